import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  calculated,
  choice,
  date,
  is,
  line,
  money,
  number,
  paragraph,
  person,
  photos,
  rows,
  yesNo,
} from '../../fields.ts';
import { invoices, invoicesChecks } from '../spending/invoices.ts';

/** Where to, with whom and what is done there each day: a trip for pleasure shows in its timetable. */
export const tripPlan = group('trip', ['行程安排', 'Trip'], 'apply', [
  choice(
    'tripKind',
    ['外出类别', 'Kind of trip'],
    [
      ['training', '参加培训', 'Training'],
      ['visit', '学习考察', 'Study visit'],
    ],
  ),
  choice(
    'tripScope',
    ['目的地范围', 'How far'],
    [
      ['city', '市内', 'In the city'],
      ['province', '省内', 'In the province'],
      ['country', '省外', 'Outside the province'],
    ],
    { help: ['不安排出国（境）考察', 'Trips abroad are not arranged'] },
  ),
  line('tripHost', ['主办或接待单位', 'Host'], {
    help: ['写单位全称；没有对接单位的不能外出考察', 'In full; without a host there is no visit'],
  }),
  date('departOn', ['出发日期', 'Leaving on'], {
    from: 0,
    to: 180,
    help: ['先批准再出发', 'Not before it is approved'],
  }),
  date('returnOn', ['计划返回日期', 'Back on, as planned'], { from: 0, to: 210 }),
  rows(
    'itinerary',
    ['每日安排', 'Day by day'],
    [
      date('dayOn', ['日期', 'Day']),
      line('dayPlace', ['地点', 'Place']),
      line('dayTask', ['学习内容', 'What is learnt there'], { max: 100 }),
    ],
    { max: 40 },
  ),
  rows(
    'travellers',
    ['参加人员', 'Who goes'],
    [
      person('traveller', ['人员', 'Person']),
      choice(
        'travellerPost',
        ['职务身份', 'Post'],
        [
          ['leader', '书记或主任', 'Secretary or director'],
          ['cadre', '其他村干部', 'Other cadre'],
          ['party', '党员', 'Party member'],
          ['representative', '村民代表', 'Representative'],
        ],
      ),
    ],
    { max: 100 },
  ),
  yesNo('leaderStays', ['书记、主任至少一人留村', 'Does one of secretary and director stay']),
]);

export const tripCost = group('costs', ['费用预算', 'Budget of the trip'], 'apply', [
  rows(
    'costs',
    ['费用明细', 'Costs'],
    [
      choice(
        'costKind',
        ['费用项目', 'Item of cost'],
        [
          ['transport', '交通费', 'Transport'],
          ['lodging', '住宿费', 'Lodging'],
          ['meals', '伙食费', 'Meals'],
          ['fee', '培训、讲解费', 'Fee of the course or guide'],
          ['insurance', '保险费', 'Insurance'],
        ],
      ),
      money('costStandard', ['费用标准', 'Rate'], { max: 10_000_000 }),
      number('costNumber', ['人次或天数', 'Times'], ['人次', 'times'], { min: 1, max: 5000 }),
      calculated('costAmount', ['费用小计', 'Cost of the item'], 'money', {
        kind: 'product',
        of: ['costStandard', 'costNumber'],
      }),
    ],
    { max: 40 },
  ),
  calculated('amount', ['预算合计', 'Budget in all'], 'money', {
    kind: 'total',
    rows: 'costs',
    column: 'costAmount',
  }),
  date('reportBy', ['报告和报销期限', 'Report and claim due by'], {
    from: 0,
    to: 120,
    help: ['回来后半个月内', 'Within half a month of the return'],
  }),
]);

/** Told to those who paid for it: what was learnt, and every invoice. */
export const tripRecord = group('trip-record', ['外出报告', 'Report'], 'travel', [
  date('returnedOn', ['实际返回日期', 'Really back on'], { to: 0 }),
  yesNo('planChanged', ['行程、人员有无变更', 'Was plan or party changed']),
  line('planChange', ['变更情况', 'What was changed'], { max: 200, visible: is('planChanged', true) }),
  paragraph('lessons', ['学到什么、村里怎么用', 'What was learnt and how it will be used'], {
    min: 20,
    max: 1000,
  }),
  photos('tripPhotos', ['学习现场照片', 'Photos of the visit'], { onSite: true }),
  invoices(['报销单据', 'Invoices']),
  calculated('invoiceTotal', ['单据合计', 'Invoices in all'], 'money', {
    kind: 'total',
    rows: 'invoices',
    column: 'invoiceAmount',
  }),
]);

export const tripChecks: readonly Check[] = [
  ...invoicesChecks,
  {
    kind: 'notBefore',
    field: 'returnOn',
    other: 'departOn',
    message: text('返回不能早于出发', 'They cannot be back before they leave'),
  },
  {
    kind: 'notBefore',
    field: 'reportBy',
    other: 'returnOn',
    message: text('报告期限不能早于返回日期', 'The report cannot be due before the return'),
  },
  {
    kind: 'notBefore',
    field: 'returnedOn',
    other: 'departOn',
    message: text('实际返回不能早于出发', 'They cannot have returned before they left'),
  },
  {
    kind: 'notMoreThan',
    field: 'invoiceTotal',
    other: 'amount',
    message: text('报销不能多于批准的预算', 'No more can be claimed than was approved'),
  },
  {
    kind: 'notMoreThan',
    field: 'paidAmount',
    other: 'invoiceTotal',
    message: text('实付金额不能多于单据合计', 'No more can be paid than there are invoices for'),
  },
  {
    kind: 'distinctRows',
    field: 'travellers',
    columns: ['traveller'],
    message: text('同一人只列一次', 'Each person once'),
  },
];
