import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  bankAccount,
  calculated,
  date,
  earlierCase,
  files,
  money,
  paragraph,
  person,
  signature,
} from '../../fields.ts';
import { transferRecord } from '../spending/transfer.ts';

/** Fen. A default: towns allow a village between 1,000 and 20,000 yuan in hand, 5,000 being usual. */
const MOST = 2_000_000;

/** The money in hand for small things, filled up to its ceiling and no further. */
export const imprest = group('imprest', ['备用金', 'Imprest'], 'apply', [
  person('imprestKeeper', ['备用金保管人', 'Keeper of the imprest'], {
    carry: true,
    help: ['一般是村报账员，书记、主任不得保管', 'As a rule the accountant, never secretary or director'],
  }),
  bankAccount('keeperAccount', ['备用金专用卡号', 'Card of the imprest'], {
    carry: true,
    help: ['专卡专用，不得与个人存款混用', 'A card for nothing else'],
  }),
  money('imprestLimit', ['镇核定限额', 'Ceiling set by the town'], { max: MOST, carry: true }),
  money('balanceNow', ['现有余额', 'In hand now'], { min: 0, max: MOST }),
  files('cashCount', ['现金盘点表', 'Count of the cash'], {
    help: ['两人当面清点签字', 'Counted and signed by two'],
  }),
  earlierCase('lastClearing', ['上次核销办件', 'The last clearing'], ['cash-advance'], {
    required: false,
    help: [
      '上次领用未核销完的不再补足；首次领用不填',
      'What was drawn before is cleared first; empty the first time',
    ],
  }),
  money('amount', ['本次领用金额', 'Amount drawn'], { max: MOST }),
  calculated('inHandAfter', ['领用后余额', 'In hand afterwards'], 'money', {
    kind: 'sum',
    of: ['balanceNow', 'amount'],
  }),
  paragraph('plannedUse', ['主要用途', 'What it is for'], { min: 5, max: 300 }),
  date('clearBy', ['最迟核销日期', 'Cleared by'], {
    from: 1,
    to: 92,
    help: ['一般不跨季度，12 月底前结清', 'Within the quarter, and always by the end of December'],
  }),
]);

export const imprestRelease = transferRecord('release', [
  signature('keeperSignature', ['保管人签收', 'Signature of the keeper']),
]);

export const imprestChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'inHandAfter',
    other: 'imprestLimit',
    message: text('领用后余额超过镇核定限额', 'More would be in hand than the town allows'),
  },
];
