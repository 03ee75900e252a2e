import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { RowValue, Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { expectSteady } from '../../sample/steady.ts';
import { foundBy, TEN, writtenWith } from '../../sample/told.ts';
import { DAY } from '../../time/clock.ts';
import { defaultsOf } from '../rule.ts';
import { type Trace, type WindowParts, windowOf } from '../window.ts';
import { wageOutlier } from './wageOutlier.ts';

const REFERENCE: Values = { kind: 'wage', item: '普工', price: 20_000 };
const prices = (entry: Values | undefined = REFERENCE): WindowParts => ({ entries: { p1: entry } });

const planned = (dayWage: number, more: RowValue = {}): RowValue => ({
  trade: 'labourer',
  dayWage,
  wageReference: { entry: 'p1', label: '普工' },
  ...more,
});
const plan = (...rows: readonly RowValue[]) =>
  writtenWith('casual-labour', 'labour-dispatch', { labourPlan: rows });
const paid = (...wages: readonly number[]) =>
  writtenWith('casual-labour', 'labour-pay', {
    labourSheet: wages.map((dayWage) => ({ trade: 'mason', dayWage, workerName: '王小明' })),
  });
/** What the town paid its masons, one case each. */
const town = (wages: readonly number[], at = TEN - DAY): readonly Trace[] =>
  wages.map((wage, index) => ({
    list: 'wage#t1#mason',
    at,
    caseId: `o${index}`,
    village: 'v2',
    value: { wage },
  }));
const equal = (count: number, wage = 20_000): readonly number[] => Array.from({ length: count }, () => wage);
/** Median 20000, median deviation 2000. */
const spread = [...equal(5, 18_000), ...equal(5, 22_000), ...equal(5, 17_000), ...equal(5, 23_000), 20_000];

describe('rule 16, above the reference wage', () => {
  it('finds what is more than 1.3 times it, and not what is exactly that', () => {
    const found = (wage: number) => foundBy(wageOutlier, plan(planned(wage)), windowOf(prices()));
    expect(found(26_000)).toEqual([]);
    expect(found(26_001)).toEqual(['reference yellow']);
  });

  it('is orange above twice', () => {
    const found = (wage: number) => foundBy(wageOutlier, plan(planned(wage)), windowOf(prices()));
    expect(found(40_000)).toEqual(['reference yellow']);
    expect(found(40_001)).toEqual(['reference orange']);
  });

  it('judges nothing without an entry, or with one that is no wage', () => {
    const fact = plan(planned(90_000));
    expect(foundBy(wageOutlier, fact)).toEqual([]);
    expect(foundBy(wageOutlier, fact, windowOf(prices({ ...REFERENCE, kind: 'works' })))).toEqual([]);
    expect(foundBy(wageOutlier, fact, windowOf(prices({ kind: 'wage' })))).toEqual([]);
    const { wageReference: _, ...bare } = planned(90_000);
    expect(foundBy(wageOutlier, plan(bare), windowOf(prices()))).toEqual([]);
  });

  it('tells the worst of a trade, each trade once, and that a reference has ended', () => {
    const fact = plan(planned(30_000), planned(50_000), planned(27_000, { trade: 'cook' }));
    const found = wageOutlier.find(
      fact,
      windowOf(prices({ ...REFERENCE, validUntil: '2026-11-23' })),
      defaultsOf(wageOutlier),
    );
    expect(found.map(({ window, severity }) => `${window} ${severity}`)).toEqual([
      'reference:cook yellow',
      'reference:labourer orange',
    ]);
    expect(found[1]?.compared.map(({ value }) => value.en)).toEqual(['500.00', '200.00', '2026-11-23']);
    expect(found[1]?.sentence.en).toContain('Labourer');
  });
});

describe('rule 16, above what the town pays', () => {
  it('finds what is above three deviations, and not what is exactly there', () => {
    const window = windowOf({ traces: town(spread) });
    expect(foundBy(wageOutlier, paid(26_000), window)).toEqual([]);
    expect(foundBy(wageOutlier, paid(26_001), window)).toEqual(['town yellow']);
    expect(foundBy(wageOutlier, paid(20_000, 40_001), window)).toEqual(['town orange']);
  });

  it('takes five per cent for a deviation where all pay the same', () => {
    const window = windowOf({ traces: town(equal(20)) });
    expect(foundBy(wageOutlier, paid(23_000), window)).toEqual([]);
    expect(foundBy(wageOutlier, paid(23_001), window)).toEqual(['town yellow']);
  });

  it('needs twenty other cases of the last year', () => {
    const found = (traces: readonly Trace[]) => foundBy(wageOutlier, paid(90_000), windowOf({ traces }));
    expect(found(town(equal(20)))).toEqual(['town orange']);
    expect(found(town(equal(19)))).toEqual([]);
    expect(found([...town(equal(19)), { ...(town(equal(1))[0] as Trace), caseId: 'c1' }])).toEqual([]);
    expect(found(town(equal(20), TEN - 366 * DAY))).toEqual([]);
    expect(found(town(equal(20), TEN + 1))).toEqual([]);
  });

  it('does not look below: little pay is no finding here', () => {
    expect(foundBy(wageOutlier, paid(100), windowOf({ traces: town(spread) }))).toEqual([]);
  });
});

describe('rule 16', () => {
  it('goes by the numbers that a city sets', () => {
    expect(foundBy(wageOutlier, plan(planned(24_001)), windowOf(prices()), { percent: 120 })).toEqual([
      'reference yellow',
    ]);
    expect(foundBy(wageOutlier, plan(planned(30_001)), windowOf(prices()), { grave: 150 })).toEqual([
      'reference orange',
    ]);
    const five = windowOf({ traces: town(equal(5)) });
    expect(foundBy(wageOutlier, paid(30_000), five, { wages: 5 })).toEqual(['town yellow']);
    const same = windowOf({ traces: town(equal(20)) });
    expect(foundBy(wageOutlier, paid(23_001), same, { floor: 10 })).toEqual([]);
    expect(foundBy(wageOutlier, paid(23_001), same, { deviations: 4 })).toEqual([]);
  });

  it('looks only when wages were written, and not at a sign-in', () => {
    const window = windowOf({ traces: town(equal(20)) });
    const later = { ...paid(90_000), wrote: ['paidOn'] };
    const told = { ...paid(90_000).told, sub: 'labour-sign-in' };
    for (const fact of [later, { ...paid(90_000), told }]) {
      expect(foundBy(wageOutlier, fact, window)).toEqual([]);
      expect(wageOutlier.asks?.(fact, defaultsOf(wageOutlier))).toEqual([]);
    }
  });

  it.each(['labour-dispatch', 'labour-pay', 'emergency-labour'])('reads the real form of %s', (sub) => {
    const definition = findDefinition('casual-labour', sub);
    if (definition === undefined) throw new Error('renamed');
    const fact = writtenWith('casual-labour', sub, goodInput(definition.sub.form, 'apply', '2026-11-24'));
    const asked = wageOutlier.asks?.(fact, defaultsOf(wageOutlier)) ?? [];
    const [list] = asked.flatMap((ask) => (ask.kind === 'traces' ? [ask.list] : []));
    const [entry] = asked.flatMap((ask) => (ask.kind === 'entry' ? [ask.id] : []));
    expect(list).toBe('wage#t1#labourer');
    expect(entry).toBe(sub === 'labour-dispatch' ? 'prices-1' : undefined);
    const cheap = town(equal(20, 0)).map((one) => ({ ...one, list: list ?? '' }));
    const window = windowOf({ traces: cheap, entries: { 'prices-1': { kind: 'wage', price: 0.001 } } });
    expect(foundBy(wageOutlier, fact, window)).toContain('town orange');
    if (entry !== undefined) expect(foundBy(wageOutlier, fact, window)).toContain('reference orange');
  });

  it('is steady and names nobody', () => {
    const found = expectSteady(wageOutlier, paid(90_000), town(spread), {}, ['王小明']);
    expect(found).toHaveLength(1);
    expect(found[0]?.sentence.zh).toContain('泥瓦工');
    expect(found[0]?.about).toEqual(['clerk']);
  });
});
