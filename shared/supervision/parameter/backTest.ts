import type { Instant, LocalDate } from '../../time/clock.ts';
import { type Finding, RANK, type Severity } from '../finding.ts';

/** A warning that one set of numbers raises and the other does not. The number of a case and its village are about nobody. */
export type BackTestExample = {
  readonly caseId: string;
  readonly number: string;
  readonly village: string;
  readonly severity: Severity;
};

export type BackTestSide = {
  readonly count: number;
  readonly colours: { readonly [colour in Severity]: number };
  /** The newest, at most `MOST_EXAMPLES`. */
  readonly examples: readonly BackTestExample[];
};

/** How often a rule was right, and how long people took over its warnings. */
export type RuleRecord = {
  readonly closed: number;
  /** Closed and no false alarm. */
  readonly right: number;
  /** Median of the working days from raising to closing; absent while nothing is closed. */
  readonly handlingDays?: number;
};

/** What a rule would have found in what has been, with the numbers in force and with those that are proposed. */
export type BackTest = {
  /** The first and the last day of what was looked at; absent when there is no history. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly cases: number;
  readonly before: number;
  readonly after: number;
  readonly more: BackTestSide;
  readonly fewer: BackTestSide;
  readonly same: number;
  /** Of those that both raise: how many in another colour. */
  readonly recoloured: number;
  /** Actions over which the rule threw, with the proposed numbers and with those in force alike. */
  readonly faults: number;
  readonly record: RuleRecord;
};

export const MOST_EXAMPLES = 20;

/** What a case is called, for an example. */
export interface CaseName {
  readonly number: string;
  readonly village: string;
}

/** One finding as the comparison needs it. */
interface Raised {
  readonly caseId: string;
  readonly severity: Severity;
  readonly at: Instant;
}

/** Warnings by what makes them one: repeats of the same are one warning, in its worst colour. */
export interface Raising {
  readonly add: (at: Instant, finding: Finding) => void;
  readonly all: ReadonlyMap<string, Raised>;
}

export const raising = (): Raising => {
  const all = new Map<string, Raised>();
  return {
    all,
    add: (at, { caseId, window, severity }) => {
      const key = `${caseId}\n${window}`;
      const known = all.get(key);
      if (known !== undefined && RANK[known.severity] >= RANK[severity]) return;
      all.set(key, { caseId, severity, at: known?.at ?? at });
    },
  };
};

const sideOf = (raised: readonly Raised[], nameOf: (caseId: string) => CaseName): BackTestSide => {
  const colours = { yellow: 0, orange: 0, red: 0 };
  for (const { severity } of raised) colours[severity] += 1;
  const newest = [...raised].sort((a, b) => b.at - a.at || (a.caseId < b.caseId ? -1 : 1));
  return {
    count: raised.length,
    colours,
    examples: newest
      .slice(0, MOST_EXAMPLES)
      .map(({ caseId, severity }) => ({ caseId, severity, ...nameOf(caseId) })),
  };
};

/** Compares what was raised with the numbers in force with what is raised with those that are proposed. */
export const compareRaised = (
  before: Raising['all'],
  after: Raising['all'],
  nameOf: (caseId: string) => CaseName,
): Pick<BackTest, 'before' | 'after' | 'more' | 'fewer' | 'same' | 'recoloured'> => {
  const both = [...after].flatMap(([key, one]) => {
    const other = before.get(key);
    return other === undefined ? [] : [[one, other] as const];
  });
  const missing = (from: Raising['all'], those: Raising['all']): readonly Raised[] =>
    [...from].flatMap(([key, one]) => (those.has(key) ? [] : [one]));
  return {
    before: before.size,
    after: after.size,
    more: sideOf(missing(after, before), nameOf),
    fewer: sideOf(missing(before, after), nameOf),
    same: both.length,
    recoloured: both.filter(([one, other]) => one.severity !== other.severity).length,
  };
};
