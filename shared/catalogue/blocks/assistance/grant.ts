import type { Check, Column, FieldGroup } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { date, files, line, money } from '../../fields.ts';

const NUMBER = line('decisionNumber', ['审核确认文书号', 'Number of the decision'], { max: 40 });

const PROOF = files('paymentProof', ['发放凭证', 'Proof of payment'], {
  help: ['一卡通发放明细或银行回单', 'List or slip of the bank'],
});

/** The decision and the first payment; `more` is what this kind of assistance records besides. */
export const monthlyGrant = (more: readonly Column[] = []): FieldGroup =>
  group('grant', ['决定与发放', 'Decision and payment'], 'grant', [
    NUMBER,
    date('startOn', ['起发日期', 'Paid from'], {
      to: 62,
      help: ['自确认当月或次月起发', 'From the month of the decision or the next'],
    }),
    ...more,
    money('paidAmount', ['首次发放金额', 'Paid first'], {
      help: ['补发几个月的写合计', 'With the months made up for'],
    }),
    date('paidOn', ['首次发放日期', 'Paid first on'], { to: 0 }),
    PROOF,
  ]);

/** Relief is paid once. */
export const reliefGrant = group('grant', ['决定与发放', 'Decision and payment'], 'grant', [
  NUMBER,
  money('paidAmount', ['实发金额', 'Amount paid']),
  date('paidOn', ['发放日期', 'Paid on'], { to: 0 }),
  PROOF,
]);

export const reliefChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'paidAmount',
    other: 'amount',
    message: text('实发金额不能多于核定金额', 'No more can be paid than was confirmed'),
  },
];
