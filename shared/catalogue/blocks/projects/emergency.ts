import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  calculated,
  choice,
  date,
  files,
  line,
  money,
  number,
  paragraph,
  person,
  rows,
  yesNo,
} from '../../fields.ts';
import { checkedOn, checkers, checkPhotos } from './check.ts';
import { doer } from './doer.ts';
import { fundingSource } from './fund.ts';

/*
 * Emergency repairs begin before the papers are written. So it is asked closely what happened, who decided, and,
 * when it is over, what it cost: the exception must not become the way around the tender.
 */

/** What happened, and why nobody could wait. */
export const danger = group('danger', ['险情', 'Danger'], 'apply', [
  date('happenedOn', ['险情发生日期', 'Date of the danger'], {
    from: -30,
    to: 0,
    help: ['事后超过 3 天才补录的，会提示监督', 'Entered more than 3 days later, it will be looked at'],
  }),
  choice(
    'cause',
    ['险情原因', 'Cause'],
    [
      ['storm', '台风暴雨', 'Storm or flood'],
      ['landslide', '塌方滑坡', 'Landslide'],
      ['pipe', '管道破裂', 'Burst pipe'],
      ['power', '供电故障', 'Power failure'],
      ['structure', '房屋桥梁损坏', 'Damaged building or bridge'],
      ['other', '其他', 'Other'],
    ],
  ),
  paragraph('whyUrgent', ['为什么不能等正常审批', 'Why it could not wait for the usual approval'], {
    min: 10,
    max: 300,
  }),
]);

/** Who decided on the spot what is to be done, and by whom. */
export const order = group('order', ['抢修安排', 'The repair'], 'apply', [
  person('orderedBy', ['现场决定人', 'Who decided on the spot']),
  files('orderRecord', ['商定记录', 'Record of the decision'], {
    help: [
      '至少两名两委成员商定，上传现场记录或工作群截图',
      'Two members of the committees at least agree; notes or a picture of the chat',
    ],
  }),
  date('startedOn', ['开工日期', 'Works began on'], { from: -30, to: 3 }),
  date('plannedEnd', ['预计完工', 'Expected to end on'], { from: -30, to: 60 }),
  paragraph('measures', ['抢修内容', 'What is repaired'], { min: 5, max: 300 }),
  ...doer,
  money('amount', ['估算金额', 'Estimated cost'], {
    help: ['按当时情况估，完工后按实登记', 'As it looks now; the true cost is recorded afterwards'],
  }),
  fundingSource,
]);

/** The resident cadre comes and sees that it is an emergency. */
export const siteVisit = group('site-visit', ['现场核实', 'Seen on the spot'], 'site-visit', [
  paragraph('visitNote', ['核实情况', 'What was seen'], {
    min: 5,
    max: 300,
    help: ['不属于应急的请退回，按一般程序办', 'Return it when it is no emergency'],
  }),
]);

/** What the repair took, item by item; settled from this and no lump sum. */
export const repairCost = group('repair-cost', ['抢修费用', 'Cost of the repair'], 'repair', [
  rows(
    'costs',
    ['投入清单', 'What was used'],
    [
      choice(
        'costKind',
        ['类别', 'Kind'],
        [
          ['machine', '机械台班', 'Machine'],
          ['material', '材料', 'Material'],
          ['labour', '人工', 'Labour'],
        ],
      ),
      line('costItem', ['项目', 'Item'], {
        help: ['如：挖掘机、黄沙、砌筑', 'Such as digger, sand, masonry'],
      }),
      line('costUnit', ['单位', 'Unit'], { max: 20 }),
      number('costQuantity', ['数量', 'Quantity'], ['单位', 'units'], { max: 100_000, decimals: 2 }),
      money('costUnitPrice', ['实际单价', 'Price paid for one']),
      calculated('costAmount', ['小计', 'Amount'], 'money', {
        kind: 'product',
        of: ['costQuantity', 'costUnitPrice'],
      }),
    ],
    { max: 100 },
  ),
  calculated('actualCost', ['实际费用', 'True cost'], 'money', {
    kind: 'total',
    rows: 'costs',
    column: 'costAmount',
  }),
]);

export const repairCheck = group('check', ['现场核验', 'Check on the spot'], 'check', [
  checkedOn,
  yesNo('dangerRemoved', ['险情是否解除', 'Is the danger over'], {
    help: [
      '只是临时处理的选“否”，另按一般工程立项',
      'A makeshift is a “no”; the lasting repair is another project',
    ],
  }),
  yesNo('costsRight', ['投入清单与现场相符', 'Does the list match what is seen on the spot'], {
    help: ['不符的，先请实施人更正清单', 'If not, whoever did the works corrects the list first'],
  }),
  checkPhotos,
  checkers,
]);

/** The decision that could not be asked for before is told to a meeting afterwards. */
export const meetingReport = group('meeting-report', ['会议通报', 'Told to a meeting'], 'report', [
  choice(
    'reportedTo',
    ['通报的会议', 'Which meeting'],
    [
      ['committees', '村两委联席会议', 'Joint meeting of the committees'],
      ['representatives', '村民代表会议', "Villagers' representatives"],
    ],
    {
      help: [
        '超过 5 万元的须向村民代表会议通报',
        "Above 50,000 yuan it is told to the villagers' representatives",
      ],
    },
  ),
  date('reportedOn', ['通报日期', 'Date of the meeting'], { to: 0 }),
  paragraph('reportOpinion', ['会议意见', 'What the meeting said'], { max: 300 }),
  files('reportMinutes', ['会议记录', 'Minutes']),
]);

export const emergencyChecks: readonly Check[] = [
  {
    kind: 'notBefore',
    field: 'startedOn',
    other: 'happenedOn',
    message: text('开工不能早于险情发生', 'The works cannot begin before the danger'),
  },
  {
    kind: 'notBefore',
    field: 'plannedEnd',
    other: 'startedOn',
    message: text('预计完工不能早于开工', 'The works cannot end before they begin'),
  },
  {
    kind: 'notBefore',
    field: 'doneOn',
    other: 'startedOn',
    message: text('完成日期不能早于开工日期', 'It cannot be done before it began'),
  },
  {
    kind: 'notBefore',
    field: 'checkedOn',
    other: 'doneOn',
    message: text('核验不能早于完成', 'It cannot be checked before it is done'),
  },
  {
    kind: 'notBefore',
    field: 'reportedOn',
    other: 'happenedOn',
    message: text('通报不能早于险情发生', 'It cannot be told before it happened'),
  },
];
