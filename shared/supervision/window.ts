import type { Values } from '../form/value.ts';
import type { Json } from '../ledger/canonical.ts';
import type { Instant } from '../time/clock.ts';

/**
 * What a case leaves behind for rules that look back: small, without anybody's name, found by its list. People stand
 * in it by the mark of their ID number, firms by their entry or credit code.
 */
export interface Trace {
  /** Where it is found: kind and key, as `spend#<village>`. */
  readonly list: string;
  /** When it counts: the day of the deal, not of its entry, where the case tells it. */
  readonly at: Instant;
  readonly caseId: string;
  readonly village: string;
  readonly value: { readonly [name: string]: Json | undefined };
}

/** What a rule wants to see beside the fact. One query for each; a rule that asks for nothing costs none. */
export type Ask =
  /** Traces from this instant up to the fact, the case itself included. */
  | { readonly kind: 'traces'; readonly list: string; readonly from: Instant }
  /** An entry of a register, by its id. */
  | { readonly kind: 'entry'; readonly id: string }
  /** The villager in the register whose ID number has this mark. */
  | { readonly kind: 'citizen'; readonly mark: string };

/** What came back. Nothing that was not asked for is in it. */
export interface Window {
  /** Oldest first. */
  readonly traces: (list: string) => readonly Trace[];
  /** The entry's values as they stand today; undefined when the register has none, and a rule then says so. */
  readonly entry: (id: string) => Values | undefined;
  readonly citizen: (mark: string) => Values | undefined;
}

export interface WindowParts {
  readonly traces?: readonly Trace[];
  readonly entries?: Readonly<Record<string, Values>>;
  readonly citizens?: Readonly<Record<string, Values>>;
}

/** A window over plain data, whatever order it comes in. */
export const windowOf = ({ traces = [], entries = {}, citizens = {} }: WindowParts): Window => {
  const byList = new Map<string, Trace[]>();
  for (const trace of traces) {
    const list = byList.get(trace.list);
    if (list === undefined) byList.set(trace.list, [trace]);
    else list.push(trace);
  }
  for (const list of byList.values())
    list.sort((a, b) => a.at - b.at || (a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0));
  return {
    traces: (list) => byList.get(list) ?? [],
    entry: (id) => entries[id],
    citizen: (mark) => citizens[mark],
  };
};

export const EMPTY_WINDOW: Window = windowOf({});
