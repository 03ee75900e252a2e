import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { calculated, choice, date, files, line, money, number, period, rows } from '../../fields.ts';
import { cardNumber, headcount, payee, payeePost, payFunding } from './payList.ts';

const VOTES = ['票', 'votes'] as const;

/** The villagers judge their cadres once a year; who fails twice loses the post (Organic Law). */
export const appraisal = group('appraisal', ['民主评议和考核', 'Appraisal'], 'apply', [
  period('appraisedPeriod', ['考核所属期', 'Period appraised'], { maxDays: 370 }),
  date('appraisedOn', ['民主评议日期', 'Date of the appraisal'], { to: 0 }),
  number('appraisers', ['参加评议人数', 'People who voted'], ['人', 'people'], { min: 3, max: 5000 }),
  number('satisfiedVotes', ['班子满意票', 'Satisfied with the committees'], VOTES, { max: 5000 }),
  number('unsatisfiedVotes', ['班子不满意票', 'Not satisfied'], VOTES, { max: 5000 }),
  calculated(
    'satisfiedShare',
    ['满意率', 'Share of the satisfied'],
    'number',
    { kind: 'percent', of: 'satisfiedVotes', whole: 'appraisers' },
    { unit: ['%', '%'] },
  ),
  files('appraisalFile', ['评议结果汇总', 'Result of the appraisal'], {
    help: ['由监委会主持统计', 'Counted by the supervision committee'],
  }),
  line('townResult', ['镇考核结果文号', "Number of the town's result"], { max: 60 }),
  files('townResultFile', ['镇考核结果文件', "The town's result"]),
]);

export const performancePay = group('pay', ['绩效名册', 'Pay list'], 'apply', [
  rows(
    'payList',
    ['绩效报酬发放表', 'Performance pay'],
    [
      payee,
      payeePost,
      number('score', ['考核得分', 'Score'], ['分', 'points'], { max: 120, decimals: 1 }),
      choice(
        'grade',
        ['评议等次', 'Grade'],
        [
          ['excellent', '优秀', 'Excellent'],
          ['competent', '称职', 'Competent'],
          ['basic', '基本称职', 'Barely competent'],
          ['failed', '不称职', 'Not competent'],
        ],
        { help: ['不称职的不发绩效', 'Who is not competent gets none'] },
      ),
      money('payBase', ['绩效基数', 'Base'], { max: 30_000_000 }),
      number('payFactor', ['考核系数', 'Factor'], ['倍', 'times'], { max: 2, decimals: 2 }),
      calculated('earned', ['应发绩效', 'Earned'], 'money', {
        kind: 'product',
        of: ['payBase', 'payFactor'],
      }),
      money('withheld', ['扣减', 'Withheld'], {
        min: 0,
        max: 30_000_000,
        help: ['受处分、被问责的按规定扣减，没有填 0', 'For a sanction, as ruled; 0 when none'],
      }),
      calculated('netPay', ['实发绩效', 'Net'], 'money', {
        kind: 'difference',
        of: 'earned',
        minus: ['withheld'],
      }),
      cardNumber,
    ],
    { max: 60 },
  ),
  headcount,
  calculated('amount', ['绩效合计', 'Performance pay in all'], 'money', {
    kind: 'total',
    rows: 'payList',
    column: 'netPay',
  }),
  payFunding,
]);

export const performanceChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'satisfiedVotes',
    other: 'appraisers',
    message: text('满意票不能多于参加评议人数', 'No more votes than people'),
  },
  {
    kind: 'notMoreThan',
    field: 'unsatisfiedVotes',
    other: 'appraisers',
    message: text('不满意票不能多于参加评议人数', 'No more votes than people'),
  },
  {
    kind: 'distinctRows',
    field: 'payList',
    columns: ['payee'],
    message: text('同一人只能发一份', 'Each person is paid once'),
  },
];
