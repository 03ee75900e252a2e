import type { Values } from '../form/value.ts';
import type { Instant } from '../time/clock.ts';
import { approvalsOf, type Fact } from './fact.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';
import { asksOf, type Inspection, inspect, RULES, type RuleFault, type Settings } from './rules.ts';
import { emptyShelf } from './shelf.ts';
import { type Ask, EMPTY_WINDOW, type Trace, type Window } from './window.ts';

/** One action of one case, as rules see it. */
export interface Moment {
  readonly at: Instant;
  readonly caseId: string;
  /** What it told: nothing, one thing or several. */
  readonly facts: readonly Fact[];
  /**
   * Everything that the case leaves behind once this is done (`tracesOf`), in place of what it left before. Left out
   * where that did not change. A case that was rejected or withdrawn leaves nothing.
   */
  readonly traces?: readonly Trace[];
  /** What stays whatever becomes of the case, such as a rating. Approvals are kept without being named here. */
  readonly lasting?: readonly Trace[];
}

/** Beside the moments: registers as they stand, and what the city set. */
export interface YearParts {
  readonly entries?: Readonly<Record<string, Values>>;
  /** By mark. */
  readonly citizens?: Readonly<Record<string, Values>>;
  readonly settings?: Settings;
  readonly rules?: readonly Rule[];
}

/** What an approval leaves; those of a matter that lets people approve many together are no rush. */
const approvalIn = (fact: Fact): readonly Trace[] =>
  fact.kind !== 'approval' || fact.batch === true
    ? []
    : [
        {
          list: approvalsOf(fact.person),
          at: fact.at,
          caseId: fact.caseId,
          village: fact.places.village,
          value: {},
        },
      ];

const byTime = (a: Trace, b: Trace): number =>
  a.at - b.at || (a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0);

/** What stands in both, oldest first; mostly one of them has nothing. */
const joined = (some: readonly Trace[], more: readonly Trace[]): readonly Trace[] =>
  more.length === 0 ? some : some.length === 0 ? more : [...some, ...more].sort(byTime);

/** A window that is looked up when a rule looks into it: most facts make most rules look at nothing. */
const lazyWindow = (
  asks: readonly Ask[],
  between: (list: string, from: Instant) => readonly Trace[],
  entries: Readonly<Record<string, Values>>,
  citizens: Readonly<Record<string, Values>>,
): Window => {
  const seen = new Map<string, readonly Trace[]>();
  return {
    traces: (list) => {
      const known = seen.get(list);
      if (known !== undefined) return known;
      const ask = asks.find((one) => one.kind === 'traces' && one.list === list);
      const found = ask?.kind === 'traces' ? between(list, ask.from) : [];
      seen.set(list, found);
      return found;
    },
    entry: (id) =>
      asks.some((ask) => ask.kind === 'entry' && ask.id === id) && Object.hasOwn(entries, id)
        ? entries[id]
        : undefined,
    citizen: (mark) =>
      asks.some((ask) => ask.kind === 'citizen' && ask.mark === mark) && Object.hasOwn(citizens, mark)
        ? citizens[mark]
        : undefined,
  };
};

/**
 * What rules find over a long time, as they would have found it action by action: each fact sees what cases had left
 * up to then and nothing else, and only what was asked for. For trying out rules and settings on what has been, and
 * for the measure of their precision. Findings come in the order of facts, repeats of one warning included.
 */
export const overYear = (
  moments: Iterable<Moment>,
  { entries = {}, citizens = {}, settings = {}, rules = RULES }: YearParts = {},
): Inspection => {
  const current = emptyShelf();
  // Approvals and ratings have a shelf of their own: they stay when a case changes what else it leaves.
  const kept = emptyShelf();
  const findings: Finding[] = [];
  const faults: RuleFault[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { at, caseId, facts, traces, lasting = [] } of moments) {
    if (at < last) throw new RangeError('moments come in the order of time');
    last = at;
    if (traces !== undefined) current.replace(caseId, traces);
    for (const fact of facts) for (const trace of approvalIn(fact)) kept.add(trace);
    for (const trace of lasting) kept.add(trace);
    for (const fact of facts) {
      const asks = asksOf(fact, settings, rules);
      const window =
        asks.length === 0
          ? EMPTY_WINDOW
          : lazyWindow(
              asks,
              (list, from) => joined(current.between(list, from, fact.at), kept.between(list, from, fact.at)),
              entries,
              citizens,
            );
      const found = inspect(fact, window, settings, rules);
      findings.push(...found.findings);
      faults.push(...found.faults);
    }
  }
  return { findings, faults };
};
