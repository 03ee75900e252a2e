import type { Check, FieldGroup } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  calculated,
  choice,
  date,
  earlierCase,
  entry,
  files,
  is,
  line,
  money,
  number,
  paragraph,
  period,
  rows,
} from '../../fields.ts';

const INVESTS = is('fundUse', 'investment');

/** What the money is for and when it is spent; the amount to be decided is the sum of the payments. */
export const fundPlan = group('fund-plan', ['用途与用款计划', 'Use and payments'], 'apply', [
  choice(
    'fundUse',
    ['资金用途', 'Use of the money'],
    [
      ['construction', '建设项目', 'Construction'],
      ['investment', '对外投资', 'Investment'],
      ['purchase', '购置资产', 'Purchase of assets'],
      ['debt', '偿还债务', 'Repayment of debt'],
      ['deposit', '竞争性存放', 'Deposit by competition'],
      ['welfare', '公益福利', 'Public welfare'],
    ],
    {
      help: [
        '集体资金不得借给个人，不得为他人担保（农村集体经济组织法第三十五条）',
        'Not to be lent to individuals nor pledged for others (Law on Rural Collectives, art. 35)',
      ],
    },
  ),
  rows(
    'instalments',
    ['分期用款计划', 'Plan of payments'],
    [
      date('instalmentOn', ['计划用款日期', 'Planned for'], { from: 0, to: 1825 }),
      money('instalmentAmount', ['本期金额', 'Amount']),
      line('instalmentCondition', ['用款条件', 'Condition'], {
        help: ['如：验收合格后', 'Such as: once accepted'],
      }),
    ],
    { max: 30, help: ['一次用完的填一行', 'One row when it is spent at once'] },
  ),
  date('plannedEnd', ['计划用完日期', 'To be spent by'], { from: 0, to: 1825 }),
]);

/** Whether there is enough of it, and with whom and how it is invested. Stands after the amount. */
export const fundMeans = group('fund-means', ['资金情况', 'Means'], 'apply', [
  money('availableFunds', ['账面可用资金', 'Money at hand'], {
    help: ['以代理记账的上月末余额为准', 'As booked at the end of last month'],
  }),
  calculated('fundsLeft', ['使用后余额', 'Left afterwards'], 'money', {
    kind: 'difference',
    of: 'availableFunds',
    minus: ['amount'],
  }),
  entry('supplier', ['合作单位', 'Partner'], 'suppliers', { visible: INVESTS }),
  period('investmentTerm', ['投资期限', 'Term of the investment'], { visible: INVESTS }),
  number('expectedReturn', ['预期年收益率', 'Expected return a year'], ['%', '%'], {
    max: 30,
    decimals: 2,
    visible: INVESTS,
  }),
  paragraph('risks', ['风险和退出办法', 'Risks and way out'], { visible: INVESTS, min: 5 }),
]);

/** What the money really went into; every payment is a case of its own and is named here. */
export const fundOutcome: FieldGroup = group(
  'fund-outcome',
  ['资金落实', 'Where the money went'],
  'follow-up',
  [
    earlierCase(
      'spentIn',
      ['主要用款办件', 'Case in which most was spent'],
      [
        'project-initiation',
        'project-tender',
        'goods-procurement',
        'service-procurement',
        'expense-payment',
        'benefit-distribution',
      ],
      {
        required: false,
        help: ['一项目一档：选后续立项、采购或支付', 'The project, purchase or payment that followed'],
      },
    ),
    money('spentAmount', ['已用金额', 'Spent'], { min: 0 }),
    paragraph('spentNote', ['使用情况', 'How it was spent'], { min: 5 }),
    files('spentProof', ['用款凭证', 'Proof of the spending']),
  ],
);

export const fundChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'amount',
    other: 'availableFunds',
    message: text('用款不能多于账面可用资金', 'No more can be spent than is at hand'),
  },
  {
    kind: 'notMoreThan',
    field: 'spentAmount',
    other: 'amount',
    message: text('已用金额不能多于决议金额', 'No more can be spent than was decided'),
  },
];
