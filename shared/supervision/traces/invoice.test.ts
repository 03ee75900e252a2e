import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { TEN, toldWith } from '../../sample/told.ts';
import { MINUTE } from '../../time/clock.ts';
import { invoicesOf, invoiceTraces } from './invoice.ts';

const TODAY = '2026-11-24';

const filled = (matter: string, sub: string, node: string, wanted: Values = {}): Values => {
  const form = findDefinition(matter, sub)?.sub.form;
  if (form === undefined) throw new Error(`no ${matter}/${sub}`);
  return goodInput(form, node, TODAY, wanted);
};
const listsOf = (matter: string, sub: string, values: Values) =>
  invoiceTraces(toldWith(matter, sub, values)).map(({ list }) => list);

const single = {
  invoiceKind: 'ordinary',
  invoiceNumber: '12345678',
  invoiceSeller: '甲公司',
  invoiceDate: '2026-11-20',
  invoiceAmount: 100_000,
};

describe('the traces of invoices', () => {
  it('are two for a single invoice: by number and seller, by seller, date and amount', () => {
    for (const [matter, sub, node] of [
      ['expense-payment', 'maintenance-payment', 'apply'],
      ['expense-payment', 'project-payment', 'apply'],
      ['expense-payment', 'other-production', 'apply'],
      ['non-production-expense', 'work-meals', 'serve'],
    ] as const)
      expect([sub, listsOf(matter, sub, filled(matter, sub, node, single))]).toEqual([
        sub,
        ['invoice#mark:12345678|甲公司', 'invoice-like#mark:甲公司|2026-11-20|100000'],
      ]);
  });

  it('are those of every row of a table', () => {
    for (const [matter, sub, node] of [
      ['expense-payment', 'daily-office', 'apply'],
      ['non-production-expense', 'training-visits', 'travel'],
      ['non-production-expense', 'newspapers-publicity', 'receive'],
      ['cash-advance', 'advance-clearing', 'apply'],
    ] as const) {
      const values = filled(matter, sub, node);
      const [row] = values.invoices as readonly Values[];
      const rows = [
        { ...row, ...single },
        { ...row, ...single, invoiceNumber: '2' },
      ];
      expect(listsOf(matter, sub, { ...values, invoices: rows } as Values)).toHaveLength(4);
    }
  });

  it('say when, where, how much, and under which number in a mark', () => {
    expect(invoiceTraces(toldWith('expense-payment', 'project-payment', single))[0]).toEqual({
      list: 'invoice#mark:12345678|甲公司',
      at: TEN - MINUTE,
      caseId: 'c1',
      village: 'v1',
      value: { mark: 'mark:12345678|甲公司', amount: 100_000 },
    });
  });

  it('are the same whatever spaces, letters and brackets an invoice is written with', () => {
    const one = { ...single, invoiceNumber: 'ab 12345', invoiceSeller: '甲（义乌）公司' };
    const other = { ...single, invoiceNumber: 'AB12345', invoiceSeller: '甲(义乌) 公司' };
    expect(listsOf('x', 'y', one)).toEqual(listsOf('x', 'y', other));
  });

  it('leave out what says nothing: bills of the utilities look alike, and without a secret all do', () => {
    const values = filled('expense-payment', 'utilities', 'apply');
    expect(listsOf('expense-payment', 'utilities', values).map((list) => list.split('#')[0])).toEqual([
      'invoice',
    ]);
    expect(invoicesOf(toldWith('x', 'y', single, { mark: () => '' }))).toEqual([]);
  });

  it('are none for a paper of one’s own or a case without invoices', () => {
    expect(
      listsOf(
        'expense-payment',
        'project-payment',
        filled('expense-payment', 'project-payment', 'apply', { invoiceKind: 'none' }),
      ),
    ).toEqual([]);
    expect(listsOf('asset-lease', 'shop-lease', filled('asset-lease', 'shop-lease', 'apply'))).toEqual([]);
  });
});
