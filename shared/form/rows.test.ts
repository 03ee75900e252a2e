import { describe, expect, it } from 'vitest';
import { text } from '../i18n/text.ts';
import { fileOf } from '../sample/goodValue.ts';
import type { Column, Form, RowsField } from './field.ts';
import { filesIn, placedFiles } from './filesIn.ts';
import { MOST_FAULTS } from './rowsCheck.ts';
import { compileForm } from './validate.ts';
import { MOST_WEIGHT, overweight, weightOf } from './weight.ts';

const TODAY = '2026-11-24';
const base = { personal: 'none', disclosure: 'public', required: true } as const;
const day = text('天', 'days');

const columns: readonly Column[] = [
  { ...base, id: 'name', label: text('姓名', 'Name'), kind: 'text', max: 300 },
  {
    ...base,
    id: 'days',
    label: text('天数', 'Days'),
    kind: 'number',
    unit: day,
    min: 0.5,
    max: 31,
    decimals: 1,
  },
  { ...base, id: 'wage', label: text('日工资', 'Day wage'), kind: 'money', min: 1, max: 100_000 },
  {
    ...base,
    id: 'pay',
    label: text('应发', 'Pay'),
    kind: 'calculated',
    as: 'money',
    formula: { kind: 'product', of: ['days', 'wage'] },
  },
  { ...base, id: 'byProxy', label: text('代领', 'By proxy'), kind: 'yesNo', required: false },
  {
    ...base,
    id: 'proxy',
    label: text('代领人', 'Proxy'),
    kind: 'text',
    max: 30,
    visible: { kind: 'is', field: 'byProxy', value: true },
  },
  {
    ...base,
    id: 'remark',
    label: text('备注', 'Remark'),
    kind: 'text',
    max: 30,
    required: { kind: 'above', field: 'days', value: 26 },
  },
];

const wages: RowsField = {
  ...base,
  id: 'wages',
  label: text('工资表', 'Wages'),
  kind: 'rows',
  columns,
  min: 1,
  max: 500,
};
const formOf = (field: RowsField): Form => ({
  groups: [
    {
      id: 'sheet',
      label: text('表', 'Sheet'),
      node: 'apply',
      fields: [
        field,
        {
          ...base,
          id: 'total',
          label: text('合计', 'Total'),
          kind: 'calculated',
          as: 'money',
          formula: { kind: 'total', rows: 'wages', column: 'pay' },
        },
        {
          ...base,
          id: 'inWords',
          label: text('大写', 'In words'),
          kind: 'calculated',
          as: 'text',
          formula: { kind: 'inWords', of: 'total' },
        },
      ],
    },
  ],
  checks: [],
});
const validate = compileForm(formOf(wages), 'apply');
const row = { name: '王小明', days: 2.5, wage: 15_000 };
const faults = (given: unknown, more: object = {}) => {
  const result = validate({ wages: given, ...more }, {}, TODAY);
  return result.ok ? [] : result.faults.map(({ field, message }) => [field, message.zh]);
};

describe('a table', () => {
  it('is kept row by row, with what is calculated in the rows and from them', () => {
    expect(validate({ wages: [row, { ...row, days: 1 }] }, {}, TODAY)).toEqual({
      ok: true,
      values: {
        wages: [
          { ...row, pay: 37_500 },
          { ...row, days: 1, pay: 15_000 },
        ],
        total: 52_500,
        inWords: '伍佰贰拾伍元整',
      },
    });
  });

  it('names the place of a fault: the row for people from 1, for programs from 0', () => {
    const result = validate({ wages: [row, row, row, { ...row, days: 32 }] }, {}, TODAY);
    expect(result).toMatchObject({
      faults: [
        {
          field: 'wages[3].days',
          message: {
            zh: '第 4 行天数：应在 0.5 到 31 天之间',
            en: 'Row 4, Days: Must be between 0.5 and 31 days',
          },
        },
      ],
    });
  });

  it('tells every fault of a row, and not again those of what is calculated from it', () => {
    expect(faults([{ name: '', days: 'x', wage: 1, pay: 5 }], { total: 5, inWords: '伍分' })).toEqual([
      ['wages[0].name', '第 1 行姓名：请填写姓名'],
      ['wages[0].days', '第 1 行天数：请填写数字'],
    ]);
  });

  it('asks for a cell, and accepts it, only as the other cells of its row say', () => {
    expect(faults([{ ...row, byProxy: true }])).toEqual([['wages[0].proxy', '第 1 行代领人：请填写代领人']]);
    expect(faults([{ ...row, byProxy: true, proxy: '李四' }])).toEqual([]);
    expect(
      faults([
        { ...row, byProxy: true, proxy: '李四' },
        { ...row, proxy: '李四' },
      ]),
    ).toEqual([['wages[1].proxy', '第 2 行代领人：按前面的选择，这一项不用填写']]);
    expect(
      faults([
        { ...row, days: 26 },
        { ...row, days: 26.5 },
      ]),
    ).toEqual([['wages[1].remark', '第 2 行备注：请填写备注']]);
  });

  it('refuses a column that it does not have, also one that every object has', () => {
    expect(faults([{ ...row, bonus: 1 }])).toEqual([['wages[0]', '第 1 行：有表格中没有的列']]);
    const tricky = JSON.parse('[{"name":"王","days":1,"wage":1,"__proto__":{"days":2}}]');
    expect(faults(tricky)).toEqual([['wages[0]', '第 1 行：有表格中没有的列']]);
    expect(faults([{ ...row, constructor: 1 }])).toEqual([['wages[0]', '第 1 行：有表格中没有的列']]);
  });

  it('refuses what is no row, and a row without anything', () => {
    for (const strange of ['row', 5, null, [], [row], true])
      expect(faults([row, strange])).toEqual([['wages[1]', '第 2 行：没有传完，请重新填写']]);
    const optional = columns.map((column) => ({ ...column, required: false }));
    const loose = compileForm(formOf({ ...wages, columns: optional }), 'apply');
    expect(loose({ wages: [row, {}, { name: '' }] }, {}, TODAY)).toMatchObject({
      faults: [
        { field: 'wages[1]', message: { en: 'Row 2: Nothing is filled in: fill it in or remove it' } },
        { field: 'wages[2]' },
      ],
    });
  });

  it('has its least and its most rows, both included', () => {
    const few = compileForm(formOf({ ...wages, min: 2, max: 3 }), 'apply');
    const rows = (count: number) => few({ wages: Array.from({ length: count }, () => row) }, {}, TODAY);
    expect(rows(1)).toMatchObject({ faults: [{ field: 'wages', message: { zh: '至少 2 行' } }] });
    expect(rows(2).ok && rows(3).ok).toBe(true);
    expect(rows(4)).toMatchObject({ faults: [{ field: 'wages', message: { zh: '最多 3 行，现在 4 行' } }] });
    for (const strange of ['rows', 5, { 0: row }, row, true])
      expect(faults(strange)).toEqual([['wages', '请逐行填写']]);
  });

  it('without rows counts as not given', () => {
    expect(faults([])).toEqual([['wages', '请填写工资表']]);
    const optional = compileForm(formOf({ ...wages, required: false }), 'apply');
    expect(optional({ wages: [] }, {}, TODAY)).toEqual({ ok: true, values: {} });
  });

  it('of 500 rows that are all wrong answers with as many faults as somebody can read', () => {
    const found = faults(Array.from({ length: 500 }, () => ({ days: 0, wage: 0 })));
    expect(found.length).toBeGreaterThanOrEqual(MOST_FAULTS);
    expect(found.length).toBeLessThan(MOST_FAULTS + columns.length);
  });
});

