import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  calculated,
  choice,
  choices,
  earlierCase,
  entry,
  is,
  line,
  location,
  money,
  number,
  paragraph,
  period,
  person,
  rows,
} from '../../fields.ts';
import { calculatedBudget } from '../budget.ts';
import { trade } from './trades.ts';
import { wageBasis } from './wage.ts';
import { dayWage } from './worker.ts';

/** What is to be done, where, when, and who answers for it (谁派工谁负责). */
export const work = group('work', ['用工内容', 'The work'], 'apply', [
  choice(
    'workKind',
    ['用工事项', 'Kind of work'],
    [
      ['environment', '环境整治', 'Clearing and tidying'],
      ['roads', '道路沟渠养护', 'Upkeep of roads and ditches'],
      ['greenery', '绿化养护', 'Greenery'],
      ['irrigation', '农田水利', 'Irrigation'],
      ['repair', '公共设施小修', 'Small repairs'],
      ['event', '活动和会务保障', 'Help at events'],
      ['other', '其他公益事务', 'Other common tasks'],
    ],
  ),
  paragraph('workContent', ['具体任务', 'Task'], {
    min: 5,
    help: ['写清做什么、做到什么程度', 'What, and how far'],
  }),
  choice(
    'whyLabour',
    ['为什么用临时工', 'Why casual labour'],
    [
      ['routine', '零星杂务，没有固定人员', 'Odd jobs without permanent staff'],
      ['seasonal', '季节性集中任务', 'A task of the season'],
      ['small', '小修小补，不够单独发包', 'A repair too small to be contracted'],
    ],
    {
      help: [
        '应当发包或招标的工程不得拆成用工',
        'Works that must be contracted or tendered are not split into labour',
      ],
    },
  ),
  location('workPlace', ['用工地点', 'Place of work']),
  period('workPeriod', ['计划用工时间', 'Planned time'], { maxDays: 31 }),
  earlierCase('project', ['所属工程', 'Project it belongs to'], ['project-initiation'], {
    required: false,
    help: ['为某个已立项工程用工的，选上', 'Where it is for a project already initiated'],
  }),
  person('dispatcher', ['派工人', 'Dispatcher'], {
    carry: true,
    help: ['谁派工谁负责', 'Who dispatches is responsible'],
  }),
  person('siteSupervisor', ['现场监督人', 'Supervisor on the spot'], {
    help: ['不能是派工人本人', 'Not the dispatcher'],
  }),
]);

/** How many of each trade, for how long, at what wage. */
export const labourPlan = group('labour-plan', ['用工计划', 'Plan of labour'], 'apply', [
  rows(
    'labourPlan',
    ['分工种计划', 'Plan by trade'],
    [
      trade(),
      number('headcount', ['人数', 'People'], ['人', 'people'], { min: 1, max: 500 }),
      number('plannedDays', ['每人工日', 'Days each'], ['工日', 'days'], { min: 0.5, max: 31, decimals: 1 }),
      entry('wageReference', ['参考工价', 'Reference wage'], 'prices', {
        required: false,
        fills: { price: 'dayWage' },
        help: ['选中后带出日工资', 'Fills in the day wage'],
      }),
      dayWage,
      calculated('plannedPay', ['小计', 'Subtotal'], 'money', {
        kind: 'product',
        of: ['headcount', 'plannedDays', 'dayWage'],
      }),
    ],
    { max: 30 },
  ),
  calculated(
    'plannedWorkers',
    ['计划总人数', 'Workers planned'],
    'number',
    { kind: 'total', rows: 'labourPlan', column: 'headcount' },
    { unit: ['人', 'people'] },
  ),
  wageBasis,
]);

/** `amount` is the sum of the plan; the budget for labour is made for the whole year. */
export const labourBudget = calculatedBudget(['预计用工报酬', 'Estimated pay'], {
  kind: 'total',
  rows: 'labourPlan',
  column: 'plannedPay',
});

export const labourBudgetLeft = group('labour-budget', ['年度用工预算', 'Labour budget'], 'apply', [
  money('labourBudgetLeft', ['年度用工预算余额', 'Left of the labour budget'], {
    min: 0,
    visible: is('inBudget', true),
    help: ['本次用工前还剩多少', 'Before this work'],
  }),
]);

/** What may go wrong and what was done about it. */
export const safety = group('safety', ['安全保障', 'Safety'], 'apply', [
  choices(
    'risks',
    ['作业风险', 'Risks'],
    [
      ['none', '一般作业', 'Ordinary work'],
      ['height', '登高', 'Work at height'],
      ['water', '涉水', 'Work in water'],
      ['power', '临时用电', 'Temporary power'],
      ['machine', '机械配合', 'Beside machines'],
      ['traffic', '占道作业', 'On a road in use'],
      ['confined', '有限空间', 'Confined space'],
    ],
    { help: ['有限空间作业须由专业单位承担', 'Confined spaces are for specialised firms'] },
  ),
  paragraph('safetyMeasures', ['安全措施', 'Safety measures'], { max: 300 }),
  choice(
    'insurance',
    ['意外保险', 'Accident insurance'],
    [
      ['group', '村集体统一投保', 'Group policy of the village'],
      ['own', '务工人员自有保险', 'Policies of their own'],
      ['none', '没有保险', 'None'],
    ],
    { carry: true },
  ),
  line('noInsuranceReason', ['未投保的原因和保障办法', 'Why not, and what covers an accident'], {
    max: 200,
    visible: is('insurance', 'none'),
  }),
]);

export const planChecks: readonly Check[] = [
  {
    kind: 'different',
    field: 'siteSupervisor',
    other: 'dispatcher',
    message: text('现场监督人不能是派工人本人', 'The supervisor cannot be the dispatcher'),
  },
  {
    kind: 'distinctRows',
    field: 'labourPlan',
    columns: ['trade', 'dayWage'],
    message: text('同一工种同一工价只填一行', 'One row for each trade and wage'),
  },
  {
    kind: 'notMoreThan',
    field: 'amount',
    other: 'labourBudgetLeft',
    message: text('超过年度用工预算余额，先调整预算', 'More than is left: the budget must be changed first'),
  },
];
