import type { Column, Field, Form } from '@dingban/shared/form/field';
import { text } from '@dingban/shared/i18n/text';
import { describe, expect, it } from 'vitest';
import { publicFields } from './publicFields.ts';
import { valueText } from './valueText.ts';

const open = { personal: 'none', disclosure: 'public', required: true } as const;
const label = text('项', 'Item');
const options = [
  { id: 'a', label: text('甲', 'A') },
  { id: 'b', label: text('乙', 'B') },
];
const file = { key: 'k', sha256: 'ab'.repeat(32), size: 1, type: 'image/jpeg', name: 'a.jpg' };

const WORDS: readonly (readonly [Column, Parameters<typeof valueText>[1], string, string])[] = [
  [{ ...open, id: 'f', label, kind: 'text', max: 9 }, '合同', '合同', '合同'],
  [
    { ...open, id: 'f', label, kind: 'number', unit: text('亩', 'mu'), min: 0, max: 9, decimals: 1 },
    1.5,
    '1.5 亩',
    '1.5 mu',
  ],
  [
    { ...open, id: 'f', label, kind: 'money', min: 0, max: 9 },
    123_456_789,
    '1,234,567.89 元',
    '1,234,567.89 yuan',
  ],
  [{ ...open, id: 'f', label, kind: 'money', min: 0, max: 9 }, '***', '***', '***'],
  [{ ...open, id: 'f', label, kind: 'date' }, '2026-11-24', '2026-11-24', '2026-11-24'],
  [
    { ...open, id: 'f', label, kind: 'period' },
    { from: '2026-01-01', to: '2026-12-31' },
    '2026-01-01 至 2026-12-31',
    '2026-01-01 to 2026-12-31',
  ],
  [{ ...open, id: 'f', label, kind: 'choice', options }, 'b', '乙', 'B'],
  [{ ...open, id: 'f', label, kind: 'choice', options }, '***', '***', '***'],
  [{ ...open, id: 'f', label, kind: 'choices', options, max: 2 }, ['a', 'b'], '甲、乙', 'A, B'],
  [{ ...open, id: 'f', label, kind: 'yesNo' }, false, '否', 'no'],
  [{ ...open, id: 'f', label, kind: 'person' }, '王**', '王**', '王**'],
  [{ ...open, id: 'f', label, kind: 'person' }, { person: 'one', name: '王小明' }, '王小明', '王小明'],
  [
    { ...open, id: 'f', label, kind: 'entry', registry: 'suppliers' },
    { entry: 'one', label: '青石建材' },
    '青石建材',
    '青石建材',
  ],
  [
    { ...open, id: 'f', label, kind: 'location' },
    { latitude: 29.31, longitude: 120.08 },
    '北纬 29.31，东经 120.08',
    '29.31 N, 120.08 E',
  ],
  [
    { ...open, id: 'f', label, kind: 'location' },
    { latitude: 1, longitude: 2, address: '村口' },
    '村口',
    '村口',
  ],
  [{ ...open, id: 'f', label, kind: 'photos', min: 0, max: 3 }, [file, file], '2 个文件', '2 files'],
  [{ ...open, id: 'f', label, kind: 'signature' }, [file], '1 个文件', '1 files'],
  [
    { ...open, id: 'f', label, kind: 'calculated', as: 'money', formula: { kind: 'sum', of: ['x'] } },
    100,
    '1.00 元',
    '1.00 yuan',
  ],
  [
    {
      ...open,
      id: 'f',
      label,
      kind: 'calculated',
      as: 'number',
      unit: text('天', 'days'),
      formula: { kind: 'days', of: 'x' },
    },
    7,
    '7 天',
    '7 days',
  ],
  [
    { ...open, id: 'f', label, kind: 'calculated', as: 'text', formula: { kind: 'inWords', of: 'x' } },
    '壹元整',
    '壹元整',
    '壹元整',
  ],
];

describe('a value in words', () => {
  it.each(WORDS)('of %j, %j, reads %s, %s', (field, value, zh, en) => {
    expect(valueText(field, value)).toEqual({ zh, en });
  });
});

describe('the fields of a disclosed case', () => {
  const table: Field = {
    ...open,
    id: 'wages',
    label: text('工资表', 'Wages'),
    kind: 'rows',
    personal: 'sensitive',
    disclosure: 'masked',
    min: 1,
    max: 500,
    columns: [
      {
        ...open,
        id: 'name',
        label: text('姓名', 'Name'),
        kind: 'text',
        max: 30,
        personal: 'personal',
        disclosure: 'masked',
      },
      {
        ...open,
        id: 'account',
        label: text('账号', 'Account'),
        kind: 'bankAccount',
        personal: 'sensitive',
        disclosure: 'internal',
      },
      { ...open, id: 'pay', label: text('应发', 'Pay'), kind: 'money', min: 1, max: 9_999 },
    ],
  };
  const form: Form = {
    groups: [
      {
        id: 'g',
        label: text('工资', 'Pay'),
        node: 'apply',
        fields: [
          table,
          { ...open, id: 'title', label: text('标题', 'Title'), kind: 'text', max: 9 },
          { ...open, id: 'note', label: text('备注', 'Note'), kind: 'text', max: 9, disclosure: 'internal' },
        ],
      },
    ],
    checks: [],
  };

  it('show a table that was sealed as it was masked ahead, without its internal columns', () => {
    const masked = { wages: [{ name: '王**', pay: 150 }, { pay: 250 }] };
    expect(publicFields(form, { wages: { sealed: 'x' }, title: '四月', note: '内部' }, masked)).toEqual([
      {
        id: 'wages',
        group: text('工资', 'Pay'),
        label: text('工资表', 'Wages'),
        kind: 'rows',
        value: text('2 行', '2 rows'),
        rows: {
          columns: [text('姓名', 'Name'), text('应发', 'Pay')],
          cells: [
            [text('王**', '王**'), text('1.50 元', '1.50 yuan')],
            [text('', ''), text('2.50 元', '2.50 yuan')],
          ],
        },
      },
      {
        id: 'title',
        group: text('工资', 'Pay'),
        label: text('标题', 'Title'),
        kind: 'text',
        value: text('四月', '四月'),
      },
    ]);
  });

  it('give nothing away of a table that nobody could open, after its key was destroyed', () => {
    expect(publicFields(form, { wages: { sealed: 'x' } }, {})).toMatchObject([
      { id: 'wages', value: { zh: '***', en: '***' } },
    ]);
  });
});
