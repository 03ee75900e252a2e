import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { calculated, choice, choices, files, line, money, oneOf, paragraph, person } from '../../fields.ts';
import { fundingSource, yearlyBudget } from './fund.ts';
import { schedule, scheduleChecks } from './schedule.ts';
import { works } from './works.ts';

/** What kind of thing is built. */
export const projectKind = choice(
  'projectKind',
  ['工程类别', 'Kind of works'],
  [
    ['road', '道路桥梁', 'Roads and bridges'],
    ['water', '水利渠道', 'Irrigation and dikes'],
    ['drinking-water', '供水排污', 'Water supply and sewage'],
    ['building', '房屋场馆', 'Buildings'],
    ['green', '绿化美化', 'Greenery'],
    ['lighting', '路灯安防', 'Lighting and security'],
    ['leisure', '文体设施', 'Culture and sports'],
    ['other', '其他', 'Other'],
  ],
);

export const scale = paragraph('scale', ['建设内容和规模', 'What is built and how large'], {
  min: 10,
  help: ['写长宽、面积、结构等能量的数', 'Length, area, structure: what can be measured'],
});

/** How it is to be given to a builder: decided by the same meeting as the project, so no second one is needed. */
export const tenderWay = choice(
  'tenderWay',
  ['拟用发包方式', 'Way of contracting'],
  [
    ['direct', '直接发包', 'Direct award'],
    ['quotations', '询价比选', 'Quotations'],
    ['town', '镇级平台招标', 'Tender at the town'],
    ['city', '市级平台招标', 'Tender at the city'],
  ],
  {
    help: [
      '随立项一并决议；限额由镇里规定，30 万元以上的到市级平台',
      'Decided together with the project; limits are set by the town, above 300,000 yuan the city',
    ],
  },
);

export const proposal = group('proposal', ['建设方案', 'Plan'], 'apply', [
  projectKind,
  scale,
  choice(
    'landUse',
    ['用地情况', 'Land'],
    [
      ['same-place', '原址改造', 'On the old site'],
      ['collective', '集体建设用地', 'Building land of the collective'],
      ['farmland', '涉及农用地', 'Farmland is touched'],
      ['household', '涉及农户承包地或宅基地', 'Land of households is touched'],
    ],
  ),
  files('landPapers', ['用地手续或农户同意书', 'Permit for the land or consent of the households'], {
    visible: oneOf('landUse', 'farmland', 'household'),
  }),
  files('drawings', ['图纸', 'Drawings'], {
    help: ['小工程可用标尺寸的简图', 'For small works a sketch with measures will do'],
  }),
  ...schedule,
]);

/** The estimate and the money for it. A project whose money is not there is not begun (no new debt). */
export const estimate = group('estimate', ['投资估算', 'Estimate'], 'apply', [
  ...works,
  money('otherCost', ['其他费用', 'Other costs'], {
    min: 0,
    help: ['设计、监理、检测等；没有填 0', 'Design, supervision, tests; 0 when there are none'],
  }),
  calculated('amount', ['估算总投资', 'Estimated total'], 'money', {
    kind: 'sum',
    of: ['worksTotal', 'otherCost'],
  }),
  fundingSource,
  money('availableFunds', ['已落实资金', 'Money at hand'], {
    help: ['账上能用于本项目的钱；没落实的不立项', 'What the books have for it; without it no project'],
  }),
  ...yearlyBudget,
  tenderWay,
]);

/** The town's building office on design and price. */
export const technicalReview = group('technical-review', ['技术审核', 'Technical review'], 'construction', [
  choices(
    'techReviewed',
    ['审核内容', 'What was reviewed'],
    [
      ['design', '方案可行', 'The plan works'],
      ['quantity', '工程量合理', 'Quantities are right'],
      ['price', '单价合理', 'Prices are right'],
      ['land', '用地合规', 'The land may be used'],
    ],
  ),
]);

/** The file of the project is opened (一项目一档, mechanism 12); everything later goes into it. */
export const projectFile = group('project-file', ['立项建档', 'Project file'], 'file', [
  line('projectNumber', ['项目编号', 'Number of the project'], {
    max: 30,
    help: ['发包、变更、验收都归到这个编号的档里', 'Tender, changes and acceptance go into one file by it'],
  }),
  files('approvalPaper', ['立项批复或备案表', 'Paper of approval']),
  person('siteSupervisor', ['现场监督员', 'Who watches the site'], {
    help: [
      '监委会成员或村民代表，不能是经办人',
      'Of the supervision committee or a representative, not the handler',
    ],
  }),
]);

export const proposalChecks: readonly Check[] = [
  ...scheduleChecks,
  {
    kind: 'notMoreThan',
    field: 'amount',
    other: 'availableFunds',
    message: text(
      '估算总投资超过已落实资金，不能立项',
      'The estimate exceeds the money at hand, so the project cannot begin',
    ),
  },
];
