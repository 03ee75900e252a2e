import type { Check, FieldGroup } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';
import { group } from '../define.ts';
import { choice, creditCode, date, files, is, line, money, not } from '../fields.ts';

/** The invoice, by which double claims are found anywhere in the city (rule duplicate-invoice). */
export const invoice = (node: string): FieldGroup =>
  group('invoice', ['发票', 'Invoice'], node, [
    choice(
      'invoiceKind',
      ['票据类型', 'Kind of paper'],
      [
        ['special', '增值税专用发票', 'Special VAT invoice'],
        ['ordinary', '增值税普通发票', 'Ordinary VAT invoice'],
        ['fiscal', '财政票据', 'Fiscal receipt'],
        ['none', '自制凭证', 'Paper of our own'],
      ],
    ),
    line('invoiceNumber', ['发票号码', 'Number of the invoice'], {
      visible: not(is('invoiceKind', 'none')),
      min: 6,
      max: 20,
      help: ['全电发票为 20 位', 'A fully electronic one has 20 digits'],
    }),
    date('invoiceDate', ['开票日期', 'Date of the invoice'], {
      visible: not(is('invoiceKind', 'none')),
      to: 0,
    }),
    line('invoiceSeller', ['销售方名称', 'Seller'], { visible: not(is('invoiceKind', 'none')) }),
    creditCode('invoiceSellerCode', ['销售方信用代码', 'Credit code of the seller'], {
      visible: not(is('invoiceKind', 'none')),
    }),
    money('invoiceAmount', ['票面金额', 'Amount on the invoice']),
    money('invoiceTax', ['其中税额', 'Tax in it'], { min: 0, required: false }),
    files('invoiceFile', ['票据文件', 'The paper itself']),
  ]);

export const invoiceChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'invoiceTax',
    other: 'invoiceAmount',
    message: text('税额不能多于票面金额', 'The tax cannot exceed the amount'),
  },
];
