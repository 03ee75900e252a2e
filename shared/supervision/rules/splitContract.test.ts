import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { expectSteady } from '../../sample/steady.ts';
import { foundBy, TEN, toldWith, writtenWith } from '../../sample/told.ts';
import { DAY } from '../../time/clock.ts';
import { spendTraces } from '../traces/spend.ts';
import { type Trace, windowOf } from '../window.ts';
import { splitContract } from './splitContract.ts';

/** Yuan to fen. */
const Y = 100;
const firm = (id: string) => ({ doerKind: 'firm', supplier: { entry: id, label: '甲公司' } });
const minor = (yuan: number, id = 'suppliers-1', siteName = '村东路'): Values => ({
  ...firm(id),
  siteName,
  amount: yuan * Y,
});
const direct = (yuan: number, id = 'suppliers-1', initiation = 'p1'): Values => ({
  ...firm(id),
  initiation: { entry: initiation, label: '立项' },
  amount: yuan * Y,
});

const earlier = (
  caseId: string,
  daysAgo: number,
  values: Values,
  matter = 'project-initiation',
  sub = 'minor-works',
): readonly Trace[] =>
  spendTraces(toldWith(matter, sub, values, { caseId, submittedAt: TEN - daysAgo * DAY }));

const now = (values: Values, matter = 'project-initiation', sub = 'minor-works') =>
  writtenWith(matter, sub, values, { submittedAt: TEN });

const found = (
  values: Values,
  traces: readonly Trace[],
  parameters = {},
  [matter, sub] = ['project-initiation', 'minor-works'],
) => foundBy(splitContract, now(values, matter, sub), windowOf({ traces }), parameters);

const cleaning = ['service-procurement', 'cleaning-greening'] as const;
const award = ['project-tender', 'direct-award'] as const;

