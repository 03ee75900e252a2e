import { definitionOf } from '../../catalogue/catalogue.ts';
import type { Instant } from '../../time/clock.ts';
import type { WorkingDays } from '../../time/workingDays.ts';
import type { CaseAction } from '../../workflow/caseAction.ts';
import type { CaseState } from '../../workflow/caseState.ts';
import { evolve } from '../../workflow/evolve.ts';
import { type Fact, factsOf } from '../fact.ts';
import { nextWatch, WATCH_DAYS, WATCH_RULES, type Watch, type WatchId } from '../watches.ts';

const NAMES = Object.keys(WATCH_RULES) as WatchId[];

/** The look of the clock that a rule lives on; undefined for rules that look at deeds. */
export const watchOfRule = (rule: string): WatchId | undefined =>
  NAMES.find((what) => WATCH_RULES[what] === rule);

const noted = (state: CaseState, { due, ...watch }: Watch): CaseAction =>
  ({
    aggregate: `case#${state.id}`,
    seq: state.seq + 1,
    id: '',
    at: due,
    by: { kind: 'system', task: 'deadlines' },
    type: 'watch',
    body: { ...watch, due },
    prev: '',
    hash: '',
  }) satisfies CaseAction;

/**
 * What the clock would have noted in this case up to a time, had it looked after so many working days. What it did note
 * is left aside: with other days it would have looked at other times, and found waits that it never saw.
 */
export const watchedIn = (
  history: readonly CaseAction[],
  what: WatchId,
  days: number,
  workingDays: WorkingDays,
  until: Instant,
): readonly Fact[] => {
  // A case waits for one thing at a time, so the days of the other looks do not matter.
  const limits: Readonly<Record<WatchId, number>> = { stalled: days, implementation: days, disclosure: days };
  const facts: Fact[] = [];
  const seen = new Set<Instant>();
  let state: CaseState | undefined;
  /** Notes what came due before the next deed. */
  const lookUntil = (end: Instant): void => {
    const sub = state === undefined ? undefined : definitionOf(state)?.sub;
    if (state === undefined || sub === undefined) return;
    const watch = nextWatch(state, sub, workingDays, () => limits);
    if (watch === undefined || watch.what !== what || watch.due > end || seen.has(watch.since)) return;
    seen.add(watch.since);
    const opened = { values: state.values, kin: [], mark: () => '' };
    facts.push(...factsOf(noted(state, watch), state, sub, opened));
  };
  for (const action of history) {
    if (action.type === 'watch') continue;
    lookUntil(action.at);
    state = evolve(state, action);
  }
  lookUntil(until);
  return facts;
};

/** The days of a watch under a set of numbers. */
export const watchDaysIn = (what: WatchId, values: Readonly<Record<string, number>>): number =>
  values.days ?? WATCH_DAYS[what];
