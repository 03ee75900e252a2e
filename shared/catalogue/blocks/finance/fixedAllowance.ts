import { group } from '../../define.ts';
import { calculated, is, line, money, not, number, paragraph, period, rows, yesNo } from '../../fields.ts';
import { cardNumber, headcount, payee, payeePost, payFunding, payStandard } from './payList.ts';

/** A fixed sum for phone and travel, in place of claims: both at once would be paid twice. */
export const fixedAllowance = group('pay', ['补贴名册', 'Pay list'], 'apply', [
  period('payPeriod', ['发放所属期', 'Period that is paid'], { maxDays: 370 }),
  rows(
    'payList',
    ['通讯交通补贴发放表', 'Allowance for phone and travel'],
    [
      payee,
      payeePost,
      money('phoneMonthly', ['每月通讯补贴', 'Phone for a month'], { min: 0, max: 100_000 }),
      money('travelMonthly', ['每月交通补贴', 'Travel for a month'], { min: 0, max: 200_000 }),
      calculated('monthly', ['每月小计', 'Both for a month'], 'money', {
        kind: 'sum',
        of: ['phoneMonthly', 'travelMonthly'],
      }),
      number('payMonths', ['月数', 'Months'], ['个月', 'months'], { min: 1, max: 12 }),
      calculated('netPay', ['应发补贴', 'Allowance'], 'money', {
        kind: 'product',
        of: ['monthly', 'payMonths'],
      }),
      cardNumber,
    ],
    { max: 60 },
  ),
  headcount,
  calculated('amount', ['补贴合计', 'Allowance in all'], 'money', {
    kind: 'total',
    rows: 'payList',
    column: 'netPay',
  }),
  payFunding,
]);

export const fixedAllowanceGround = group('ground', ['发放依据', 'Ground of the allowance'], 'apply', [
  ...payStandard,
  yesNo('claimedToo', ['同期有无另报话费、车费', 'Were phone or travel claimed as well'], {
    help: ['领了补贴的不得再报销', 'Who has the allowance claims neither'],
  }),
  line('claimedReason', ['另报的项目和原因', 'What was claimed and why'], {
    max: 200,
    visible: not(is('claimedToo', false)),
  }),
  paragraph('listChanges', ['人员和标准变动说明', 'What changed on the list'], { required: false, max: 300 }),
]);
