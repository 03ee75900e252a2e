import type { Check } from '../../../form/field.ts';
import { text } from '../../../i18n/text.ts';
import { group } from '../../define.ts';
import {
  bankAccount,
  calculated,
  earlierCase,
  entry,
  idNumber,
  money,
  name,
  number,
  rows,
} from '../../fields.ts';

/** The distribution that the members have passed; without it nothing is paid. */
export const dividendBasis = group('dividend-basis', ['分红依据', 'Basis'], 'apply', [
  earlierCase('decidedIn', ['收益分配决策办件', 'Case of the distribution'], ['major-decision'], {
    help: ['先有成员（代表）大会通过的分配方案', 'The members must have passed it first'],
  }),
  number('dividendYear', ['分红年度', 'Year of the dividend'], ['年', 'year'], { min: 2020, max: 2060 }),
  money('dividendApproved', ['决议分红总额', 'Dividend as decided']),
]);

/** One row for each household or member; shares times dividend, less what is owed by agreement. */
export const dividendList = group('dividend-list', ['分红名册', 'List of dividends'], 'apply', [
  rows(
    'recipients',
    ['分红对象', 'Recipients'],
    [
      entry('recipient', ['从村民台账选择对象', 'From the register'], 'members', {
        disclosure: 'internal',
        fills: {
          name: 'recipientName',
          idNumber: 'recipientIdNumber',
          shares: 'shares',
          bankAccount: 'recipientAccount',
        },
      }),
      name('recipientName', ['对象姓名', 'Name of the recipient']),
      idNumber('recipientIdNumber', ['对象身份证号', 'ID number of the recipient']),
      number('shares', ['持有股份', 'Shares held'], ['股', 'shares'], { max: 100_000, decimals: 2 }),
      money('perShare', ['每股分红', 'Dividend a share'], { max: 100_000_000 }),
      calculated('lineAmount', ['应发分红', 'Dividend'], 'money', {
        kind: 'product',
        of: ['shares', 'perShare'],
      }),
      bankAccount('recipientAccount', ['对象收款账号', 'Account of the recipient']),
    ],
    {
      max: 500,
      disclosure: 'masked',
      help: [
        '可一户一行由户主领取；超过 500 行分批办理',
        'One row a household will do; above 500 rows in several cases',
      ],
    },
  ),
  calculated(
    'recipientCount',
    ['分红人数', 'Number of recipients'],
    'number',
    {
      kind: 'count',
      rows: 'recipients',
    },
    { unit: ['人', 'people'] },
  ),
  calculated(
    'sharesTotal',
    ['股份合计', 'Shares in all'],
    'number',
    {
      kind: 'total',
      rows: 'recipients',
      column: 'shares',
    },
    { unit: ['股', 'shares'] },
  ),
  calculated('amount', ['应发总额', 'Dividends in all'], 'money', {
    kind: 'total',
    rows: 'recipients',
    column: 'lineAmount',
  }),
]);

export const dividendChecks: readonly Check[] = [
  {
    kind: 'notMoreThan',
    field: 'amount',
    other: 'dividendApproved',
    message: text('应发总额不能多于决议分红总额', 'No more can be paid than was decided'),
  },
  {
    kind: 'distinctRows',
    field: 'recipients',
    columns: ['recipientIdNumber'],
    message: text('同一人只能列一行', 'One row for each recipient'),
  },
];
