import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { TEN, toldWith, writtenWith } from '../../sample/told.ts';
import { PLACES } from '../../sample/village.ts';
import { DAY, startOfDay } from '../../time/clock.ts';
import { windowOf } from '../window.ts';
import { committedBy, spendingUpTo, spendOf, spendTraces } from './spend.ts';

const TODAY = '2026-11-24';

/** A case whose forms are filled in node by node, as far as these. */
const filled = (matter: string, sub: string, nodes: readonly string[], wanted: Values = {}): Values => {
  const form = findDefinition(matter, sub)?.sub.form;
  if (form === undefined) throw new Error(`no ${matter}/${sub}`);
  const values: Record<string, Values[string]> = {};
  for (const node of nodes) Object.assign(values, goodInput(form, node, TODAY, wanted, values));
  return values;
};
const left = (matter: string, sub: string, nodes: readonly string[], wanted: Values = {}) =>
  spendTraces(toldWith(matter, sub, filled(matter, sub, nodes, wanted)));

const supplier = { entry: 'suppliers-7', label: '甲公司' };

describe('what a case leaves in the list of spending', () => {
  it('of minor works: who does them, for how much, and a mark of the site', () => {
    const [trace, ...more] = left('project-initiation', 'minor-works', ['apply'], {
      doerKind: 'firm',
      supplier,
      siteName: '村东 机耕路',
      amount: 4_000_000,
    });
    expect(more).toEqual([]);
    expect(trace).toMatchObject({
      list: spendOf(PLACES.village),
      caseId: 'c1',
      village: PLACES.village,
      value: {
        role: 'commitment',
        business: 'works',
        tender: 'none',
        award: false,
        amount: 4_000_000,
        supplier: 'suppliers-7',
        site: 'mark:村东机耕路',
      },
    });
  });

  it('of works by a craftsman and of an emergency: the craftsman, the true cost, the day of the danger', () => {
    expect(
      left('project-initiation', 'minor-works', ['apply'], { doerKind: 'craftsman' })[0]?.value.supplier,
    ).toBe('craftsmen-1');
    const values = {
      ...filled('project-initiation', 'emergency-repair', ['apply', 'repair'], {
        happenedOn: '2026-11-20',
        doerKind: 'firm',
        amount: 100,
      }),
      actualCost: 700,
    };
    const [trace] = spendTraces(toldWith('project-initiation', 'emergency-repair', values));
    expect(trace).toMatchObject({ at: startOfDay('2026-11-20'), value: { amount: 700 } });
  });

  it('of a project that is yet to be tendered: where it is, and no commitment', () => {
    const [trace] = left('project-initiation', 'ordinary-works', ['apply'], { siteName: '礼堂' });
    expect(trace?.value).toMatchObject({ role: 'project', site: 'mark:礼堂' });
    expect(trace?.value).not.toHaveProperty('supplier');
  });

  it('of tenders: the ceiling at first, then the price chosen, the firm and the project', () => {
    const initiation = { entry: 'case-9', label: '立项' };
    for (const [sub, node, tender] of [
      ['price-inquiry', 'compare', 'case'],
      ['town-tender', 'tender', 'town'],
      ['city-tender', 'city-tender', 'law'],
    ] as const) {
      const [planned] = left('project-tender', sub, ['apply'], { initiation, amount: 9_000_000 });
      expect(planned?.value).toMatchObject({ amount: 9_000_000, project: 'case-9', tender });
      expect(planned?.value).not.toHaveProperty('supplier');
      const [awarded] = left('project-tender', sub, ['apply', node], {
        initiation,
        supplier,
        amount: 9_000_000,
        awardPrice: 8_000_000,
      });
      expect(awarded).toMatchObject({
        at: startOfDay(TODAY),
        value: { role: 'commitment', award: true, amount: 8_000_000, supplier: 'suppliers-7' },
      });
    }
    expect(left('project-tender', 'city-tender', ['apply'], { mustTender: false })[0]?.value.tender).toBe(
      'city',
    );
    expect(
      left('project-tender', 'direct-award', ['apply'], { doerKind: 'firm', supplier, amount: 500 })[0]
        ?.value,
    ).toMatchObject({ tender: 'case', amount: 500, supplier: 'suppliers-7' });
  });

  it('of purchases: goods and services with their supplier', () => {
    for (const sub of ['fixed-assets', 'emergency-supplies', 'comfort-supplies'])
      expect(left('goods-procurement', sub, ['apply'], { supplier })[0]?.value).toMatchObject({
        role: 'commitment',
        business: 'goods',
        award: sub === 'fixed-assets',
        supplier: 'suppliers-7',
      });
    expect(
      left('goods-procurement', 'office-supplies', ['apply'], {
        buyingWay: 'online',
        onlineShop: '某店',
      })[0]?.value.supplier,
    ).toBe('mark:某店');
    for (const sub of ['cleaning-greening', 'security-property', 'consultancy'])
      expect(left('service-procurement', sub, ['apply'], { supplier })[0]?.value).toMatchObject({
        role: 'commitment',
        business: 'service',
        award: true,
        supplier: 'suppliers-7',
      });
    expect(
      left('service-procurement', 'consultancy', ['apply'], { chosenBy: 'direct' })[0]?.value.award,
    ).toBe(false);
  });

  it('of payments: what was contracted before counts as paid, what was not as committed', () => {
    const paid = (sub: string, wanted: Values) => left('expense-payment', sub, ['apply'], wanted)[0]?.value;
    expect(paid('project-payment', {})).toMatchObject({ role: 'payment', of: expect.any(String) });
    expect(paid('maintenance-payment', { basis: 'contract' })).toMatchObject({
      role: 'payment',
      of: expect.any(String),
    });
    expect(paid('maintenance-payment', { basis: 'repair', payeeKind: 'firm', supplier })).toMatchObject({
      role: 'commitment',
      business: 'works',
      supplier: 'suppliers-7',
    });
    const none = { contractRef: undefined };
    const other = filled('expense-payment', 'other-production', ['apply'], { spendingKind: 'farming' });
    expect(
      spendTraces(toldWith('expense-payment', 'other-production', { ...other, ...none }))[0]?.value,
    ).toMatchObject({ role: 'commitment', business: 'goods' });
    for (const spendingKind of ['goods', 'tax', 'insurance', 'compensation'])
      expect(paid('other-production', { spendingKind })).toMatchObject({ role: 'payment' });
    expect(paid('utilities', {})).toMatchObject({ role: 'payment' });
  });

  it('of a person who is paid: a mark, never the name', () => {
    const values = {
      ...filled('expense-payment', 'other-production', ['apply'], {
        spendingKind: 'farming',
        payeeKind: 'person',
        payeeName: '王小明',
      }),
      contractRef: undefined,
    };
    expect(spendTraces(toldWith('expense-payment', 'other-production', values))[0]?.value.supplier).toBe(
      'mark:王小明',
    );
    const unmarked = toldWith('expense-payment', 'other-production', values, { mark: () => '' });
    expect(spendTraces(unmarked)[0]?.value).not.toHaveProperty('supplier');
  });

  it('of other matters, or without an amount: nothing', () => {
    expect(spendTraces(toldWith('asset-lease', 'shop-lease', { amount: 5, supplier }))).toEqual([]);
    expect(spendTraces(toldWith('seal-use', 'committee-seal', { amount: 5, supplier }))).toEqual([]);
    expect(spendTraces(toldWith('project-tender', 'direct-award', { supplier }))).toEqual([]);
  });
});

describe('the list as a rule reads it', () => {
  const values = { doerKind: 'firm', supplier, siteName: '桥', amount: 100 };
  const told = (caseId: string, at: number) =>
    toldWith('project-initiation', 'minor-works', values, { caseId, submittedAt: at });

  it('has this case once, as it stands now, and nothing that comes later or before it was asked for', () => {
    const fact = writtenWith('project-initiation', 'minor-works', { ...values, amount: 300 });
    const window = windowOf({
      traces: [
        told('c1', TEN - DAY),
        told('c2', TEN - DAY),
        told('c3', TEN + DAY),
        told('c4', TEN - 3 * DAY),
      ].flatMap(spendTraces),
    });
    expect(spendingUpTo(fact, window, TEN - 2 * DAY).map(({ caseId, amount }) => [caseId, amount])).toEqual([
      ['c2', 100],
      ['c1', 300],
    ]);
    expect(committedBy(fact)?.amount).toBe(300);
  });
});
