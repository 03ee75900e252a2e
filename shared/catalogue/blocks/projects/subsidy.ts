import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  above,
  calculated,
  choice,
  date,
  files,
  line,
  money,
  number,
  paragraph,
  rows,
} from '../../fields.ts';
import { projectKind, scale, tenderWay } from './proposal.ts';
import { schedule, scheduleChecks } from './schedule.ts';

/** Whose money it is, by which paper, and what it may be used for. */
export const programme = group('programme', ['补助资金', 'Subsidy'], 'apply', [
  line('programmeName', ['补助项目名称', 'Name of the programme'], {
    help: ['与资金文件一致', 'As in the paper that grants it'],
  }),
  line('grantNumber', ['资金文件号', 'Number of the paper'], {
    max: 40,
    help: ['如：某财农〔2026〕12 号', 'As printed on it'],
  }),
  money('subsidy', ['补助金额', 'Amount of the subsidy']),
  money('ownShare', ['村级自筹', 'Share of the village'], { min: 0 }),
  line('ownShareSource', ['自筹资金来源', 'Where the share of the village comes from'], {
    visible: above('ownShare', 0),
    help: ['写明账户或收入项目，不得举债', 'Name the account or income; no debts are made'],
  }),
  calculated('amount', ['项目总投资', 'Total investment'], 'money', {
    kind: 'sum',
    of: ['subsidy', 'ownShare'],
  }),
  choice(
    'payout',
    ['拨付方式', 'How it is paid out'],
    [
      ['before', '先拨后建', 'Before the works'],
      ['progress', '按进度拨付', 'With progress'],
      ['after', '先建后补', 'After acceptance'],
    ],
  ),
  date('spendBy', ['资金使用期限', 'To be spent by'], {
    from: 0,
    to: 1095,
    help: ['到期未用完的可能被收回', 'What is left then may be taken back'],
  }),
  files('grantPaper', ['资金文件', 'The paper itself']),
]);

/** What the money is to achieve; it is measured against this at the end. */
export const subsidisedPlan = group('plan', ['实施方案', 'Plan'], 'apply', [
  projectKind,
  scale,
  ...schedule,
  rows(
    'targets',
    ['绩效目标', 'Targets'],
    [
      line('targetName', ['指标', 'Measure'], { help: ['如：新修机耕路', 'Such as new field road'] }),
      number('targetValue', ['目标值', 'Target'], ['计量单位', 'units'], { max: 10_000_000, decimals: 2 }),
      line('targetUnit', ['指标单位', 'Unit of the measure'], { max: 20 }),
    ],
    { max: 20 },
  ),
  files('costPaper', ['工程预算书', 'Cost estimate']),
  tenderWay,
]);

/** The town's agriculture office: whether the programme pays for it. */
export const programmeReview = group(
  'programme-review',
  ['项目审核', 'Review of the programme'],
  'programme',
  [
    line('libraryNumber', ['项目库编号', 'Number in the project library'], { max: 40 }),
    paragraph('programmeOpinion', ['项目审核意见', 'Opinion on the project'], {
      max: 300,
      help: ['是否符合资金用途，有无重复申报', 'Whether the money is meant for it and no other asked for it'],
    }),
  ],
);

export const subsidyChecks: readonly Check[] = [
  ...scheduleChecks,
  {
    kind: 'notBefore',
    field: 'spendBy',
    other: 'plannedEnd',
    message: text('计划完工晚于资金使用期限', 'The works would end after the money must be spent'),
  },
];
