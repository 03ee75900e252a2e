import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { choice, date, earlierCase, files, is, line, money, oneOf, paragraph, yesNo } from '../../fields.ts';
import { fundingSource } from '../spending/funding.ts';
import { supplier } from '../spending/supplier.ts';

/** An auditor, appraiser, designer or lawyer: what is wanted of them, for which business, and how they were chosen. */
export const consultancyOrder = group('order', ['委托内容', 'What is wanted'], 'apply', [
  choice(
    'consultancyKind',
    ['中介类别', 'Kind of service'],
    [
      ['audit', '审计', 'Audit'],
      ['appraisal', '资产评估', 'Appraisal'],
      ['cost', '造价咨询', 'Cost consulting'],
      ['tender-agency', '招标代理', 'Tender agency'],
      ['design', '设计勘察', 'Design and survey'],
      ['site-supervision', '工程监理', 'Supervision of works'],
      ['law', '法律服务', 'Law'],
    ],
  ),
  earlierCase(
    'concernsCase',
    ['所涉办件', 'Case that it concerns'],
    ['project-initiation', 'project-acceptance', 'asset-lease', 'asset-disposal', 'resource-contracting'],
    {
      required: false,
      help: ['为某个工程或资产请中介的，选上那个办件', 'The project or asset for which it is needed'],
    },
  ),
  paragraph('consultancyScope', ['委托事项和成果要求', 'Task and result wanted'], { min: 5, max: 300 }),
  choice(
    'feeBasis',
    ['计费方式', 'How the fee is reckoned'],
    [
      ['fixed', '固定总价', 'Fixed sum'],
      ['rate', '按造价或评估值比例', 'Share of cost or value'],
      ['day', '按人次或工日', 'By visit or day'],
    ],
  ),
  money('amount', ['服务费用', 'Fee'], {
    help: ['按比例计费的填最高额', 'The most it may come to when it is a share'],
  }),
  fundingSource,
  date('plannedEnd', ['成果提交期限', 'Result due on'], { from: 0, to: 730 }),
]);

export const consultancyChoice = group('choice', ['机构选定', 'How it was chosen'], 'apply', [
  choice(
    'chosenBy',
    ['选定方式', 'Way of choosing'],
    [
      ['draw', '镇中介库抽取', 'Drawn from the list of the town'],
      ['compare', '三家以上比选', 'Compared with two others'],
      ['direct', '直接委托', 'Without comparison'],
    ],
  ),
  files('choiceRecord', ['抽取或比选记录', 'Record of the draw or comparison'], {
    visible: oneOf('chosenBy', 'draw', 'compare'),
  }),
  line('directReason', ['直接委托的原因', 'Why without comparison'], {
    max: 200,
    visible: is('chosenBy', 'direct'),
  }),
  supplier(['受托机构', 'Firm engaged']),
  yesNo('independent', ['与被审计评估对象无利害关系', 'Is it free of interest in the matter'], {
    help: [
      '有利害关系的不得委托，例如同时为施工单位服务的造价机构',
      'Who has an interest is not engaged, such as a firm that works for the builder as well',
    ],
  }),
]);

/** A short contract: term and deposit make no sense for one report. */
export const engagement = group('engagement', ['委托合同', 'Contract'], 'sign', [
  line('contractNumber', ['合同编号', 'Number of the contract'], { max: 30 }),
  date('signedOn', ['签订日期', 'Date of signature'], { to: 0 }),
  money('contractAmount', ['合同金额', 'Amount of the contract']),
  files('contractFile', ['合同文本', 'Text of the contract']),
]);

export const report = group('report', ['成果接收', 'Result received'], 'receive', [
  line('reportNumber', ['报告文号', 'Number of the report'], { max: 40 }),
  date('reportIssuedOn', ['报告日期', 'Date of the report'], { to: 0 }),
  paragraph('conclusion', ['主要结论', 'Conclusion'], {
    min: 5,
    help: ['写审定金额、评估值或意见要点', 'The amount, value or opinion it comes to'],
  }),
  files('reportFile', ['成果文件', 'The report itself']),
]);

export const consultancyChecks: readonly Check[] = [
  {
    kind: 'notBefore',
    field: 'reportIssuedOn',
    other: 'signedOn',
    message: text('报告日期不能早于合同签订日期', 'The report cannot come before the contract'),
  },
];
