import {
  addDays,
  HOUR,
  type Instant,
  type LocalDate,
  localDate,
  MINUTE,
  startOfDay,
} from '@dingban/shared/time/clock';
import { workingDays } from '@dingban/shared/time/workingDays';
import type { Random } from './random.ts';

/* When people of a village work: on working days from half past eight to half past five, with a rest at noon. */

const OPENS = 8.5 * HOUR;
const CLOSES = 17.5 * HOUR;

/** This day if it is a working day, otherwise the next one. */
export const workingDayFrom = (day: LocalDate): LocalDate =>
  localDate(workingDays.deadline(startOfDay(addDays(day, -1)), 1) - 1);

const atWork = (at: Instant): boolean => {
  const day = localDate(at);
  const time = at - startOfDay(day);
  return time >= OPENS && time <= CLOSES && workingDayFrom(day) === day;
};

/** Some minute in working hours of this day, or of the next working day. */
export const duringWork = (random: Random, day: LocalDate): Instant =>
  startOfDay(workingDayFrom(day)) + OPENS + random.whole(0, 530) * MINUTE + random.whole(0, 59_999);

/**
 * When somebody gets to what came in at this instant: after some hours of the same day, or in the course of the next
 * working day. So never later than a limit of one working day.
 */
export const soonAfter = (random: Random, at: Instant): Instant => {
  const hours = 0.1 + random.next() ** 2 * 8;
  const sameDay = Math.floor(at + hours * HOUR);
  if (atWork(sameDay) && localDate(sameDay) === localDate(at)) return sameDay;
  const next =
    atWork(at) || at - startOfDay(localDate(at)) > CLOSES ? addDays(localDate(at), 1) : localDate(at);
  const found = duringWork(random, next);
  return found > at ? found : duringWork(random, addDays(next, 1));
};

/** The same, so many calendar days later. */
export const laterThan = (random: Random, at: Instant, days: number): Instant =>
  days <= 0 ? soonAfter(random, at) : duringWork(random, addDays(localDate(at), days));
