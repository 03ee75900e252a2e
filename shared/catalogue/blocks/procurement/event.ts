import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  atLeast,
  calculated,
  choice,
  date,
  files,
  line,
  money,
  number,
  photos,
  rows,
  videos,
} from '../../fields.ts';
import { yearlyBudget } from '../projects/fund.ts';
import { fundingSource } from '../spending/funding.ts';

const PEOPLE = ['人', 'people'] as const;

/** Opera, films, a ball game or a festival for the whole village. */
export const eventPlan = group('event', ['活动安排', 'Event'], 'apply', [
  choice(
    'eventKind',
    ['活动类别', 'Kind of event'],
    [
      ['show', '演出电影', 'Show or film'],
      ['sports', '体育比赛', 'Sports'],
      ['festival', '民俗节庆', 'Festival'],
      ['class', '培训讲座', 'Class or talk'],
    ],
  ),
  date('eventOn', ['活动日期', 'Date of the event'], {
    from: 0,
    to: 180,
    help: ['多天的填最后一天', 'The last day when it lasts for several'],
  }),
  date('reportBy', ['活动登记期限', 'Recorded by'], {
    from: 0,
    to: 200,
    help: ['活动结束后一周内', 'Within a week after the event'],
  }),
  line('eventPlace', ['活动场地', 'Place of the event'], { carry: true }),
  number('expectedPeople', ['预计参加人数', 'People expected'], PEOPLE, { min: 1, max: 20_000 }),
  line('eventPermit', ['公安安全许可文号', 'Number of the safety permit'], {
    max: 40,
    visible: atLeast('expectedPeople', 1000),
    help: ['每场 1000 人以上须先取得许可', 'Needed from 1,000 people on'],
  }),
  files('safetyPlan', ['安全方案', 'Safety plan'], {
    help: ['用电、人员疏散和应急安排', 'Electricity, ways out, and what to do in danger'],
  }),
]);

export const eventCosts = group('costs', ['费用预算', 'Budget of the event'], 'apply', [
  rows(
    'costs',
    ['费用明细', 'Costs'],
    [
      choice(
        'costItem',
        ['费用项目', 'Item of cost'],
        [
          ['performers', '演出、裁判劳务', 'Performers and referees'],
          ['stage', '舞台音响租赁', 'Stage and sound'],
          ['prizes', '奖品', 'Prizes'],
          ['material', '宣传和活动用品', 'Material'],
          ['safety', '安保医疗保险', 'Guards, medics, insurance'],
          ['other', '其他', 'Other'],
        ],
      ),
      line('costPayee', ['支付对象', 'Paid to'], { help: ['写单位名称', 'Name the firm or troupe'] }),
      money('costAmount', ['费用金额', 'Cost'], { max: 100_000_000 }),
    ],
    { max: 50 },
  ),
  calculated('amount', ['预算合计', 'Budget in all'], 'money', {
    kind: 'total',
    rows: 'costs',
    column: 'costAmount',
  }),
  calculated('costPerPerson', ['人均费用', 'Cost for each person'], 'money', {
    kind: 'quotient',
    of: 'amount',
    by: 'expectedPeople',
  }),
  fundingSource,
  ...yearlyBudget,
]);

export const eventRecord = group('event-record', ['活动记录', 'What took place'], 'hold', [
  date('heldOn', ['举办日期', 'Held on'], { to: 0 }),
  number('attended', ['实到人数', 'People who came'], PEOPLE, { max: 50_000 }),
  money('actualCost', ['实际费用', 'What it really cost'], { min: 0 }),
  photos('eventPhotos', ['活动照片', 'Photos of the event'], { onSite: true }),
  videos('eventVideos', ['活动视频', 'Videos of the event'], { onSite: true, required: false }),
]);

export const eventChecks: readonly Check[] = [
  {
    kind: 'notBefore',
    field: 'reportBy',
    other: 'eventOn',
    message: text('登记期限不能早于活动日期', 'It cannot be recorded before the event'),
  },
  {
    kind: 'notMoreThan',
    field: 'actualCost',
    other: 'amount',
    message: text(
      '实际费用超出批准的预算，超出部分须另行申请',
      'It cost more than was approved; the rest needs an application of its own',
    ),
  },
];
