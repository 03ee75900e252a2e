import type { Check, FieldGroup } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';
import { group } from '../define.ts';
import { calculated, choice, date, files, is, line, money, not } from '../fields.ts';

/** How the money was paid, with the voucher. Cash only for what is small (现金结算起点). */
export const paymentRecord = (node = 'pay'): FieldGroup =>
  group('payment', ['支付', 'Payment'], node, [
    money('paidAmount', ['实付金额', 'Amount paid']),
    calculated('paidInWords', ['实付金额大写', 'Amount paid in capital figures'], 'text', {
      kind: 'inWords',
      of: 'paidAmount',
    }),
    date('paidOn', ['支付日期', 'Date of payment'], { to: 0 }),
    choice(
      'paidBy',
      ['支付方式', 'Way of payment'],
      [
        ['transfer', '银行转账', 'Bank transfer'],
        ['card', '公务卡', 'Official card'],
        ['cash', '现金', 'Cash'],
      ],
    ),
    line('cashReason', ['现金支付原因', 'Why in cash'], { visible: is('paidBy', 'cash'), max: 200 }),
    line('voucherNumber', ['记账凭证号', 'Number of the voucher'], { max: 30 }),
    files('paymentProof', ['支付凭证', 'Proof of payment'], {
      help: ['银行回单或收据', 'Bank slip or receipt'],
    }),
    files('receipt', ['收款收据', 'Receipt of the payee'], { visible: not(is('paidBy', 'transfer')) }),
  ]);

export const paymentChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'paidAmount',
    other: 'amount',
    message: text('实付金额不能多于批准金额', 'No more can be paid than was approved'),
  },
];
