import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { calculated, choice, date, entry, files, line, money, number, rows } from '../../fields.ts';
import { projectKind, scale, tenderWay } from './proposal.ts';
import { schedule, scheduleChecks } from './schedule.ts';

const PEOPLE = ['人', 'people'] as const;
const HOUSEHOLDS = ['户', 'households'] as const;
const DAYS = ['工日', 'days of work'] as const;

export const levyPlan = group('plan', ['建设方案', 'Plan'], 'apply', [
  projectKind,
  scale,
  ...schedule,
  files('costPaper', ['工程预算书', 'Cost estimate']),
  tenderWay,
]);

/** Who pays and works how much. The ceilings are the province's: 国办发〔2007〕4号, rules on levies for one purpose. */
export const levy = group('levy', ['筹资筹劳方案', 'Levy of money and labour'], 'apply', [
  number('levyHouseholds', ['议事范围户数', 'Households concerned'], HOUSEHOLDS, { min: 3, max: 5000 }),
  number('levyPeople', ['承担筹资人数', 'People who pay'], PEOPLE, {
    max: 20_000,
    help: ['已减去减免的人；不筹资填 0', 'Without those exempted; 0 when no money is raised'],
  }),
  money('perHead', ['每人筹资', 'Money a person'], {
    min: 0,
    max: 100_000,
    help: ['不得超过省里规定的每人每年上限', 'Not above the ceiling of the province for a person and year'],
  }),
  calculated('raised', ['筹资总额', 'Money raised'], 'money', {
    kind: 'product',
    of: ['levyPeople', 'perHead'],
  }),
  number('labourers', ['承担筹劳人数', 'People who work'], PEOPLE, {
    max: 20_000,
    help: [
      '男 18–55、女 18–50 周岁的劳动力，减去减免的人；具体年龄以省里规定为准',
      'Of working age by the rules of the province, without those exempted',
    ],
  }),
  number('daysEach', ['每个劳动力筹劳', 'Days of work each'], DAYS, {
    max: 20,
    decimals: 1,
    help: ['不得强行以资代劳', 'Nobody may be forced to pay instead'],
  }),
  calculated(
    'labourRaised',
    ['筹劳总数', 'Labour raised'],
    'number',
    { kind: 'product', of: ['labourers', 'daysEach'] },
    { unit: DAYS },
  ),
  money('award', ['财政奖补', 'Award of the treasury'], { min: 0 }),
  money('collectiveShare', ['村集体出资和捐赠', 'Collective and donations'], { min: 0 }),
  calculated('amount', ['项目总投资', 'Total investment'], 'money', {
    kind: 'sum',
    of: ['raised', 'award', 'collectiveShare'],
  }),
]);

/** Asked at every door before the meeting, and signed. */
export const consultation = group('consultation', ['逐户征求意见', 'Asked at every door'], 'apply', [
  number('householdsAsked', ['已征求意见户数', 'Households asked'], HOUSEHOLDS, { min: 1, max: 5000 }),
  number('householdsAgreed', ['签字同意户数', 'Households that signed'], HOUSEHOLDS, { max: 5000 }),
  files('consentSheets', ['户主签字表', 'Sheets with signatures']),
  rows(
    'exemptions',
    ['减免名单', 'Exemptions'],
    [
      entry('exemptHousehold', ['减免户', 'Household'], 'households'),
      choice(
        'exemptFrom',
        ['减免内容', 'Exempted from'],
        [
          ['money', '筹资', 'Money'],
          ['labour', '筹劳', 'Labour'],
          ['both', '筹资和筹劳', 'Both'],
        ],
      ),
      choice(
        'exemptReason',
        ['减免原因', 'Reason of the exemption'],
        [
          ['poor', '家庭困难', 'Hardship'],
          ['ill', '伤病残疾', 'Illness or disability'],
          ['serving', '现役军人', 'In service'],
          ['student', '在校学生', 'Student'],
          ['pregnant', '孕产期', 'Around a birth'],
        ],
        { personal: 'sensitive', help: ['只供审核，不公开', 'For the review only, not disclosed'] },
      ),
    ],
    { required: false, min: 0, help: ['没有减免的不填', 'Leave empty when there are none'] },
  ),
]);

/** The county's office that watches what is asked of farmers answers within seven working days. */
export const levyReview = group('levy-review', ['筹资筹劳复审', 'Review of the levy'], 'levy-review', [
  line('levyNumber', ['复审文号', 'Number of the decision'], { max: 40 }),
]);

/** What was really paid and worked. */
export const collection = group('collection', ['筹资筹劳登记', 'Money and labour received'], 'collect', [
  date('collectedOn', ['收齐日期', 'Collected by'], { to: 0 }),
  number('householdsPaid', ['已缴户数', 'Households that paid'], HOUSEHOLDS, { max: 5000 }),
  money('collected', ['实收资金', 'Money received'], { min: 0 }),
  number('labourGiven', ['实际出工', 'Labour given'], DAYS, { max: 100_000, decimals: 1 }),
  files('collectionSheet', ['收款和出工名册', 'List of payments and labour'], {
    help: ['每户签字，收款开具收据', 'Signed by each household, with receipts'],
  }),
]);

export const levyChecks: readonly Check[] = [
  ...scheduleChecks,
  {
    kind: 'notMoreThan',
    field: 'householdsAsked',
    other: 'levyHouseholds',
    message: text('征求意见户数不能多于议事范围户数', 'No more households can be asked than there are'),
  },
  {
    kind: 'notMoreThan',
    field: 'householdsAgreed',
    other: 'householdsAsked',
    message: text('同意户数不能多于征求意见户数', 'No more can agree than were asked'),
  },
  {
    kind: 'distinctRows',
    field: 'exemptions',
    columns: ['exemptHousehold'],
    message: text('同一户只填一次', 'Each household stands once'),
  },
  {
    kind: 'notMoreThan',
    field: 'householdsPaid',
    other: 'levyHouseholds',
    message: text('已缴户数不能多于议事范围户数', 'No more households can pay than there are'),
  },
  {
    kind: 'notMoreThan',
    field: 'collected',
    other: 'raised',
    message: text('实收资金不能多于批准的筹资总额', 'No more may be collected than was approved'),
  },
];
