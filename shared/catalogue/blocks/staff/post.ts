import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { calculated, choice, date, files, line, money, number, paragraph, rows } from '../../fields.ts';

const PEOPLE = ['人', 'people'] as const;

/** Fen. A month's pay of somebody whom a village employs stays far below it. */
const HIGHEST_MONTHLY_PAY = 3_000_000;

/** The posts that are asked for, with all that they cost the village in a year. */
export const posts = group('posts', ['岗位', 'Posts'], 'apply', [
  rows(
    'posts',
    ['拟设岗位', 'Posts asked for'],
    [
      line('postTitle', ['岗位名称', 'Title of the post'], { max: 20 }),
      choice(
        'postKind',
        ['岗位类别', 'Kind of post'],
        [
          ['office', '村务文书协理', 'Office'],
          ['finance', '财务报账协理', 'Accounts'],
          ['grid', '网格和调解', 'Grid and mediation'],
          ['cleaning', '保洁绿化', 'Cleaning and greenery'],
          ['security', '巡防安保', 'Patrol and security'],
          ['water', '水电管护', 'Water and power'],
          ['forest', '护林护水', 'Forest and water wardens'],
          ['service', '养老文化等服务', 'Care, culture and other services'],
        ],
      ),
      number('headcount', ['人数', 'People'], PEOPLE, { min: 1, max: 50 }),
      money('monthlyPay', ['月报酬', 'Pay a month'], { max: HIGHEST_MONTHLY_PAY }),
      money('monthlySocial', ['村负担社保（月）', 'Social insurance a month'], {
        min: 0,
        max: HIGHEST_MONTHLY_PAY,
        help: ['每人每月由村里负担的部分', "The village's part for each person"],
      }),
      calculated('monthlyCost', ['每人月成本', 'Cost a person and month'], 'money', {
        kind: 'sum',
        of: ['monthlyPay', 'monthlySocial'],
      }),
      number('paidMonths', ['每年发放月数', 'Months paid a year'], ['个月', 'months'], { min: 1, max: 13 }),
      calculated('yearlyCost', ['年费用', 'Cost a year'], 'money', {
        kind: 'product',
        of: ['headcount', 'monthlyCost', 'paidMonths'],
      }),
    ],
    { max: 20 },
  ),
  calculated(
    'newStaff',
    ['新增人数', 'New staff'],
    'number',
    { kind: 'total', rows: 'posts', column: 'headcount' },
    {
      unit: PEOPLE,
    },
  ),
  number('existingStaff', ['现有聘用人数', 'Staff now'], PEOPLE, { max: 200 }),
  calculated(
    'staffAfter',
    ['设岗后总人数', 'Staff afterwards'],
    'number',
    { kind: 'sum', of: ['newStaff', 'existingStaff'] },
    {
      unit: PEOPLE,
    },
  ),
  number('postQuota', ['镇街核定职数', 'Posts allowed by the town'], PEOPLE, {
    min: 1,
    max: 200,
    help: ['超过核定职数的不能设岗', 'No more posts than the town allows'],
  }),
]);

export const postDuties = group('post-duties', ['职责与条件', 'Duties and conditions'], 'apply', [
  paragraph('duties', ['岗位职责', 'Duties'], { min: 10 }),
  paragraph('requirements', ['任职条件', 'Conditions'], {
    min: 5,
    help: ['只写岗位需要的；不得有性别、民族等歧视', 'What the post needs; no discrimination'],
  }),
  paragraph('whyNeeded', ['设岗理由', 'Why the post is needed'], {
    min: 5,
    help: ['写明村干部为什么不能兼任；从紧设岗', 'Say why cadres cannot do it; posts are few'],
  }),
  choice(
    'payBasis',
    ['报酬标准依据', 'Basis of the pay'],
    [
      ['town', '镇街聘用人员标准', 'Standard of the town'],
      ['minimum', '当地最低工资标准', 'Local minimum wage'],
      ['resolution', '村民代表会议决定', "Decision of the villagers' representatives"],
    ],
  ),
]);

/** The town keeps the list of posts; recruiting begins only after that. */
export const postFiling = group('post-filing', ['岗位备案', 'Filing'], 'filing', [
  date('filedOn', ['备案日期', 'Filed on'], { to: 0 }),
  line('filingNumber', ['备案编号', 'Number of the filing'], { max: 30 }),
  files('filingPaper', ['镇街批复', 'Approval of the town'], { max: 3 }),
]);

export const postChecks: readonly Check[] = [
  {
    kind: 'distinctRows',
    field: 'posts',
    columns: ['postTitle'],
    message: text('同一岗位只填一行', 'One row for each post'),
  },
  {
    kind: 'shareOf',
    field: 'postQuota',
    other: 'staffAfter',
    share: 1,
    message: text('设岗后总人数超过核定职数', 'There would be more staff than posts allowed'),
  },
];
