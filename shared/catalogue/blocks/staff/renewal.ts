import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  calculated,
  choice,
  date,
  files,
  is,
  line,
  money,
  not,
  number,
  paragraph,
  period,
  signature,
  yesNo,
} from '../../fields.ts';
import { employed } from './staff.ts';

export const renewed = group('renewed', ['聘用情况', 'Employment so far'], 'apply', [
  ...employed,
  date('currentEnd', ['现合同到期日', 'Present contract ends']),
  number('fixedTerms', ['已连续签订次数', 'Fixed terms so far'], ['次', 'times'], { min: 1, max: 30 }),
  yesNo('openEndedAsked', ['是否应当订立无固定期限合同', 'Is an open-ended contract due'], {
    help: [
      '连续满十年或连续两次固定期限后续订的，本人要求即应订立',
      'After ten years or two fixed terms, when the employee asks for it (Labour Contract Law art. 14)',
    ],
  }),
]);

const OPEN_ENDED = is('staffAnswer', 'asks-open-ended');

/** How the work was judged, and by whom. */
export const assessment = group('assessment', ['考核', 'Assessment'], 'apply', [
  choice(
    'assessment',
    ['考核结果', 'Result of the assessment'],
    [
      ['excellent', '优秀', 'Excellent'],
      ['good', '称职', 'Good'],
      ['fair', '基本称职', 'Fair'],
    ],
    { help: ['不称职的走“解聘”', 'Who failed it is not renewed'] },
  ),
  choice(
    'assessedBy',
    ['考核方式', 'How it was assessed'],
    [
      ['committees', '村两委评议', 'By the committees'],
      ['villagers', '村民代表测评', "By the villagers' representatives"],
      ['town', '镇街考核', 'By the town'],
    ],
  ),
  number('complaints', ['合同期内群众投诉', 'Complaints during the term'], ['件', 'complaints'], {
    max: 200,
  }),
  paragraph('assessmentNote', ['考核说明', 'Remarks'], {
    max: 300,
    personal: 'personal',
    disclosure: 'internal',
  }),
]);

export const newTerms = group('new-terms', ['续签条件', 'New terms'], 'apply', [
  date('askedOn', ['征求本人意见日期', 'Employee asked on'], {
    to: 0,
    help: ['到期前三十日征求意见', 'Thirty days before the end'],
  }),
  choice(
    'staffAnswer',
    ['本人意见', 'Answer of the employee'],
    [
      ['agrees', '同意续签', 'Agrees'],
      ['asks-open-ended', '要求订立无固定期限合同', 'Asks for an open-ended contract'],
    ],
  ),
  period('newPeriod', ['续签期限', 'New term'], { maxDays: 1827, visible: not(OPEN_ENDED) }),
  date('openEndedFrom', ['无固定期限起始日', 'Open-ended from'], { visible: OPEN_ENDED }),
  money('currentPay', ['现月报酬', 'Pay a month now'], { max: 3_000_000 }),
  money('newPay', ['续签月报酬', 'Pay a month from now on'], { max: 3_000_000 }),
  line('payChange', ['报酬调整依据', 'Why the pay changes'], {
    required: false,
    max: 200,
    help: ['报酬没有变化的不填', 'Leave empty where it does not'],
  }),
  number('paidMonths', ['每年发放月数', 'Months paid a year'], ['个月', 'months'], { min: 1, max: 13 }),
  calculated('amount', ['年报酬', 'Pay a year'], 'money', { kind: 'product', of: ['newPay', 'paidMonths'] }),
]);

export const renewalSigned = group('renewal-signed', ['签约', 'Contract'], 'sign', [
  line('contractNumber', ['新合同编号', 'Number of the new contract'], { max: 30 }),
  date('signedOn', ['签订日期', 'Date of signature'], { to: 0 }),
  files('contractFile', ['合同文本', 'Text of the contract']),
  signature('staffSignature', ['本人签名', 'Signature of the employee']),
]);

export const renewalChecks: readonly Check[] = [
  {
    kind: 'notBefore',
    field: 'currentEnd',
    other: 'hiredSince',
    message: text('到期日不能早于入职日期', 'It cannot end before the employment began'),
  },
  {
    kind: 'notBefore',
    field: 'newPeriod',
    other: 'currentEnd',
    message: text('续签期限应从现合同到期后开始', 'The new term begins when the present one ends'),
  },
];
