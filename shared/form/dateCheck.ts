import { addDays, DAY, type LocalDate } from '../time/clock.ts';
import { isCalendarDate } from './checkDigits.ts';
import { bad, type FieldCheck, good, objectOf } from './checked.ts';
import type { PeriodValue } from './value.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

const isDate = (given: unknown): given is LocalDate => {
  const parts = typeof given === 'string' ? DATE.exec(given) : null;
  if (parts === null) return false;
  const [, year, month, day] = parts;
  return isCalendarDate(Number(year), Number(month), Number(day));
};

/** A day within `from` and `to`, which are counted from today, both included. */
export const dateCheck = (from: number | undefined, to: number | undefined): FieldCheck => {
  // The bounds change once a day, the forms come all day.
  let counted: LocalDate | undefined;
  let first: LocalDate | undefined;
  let last: LocalDate | undefined;
  return (given, today) => {
    if (!isDate(given)) return bad('请选择日期', 'Please choose a date');
    if (today !== counted) {
      counted = today;
      first = from === undefined ? undefined : addDays(today, from);
      last = to === undefined ? undefined : addDays(today, to);
    }
    if (first !== undefined && given < first) return bad(`不能早于 ${first}`, `Not before ${first}`);
    if (last !== undefined && given > last) return bad(`不能晚于 ${last}`, `Not after ${last}`);
    return good(given);
  };
};

/** Calendar days from one day to another, both counted. */
export const daysIn = ({ from, to }: PeriodValue): number => (Date.parse(to) - Date.parse(from)) / DAY + 1;

export const periodCheck =
  (maxDays: number | undefined): FieldCheck =>
  (given) => {
    const { from, to } = objectOf(given, ['from', 'to']) ?? {};
    if (!isDate(from) || !isDate(to))
      return bad('请选择开始和结束日期', 'Please choose the first and the last day');
    const period = { from, to };
    if (to < from) return bad('结束日期不能早于开始日期', 'The last day cannot be before the first');
    if (maxDays !== undefined && daysIn(period) > maxDays)
      return bad(`最长 ${maxDays} 天，现在 ${daysIn(period)} 天`, `At most ${maxDays} days`);
    return good(period);
  };
