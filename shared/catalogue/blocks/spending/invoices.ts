import type { Check, Column, Field } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { date, files, line, money, rows, type Words } from '../../fields.ts';

const number = line('invoiceNumber', ['发票号码', 'Number of the invoice'], {
  min: 6,
  max: 20,
  help: ['全电发票为 20 位', 'A fully electronic one has 20 digits'],
});
const issued = date('invoiceDate', ['开票日期', 'Date of the invoice'], { to: 0 });
const seller = line('invoiceSeller', ['销售方名称', 'Seller']);
const amount = money('invoiceAmount', ['票面金额', 'Amount on the invoice'], { max: 100_000_000 });
const paper = files('invoiceFile', ['票据文件', 'The paper itself'], { max: 3 });

/** Several invoices in one claim, each told apart by number and seller (rule duplicate-invoice). */
export const invoices = (label: Words, more: readonly Column[] = []): Field =>
  rows('invoices', label, [...more, number, issued, seller, amount, paper], { max: 100 });

export const invoicesChecks: readonly Check[] = [
  {
    kind: 'distinctRows',
    field: 'invoices',
    columns: ['invoiceNumber', 'invoiceSeller'],
    message: text('同一张发票不能报两次', 'An invoice can be claimed only once'),
  },
];
