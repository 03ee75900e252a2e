import type { Values } from '../form/value.ts';
import type { Instant } from '../time/clock.ts';
import { approvalsOf, type Fact } from './fact.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';
import { asksOf, type Inspection, inspect, RULES, type RuleFault, type Settings } from './rules.ts';
import { type Trace, windowOf } from './window.ts';

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

/** The first place in a sorted list whose trace is later than this, or with `at` counted, not earlier. */
const placeOf = (traces: readonly Trace[], at: Instant, counted: boolean): number => {
  let low = 0;
  let high = traces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = traces[middle]?.at ?? Number.POSITIVE_INFINITY;
    if (counted ? one < at : one <= at) low = middle + 1;
    else high = middle;
  }
  return low;
};

interface Shelf {
  readonly add: (trace: Trace) => void;
  /** Everything of this case goes, and these come. */
  readonly replace: (caseId: string, traces: readonly Trace[]) => void;
  readonly between: (list: string, from: Instant, to: Instant) => readonly Trace[];
}

/** Traces by list, each list by time. */
const emptyShelf = (): Shelf => {
  const lists = new Map<string, Trace[]>();
  const listsOf = new Map<string, ReadonlySet<string>>();
  const add = (trace: Trace): void => {
    const list = lists.get(trace.list);
    if (list === undefined) lists.set(trace.list, [trace]);
    else list.splice(placeOf(list, trace.at, false), 0, trace);
  };
  return {
    add,
    replace: (caseId, traces) => {
      for (const list of listsOf.get(caseId) ?? []) {
        const left = (lists.get(list) ?? []).filter((trace) => trace.caseId !== caseId);
        if (left.length === 0) lists.delete(list);
        else lists.set(list, left);
      }
      listsOf.set(caseId, new Set(traces.map(({ list }) => list)));
      for (const trace of traces) add(trace);
    },
    between: (list, from, to) => {
      const traces = lists.get(list) ?? [];
      return traces.slice(placeOf(traces, from, true), placeOf(traces, to, false));
    },
  };
};

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

const picked = (
  known: Readonly<Record<string, Values>>,
  wanted: readonly string[],
): Readonly<Record<string, Values>> =>
  Object.fromEntries(
    wanted.flatMap((key) => {
      const values = Object.hasOwn(known, key) ? known[key] : undefined;
      return values === undefined ? [] : [[key, values]];
    }),
  );

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
    for (const trace of [...facts.flatMap(approvalIn), ...lasting]) kept.add(trace);
    for (const fact of facts) {
      const asks = asksOf(fact, settings, rules);
      const window = windowOf({
        traces: asks.flatMap((ask) =>
          ask.kind === 'traces'
            ? [...current.between(ask.list, ask.from, fact.at), ...kept.between(ask.list, ask.from, fact.at)]
            : [],
        ),
        entries: picked(
          entries,
          asks.flatMap((ask) => (ask.kind === 'entry' ? [ask.id] : [])),
        ),
        citizens: picked(
          citizens,
          asks.flatMap((ask) => (ask.kind === 'citizen' ? [ask.mark] : [])),
        ),
      });
      const found = inspect(fact, window, settings, rules);
      findings.push(...found.findings);
      faults.push(...found.faults);
    }
  }
  return { findings, faults };
};
