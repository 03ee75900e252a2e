import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { expectSteady } from '../../sample/steady.ts';
import { foundBy, TEN, toldWith, writtenWith } from '../../sample/told.ts';
import { DAY, startOfDay } from '../../time/clock.ts';
import { defaultsOf } from '../rule.ts';
import { spendTraces } from '../traces/spend.ts';
import { type Trace, windowOf } from '../window.ts';
import { supplierConcentration } from './supplierConcentration.ts';

const office = (id: string, amount: number): Values => ({
  supplier: { entry: id, label: '甲公司' },
  amount,
});
const goods = (caseId: string, daysAgo: number, values: Values, sub = 'office-supplies'): readonly Trace[] =>
  spendTraces(toldWith('goods-procurement', sub, values, { caseId, submittedAt: TEN - daysAgo * DAY }));
/** So many purchases from one firm, the latest a day ago. */
const several = (count: number, id: string, amount: number, sub?: string): readonly Trace[] =>
  Array.from({ length: count }, (_, n) =>
    goods(`${id}-${n}`, 2 * (count - n), office(id, amount), sub),
  ).flat();
const now = (values: Values, sub = 'office-supplies') =>
  writtenWith('goods-procurement', sub, values, { submittedAt: TEN });
const found = (values: Values, traces: readonly Trace[], parameters = {}, sub?: string) =>
  foundBy(supplierConcentration, now(values, sub), windowOf({ traces }), parameters);

describe('rule 12, most of a year for one supplier', () => {
  it('finds five cases with half of the amount, however many others there are', () => {
    expect(found(office('a', 100), several(4, 'a', 100))).toEqual(['share orange']);
    expect(found(office('a', 100), [...several(4, 'a', 100), ...several(9, 'b', 10)])).toEqual([
      'share orange',
    ]);
    expect(found(office('a', 600), [...several(8, 'a', 50), ...several(2, 'b', 200)])).toEqual([
      'share orange',
    ]);
  });

  it('wants five cases and not four', () => {
    expect(found(office('a', 900), several(3, 'a', 900))).toEqual([]);
    expect(found(office('a', 900), several(4, 'a', 900))).toEqual(['share orange']);
  });

  it('wants half and not a cent less', () => {
    expect(found(office('a', 100), [...several(4, 'a', 100), ...goods('b', 3, office('b', 500))])).toEqual([
      'share orange',
    ]);
    expect(found(office('a', 100), [...several(4, 'a', 100), ...goods('b', 3, office('b', 501))])).toEqual(
      [],
    );
  });

  it('lets be: cases of last year, of another village, payments, and what has no supplier yet', () => {
    const last = (id: string, n: number) => goods(id, n, office('a', 100));
    expect(
      found(
        office('a', 100),
        [0, 1, 2, 3].flatMap((n) => last(`l${n}`, 330 + n)),
      ),
    ).toEqual([]);
    expect(
      found(
        office('a', 100),
        several(4, 'a', 100).map((one) => ({ ...one, list: 'spend#v2' })),
      ),
    ).toEqual([]);
    const paid = [0, 1, 2, 3].flatMap((n) =>
      spendTraces(
        toldWith('expense-payment', 'project-payment', office('a', 100), {
          caseId: `p${n}`,
          submittedAt: TEN - DAY,
        }),
      ),
    );
    expect(found(office('a', 100), paid)).toEqual([]);
    expect(found({ amount: 100 }, several(4, 'a', 100))).toEqual([]);
  });

  it('raises one warning a supplier and year, on the first of its cases', () => {
    const traces = several(9, 'a', 100);
    const [one] = supplierConcentration.find(
      now(office('a', 100)),
      windowOf({ traces }),
      defaultsOf(supplierConcentration),
    );
    expect([one?.caseId, one?.window]).toEqual(['a-0', 'share:2026']);
  });

  it('goes by the numbers that a city sets', () => {
    const traces = several(4, 'a', 100);
    expect(found(office('a', 100), traces, { cases: 6 })).toEqual([]);
    expect(found(office('a', 100), [...traces, ...goods('b', 3, office('b', 400))], { share: 60 })).toEqual(
      [],
    );
    expect(found(office('a', 100), several(2, 'a', 100), { cases: 3 })).toEqual(['share orange']);
  });

  it('asks for the year and for as long back again', () => {
    const asks = (fact = now(office('a', 100))) =>
      supplierConcentration.asks?.(fact, defaultsOf(supplierConcentration));
    expect(asks()).toEqual([
      { kind: 'traces', list: 'spend#v1', from: Math.min(TEN - 365 * DAY, startOfDay('2026-01-01')) },
    ]);
    expect(asks({ ...now(office('a', 100)), wrote: ['toVillagers'] })).toEqual([]);
  });
});

