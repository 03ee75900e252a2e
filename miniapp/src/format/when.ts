import { type Instant, type LocalDate, localDate, localMinutes } from '@dingban/shared/time/clock';
import { t } from '../i18n/t.ts';

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** 11月23日, with the year when it is not this one. */
export const day = (date: LocalDate, now: Instant): string => {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  const parts = { year, month: Number(month), day: Number(dayOfMonth) };
  return localDate(now).slice(0, 4) === year ? t('when.day', parts) : t('when.dayOfYear', parts);
};

/** 11月23日 09:12 in Shanghai. */
export const moment = (at: Instant, now: Instant): string => {
  const minutes = localMinutes(at);
  return `${day(localDate(at), now)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/** How long something took, in the largest unit that says it. Milliseconds. */
export const duration = (milliseconds: number): string => {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  if (minutes < 60) return t('when.minutes', { n: minutes });
  if (minutes < 48 * 60) return t('when.hours', { n: Math.round(minutes / 60) });
  return t('when.days', { n: Math.round(minutes / (24 * 60)) });
};
