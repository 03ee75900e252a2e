import { localDate, localMinutes } from '@dingban/shared/time/clock';

/** 11月24日 09:12, with the year when it is not this one. */
export const when = (at: number, now: number): string => {
  const [year = '', month = '', day = ''] = localDate(at).split('-');
  const date = `${Number(month)}月${Number(day)}日`;
  const minutes = localMinutes(at);
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return `${localDate(now).startsWith(year) ? '' : `${year}年`}${date} ${time}`;
};

const two = (number: number): string => String(number).padStart(2, '0');
