import type { SubModule } from '../catalogue/matter.ts';
import type { Values } from '../form/value.ts';
import { type Instant, noonOf } from '../time/clock.ts';
import type { WorkingDays } from '../time/workingDays.ts';
import type { CaseAction } from '../workflow/caseAction.ts';
import { type CaseState, hasEnded } from '../workflow/caseState.ts';
import { limitOf } from '../workflow/times.ts';
import { dateIn, periodIn } from './read.ts';

/**
 * Times at which the clock looks whether a case got somewhere.
 * stalled: nobody did anything. implementation: the evidence of what was to be done is missing.
 * disclosure: the result is not yet shown.
 */
export type WatchId = 'stalled' | 'implementation' | 'disclosure';

/** Working days after which the clock looks, unless a city set others (domain.md section 7, rules 2, 3 and 21). */
export const WATCH_DAYS: Readonly<Record<WatchId, number>> = {
  stalled: 10,
  implementation: 15,
  disclosure: 15,
};

/** The most that a city may set. */
export const MOST_WATCH_DAYS = 60;

/** The rule that tells what the clock noted; its number of days is that of the watch. */
export const WATCH_RULES: Readonly<Record<WatchId, string>> = {
  stalled: 'case-stalled',
  implementation: 'implementation-late',
  disclosure: 'disclosure-late',
};

/**
 * The working days that count for a wait which began then. A change never touches a wait that has begun: whoever
 * waited under ten days is measured by ten, and the same case is due at the same time whenever one asks.
 */
export type WatchLimits = (began: Instant) => Readonly<Record<WatchId, number>>;

const STANDARD: WatchLimits = () => WATCH_DAYS;

export interface Watch {
  readonly what: WatchId;
  readonly since: Instant;
  readonly due: Instant;
}

/** The last thing that a person did, or the clock did for one; looks of the clock do not count. */
const lastDeed = ({ steps, submittedAt }: CaseState): Instant =>
  steps.findLast(({ type }) => type !== 'watch' && type !== 'lapse')?.at ?? submittedAt;

/** The planned end of what was approved, as the forms name it; undefined where they name none. */
export const plannedEnd = (values: Values): Instant | undefined => {
  const day =
    dateIn(values, 'plannedEnd') ??
    periodIn(values, 'workPeriod')?.to ??
    periodIn(values, 'contractPeriod')?.to;
  return day === undefined ? undefined : noonOf(day);
};

/**
 * When the wait began that a watch is about: with the last deed, or with the turn to carry out or to report. A planned
 * end lies later than that, and the number of days that will be in force on it is not known yet.
 */
export const watchBegan = (state: CaseState, what: WatchId): Instant =>
  what === 'stalled' ? lastDeed(state) : (state.standing?.since ?? lastDeed(state));

/** Everything that the clock has to look for in this case, whether it has looked already or not. */
const all = (state: CaseState, sub: SubModule, days: WorkingDays, limits: WatchLimits): readonly Watch[] => {
  if (hasEnded(state.status) || state.suspended !== undefined || state.standing === undefined) return [];
  const watch = (what: WatchId, since: Instant, least = 0): Watch => ({
    what,
    since,
    due: days.deadline(since, Math.max(limits(watchBegan(state, what))[what], least)),
  });
  const node = sub.process.nodes.find(({ id }) => id === state.standing?.node);
  const kind = node?.kind;
  const reached = state.standing.since;
  return [
    // A publicity runs by itself, and work that was approved takes its time.
    ...(kind === 'apply' || kind === 'approve' ? [watch('stalled', lastDeed(state))] : []),
    // Each step of carrying out has its own time: an audit that may take twenty days is not late at fifteen.
    ...(kind === 'implement'
      ? [watch('implementation', Math.max(plannedEnd(state.values) ?? reached, reached), limitOf(node))]
      : []),
    // Who has carried it out has to report the result, which discloses it.
    ...(kind === 'feedback' ? [watch('disclosure', reached)] : []),
  ];
};

const isSeen = (state: CaseState, { what, since }: Watch): boolean =>
  state.watched?.some((one) => one.what === what && one.since === since) === true;

/** What the clock has to look for next; undefined when there is nothing. */
export const nextWatch = (
  state: CaseState,
  sub: SubModule,
  days: WorkingDays,
  limits: WatchLimits = STANDARD,
): Watch | undefined =>
  all(state, sub, days, limits)
    .filter((watch) => !isSeen(state, watch))
    .sort((a, b) => a.due - b.due)[0];

/** The action by which the clock notes that a time is over; undefined before. */
export const decideWatch = (
  state: CaseState,
  sub: SubModule,
  days: WorkingDays,
  now: Instant,
  limits: WatchLimits = STANDARD,
): Extract<CaseAction, { type: 'watch' }>['body'] | undefined => {
  const next = nextWatch(state, sub, days, limits);
  return next === undefined || next.due > now ? undefined : { ...next };
};
