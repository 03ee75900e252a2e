import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  above,
  calculated,
  choice,
  date,
  earlierCase,
  files,
  is,
  line,
  money,
  signature,
  yesNo,
} from '../../fields.ts';
import { invoices, invoicesChecks } from '../spending/invoices.ts';

/** What was drawn, what it was spent on, what comes back. */
export const clearing = group('clearing', ['核销', 'Clearing'], 'apply', [
  choice(
    'clearingKind',
    ['核销类别', 'What is cleared'],
    [
      ['imprest', '备用金报账', 'Imprest'],
      ['loan', '借支归还', 'Advance'],
    ],
  ),
  earlierCase('advanceCase', ['原领用或借支办件', 'The drawing or advance'], ['cash-advance']),
  money('advanced', ['原领用或借支金额', 'Amount drawn'], { max: 5_000_000 }),
  invoices(
    ['支出单据', 'Invoices'],
    [
      choice(
        'expenseKind',
        ['支出类别', 'Kind of spending'],
        [
          ['office', '办公费', 'Office'],
          ['repair', '小修费', 'Small repairs'],
          ['labour', '零星用工', 'Casual labour'],
          ['meals', '误餐费', 'Meals'],
          ['travel', '差旅交通', 'Travel'],
          ['other', '其他', 'Other'],
        ],
      ),
      line('expenseFor', ['用途说明', 'What it was for'], { max: 100 }),
    ],
  ),
  calculated('amount', ['核销金额', 'Amount cleared'], 'money', {
    kind: 'total',
    rows: 'invoices',
    column: 'invoiceAmount',
  }),
  money('returned', ['退回现金或转账', 'Money returned'], {
    min: 0,
    help: ['没有退回填 0', 'Enter 0 when none'],
  }),
  files('returnProof', ['退款凭证', 'Proof of the return'], { visible: above('returned', 0) }),
  calculated(
    'balance',
    ['尚欠差额', 'Still owed'],
    'money',
    { kind: 'difference', of: 'advanced', minus: ['amount', 'returned'] },
    {
      help: [
        '正数还没有结清，负数由村集体补付，另走财务支出',
        'Above 0 it is still open; below 0 the village owes the rest, which is a payment of its own',
      ],
    },
  ),
  yesNo('overdue', ['是否超过核销期限', 'Is it late']),
  line('overdueReason', ['逾期原因', 'Why it is late'], { max: 200, visible: is('overdue', true) }),
  signature('claimantSignature', ['经手人签名', 'Signature of who spent it']),
]);

export const clearingBooked = group('booked', ['入账登记', 'Booked'], 'book', [
  date('bookedOn', ['入账日期', 'Booked on'], { to: 0 }),
  line('voucherNumber', ['记账凭证号', 'Number of the voucher'], { max: 30 }),
  line('receiptNumber', ['收款收据号', 'Number of the receipt for what came back'], {
    max: 30,
    visible: above('returned', 0),
    help: ['退款须开收据', 'Money returned gets a receipt'],
  }),
  files('bookingProof', ['核销单', 'Clearing sheet'], {
    help: ['附原始单据，借支的附作废借条', 'With the invoices, and the void note of an advance'],
  }),
]);

export const clearingChecks: readonly Check[] = [
  ...invoicesChecks,
  {
    kind: 'notMoreThan',
    field: 'returned',
    other: 'advanced',
    message: text('退回的不能多于原领用或借支', 'No more can come back than was drawn'),
  },
];
