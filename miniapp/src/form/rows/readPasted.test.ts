import {
  bankAccount,
  calculated,
  choice,
  choices,
  date,
  line,
  money,
  name,
  number,
  period,
  photos,
  rows,
  yesNo,
} from '@dingban/shared/catalogue/fields';
import type { RowsField } from '@dingban/shared/form/field';
import { expect, test } from 'vitest';
import { readPasted } from './readPasted.ts';

const field = rows(
  'sheet',
  ['名单', 'Sheet'],
  [
    name('who', ['姓名', 'Name']),
    choice(
      'trade',
      ['工种', 'Trade'],
      [
        ['clean', '保洁', 'Cleaning'],
        ['repair', '维修', 'Repair'],
      ],
    ),
    date('day', ['日期', 'Day']),
    number('days', ['天数', 'Days'], ['天', 'days'], { max: 31, decimals: 1 }),
    money('wage', ['日工资', 'Wage']),
    calculated('pay', ['应发', 'Pay'], 'money', { kind: 'product', of: ['days', 'wage'] }),
    photos('proof', ['照片', 'Photo'], { required: false }),
    bankAccount('account', ['银行卡号', 'Account']),
    yesNo('cash', ['现金', 'Cash']),
    period('span', ['期间', 'Period']),
    choices(
      'tools',
      ['工具', 'Tools'],
      [
        ['spade', '铁锹', 'Spade'],
        ['broom', '扫帚', 'Broom'],
      ],
    ),
    line('note', ['备注', 'Note']),
  ],
) as RowsField;

test('headings say which column is which, in whatever order, with a unit behind them', () => {
  const {
    rows: found,
    used,
    unknown,
  } = readPasted(
    field,
    '日工资（元）\t姓名\t班组\t天数\n1,180.5\t陈青山\t一组\t2.5\n￥200元\t林小溪\t二组\t1\n',
  );
  expect(found).toEqual([
    { wage: 118_050, who: '陈青山', days: 2.5 },
    { wage: 20_000, who: '林小溪', days: 1 },
  ]);
  expect(used.map(({ id }) => id)).toEqual(['who', 'days', 'wage']);
  expect(unknown).toEqual(['班组']);
});

test('without headings the columns are taken in the order of the table, without those that nobody types', () => {
  const { rows: found } = readPasted(
    field,
    '陈青山\t维修\t2026/3/5\t3\t180\t6222 0212 3456\t是\t2026年3月1日至2026年3月9日\t铁锹、扫帚\t自带水',
  );
  expect(found).toEqual([
    {
      who: '陈青山',
      trade: 'repair',
      day: '2026-03-05',
      days: 3,
      wage: 18_000,
      account: '622202123456',
      cash: true,
      span: { from: '2026-03-01', to: '2026-03-09' },
      tools: ['spade', 'broom'],
      note: '自带水',
    },
  ]);
});

test('what does not fit stays as it was written, so that the check can say what is wrong', () => {
  const { rows: found } = readPasted(
    field,
    '姓名\t工种\t日期\t天数\t日工资\t现金\n甲\t泥工\t昨天\t三\t不详\t看情况',
  );
  expect(found).toEqual([
    { who: '甲', trade: '泥工', day: '昨天', days: '三', wage: '不详', cash: '看情况' },
  ]);
});

test('cells in quotes may hold tabs, line breaks and quotes', () => {
  const { rows: found } = readPasted(field, '姓名\t备注\r\n甲\t"第一行\n第二\t行 ""急"""\r\n');
  expect(found).toEqual([{ who: '甲', note: '第一行\n第二\t行 "急"' }]);
});

test('empty lines and cells give nothing', () => {
  expect(readPasted(field, '').rows).toEqual([]);
  expect(readPasted(field, '姓名\t备注\n\t\n甲\t\n\n').rows).toEqual([{ who: '甲' }]);
});
