import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  calculated,
  choice,
  date,
  earlierCase,
  is,
  line,
  location,
  number,
  paragraph,
  person,
  photos,
  rows,
  signature,
  yesNo,
} from '../../fields.ts';
import { dayWork, paidWorker } from './worker.ts';

const PEOPLE = ['人', 'people'] as const;
const DAYS = ['工日', 'days'] as const;

/** The day and the work that was dispatched. One sheet for each day (当日用工当日确认). */
export const workDay = group('work-day', ['当日用工', 'The day'], 'apply', [
  earlierCase('dispatch', ['派工办件', 'Case of the dispatch'], ['casual-labour'], {
    help: ['没有派工申请的先派工', 'Without a dispatch there is no sign-in'],
  }),
  date('workDate', ['用工日期', 'Date of the work'], {
    from: -2,
    to: 0,
    help: ['当天用工当天登记，最迟补两天', 'Entered the same day, two days late at most'],
  }),
  location('signInPlace', ['签到位置', 'Place of the sign-in']),
  person('siteSupervisor', ['现场监督人', 'Supervisor on the spot']),
]);

/** Everybody who came, each with a signature of their own. */
export const attendance = group('attendance', ['签到名单', 'Attendance'], 'apply', [
  rows(
    'labourSheet',
    ['当日签到', 'Signed in'],
    [
      ...paidWorker,
      ...dayWork(2),
      line('task', ['当日工作', 'Task of the day'], { max: 40 }),
      signature('workerSignature', ['本人签名', 'Signature of the worker'], {
        help: ['不得代签', 'Nobody signs for another'],
      }),
    ],
    { max: 200, disclosure: 'masked' },
  ),
  calculated(
    'workersPresent',
    ['到场人数', 'Workers present'],
    'number',
    { kind: 'count', rows: 'labourSheet' },
    {
      unit: PEOPLE,
    },
  ),
  calculated(
    'daysTotal',
    ['当日工日合计', 'Days in all'],
    'number',
    { kind: 'total', rows: 'labourSheet', column: 'days' },
    { unit: DAYS },
  ),
  calculated('amount', ['当日报酬合计', 'Pay in all'], 'money', {
    kind: 'total',
    rows: 'labourSheet',
    column: 'pay',
  }),
]);

/** Before, during and after (过程照片): what nobody can make up later. */
export const dayEvidence = group('day-evidence', ['现场记录', 'On the spot'], 'apply', [
  photos('beforePhotos', ['开工前照片', 'Photos before the work'], { onSite: true, max: 6 }),
  photos('duringPhotos', ['施工中照片', 'Photos during the work'], { onSite: true, max: 6 }),
  photos('afterPhotos', ['收工后照片', 'Photos after the work'], { onSite: true, max: 6 }),
  paragraph('progress', ['当日完成情况', 'Done that day'], { min: 5, max: 300 }),
  yesNo('injured', ['当日有无人员受伤', 'Was anybody hurt']),
  paragraph('injuryHandling', ['受伤处理情况', 'What was done about it'], {
    visible: is('injured', true),
    max: 300,
    help: ['不写姓名和病情', 'No names, no diagnoses'],
  }),
]);

/** The head of the supervision committee counts for himself. */
export const spotCheck = group('spot-check', ['监督抽查', 'Spot check'], 'supervision', [
  choice(
    'spotCheckWay',
    ['核对方式', 'How it was checked'],
    [
      ['on-site', '到场清点', 'Counted on the spot'],
      ['video', '视频连线', 'By video'],
      ['photos', '核对照片', 'By the photos'],
    ],
  ),
  number('headcount', ['核对人数', 'People counted'], PEOPLE, { max: 200 }),
  line('spotCheckNote', ['抽查说明', 'Remark'], { required: false, max: 200 }),
]);

/** Settled the same day (日清): the accountant enters it, the board shows it. */
export const dayClosed = group('day-closed', ['日清登记', 'Close of the day'], 'day-close', [
  date('enteredOn', ['入账日期', 'Entered on'], { to: 0 }),
  number('monthDays', ['当月累计工日', 'Days this month so far'], DAYS, { max: 20_000, decimals: 1 }),
  photos('postedPhotos', ['当日公开凭证', 'Proof that the day was posted'], {
    max: 3,
    help: ['公开栏照片或村民群截图', 'The notice board, or a screenshot of the chat group'],
  }),
]);

export const dayResult = group('day-result', ['当日结果', 'Result of the day'], 'feedback', [
  yesNo('objected', ['务工人员对工日有无异议', 'Does any worker object to the days']),
  line('objection', ['异议内容和处理', 'What, and how it was settled'], {
    visible: is('objected', true),
    max: 200,
  }),
  paragraph('toVillagers', ['向村民说明', 'Told to the villagers'], {
    min: 5,
    max: 200,
    help: ['今天多少人、做了什么', 'How many people, what was done'],
  }),
]);

export const signInChecks: readonly Check[] = [
  {
    kind: 'distinctRows',
    field: 'labourSheet',
    columns: ['workerIdNumber'],
    message: text('同一个人当天只能签到一次', 'Each person signs in once a day'),
  },
  {
    kind: 'equal',
    field: 'headcount',
    other: 'workersPresent',
    message: text('核对人数与签到人数不一致，请退回更正', 'It differs from the sheet: send it back'),
  },
  {
    kind: 'notBefore',
    field: 'enteredOn',
    other: 'workDate',
    message: text('入账不能早于用工', 'It cannot be entered before the work'),
  },
  {
    kind: 'shareOf',
    field: 'monthDays',
    other: 'daysTotal',
    share: 1,
    message: text('当月累计不能少于当日合计', 'The month cannot have fewer days than this day'),
  },
];
