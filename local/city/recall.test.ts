import { overYear } from '@dingban/shared/supervision/overYear';
import { RULES } from '@dingban/shared/supervision/rules';
import { describe, expect, it } from 'vitest';
import { COINCIDENCES } from './coincidences.ts';
import { judged } from './judged.ts';
import { countedByRule, matched } from './matched.ts';
import { cityYear } from './year.ts';

const SMALL = { villages: 12, cases: 1200 } as const;

const lookedAt = (seed: number) => {
  const year = cityYear({ ...SMALL, seed });
  const moments = [...year.moments];
  const { findings, faults } = overYear(moments, year);
  return { year, moments, findings, faults, ...matched(findings, year.truth) };
};

/**
 * What rules may find in the business in which nothing was planted. Each has its reason; what is not named here is
 * not found at all. A hundred cases a village are few, so most coincidences of a large city do not come about.
 */
const UNPLANTED: Readonly<Record<string, number>> = {
  // A builder whose turn comes twice within 90 days, with two jobs that happen to be large ones.
  'split-contract': 1,
  // A small village in which one builder happened to get the few large jobs of the year.
  'supplier-concentration': 1,
  // Three raters, or three who wrote in on one subject, who came together in one village and month by chance.
  'dissatisfaction-cluster': 1,
};

describe('a year of a small city', () => {
  const seven = lookedAt(7);

  it('plants something for each of the 23 rules', () => {
    expect(Object.keys(countedByRule(seven.year.truth)).sort()).toEqual(RULES.map(({ id }) => id).sort());
    expect(RULES).toHaveLength(23);
    expect(seven.year.cases).toBeGreaterThanOrEqual(SMALL.cases);
  });

  it('is looked at by every rule without a fault', () => {
    expect(seven.faults).toEqual([]);
  });

  it.each(RULES.map(({ id }) => id))('has every planted irregularity of %s found', (rule) => {
    const planted = seven.year.truth.filter((one) => one.rule === rule);
    expect(planted.length).toBeGreaterThan(0);
    expect(seven.missed.filter((one) => one.rule === rule)).toEqual([]);
    expect(seven.found.filter((one) => one.rule === rule)).toHaveLength(planted.length);
  });

  it('raises next to nothing where nothing was planted', () => {
    for (const [rule, count] of Object.entries(countedByRule(seven.unplanted)))
      expect([rule, count]).toEqual([rule, Math.min(count, UNPLANTED[rule] ?? 0)]);
  });

  it('has a reason written down for every rule that raises something unplanted', () => {
    const { records, faults, moments } = judged(seven.year);
    expect([faults, moments]).toEqual([[], seven.moments.length]);
    for (const { rule, planted, found, missed, falseAlarms } of records) {
      expect([rule, found, missed]).toEqual([rule, planted, []]);
      if (falseAlarms > 0) expect([rule, COINCIDENCES[rule]]).toEqual([rule, expect.stringMatching(/\w{3}/)]);
    }
    expect(Object.keys(COINCIDENCES)).toEqual(expect.arrayContaining(Object.keys(UNPLANTED)));
  });

  it('is found out by the rules, not by the truth: without a rule its irregularities are missed', () => {
    const others = RULES.filter(({ id }) => id !== 'duplicate-invoice');
    const { findings } = overYear(seven.moments, { ...seven.year, rules: others });
    const { missed } = matched(findings, seven.year.truth);
    expect([...new Set(missed.map(({ rule }) => rule))]).toEqual(['duplicate-invoice']);
  });

  it('is the same for the same seed, and another for another', () => {
    const again = lookedAt(7);
    expect(again.findings).toEqual(seven.findings);
    expect(again.year.truth).toEqual(seven.year.truth);
    const other = lookedAt(8);
    expect(other.findings).not.toEqual(seven.findings);
    expect(other.missed).toEqual([]);
    for (const [rule, count] of Object.entries(countedByRule(other.unplanted)))
      expect([rule, count]).toEqual([rule, Math.min(count, UNPLANTED[rule] ?? 0)]);
  });

  it('refuses a year that is too small to hold the irregularities', () => {
    expect(() => cityYear({ villages: 1, cases: 1200, seed: 7 })).toThrow('at least 2 villages');
    expect(() => cityYear({ villages: 12, cases: 999, seed: 7 })).toThrow('at least 1000 cases');
    expect(() => cityYear({ villages: 76, cases: 1999, seed: 7 })).toThrow('at least 2000 cases');
  });
});
