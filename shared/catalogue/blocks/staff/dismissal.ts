import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  calculated,
  choice,
  choices,
  date,
  files,
  is,
  line,
  money,
  number,
  oneOf,
  paragraph,
  person,
  photos,
  rows,
  yesNo,
} from '../../fields.ts';
import { employed } from './staff.ts';

const AT_FAULT = oneOf('dismissalKind', 'misconduct', 'incapable');

/** Which ground of the Labour Contract Law (art. 36 to 44) it is; papers where somebody is blamed. */
export const ground = group('ground', ['解聘依据', 'Ground'], 'apply', [
  ...employed,
  choice(
    'dismissalKind',
    ['解聘情形', 'Ground of the dismissal'],
    [
      ['expired', '合同到期不再续签', 'Contract ended, not renewed'],
      ['agreed', '双方协商一致', 'By agreement'],
      ['resigned', '本人辞职', 'Resignation'],
      ['misconduct', '严重违反规章制度', 'Grave breach of the rules'],
      ['incapable', '不能胜任且调整后仍不胜任', 'Not able to do it, also after training'],
      ['post-gone', '岗位撤销', 'The post was abolished'],
      ['retired', '达到退休年龄', 'Reached the age of retirement'],
    ],
    { disclosure: 'internal', help: ['只供审批，不对外公开', 'For those who decide, never disclosed'] },
  ),
  paragraph('dismissalReason', ['具体事实和理由', 'Facts and reasons'], {
    min: 5,
    personal: 'personal',
    disclosure: 'internal',
    help: ['时间、事情经过和依据条款', 'When, what happened and under which rule'],
  }),
  files('faultPapers', ['事实证据材料', 'Papers that prove it'], { visible: AT_FAULT }),
  choices(
    'protectedCases',
    ['不得解除的情形', 'Protected by law'],
    [
      ['none', '均不属于', 'None of these'],
      ['injury', '工伤或职业病', 'Injury at work'],
      ['illness', '患病在医疗期内', 'Ill within the protected time'],
      ['maternity', '孕期、产期、哺乳期', 'Pregnancy, birth, nursing'],
      [
        'near-pension',
        '连续工作满十五年且距退休不足五年',
        'Fifteen years of work and under five to the pension',
      ],
    ],
    {
      personal: 'sensitive',
      help: [
        '属于其中之一的，除本人过错外不得解除（劳动合同法第四十二条）',
        'Then only for fault (Labour Contract Law art. 42)',
      ],
    },
  ),
]);

export const notice = group('notice', ['告知与申辩', 'Notice and hearing'], 'apply', [
  choice(
    'noticeWay',
    ['告知方式', 'Notice'],
    [
      ['thirty-days', '提前三十日书面通知', 'In writing, thirty days before'],
      ['pay-instead', '支付一个月代通知金', "A month's pay instead"],
      ['not-needed', '依法无须提前通知', 'Not needed by law'],
    ],
  ),
  date('noticeOn', ['书面通知日期', 'Date of the notice'], {
    to: 0,
    visible: is('noticeWay', 'thirty-days'),
  }),
  yesNo('heard', ['是否听取本人意见', 'Was the employee heard']),
  paragraph('statement', ['本人意见', 'What the employee said'], {
    visible: is('heard', true),
    personal: 'personal',
    disclosure: 'internal',
    max: 300,
  }),
]);

/** A month's average pay for each year of work (art. 47); what is owed goes with it. */
export const compensation = group('compensation', ['经济补偿', 'Compensation'], 'apply', [
  money('averagePay', ['前十二个月平均工资', 'Average pay of twelve months'], {
    max: 3_000_000,
    disclosure: 'internal',
  }),
  number('compensationMonths', ['补偿月数', 'Months of compensation'], ['个月', 'months'], {
    max: 40,
    decimals: 1,
    help: [
      '每满一年一个月，不满半年算半个月；依法不用补偿的填 0',
      'One for each year, half for less than six months; 0 where none is due',
    ],
  }),
  calculated('compensationPay', ['经济补偿金额', 'Compensation'], 'money', {
    kind: 'product',
    of: ['averagePay', 'compensationMonths'],
  }),
  money('owedPay', ['未结清报酬和代通知金', 'Pay still owed'], { min: 0, max: 30_000_000 }),
  calculated('amount', ['应付合计', 'To be paid in all'], 'money', {
    kind: 'sum',
    of: ['compensationPay', 'owedPay'],
  }),
]);

/** What the village entrusted comes back, and the employee gets the papers (art. 50). */
export const staffHandover = group('staff-handover', ['工作交接', 'Handover'], 'handover', [
  date('lastDay', ['最后工作日', 'Last day of work'], { to: 0 }),
  person('handoverTo', ['接手人', 'Handed over to']),
  rows(
    'handoverItems',
    ['交接清单', 'What was handed over'],
    [
      line('handoverItem', ['交接物品或资料', 'Item'], {
        help: ['印章、钥匙、账册、账号等', 'Seals, keys, books, accounts'],
      }),
      choice(
        'handoverState',
        ['交接状态', 'State'],
        [
          ['complete', '齐全', 'Complete'],
          ['missing', '短缺', 'Missing'],
        ],
      ),
    ],
    { max: 50 },
  ),
  photos('handoverPhotos', ['交接现场照片', 'Photos of the handover'], { onSite: true, max: 6 }),
  files('leavingPaper', ['解除终止证明', 'Certificate of leaving'], {
    max: 3,
    help: [
      '解除时出具，十五日内转移档案社保',
      'Given at once; files and insurance follow within fifteen days',
    ],
  }),
]);

export const dismissalChecks: readonly Check[] = [
  {
    kind: 'notBefore',
    field: 'lastDay',
    other: 'hiredSince',
    message: text('最后工作日不能早于入职日期', 'The last day cannot come before the first'),
  },
];
