import {
  addDays,
  DAY,
  type Instant,
  type LocalDate,
  localDate,
  MINUTE,
  startOfDay,
} from '../../time/clock.ts';
import type { RuleState } from './parameterState.ts';

/** A date that is further away than this is a slip of the pen. Days. */
const FARTHEST = 366;

/**
 * Clocks of two machines differ, and what is agreed on must be known everywhere when its first day begins. So nothing
 * is agreed on for tomorrow in the last minutes of today; whoever reads the numbers after midnight has them all.
 */
const MARGIN = 10 * MINUTE;

export const earliestFrom = (now: Instant): LocalDate => addDays(localDate(now + MARGIN), 1);

const isDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && Number.isFinite(startOfDay(day)) && localDate(startOfDay(day)) === day;

/** Whether this can be a first day: a day, later than today, not before the version that it follows, not years away. */
export const mayBegin = (state: RuleState | undefined, from: LocalDate, now: Instant): boolean =>
  isDay(from) &&
  from >= earliestFrom(now) &&
  from >= (state?.versions.at(-1)?.from ?? '') &&
  startOfDay(from) - now <= FARTHEST * DAY;
