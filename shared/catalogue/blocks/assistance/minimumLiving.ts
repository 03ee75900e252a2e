import { group } from '../../define.ts';
import { calculated, choice, choices, entry, idNumber, line, money, name, rows } from '../../fields.ts';
import { payee } from './payee.ts';

const INSIDE = { personal: 'sensitive' } as const;

/** Who lives together and what they have: everything here is sensitive and never leaves the office. */
export const householdMeans = group('household-means', ['家庭经济状况', 'Means of the household'], 'apply', [
  entry('household', ['申请户', 'Household'], 'households'),
  choice(
    'supportUnit',
    ['申请方式', 'Applied for'],
    [
      ['household', '整户', 'The household'],
      ['single', '单人户（重残重病）', 'One person, gravely ill or disabled'],
    ],
    INSIDE,
  ),
  rows(
    'familyMembers',
    ['共同生活家庭成员', 'Who live together'],
    [
      name('memberName', ['成员姓名', 'Name of the member']),
      idNumber('memberIdNumber', ['成员身份证号', 'ID number of the member']),
      choice(
        'memberHealth',
        ['健康状况', 'Health'],
        [
          ['well', '健康', 'Well'],
          ['chronic', '慢性病', 'Chronic illness'],
          ['grave', '重病', 'Grave illness'],
          ['disabled', '残疾', 'Disabled'],
        ],
        INSIDE,
      ),
      choice(
        'memberWork',
        ['劳动能力和就业', 'Work'],
        [
          ['working', '在业', 'At work'],
          ['able', '有劳动能力未就业', 'Able, without work'],
          ['unable', '无劳动能力', 'Not able to work'],
          ['school', '在校', 'At school'],
        ],
        INSIDE,
      ),
      money('memberIncome', ['月收入', 'Income a month'], { ...INSIDE, min: 0, max: 10_000_000 }),
    ],
    { max: 15 },
  ),
  calculated(
    'memberCount',
    ['共同生活人数', 'People in the household'],
    'number',
    {
      kind: 'count',
      rows: 'familyMembers',
    },
    { unit: ['人', 'people'], disclosure: 'internal' },
  ),
  calculated(
    'incomeTotal',
    ['家庭月收入', 'Income of the household'],
    'money',
    {
      kind: 'total',
      rows: 'familyMembers',
      column: 'memberIncome',
    },
    INSIDE,
  ),
  calculated(
    'incomeEach',
    ['人均月收入', 'Income a head'],
    'money',
    {
      kind: 'quotient',
      of: 'incomeTotal',
      by: 'memberCount',
    },
    INSIDE,
  ),
  money('rigidExpense', ['月均刚性支出', 'Unavoidable expense a month'], {
    ...INSIDE,
    min: 0,
    help: ['医疗、残疾康复、就学等自负部分；没有填 0', 'Own share of illness, care and school; 0 when none'],
  }),
  choices(
    'property',
    ['家庭财产', 'Property'],
    [
      ['none', '以下都没有', 'None of these'],
      ['vehicle', '机动车辆', 'Motor vehicle'],
      ['second-home', '第二套住房或商铺', 'Second home or shop'],
      ['business', '工商登记或出资', 'Business or share in one'],
      ['savings', '较大额存款、股票', 'Considerable savings or stocks'],
    ],
    INSIDE,
  ),
  ...payee,
]);

/** The town compares with the data of the offices and proposes; relatives' cases are looked at again by the city. */
export const verification = group('verification', ['镇级审核', 'Review by the town'], 'civil-affairs', [
  line('checkReportNumber', ['经济状况核对报告编号', 'Number of the check of means'], { max: 40 }),
  money('verifiedEach', ['核定人均月收入', 'Income a head as found'], { ...INSIDE, min: 0 }),
  money('standard', ['低保标准', 'Standard'], { help: ['每人每月', 'A person and month'] }),
  money('amount', ['月保障金', 'Monthly allowance'], {
    max: 5_000_000,
    help: ['全户每月补差金额', 'For the household, the difference to the standard'],
  }),
]);
