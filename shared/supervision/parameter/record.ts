import type { Instant } from '../../time/clock.ts';
import type { WorkingDays } from '../../time/workingDays.ts';
import type { Outcome } from '../warningAction.ts';
import type { RuleRecord } from './backTest.ts';

/** What became of one warning. */
export interface ClosedWarning {
  readonly outcome: Outcome;
  readonly raisedAt: Instant;
  /** Absent for what was closed before this was noted. */
  readonly closedAt?: Instant;
}

const medianOf = (sorted: readonly number[]): number | undefined => {
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted[sorted.length % 2 === 0 ? middle - 1 : middle];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
};

/**
 * Precision and handling time, measured from how people closed warnings. The time is in working days from the day of
 * raising, which is day zero; half days come from an even number of warnings.
 */
export const recordOfClosed = (closed: readonly ClosedWarning[], days: WorkingDays): RuleRecord => {
  const taken = closed
    .flatMap(({ raisedAt, closedAt }) =>
      closedAt === undefined || closedAt < raisedAt ? [] : [days.remaining(raisedAt, closedAt + 1)],
    )
    .sort((a, b) => a - b);
  const handlingDays = medianOf(taken);
  return {
    closed: closed.length,
    right: closed.filter(({ outcome }) => outcome !== 'false-alarm').length,
    ...(handlingDays === undefined ? {} : { handlingDays }),
  };
};
