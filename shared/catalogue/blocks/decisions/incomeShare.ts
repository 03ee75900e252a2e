import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import { calculated, date, files, line, money, number } from '../../fields.ts';

const NONE_YET = { min: 0, help: ['没有填 0', '0 when none'] } as const;

/** What there is to share: the year's income less its expense, with what was left before. */
export const yearResult = group('year-result', ['年度收益', 'Result of the year'], 'apply', [
  number('resultYear', ['分配年度', 'Year'], ['年', 'year'], { min: 2020, max: 2060 }),
  money('yearIncome', ['全年总收入', 'Income of the year'], { min: 0 }),
  money('yearExpense', ['全年总支出', 'Expense of the year'], { min: 0 }),
  calculated('yearNet', ['本年收益', 'Net of the year'], 'money', {
    kind: 'difference',
    of: 'yearIncome',
    minus: ['yearExpense'],
  }),
  money('carriedIn', ['年初未分配收益', 'Undistributed from before'], NONE_YET),
  calculated('amount', ['可分配收益', 'To be distributed'], 'money', {
    kind: 'sum',
    of: ['yearNet', 'carriedIn'],
  }),
  files('auditReport', ['审核报告', 'Report of the examination'], {
    help: ['镇三资办审核或会计师事务所审计', 'By the town assets office or an accounting firm'],
  }),
]);

/** How it is shared: reserves first, then by shares (Law on Rural Collective Economic Organisations, art. 42). */
export const incomeShare = group('income-share', ['分配方案', 'Plan of distribution'], 'apply', [
  money('lossCover', ['弥补亏损', 'To cover losses'], NONE_YET),
  money('reserve', ['提取公积公益金', 'To the reserves'], {
    min: 0,
    help: ['按章程规定的比例提取', 'The share that the statutes say'],
  }),
  money('welfare', ['成员福利', 'Welfare of the members'], NONE_YET),
  money('dividend', ['成员分红', 'Dividend of the members'], NONE_YET),
  calculated('allotted', ['分配合计', 'Allotted in all'], 'money', {
    kind: 'sum',
    of: ['lossCover', 'reserve', 'welfare', 'dividend'],
  }),
  calculated('carriedOut', ['结转下年', 'Carried forward'], 'money', {
    kind: 'difference',
    of: 'amount',
    minus: ['allotted'],
  }),
  number('totalShares', ['总股份数', 'All shares'], ['股', 'shares'], {
    min: 1,
    max: 10_000_000,
    decimals: 2,
  }),
  calculated('dividendPerShare', ['每股分红', 'Dividend a share'], 'money', {
    kind: 'quotient',
    of: 'dividend',
    by: 'totalShares',
  }),
  number('membersSharing', ['参加分配人数', 'Members who share'], ['人', 'people'], { min: 1, max: 10_000 }),
  date('planOpenedOn', ['方案提供查阅日期', 'Open to the members since'], {
    to: 0,
    help: [
      '会议召开十日前供成员查阅（农村集体经济组织法第四十六条）',
      'Ten days before the meeting (Law on Rural Collectives, art. 46)',
    ],
  }),
]);

/** The plan is booked; paying it out is a case of 分红发放. */
export const shareBooked = group('share-booked', ['分配入账', 'Booked'], 'book', [
  date('bookedOn', ['入账日期', 'Booked on'], { to: 0 }),
  line('bookingVoucher', ['入账凭证号', 'Number of the voucher'], { max: 30 }),
  files('bookingProof', ['入账凭证', 'The voucher']),
]);

export const incomeChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'allotted',
    other: 'amount',
    message: text('分配合计不能多于可分配收益', 'No more can be allotted than there is'),
  },
  {
    kind: 'notBefore',
    field: 'meetingDate',
    other: 'planOpenedOn',
    message: text('方案须先供成员查阅再开会', 'Members see the plan before the meeting'),
  },
];
