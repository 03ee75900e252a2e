import chineseDays from 'chinese-days';
import { addDays, DAY, type Instant, type LocalDate, localDate, startOfDay } from './clock.ts';

/** The package is CommonJS: Node knows only its default export. */
const { isWorkday } = chineseDays;

/**
 * Working days in China: weekends off, public holidays off, make-up Saturdays and Sundays on (State Council
 * calendars, carried by chinese-days). The day of the event is day zero; a thing due in one working day is due
 * at the end of the next working day.
 */
export interface WorkingDays {
  /** The instant at which a limit of `days` working days ends: midnight after the last of them. */
  readonly deadline: (since: Instant, days: number) => Instant;
  /** Working days from today (excluded) to the day of the instant (included); negative when it is past. */
  readonly remaining: (now: Instant, due: Instant) => number;
}

/** chinese-days parses the date anew each time; a list of cases asks for the same days over and over. */
const MOST_DAYS = 4096;
const known = new Map<LocalDate, boolean>();

const isWorkingDay = (date: LocalDate): boolean => {
  const found = known.get(date);
  if (found !== undefined) return found;
  if (known.size >= MOST_DAYS) known.clear();
  const answer = isWorkday(date);
  known.set(date, answer);
  return answer;
};

const nextWorkday = (date: LocalDate): LocalDate => {
  let day = addDays(date, 1);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
};

const deadline = (since: Instant, days: number): Instant => {
  let day = localDate(since);
  for (let left = days; left > 0; left -= 1) day = nextWorkday(day);
  return startOfDay(day) + DAY;
};

const countBetween = (from: LocalDate, to: LocalDate): number => {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
};

const remaining = (now: Instant, due: Instant): number => {
  const today = localDate(now);
  const last = localDate(due - 1);
  return last >= today ? countBetween(today, last) : -Math.max(countBetween(last, today), 1);
};

export const workingDays: WorkingDays = { deadline, remaining };

/** The instant at which a local date is over. */
export const endOfDate = (date: LocalDate): Instant => startOfDay(date) + DAY;
