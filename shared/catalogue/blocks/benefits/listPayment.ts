import type { Check, FieldGroup } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { date, files, money, number, paragraph } from '../../fields.ts';

/** A list is paid in one go by the bank; what came back is said. */
export const listPayment = (node = 'pay'): FieldGroup =>
  group('list-payment', ['发放登记', 'Payment of the list'], node, [
    date('paidOn', ['发放日期', 'Paid on'], { to: 0 }),
    money('paidAmount', ['实发金额', 'Amount paid']),
    number('paidPeople', ['到账笔数', 'Accounts credited'], ['笔', 'accounts'], { min: 1, max: 500 }),
    paragraph('paidNot', ['未到账情况和处理', 'What did not arrive'], { required: false }),
    files('paymentProof', ['银行代发回单', 'Slip of the bank'], {
      help: ['一次代发，不付现金', 'By the bank in one go, no cash'],
    }),
  ]);

export const listPaymentChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'paidAmount',
    other: 'amount',
    message: text('实发金额不能多于批准金额', 'No more can be paid than was approved'),
  },
];