describe('rule 12, awards in a row', () => {
  /** Small beside what others get, so that only the row is found. */
  const assets = (count: number, id: string) => several(count, id, 10, 'fixed-assets');
  const big = goods('big', 100, office('z', 9_000_000));

  it('finds four in a row, and not three', () => {
    expect(found(office('a', 10), [...big, ...assets(3, 'a')], {}, 'fixed-assets')).toEqual(['row orange']);
    expect(found(office('a', 10), [...big, ...assets(2, 'a')], {}, 'fixed-assets')).toEqual([]);
    expect(found(office('a', 10), [...big, ...assets(7, 'a')], {}, 'fixed-assets')).toEqual(['row orange']);
    expect(found(office('a', 10), [...big, ...assets(2, 'a')], { wins: 3 }, 'fixed-assets')).toEqual([
      'row orange',
    ]);
  });

  it('finds the awards of tenders', () => {
    const tender = (n: number) =>
      toldWith(
        'project-tender',
        'town-tender',
        { ...office('a', 10), awardPrice: 10, openedOn: `2026-11-1${n}` },
        { caseId: `t${n}` },
      );
    const traces = [...big, ...[1, 2, 3].flatMap((n) => spendTraces(tender(n)))];
    const fact = writtenWith(
      'project-tender',
      'town-tender',
      { ...office('a', 10), awardPrice: 10, openedOn: '2026-11-24' },
      {},
      { node: 'tender', action: 'implement' },
    );
    const [one] = supplierConcentration.find(fact, windowOf({ traces }), defaultsOf(supplierConcentration));
    expect([one?.caseId, one?.window, one?.compared.length]).toEqual(['t1', 'row:works', 4]);
  });

  it('is broken by another winner, and not by an award of another kind or a purchase without offers', () => {
    const traces = [...big, ...assets(3, 'a')];
    expect(
      found(
        office('a', 10),
        [...traces, ...goods('b', 3, office('b', 10), 'fixed-assets')],
        {},
        'fixed-assets',
      ),
    ).toEqual([]);
    expect(
      found(office('a', 10), [...traces, ...goods('b', 3, office('b', 10))], {}, 'fixed-assets'),
    ).toEqual(['row orange']);
    expect(found(office('a', 10), traces)).toEqual([]);
    const cleaning = spendTraces(
      toldWith('service-procurement', 'cleaning-greening', office('b', 10), {
        caseId: 'b',
        submittedAt: TEN - 3 * DAY,
      }),
    );
    expect(cleaning[0]?.value.award).toBe(true);
    expect(found(office('a', 10), [...traces, ...cleaning], {}, 'fixed-assets')).toEqual(['row orange']);
  });

  it('reads the form of the catalogue, is steady, and names nobody', () => {
    const form = findDefinition('goods-procurement', 'fixed-assets')?.sub.form;
    if (form === undefined) throw new Error('no form');
    const written = goodInput(form, 'apply', '2026-11-24', {
      supplier: { entry: 'suppliers-5', label: '某某公司' },
    });
    expect(written.amount).toBe(0);
    const values = { ...written, amount: 500 };
    const traces = [0, 1, 2, 3].flatMap((n) => goods(`c0${n}`, 9 - n, values, 'fixed-assets'));
    const found = expectSteady(supplierConcentration, now(values, 'fixed-assets'), traces, {}, [
      '某某公司',
      'suppliers-5',
    ]);
    expect(found.map(({ window, caseId }) => `${window} ${caseId}`)).toEqual([
      'share:2026 c00',
      'row:goods c00',
    ]);
  });
});
