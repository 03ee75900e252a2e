import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  calculated,
  choice,
  earlierCase,
  files,
  line,
  money,
  number,
  period,
  person,
  photos,
  rows,
} from '../../fields.ts';
import { calculatedCost } from '../budget.ts';
import { dayWork, tie, wageAccount, workerWithAccount } from './worker.ts';

const PEOPLE = ['人', 'people'] as const;
const DAYS = ['工日', 'days'] as const;

/** What is settled: one job when it is done, or the jobs of one month (一事一结、月结). */
export const settled = group('settled', ['结算范围', 'What is settled'], 'apply', [
  earlierCase('dispatch', ['派工办件', 'Case of the dispatch'], ['casual-labour'], {
    help: ['没有派工的不得发放', 'What was not dispatched is not paid'],
  }),
  choice(
    'settledBy',
    ['结算方式', 'Way of settling'],
    [
      ['job', '一事一结', 'By the job'],
      ['month', '按月结算', 'By the month'],
    ],
  ),
  period('workedIn', ['用工期间', 'Time of the work'], {
    maxDays: 31,
    help: ['不跨月，每月结清', 'Within one month; each month is settled'],
  }),
]);

/** The sheet of a month may hold five hundred people; it is the longest table of the catalogue. */
const MOST_WORKERS = 500;

export const labourSheet = group('labour-sheet', ['报酬清单', 'Pay sheet'], 'apply', [
  rows(
    'labourSheet',
    ['用工报酬', 'Labour pay'],
    [
      ...workerWithAccount,
      ...dayWork(31),
      line('workDone', ['完成工作', 'Work done'], { max: 40 }),
      ...wageAccount,
      tie,
    ],
    { max: MOST_WORKERS, disclosure: 'masked' },
  ),
  calculated(
    'workersPaid',
    ['领取人数', 'People paid'],
    'number',
    { kind: 'count', rows: 'labourSheet' },
    {
      unit: PEOPLE,
    },
  ),
  calculated(
    'daysTotal',
    ['工日合计', 'Days in all'],
    'number',
    { kind: 'total', rows: 'labourSheet', column: 'days' },
    { unit: DAYS },
  ),
  calculated('highestWage', ['最高日工资', 'Highest day wage'], 'money', {
    kind: 'highest',
    rows: 'labourSheet',
    column: 'dayWage',
  }),
]);

export const labourPay = calculatedCost(['应发报酬合计', 'Pay in all'], {
  kind: 'total',
  rows: 'labourSheet',
  column: 'pay',
});

/** Tax on labour income is held back by whoever pays it. */
export const tax = group('tax', ['代扣税费', 'Tax held back'], 'apply', [
  money('taxWithheld', ['代扣个人所得税合计', 'Income tax withheld'], {
    min: 0,
    help: ['没有代扣的填 0', 'Zero where none is due'],
  }),
  calculated('netPay', ['实发合计', 'Paid out in all'], 'money', {
    kind: 'difference',
    of: 'amount',
    minus: ['taxWithheld'],
  }),
]);

/** Nothing is paid for what was not looked at. */
export const workAcceptance = group('work-acceptance', ['完工核验', 'Check of the work'], 'apply', [
  person('acceptedBy', ['核验人', 'Checked by'], {
    help: ['不能是派工人', 'Not whoever dispatched it'],
  }),
  photos('acceptancePhotos', ['完工照片', 'Photos of the finished work'], { onSite: true }),
  files('signedSheet', ['签名的报酬清单', 'The pay sheet with signatures'], {
    help: ['务工人员、派工人、监督人都要签字', 'Signed by workers, dispatcher and supervisor'],
  }),
]);

/** How many really got it: who gave no valid account waits. */
export const paidPeople = group('paid-people', ['发放核对', 'Who was paid'], 'pay', [
  number('paidPeople', ['实际发放人数', 'People really paid'], PEOPLE, { min: 1, max: MOST_WORKERS }),
  line('unpaidNote', ['未发放人员的原因', 'Why some were not paid'], {
    required: false,
    max: 200,
    help: ['如退票、账号有误；不写姓名', 'Such as a wrong account; no names'],
  }),
]);

export const settlementChecks: readonly Check[] = [
  {
    kind: 'distinctRows',
    field: 'labourSheet',
    columns: ['workerIdNumber', 'trade', 'dayWage'],
    message: text('同一个人同一工种同一工价只填一行', 'One row for each person, trade and wage'),
  },
  {
    kind: 'notMoreThan',
    field: 'taxWithheld',
    other: 'amount',
    message: text('代扣税费不能多于应发报酬', 'No more can be withheld than is due'),
  },
  {
    kind: 'notMoreThan',
    field: 'paidPeople',
    other: 'workersPaid',
    message: text('发放人数不能多于清单人数', 'No more people than are on the sheet'),
  },
];
