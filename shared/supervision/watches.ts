import type { SubModule } from '../catalogue/matter.ts';
import type { Instant } from '../time/clock.ts';
import type { WorkingDays } from '../time/workingDays.ts';
import type { CaseAction } from '../workflow/caseAction.ts';
import { type CaseState, hasEnded } from '../workflow/caseState.ts';
import { dateIn, noonOf, periodIn } from './read.ts';

/**
 * Times at which the clock looks whether a case got somewhere.
 * stalled: nobody did anything. implementation: the evidence of what was to be done is missing.
 * disclosure: the result is not yet shown.
 */
export type WatchId = 'stalled' | 'implementation' | 'disclosure';

/** Working days after which the clock looks (domain.md section 7, rules 2, 3 and 21). */
export const WATCH_DAYS: Readonly<Record<WatchId, number>> = {
  stalled: 10,
  implementation: 15,
  disclosure: 15,
};

export interface Watch {
  readonly what: WatchId;
  readonly since: Instant;
  readonly due: Instant;
}

/** The last thing that a person did, or the clock did for one; looks of the clock do not count. */
const lastDeed = ({ steps, submittedAt }: CaseState): Instant =>
  steps.findLast(({ type }) => type !== 'watch' && type !== 'lapse')?.at ?? submittedAt;

/** The planned end of what was approved, as the forms name it. */
const plannedEnd = ({ values }: CaseState): Instant | undefined => {
  const day =
    dateIn(values, 'plannedEnd') ??
    periodIn(values, 'workPeriod')?.to ??
    periodIn(values, 'contractPeriod')?.to;
  return day === undefined ? undefined : noonOf(day);
};

/** Everything that the clock has to look for in this case, whether it has looked already or not. */
const all = (state: CaseState, sub: SubModule, days: WorkingDays): readonly Watch[] => {
  if (hasEnded(state.status) || state.suspended !== undefined || state.standing === undefined) return [];
  const watch = (what: WatchId, since: Instant): Watch => ({
    what,
    since,
    due: days.deadline(since, WATCH_DAYS[what]),
  });
  const kind = sub.process.nodes.find(({ id }) => id === state.standing?.node)?.kind;
  const end = plannedEnd(state);
  const { approvedAt } = state;
  return [
    // A publicity runs by itself, and work that was approved takes its time.
    ...(kind === 'apply' || kind === 'approve' ? [watch('stalled', lastDeed(state))] : []),
    ...(kind === 'implement' && approvedAt !== undefined
      ? [watch('implementation', Math.max(end ?? approvedAt, approvedAt))]
      : []),
    // Who has carried it out has to report the result, which discloses it.
    ...(kind === 'feedback' ? [watch('disclosure', state.standing.since)] : []),
  ];
};

const isSeen = (state: CaseState, { what, since }: Watch): boolean =>
  state.watched?.some((one) => one.what === what && one.since === since) === true;

/** What the clock has to look for next; undefined when there is nothing. */
export const nextWatch = (state: CaseState, sub: SubModule, days: WorkingDays): Watch | undefined =>
  all(state, sub, days)
    .filter((watch) => !isSeen(state, watch))
    .sort((a, b) => a.due - b.due)[0];

/** The action by which the clock notes that a time is over; undefined before. */
export const decideWatch = (
  state: CaseState,
  sub: SubModule,
  days: WorkingDays,
  now: Instant,
): Extract<CaseAction, { type: 'watch' }>['body'] | undefined => {
  const next = nextWatch(state, sub, days);
  return next === undefined || next.due > now ? undefined : { ...next };
};
