import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  bankAccount,
  calculated,
  date,
  earlierCase,
  files,
  is,
  line,
  money,
  person,
  signature,
  yesNo,
} from '../../fields.ts';

/** Money handed to a cadre for the business of the village, and only for that: it is never lent for private ends. */
export const loan = group('loan', ['借支', 'Advance'], 'apply', [
  person('borrower', ['借款人', 'Who takes it'], {
    help: ['须是村干部或经办人员', 'A cadre or who does the work'],
  }),
  earlierCase(
    'forCase',
    ['为哪个办件借支', 'The business it is for'],
    [
      'goods-procurement',
      'service-procurement',
      'non-production-expense',
      'casual-labour',
      'project-initiation',
    ],
    { required: false, help: ['有对应办件的选上', 'Where there is a case for it'] },
  ),
  line('whyAdvance', ['不能直接转账的原因', 'Why the payee cannot be paid directly'], { max: 200 }),
  money('amount', ['借支金额', 'Amount of the advance'], {
    max: 5_000_000,
    help: ['5000 元以上的应直接转账给收款人', 'Above 5,000 yuan the payee should be paid directly'],
  }),
  calculated('amountInWords', ['借支金额大写', 'Amount in capital figures'], 'text', {
    kind: 'inWords',
    of: 'amount',
  }),
  date('neededOn', ['用款日期', 'Needed on'], { from: 0, to: 60 }),
  date('repayBy', ['归还核销期限', 'Cleared by'], {
    from: 1,
    to: 90,
    help: ['事毕三日内，最迟不跨月', 'Three days after the business, and not beyond the month'],
  }),
  yesNo('earlierCleared', ['本人此前借支是否已结清', 'Are earlier advances cleared'], {
    help: ['前账未清，原则上不再借', 'As a rule nothing more while one is open'],
  }),
  line('openReason', ['未结清的金额和原因', 'What is open and why'], {
    max: 200,
    visible: is('earlierCleared', false),
  }),
  bankAccount('borrowerAccount', ['借款人银行卡号', 'Account of who takes it']),
  signature('borrowerSignature', ['借款人签名', 'Signature of who takes it'], {
    help: ['承诺只用于公务、按期核销', 'Promises to use it for the village and to clear it in time'],
  }),
]);

/** The case stays open until the money is accounted for, so nobody forgets it. */
export const loanSettled = group('settled', ['结清登记', 'Cleared'], 'settle', [
  earlierCase('clearingCase', ['核销办件', 'The clearing'], ['cash-advance'], {
    help: ['先办“核销归还”，办结后在这里选上', 'The clearing is a case of its own, chosen here when done'],
  }),
  date('settledOn', ['结清日期', 'Cleared on'], { to: 0 }),
  files('settledProof', ['结清凭据', 'Proof'], {
    help: ['借条作废照片或收据', 'The void note or a receipt'],
  }),
]);

export const loanChecks: readonly Check[] = [
  {
    kind: 'notBefore',
    field: 'repayBy',
    other: 'neededOn',
    message: text('核销期限不能早于用款日期', 'It cannot be cleared before it is needed'),
  },
  {
    kind: 'notBefore',
    field: 'settledOn',
    other: 'paidOn',
    message: text('结清日期不能早于支付日期', 'It cannot be cleared before it was paid'),
  },
];
