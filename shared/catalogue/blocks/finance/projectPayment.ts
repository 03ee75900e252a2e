import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  above,
  calculated,
  choice,
  earlierCase,
  entry,
  files,
  is,
  line,
  money,
  number,
  oneOf,
  yesNo,
} from '../../fields.ts';
import { fundingSource } from '../spending/funding.ts';
import { paidSupplier, payeeAccount } from '../spending/supplier.ts';

const ACCEPTED = oneOf('stage', 'completion', 'settlement', 'retention');
const SETTLED = oneOf('stage', 'settlement', 'retention');
const PROGRESS = is('stage', 'progress');

/** The project that is paid for: initiation, contract and acceptance are one file (一项目一档, mechanism 12). */
export const project = group('project', ['工程和合同', 'Project and contract'], 'apply', [
  earlierCase('initiationCase', ['工程立项办件', 'Initiation of the project'], ['project-initiation']),
  entry('contractRef', ['施工合同', 'Contract of the works'], 'contracts', {
    fills: { amount: 'contractAmount' },
    help: ['从合同台账选择，金额自动带出', 'Choosing it fills in the amount'],
  }),
  money('contractAmount', ['合同金额', 'Amount of the contract']),
  choice(
    'stage',
    ['付款阶段', 'Stage of payment'],
    [
      ['advance', '预付款', 'Advance'],
      ['progress', '进度款', 'Progress'],
      ['completion', '竣工款', 'Completion'],
      ['settlement', '结算款', 'Settlement'],
      ['retention', '质保金', 'Retention'],
    ],
  ),
  earlierCase('acceptanceCase', ['验收结算办件', 'Acceptance'], ['project-acceptance'], {
    visible: ACCEPTED,
    help: ['未验收的不得支付竣工款', 'Nothing is paid for completion before acceptance'],
  }),
  money('settlementAmount', ['审定结算金额', 'Settled amount'], { visible: SETTLED }),
  number('progress', ['完成工程量比例', 'Work done'], ['%', '%'], {
    min: 1,
    max: 100,
    decimals: 1,
    visible: PROGRESS,
  }),
  files('progressReport', ['进度确认单', 'Confirmed progress'], {
    visible: PROGRESS,
    help: ['施工、监理（或监委会）签字', 'Signed by builder and supervisor'],
  }),
]);

export const instalment = group('instalment', ['本期付款', 'This payment'], 'apply', [
  line('termsReached', ['合同约定的付款条件', 'Terms of the contract that are met'], { max: 200 }),
  money('paidBefore', ['此前累计已付', 'Paid before'], {
    min: 0,
    help: ['第一次付款填 0', 'Enter 0 the first time'],
  }),
  money('applied', ['本期应付', 'Due now']),
  money('deduction', ['扣款', 'Deduction'], {
    min: 0,
    help: ['违约金、代付水电等，没有填 0', 'Penalties, electricity and so on; 0 when none'],
  }),
  line('deductionReason', ['扣款原因', 'Why deducted'], { max: 200, visible: above('deduction', 0) }),
  calculated('amount', ['申请支付金额', 'Amount to be paid'], 'money', {
    kind: 'difference',
    of: 'applied',
    minus: ['deduction'],
  }),
  calculated('paidTotal', ['支付后累计', 'Paid in all'], 'money', {
    kind: 'sum',
    of: ['paidBefore', 'amount'],
  }),
  calculated(
    'paidShare',
    ['累计占合同金额', 'Share of the contract'],
    'number',
    { kind: 'percent', of: 'paidTotal', whole: 'contractAmount' },
    { unit: ['%', '%'] },
  ),
  fundingSource,
]);

/** Wages come first: works are stopped, and people stand at the village hall, when they are not paid. */
export const wages = group('wages', ['农民工工资', 'Wages of the workers'], 'apply', [
  money('wagePart', ['其中人工费', 'Wages in this payment'], {
    min: 0,
    help: ['按合同约定单独拨付的部分，没有填 0', 'Paid separately as the contract says; 0 when none'],
  }),
  yesNo('wagesCleared', ['此前工资是否已足额发放', 'Are all wages until now paid']),
  files('wageProof', ['工资发放表和公示照片', 'Wage list and photo of its publicity'], {
    visible: is('wagesCleared', true),
    required: false,
  }),
  line('wagesOpen', ['未发清的情况和措施', 'What is open and what is done'], {
    max: 200,
    visible: is('wagesCleared', false),
  }),
]);

export const projectPayee = group('payee', ['收款方', 'Payee'], 'apply', [
  paidSupplier(['收款施工单位', 'Builder that is paid']),
  payeeAccount(['与合同约定的账号一致', 'As in the contract']),
]);

export const projectPaymentChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'applied',
    other: 'contractAmount',
    message: text('本期应付不能多于合同金额', 'No more can be due than the whole contract'),
  },
  {
    kind: 'notMoreThan',
    field: 'deduction',
    other: 'applied',
    message: text('扣款不能多于本期应付', 'No more can be deducted than is due'),
  },
  {
    kind: 'notMoreThan',
    field: 'wagePart',
    other: 'amount',
    message: text('人工费不能多于申请支付金额', 'Wages are part of the payment'),
  },
  {
    kind: 'notMoreThan',
    field: 'paidTotal',
    other: 'settlementAmount',
    message: text('累计支付不能多于审定结算金额', 'No more can be paid in all than was settled'),
  },
];
