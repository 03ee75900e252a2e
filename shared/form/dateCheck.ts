import { addDays, DAY, type LocalDate } from '../time/clock.ts';
import { isCalendarDate } from './checkDigits.ts';
import { bad, type FieldCheck, good, objectOf } from './checked.ts';
import type { PeriodValue } from './value.ts';

/** The figures from one place to another as a number; not a number when one of them is no figure. */
const figures = (value: string, from: number, to: number): number => {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const figure = value.charCodeAt(at) - 48;
    if (figure < 0 || figure > 9) return Number.NaN;
    number = number * 10 + figure;
  }
  return number;
};

/** 2026-11-24. Read by hand: a table of 500 rows has a date in each, and a pattern takes three times as long. */
const isDate = (given: unknown): given is LocalDate =>
  typeof given === 'string' &&
  given.length === 10 &&
  given[4] === '-' &&
  given[7] === '-' &&
  isCalendarDate(figures(given, 0, 4), figures(given, 5, 7), figures(given, 8, 10));

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
