import type { Check, FieldGroup } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { calculated, money, type Words } from '../../fields.ts';

/**
 * Unproductive spending has a ceiling for the year (限额管理), which the representatives pass with the budget. `max` in
 * fen is the highest ceiling that a town grants.
 */
export const yearlyLimit = (label: Words, max: number): FieldGroup =>
  group('limit', ['年度限额', 'Limit of the year'], 'apply', [
    money('annualLimit', label, {
      max,
      help: ['村民代表会议通过、镇备案的本年限额', 'Passed by the representatives, known to the town'],
    }),
    money('usedThisYear', ['今年已用', 'Used this year'], {
      min: 0,
      help: ['没有用过填 0', 'Enter 0 when none'],
    }),
    calculated('leftThisYear', ['今年还可用', 'Left this year'], 'money', {
      kind: 'difference',
      of: 'annualLimit',
      minus: ['usedThisYear'],
    }),
  ]);

export const limitChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'usedThisYear',
    other: 'annualLimit',
    message: text('今年的限额已经用完', 'The limit of this year is used up'),
  },
  {
    kind: 'notMoreThan',
    field: 'amount',
    other: 'leftThisYear',
    message: text('超出今年还可用的限额', 'More than is left of the limit'),
  },
];
