import { type CaseHit, columnsOf } from '@dingban/shared/supervision/columns/city';
import { overYear } from '@dingban/shared/supervision/overYear';
import { RULES, type Settings } from '@dingban/shared/supervision/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cityYear } from './year.ts';

const keysOf = (found: readonly CaseHit[]): readonly string[] =>
  [...new Set(found.map(({ rule, caseId, severity }) => `${rule} ${caseId} ${severity}`))].sort();

/** Any numbers that a city may set, of every rule: the less they allow, the more there is to find. */
const anySettings: fc.Arbitrary<Settings> = fc.record(
  Object.fromEntries(
    RULES.map(({ id, parameters }) => [
      id,
      fc.record(
        Object.fromEntries(
          Object.entries(parameters).map(([name, { min, max, default: usual }]) => [
            name,
            fc.oneof(
              fc.constant(usual),
              fc.integer({ min: Math.ceil(min), max: Math.floor(Math.min(max, usual * 2 + 2)) }),
            ),
          ]),
        ),
      ),
    ]),
  ),
);

describe('a year in columns', () => {
  const years = [7, 11].map((seed) => {
    const year = cityYear({ villages: 6, cases: 1000, seed });
    const moments = [...year.moments];
    const { entries, citizens } = year;
    return { moments, entries, citizens, columns: columnsOf(moments, { entries, citizens }) };
  });
  const same = ({ moments, entries, citizens, columns }: (typeof years)[number], settings: Settings) => {
    const { findings } = overYear(moments, { entries, citizens, settings });
    expect(keysOf(columns.judge(settings))).toEqual(keysOf(findings));
    return findings;
  };

  it('has the findings of all 23 rules as they arise action by action', () => {
    for (const year of years)
      expect(new Set(same(year, {}).map(({ rule }) => rule))).toEqual(new Set(RULES.map(({ id }) => id)));
  });

  it('has them whatever numbers a city sets', () => {
    fc.assert(
      fc.property(fc.constantFrom(...years), anySettings, (year, settings) => {
        same(year, settings);
      }),
      { numRuns: 12 },
    );
  });

  it('has the columns of what comes before alone when the year is cut off', () => {
    const [year] = years;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), (cut) => {
        if (year === undefined) return;
        const moments = year.moments.slice(0, cut);
        same({ ...year, moments, columns: columnsOf(moments, year) }, {});
      }),
      { numRuns: 4 },
    );
  });

  it('takes less than a kilobyte a case', () => {
    for (const { columns } of years) expect(columns.bytes() / columns.cases).toBeLessThan(1024);
  });
});