describe('rule 11, split contracts', () => {
  it('finds minor works of one supplier that are a tender together', () => {
    const traces = earlier('c0', 30, minor(30_000, 'suppliers-1', '村西路'));
    expect(found(minor(30_000), traces)).toEqual(['supplier red']);
  });

  it('finds works at one site by several doers', () => {
    const traces = earlier('c0', 30, minor(30_000, 'suppliers-2'));
    expect(found(minor(30_000), traces)).toEqual(['site red']);
  });

  it('finds the awards of one project that are a tender of the city together', () => {
    const traces = earlier('c0', 10, direct(200_000, 'suppliers-2'), ...award);
    expect(found(direct(150_000), traces, {}, [...award])).toEqual(['site red']);
  });

  it('finds the site of an award through its project', () => {
    const project = (id: string) =>
      earlier(id, 200, { siteName: '礼堂', amount: 1 }, 'project-initiation', 'ordinary-works');
    const traces = [
      ...project('p1'),
      ...project('p2'),
      ...earlier('c0', 10, direct(200_000, 'suppliers-2', 'p2'), ...award),
    ];
    expect(found(direct(150_000), traces, {}, [...award])).toEqual(['site red']);
  });

  it('finds services of one firm, and does not tell the same cases twice', () => {
    const values = { supplier: { entry: 'suppliers-1', label: '甲公司' }, amount: 160_000 * Y };
    expect(found(values, earlier('c0', 5, values, ...cleaning), {}, [...cleaning])).toEqual(['supplier red']);
    expect(found(minor(30_000), earlier('c0', 30, minor(30_000)))).toEqual(['supplier red']);
  });

  it('wants more than the limit together, to the cent', () => {
    const traces = earlier('c0', 30, minor(30_000));
    expect(found(minor(20_000), traces)).toEqual([]);
    expect(found(minor(20_000.01), traces)).toEqual(['supplier red']);
  });

  it('counts ninety days and not ninety-one', () => {
    expect(found(minor(30_000), earlier('c0', 90, minor(30_000)))).toEqual(['supplier red']);
    expect(found(minor(30_000), earlier('c0', 91, minor(30_000)))).toEqual([]);
  });

  it('takes what the law wants tendered from the limit on', () => {
    const one = (yuan: number): Values => ({
      ...direct(yuan),
      awardPrice: yuan * Y,
      mustTender: false,
    });
    const city = ['project-tender', 'city-tender'] as const;
    const traces = earlier('c0', 30, one(2_000_000), ...city);
    expect(found(one(2_000_000), traces, {}, [...city])).toEqual(['supplier red']);
    expect(found(one(1_999_999), traces, {}, [...city])).toEqual([]);
    expect(found({ ...one(2_000_000), mustTender: true }, traces, {}, [...city])).toEqual([]);
  });

  it('lets be: another supplier at another site, another village, another kind, a case above the limit', () => {
    expect(found(minor(30_000), earlier('c0', 30, minor(30_000, 'suppliers-2', '村西路')))).toEqual([]);
    const elsewhere = earlier('c0', 30, minor(30_000)).map((one) => ({ ...one, list: 'spend#v2' }));
    expect(found(minor(30_000), elsewhere)).toEqual([]);
    const service = earlier('c0', 30, { ...firm('suppliers-1'), amount: 290_000 * Y }, ...cleaning);
    expect(found(minor(30_000), service)).toEqual([]);
    expect(found(direct(290_000), earlier('c0', 30, direct(310_000), ...award), {}, [...award])).toEqual([]);
  });

  it('lets be: what went over a tender of its own, payments, later cases and one case alone', () => {
    expect(found(minor(30_000), earlier('c0', 30, direct(30_000), ...award))).toEqual([]);
    const payment = earlier(
      'c0',
      30,
      { ...firm('suppliers-1'), amount: 30_000 * Y },
      'expense-payment',
      'project-payment',
    );
    expect(found(minor(30_000), payment)).toEqual([]);
    expect(found(minor(30_000), earlier('c0', -1, minor(30_000)))).toEqual([]);
    expect(found(minor(50_000), earlier('c1', 0, minor(50_000)))).toEqual([]);
  });

  it('looks only when something of the deal was written', () => {
    const traces = earlier('c0', 30, minor(30_000));
    const fact = { ...now(minor(30_000)), wrote: ['checkedOn', 'toVillagers'] };
    expect(foundBy(splitContract, fact, windowOf({ traces }))).toEqual([]);
    expect(splitContract.asks?.(fact, splitContractDefaults)).toEqual([]);
    expect(splitContract.asks?.(now(minor(30_000)), splitContractDefaults)).toMatchObject([
      { kind: 'traces', list: 'spend#v1' },
    ]);
  });

  it('joins each further case to the same warning, on the case with which it began', () => {
    const traces = [0, 1, 2, 3, 4].flatMap((n) => earlier(`c0${n}`, 300 - n * 60, minor(30_000)));
    const names = [2, 3, 4].map((n) => {
      const fact = writtenWith(
        'project-initiation',
        'minor-works',
        minor(30_000),
        { caseId: `c0${n}`, submittedAt: TEN - (300 - n * 60) * DAY },
        { at: TEN - (300 - n * 60) * DAY },
      );
      const [one] = splitContract.find(fact, windowOf({ traces }), splitContractDefaults);
      return `${one?.caseId} ${one?.window}`;
    });
    expect(new Set(names)).toEqual(new Set(['c00 supplier:minor']));
  });

  it('goes by the numbers that a city sets', () => {
    const traces = earlier('c0', 60, minor(30_000));
    expect(found(minor(30_000), traces, { minor: 100_000 })).toEqual([]);
    expect(found(minor(30_000), traces, { days: 30 })).toEqual([]);
    expect(found(minor(10_000), earlier('c0', 60, minor(10_000)), { minor: 15_000 })).toEqual([
      'supplier red',
    ]);
  });

  it('reads the form of the catalogue, is steady, and names nobody', () => {
    const form = findDefinition('project-initiation', 'minor-works')?.sub.form;
    if (form === undefined) throw new Error('no form');
    const values = goodInput(form, 'apply', '2026-11-24', {
      doerKind: 'craftsman',
      craftsman: { entry: 'craftsmen-1', label: '王小明' },
      siteName: '石桥',
      amount: 3_000_000,
    });
    const traces = [
      ...earlier('c0', 30, { ...values, siteName: '水闸' }),
      ...earlier('c9', 20, { ...values, siteName: '水闸' }),
    ];
    const [one] = expectSteady(splitContract, now(values), traces, {}, ['王小明', '石桥', 'craftsmen-1']);
    expect(one).toMatchObject({ caseId: 'c0', severity: 'red', about: ['clerk'] });
    expect(one?.compared.map(({ caseId }) => caseId)).toEqual(['c0', 'c9', 'c1', undefined, undefined]);
    expect(one?.compared.at(-2)?.value.en).toBe('90,000.00');
  });
});

const splitContractDefaults = { days: 90, minor: 50_000, town: 300_000, law: 4_000_000 };