describe('a calculated value that is sent along', () => {
  it('is accepted when it is the result', () => {
    const result = validate(
      { wages: [{ ...row, pay: 37_500 }], total: 37_500, inWords: '叁佰柒拾伍元整' },
      {},
      TODAY,
    );
    expect(result.ok).toBe(true);
  });

  it('is refused when it is not, in a row and outside', () => {
    expect(faults([{ ...row, pay: 37_501 }])).toEqual([
      ['wages[0].pay', '第 1 行应发：这一项自动计算，与计算结果不一致，请刷新后重试'],
    ]);
    expect(faults([row], { total: 37_499 })).toEqual([
      ['total', '这一项自动计算，与计算结果不一致，请刷新后重试'],
    ]);
    expect(faults([row], { total: '37500', inWords: 37_500 }).map(([field]) => field)).toEqual(['total']);
  });
});

describe('what tables weigh', () => {
  const texts = (count: number, length: number) =>
    Array.from({ length: count }, () => ({ ...row, name: '好'.repeat(length) }));

  it('is counted by what hardly shrinks: symbols, numbers and files', () => {
    expect(weightOf('好好')).toBeCloseTo(4.4);
    expect(weightOf([{ days: 1, wage: 2 }])).toBe(16);
    expect(weightOf([{ photos: [fileOf('a'), fileOf('b')] }])).toBe(210);
    expect(weightOf({ from: '2026-11-24', to: '2026-11-24' })).toBeCloseTo(44);
  });

  it('lets a long sheet pass and refuses one that would not fit into an item', () => {
    const fits = Math.floor((MOST_WEIGHT / 500 - 24) / 2.2);
    expect(faults(texts(500, 100))).toEqual([]);
    expect(fits).toBeGreaterThan(200);
    expect(faults(texts(500, fits))).toEqual([]);
    expect(faults(texts(500, fits + 1))).toEqual([['wages', '表格内容太多，请分成几次办理']]);
  });

  it('adds the tables of a node and blames the heaviest', () => {
    const heavy = (count: number) => [{ name: '好'.repeat(count) }];
    expect(overweight(['a', 'b'], { a: heavy(60_000), b: heavy(70_000) })).toBeUndefined();
    expect(overweight(['a', 'b'], { a: heavy(60_000), b: heavy(80_000) })).toBe('b');
    expect(overweight([], {})).toBeUndefined();
  });
});

describe('the files of a case', () => {
  it('are found in fields and in cells, each with its place', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(fileOf);
    if (a === undefined || b === undefined || c === undefined) throw new Error('three files');
    const values = {
      draft: [a],
      wages: [{ name: '王' }, { photos: [b, c], days: 2 }],
      title: '标题',
      tags: ['x'],
    };
    expect(placedFiles(values)).toEqual([
      { place: 'draft', file: a },
      { place: 'wages[1].photos', file: b },
      { place: 'wages[1].photos', file: c },
    ]);
    expect(filesIn(values)).toEqual([a, b, c]);
  });

  it('are not seen where they are sealed', () => {
    expect(filesIn({ draft: { sealed: 'x' }, nothing: undefined })).toEqual([]);
  });
});
