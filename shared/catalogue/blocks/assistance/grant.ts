import type { Check, Column, FieldGroup } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { date, files, line, money } from '../../fields.ts';

/** The decision and the first payment; `more` is what this kind of assistance records besides. */
export const grant = (more: readonly Column[] = []): FieldGroup =>
  group('grant', ['决定与发放', 'Decision and payment'], 'grant', [
    line('decisionNumber', ['审核确认文书号', 'Number of the decision'], { max: 40 }),
    ...more,
    money('paidAmount', ['首次发放金额', 'Paid first']),
    date('paidOn', ['首次发放日期', 'Paid first on'], { to: 0 }),
    files('paymentProof', ['发放凭证', 'Proof of payment'], {
      help: ['一卡通发放明细或银行回单', 'List or slip of the bank'],
    }),
  ]);

export const grantChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'paidAmount',
    other: 'amount',
    message: text('首次发放不能多于核定金额', 'No more can be paid than was confirmed'),
  },
];
