import { group } from '../../define.ts';
import { calculated, files, money, number, paragraph, period, rows } from '../../fields.ts';
import { cardNumber, headcount, payee, payeePost, payFunding, payStandard } from './payList.ts';

/** The monthly pay of the cadres, after the standard of the town. */
export const basicPay = group('pay', ['报酬名册', 'Pay list'], 'apply', [
  period('payPeriod', ['发放所属期', 'Period that is paid'], { maxDays: 370 }),
  rows(
    'payList',
    ['基本报酬发放表', 'Basic pay'],
    [
      payee,
      payeePost,
      money('monthlyPay', ['月报酬标准', 'Pay for a month'], { max: 2_000_000 }),
      number('payMonths', ['月数', 'Months'], ['个月', 'months'], { min: 1, max: 12 }),
      calculated('grossPay', ['应发', 'Gross'], 'money', {
        kind: 'product',
        of: ['monthlyPay', 'payMonths'],
      }),
      money('insurancePart', ['代扣社保', 'Insurance withheld'], {
        min: 0,
        max: 2_000_000,
        help: ['个人缴纳部分，没有填 0', 'The share of the person; 0 when none'],
      }),
      money('absence', ['缺勤扣款', 'Deduction for absence'], { min: 0, max: 2_000_000 }),
      calculated('netPay', ['实发', 'Net'], 'money', {
        kind: 'difference',
        of: 'grossPay',
        minus: ['insurancePart', 'absence'],
      }),
      cardNumber,
    ],
    { max: 60 },
  ),
  headcount,
  calculated('amount', ['实发合计', 'Net pay in all'], 'money', {
    kind: 'total',
    rows: 'payList',
    column: 'netPay',
  }),
  calculated('insuranceTotal', ['代扣社保合计', 'Insurance in all'], 'money', {
    kind: 'total',
    rows: 'payList',
    column: 'insurancePart',
  }),
  payFunding,
]);

export const basicPayGround = group('ground', ['发放依据', 'Ground of the pay'], 'apply', [
  ...payStandard,
  files('attendance', ['考勤表', 'Attendance'], { help: ['坐班值班记录', 'Record of days on duty'] }),
  paragraph('listChanges', ['人员和标准变动说明', 'What changed on the list'], {
    required: false,
    max: 300,
    help: [
      '本期新增、离任、调整标准的，逐人写明起止月份',
      'Who came, left or is paid otherwise, from which month',
    ],
  }),
]);
