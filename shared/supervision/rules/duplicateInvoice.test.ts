import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../catalogue/catalogue.ts';
import type { Values } from '../../form/value.ts';
import { goodInput } from '../../sample/given.ts';
import { expectSteady } from '../../sample/steady.ts';
import { foundBy, TEN, toldWith, writtenWith } from '../../sample/told.ts';
import { PLACES } from '../../sample/village.ts';
import { DAY } from '../../time/clock.ts';
import { defaultsOf } from '../rule.ts';
import { invoiceTraces } from '../traces/invoice.ts';
import { type Trace, windowOf } from '../window.ts';
import { duplicateInvoice } from './duplicateInvoice.ts';

const invoice = {
  invoiceNumber: '12345678',
  invoiceSeller: '甲公司',
  invoiceDate: '2026-11-20',
  invoiceAmount: 100_000,
};
const row = (more: Values = {}) => ({ ...invoice, ...more });

/** What other cases used, in this village unless told otherwise. */
const used = (caseId: string, values: Values, village = PLACES.village, ago = DAY): readonly Trace[] =>
  invoiceTraces(
    toldWith('expense-payment', 'project-payment', values, {
      caseId,
      places: { ...PLACES, village },
      submittedAt: TEN - ago,
    }),
  );
const found = (values: Values, traces: readonly Trace[] = [], fact = {}) =>
  foundBy(
    duplicateInvoice,
    writtenWith('expense-payment', 'project-payment', values, {}, fact),
    windowOf({ traces }),
  );

describe('rule 14, duplicate invoices', () => {
  it('finds number and seller used before: in this village, in another, years ago', () => {
    expect(found(invoice, used('c0', invoice))).toEqual(['used red']);
    expect(found(invoice, used('c0', invoice, 'v2'))).toEqual(['used red']);
    expect(found(invoice, used('c0', invoice, 'v2', 2_000 * DAY))).toEqual(['used red']);
  });

  it('finds it whatever amount and date it was claimed with, and in a table', () => {
    const other = { ...invoice, invoiceAmount: 1, invoiceDate: '2026-01-01' };
    expect(found(invoice, used('c0', other))).toEqual(['used red']);
    expect(found({ invoices: [row({ invoiceNumber: '999999' }), row()] }, used('c0', invoice))).toEqual([
      'used red',
    ]);
    expect(found(invoice, used('c0', { invoices: [row()] }))).toEqual(['used red']);
  });

  it('finds an invoice alike in another village under another number', () => {
    expect(found(invoice, used('c0', { ...invoice, invoiceNumber: '12345679' }, 'v2'))).toEqual([
      'like orange',
    ]);
  });

  it('finds two rows of one case that are the same invoice', () => {
    const rows = [row(), row({ invoiceNumber: '1234 5678' })];
    expect(found({ invoices: rows })).toEqual(['repeated red']);
    expect(found({ ...invoice, invoices: [row()] })).toEqual(['repeated red']);
    expect(found({ invoices: rows }, used('c0', invoice))).toEqual(['repeated red', 'used red']);
  });

  it('lets be: another seller, another number of the same village, its own traces, a later case', () => {
    expect(found(invoice, used('c0', { ...invoice, invoiceSeller: '乙公司' }))).toEqual([]);
    expect(found(invoice, used('c0', { ...invoice, invoiceNumber: '87654321' }))).toEqual([]);
    expect(found(invoice, used('c1', invoice))).toEqual([]);
    expect(found(invoice, used('c0', invoice, 'v2', -DAY))).toEqual([]);
    expect(found({ invoices: [row(), row({ invoiceNumber: '87654321' })] })).toEqual([]);
  });

  it('wants seller, date and amount alike, to the cent and the day', () => {
    const other = (more: Values) => used('c0', { ...invoice, invoiceNumber: '87654321', ...more }, 'v2');
    expect(found(invoice, other({}))).toEqual(['like orange']);
    expect(found(invoice, other({ invoiceAmount: 100_001 }))).toEqual([]);
    expect(found(invoice, other({ invoiceDate: '2026-11-21' }))).toEqual([]);
    expect(found(invoice, other({ invoiceSeller: '乙公司' }))).toEqual([]);
  });

  it('looks only when an invoice was written, and asks for each of its lists', () => {
    expect(found(invoice, used('c0', invoice), { wrote: ['paidAmount'] })).toEqual([]);
    const asks = (fact = {}) =>
      duplicateInvoice.asks?.(
        writtenWith('expense-payment', 'project-payment', invoice, {}, fact),
        defaultsOf(duplicateInvoice),
      );
    expect(asks()).toEqual([
      { kind: 'traces', list: 'invoice#mark:12345678|甲公司', from: 0 },
      { kind: 'traces', list: 'invoice-like#mark:甲公司|2026-11-20|100000', from: 0 },
    ]);
    expect(asks({ wrote: ['paidAmount'] })).toEqual([]);
  });

  it('reads the form of the catalogue, is steady, and names no seller', () => {
    const form = findDefinition('expense-payment', 'daily-office')?.sub.form;
    if (form === undefined) throw new Error('no form');
    const values = goodInput(form, 'apply', '2026-11-24');
    const [first] = values.invoices as readonly Values[];
    const invoices = [{ ...first, ...invoice }] as Values['invoices'];
    const fact = writtenWith('expense-payment', 'daily-office', { ...values, invoices });
    const traces = [...used('c0', invoice, 'v2'), ...used('c9', invoice, 'v3', 2 * DAY)];
    const [one, ...more] = expectSteady(duplicateInvoice, fact, traces, {}, ['甲公司']);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ severity: 'red', window: 'used:12345678', caseId: 'c1' });
    expect(one?.compared.map(({ caseId }) => caseId)).toEqual(['c1', 'c9', 'c0']);
  });
});
