import { overYear } from '@dingban/shared/supervision/overYear';
import { RULES } from '@dingban/shared/supervision/rules';
import { countedByRule, matched } from './matched.ts';
import type { CityYear } from './year.ts';

/** How one rule did in a year of which it is known what is wrong. */
export interface RuleRecord {
  readonly rule: string;
  readonly planted: number;
  readonly found: number;
  readonly missed: readonly string[];
  /** Warnings that no planted irregularity explains. */
  readonly falseAlarms: number;
}

export interface Judgement {
  readonly records: readonly RuleRecord[];
  /** Rules that threw. */
  readonly faults: readonly string[];
  readonly moments: number;
}

/**
 * Lets the rules look at a whole year, and only then holds what they found against what was planted. They are given
 * the moments and the registers, never the truth. `tell` hears of every so many moments.
 */
export const judged = (
  { moments, entries, citizens, truth }: CityYear,
  tell: (moments: number, at: number) => void = () => {},
): Judgement => {
  let count = 0;
  const counted = {
    *[Symbol.iterator]() {
      for (const moment of moments) {
        count += 1;
        if (count % 100_000 === 0) tell(count, moment.at);
        yield moment;
      }
    },
  };
  const { findings, faults } = overYear(counted, { entries, citizens });
  const { found, missed, unplanted } = matched(findings, truth);
  const [planted, hit, alarms] = [truth, found, unplanted].map(countedByRule);
  return {
    records: RULES.map(({ id }) => ({
      rule: id,
      planted: planted?.[id] ?? 0,
      found: hit?.[id] ?? 0,
      missed: missed
        .filter(({ rule }) => rule === id)
        .map(({ caseId, what, window = '' }) => `${caseId} ${what} ${window}`),
      falseAlarms: alarms?.[id] ?? 0,
    })),
    faults: faults.map(
      ({ rule, error }) => `${rule}: ${error instanceof Error ? error.message : String(error)}`,
    ),
    moments: count,
  };
};
