import { describe, expect, it } from 'vitest';
import type { Check, Field, Form } from '../../form/field.ts';
import { text } from '../../i18n/text.ts';
import {
  calculated,
  choice,
  date,
  line,
  money,
  name,
  number,
  period,
  person,
  rows,
  yesNo,
} from '../fields.ts';
import { checkFaults } from './checkFaults.ts';

const PEOPLE = ['人', 'people'] as const;
const at = (node: string, ...fields: readonly Field[]) => ({
  id: node,
  label: text('组', 'Group'),
  node,
  fields,
});
const money1 = money('amount', ['金额', 'Amount']);
const groups: Form['groups'] = [
  at(
    'apply',
    money1,
    money('paid', ['已付', 'Paid']),
    calculated('sum', ['合计', 'Sum'], 'money', { kind: 'sum', of: ['amount'] }),
    number('present', ['实到', 'Present'], PEOPLE, { max: 99 }),
    number('entitled', ['应到', 'Entitled'], PEOPLE, { max: 99 }),
    date('from', ['开始', 'From']),
    date('to', ['结束', 'To']),
    period('term', ['期限', 'Term']),
    person('handler', ['经办人', 'Handler']),
    person('checker', ['复核人', 'Checker']),
    choice(
      'kind',
      ['类型', 'Kind'],
      [
        ['a', '甲', 'A'],
        ['b', '乙', 'B'],
      ],
    ),
    yesNo('urgent', ['紧急', 'Urgent']),
    line('title', ['标题', 'Title']),
    rows('sheet', ['清单', 'List'], [name('who', ['姓名', 'Name']), money('pay', ['应发', 'Pay'])]),
  ),
  at(
    'pay',
    money('payment', ['实付', 'Payment']),
    person('payee', ['收款人', 'Payee']),
    date('paidOn', ['付款日', 'Paid on']),
  ),
];
const message = text('不对', 'Not right');
type Bare<C> = C extends unknown ? Omit<C, 'message'> : never;
const faults = (bare: Bare<Check>): readonly string[] =>
  checkFaults({ groups, checks: [{ ...bare, message } as Check] }, ['apply', 'pay']).map(
    ({ at: place, fault }) => `${place} ${fault}`,
  );

const PLANTED: readonly (readonly [string, Bare<Check>, string])[] = [
  [
    'a field that is not there',
    { kind: 'notBefore', field: 'x', other: 'from' },
    'check x/from names x, which does not exist',
  ],
  [
    'another that is not there',
    { kind: 'equal', field: 'amount', other: 'x' },
    'names x, which does not exist',
  ],
  [
    'a table that is not there',
    { kind: 'totalOf', field: 'amount', rows: 'x', column: 'pay' },
    'names x, which does not exist',
  ],
  [
    'rows that are not there',
    { kind: 'distinctRows', field: 'x', columns: ['who'] },
    'names x, which does not exist',
  ],
  [
    'a number before a day',
    { kind: 'notBefore', field: 'present', other: 'from' },
    'present, which is a number',
  ],
  ['a day before a period', { kind: 'notBefore', field: 'from', other: 'term' }, 'term, which is a period'],
  [
    'more money than people',
    { kind: 'notMoreThan', field: 'amount', other: 'present' },
    'present, which is a number',
  ],
  ['a longer title', { kind: 'notMoreThan', field: 'title', other: 'amount' }, 'title, which is a text'],
  [
    'a share of money in people',
    { kind: 'shareOf', field: 'present', other: 'amount', share: 0.5 },
    'amount, which is a money',
  ],
  [
    'a title equal to an amount',
    { kind: 'equal', field: 'title', other: 'amount' },
    'title, which is a text',
  ],
  [
    'a person who is an option',
    { kind: 'different', field: 'handler', other: 'kind' },
    'kind, which is a choice',
  ],
  ['two truths', { kind: 'equal', field: 'urgent', other: 'urgent' }, 'urgent, which is a yesNo'],
  [
    'the total of a name',
    { kind: 'totalOf', field: 'amount', rows: 'sheet', column: 'who' },
    'sheet, which is a rows',
  ],
  [
    'the total of no column',
    { kind: 'totalOf', field: 'amount', rows: 'sheet', column: 'x' },
    'sheet, which is a rows',
  ],
  [
    'the total of no table',
    { kind: 'totalOf', field: 'amount', rows: 'title', column: 'pay' },
    'title, which is a text',
  ],
  [
    'people as a total of money',
    { kind: 'totalOf', field: 'present', rows: 'sheet', column: 'pay' },
    'present, which is a number',
  ],
  [
    'distinct rows of no table',
    { kind: 'distinctRows', field: 'title', columns: ['who'] },
    'title, which is a text',
  ],
  [
    'distinct rows by no column',
    { kind: 'distinctRows', field: 'sheet', columns: [] },
    'sheet, which is a rows',
  ],
  [
    'distinct rows by a strange column',
    { kind: 'distinctRows', field: 'sheet', columns: ['x'] },
    'sheet, which is a rows',
  ],
  [
    'a person who is sealed by then',
    { kind: 'different', field: 'payee', other: 'handler' },
    'compares handler, which is sealed',
  ],
  [
    'a table that is sealed by then',
    { kind: 'totalOf', field: 'payment', rows: 'sheet', column: 'pay' },
    'compares sheet, which is sealed',
  ],
  [
    'blame on those who wrote first',
    { kind: 'notMoreThan', field: 'amount', other: 'payment' },
    'blames amount, which was written before payment',
  ],
];

describe('the linter of checks', () => {
  it.each(PLANTED)('finds %s', (_, bare, words) => {
    expect(faults(bare)).toEqual(expect.arrayContaining([expect.stringContaining(words)]));
  });

  it.each([
    { kind: 'notBefore', field: 'to', other: 'from' },
    { kind: 'notBefore', field: 'term', other: 'from' },
    { kind: 'notBefore', field: 'paidOn', other: 'from' },
    { kind: 'notMoreThan', field: 'payment', other: 'amount' },
    { kind: 'notMoreThan', field: 'sum', other: 'amount' },
    { kind: 'shareOf', field: 'present', other: 'entitled', share: 2 / 3 },
    { kind: 'different', field: 'handler', other: 'checker' },
    { kind: 'equal', field: 'amount', other: 'sum' },
    { kind: 'totalOf', field: 'amount', rows: 'sheet', column: 'pay' },
    { kind: 'distinctRows', field: 'sheet', columns: ['who', 'pay'] },
  ] as const)('finds nothing in %o', (bare) => {
    expect(faults(bare)).toEqual([]);
  });
});
