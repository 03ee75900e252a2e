import { describe, expect, it } from 'vitest';
import { text } from '../i18n/text.ts';
import { computeForm } from './computeForm.ts';
import type { Column, Form } from './field.ts';
import { compileForm } from './validate.ts';
import type { RowValue, Values } from './value.ts';

const base = { label: text('项', 'Item'), personal: 'none', disclosure: 'public', required: true } as const;
const money = (id: string): Column => ({ ...base, id, kind: 'money', min: 1, max: 1_000_000 });
const form: Form = {
  groups: [
    {
      id: 'sheet',
      label: text('表', 'Sheet'),
      node: 'apply',
      fields: [
        {
          ...base,
          id: 'rows',
          kind: 'rows',
          min: 1,
          max: 500,
          columns: [
            { ...base, id: 'days', kind: 'number', unit: text('天', 'days'), min: 1, max: 31, decimals: 1 },
            money('wage'),
            {
              ...base,
              id: 'pay',
              kind: 'calculated',
              as: 'money',
              formula: { kind: 'product', of: ['days', 'wage'] },
            },
          ],
        },
        {
          ...base,
          id: 'total',
          kind: 'calculated',
          as: 'money',
          formula: { kind: 'total', rows: 'rows', column: 'pay' },
        },
        { ...base, id: 'withTax', kind: 'yesNo' },
        { ...money('tax'), visible: { kind: 'is', field: 'withTax', value: true } },
        {
          ...base,
          id: 'net',
          kind: 'calculated',
          as: 'money',
          formula: { kind: 'difference', of: 'total', minus: ['tax'] },
          visible: { kind: 'is', field: 'withTax', value: true },
        },
      ],
    },
    {
      id: 'payment',
      label: text('支付', 'Payment'),
      node: 'pay',
      fields: [
        money('paid'),
        {
          ...base,
          id: 'left',
          kind: 'calculated',
          as: 'money',
          formula: { kind: 'difference', of: 'total', minus: ['paid'] },
        },
      ],
    },
  ],
  checks: [],
};

describe('what is calculated while somebody types', () => {
  it('appears as soon as everything is there, and goes when something is taken away', () => {
    const half: Values = { rows: [{ days: 2 }] };
    expect(computeForm(form, 'apply', half)).toEqual(half);
    const whole = computeForm(form, 'apply', { rows: [{ days: 2, wage: 150 }], withTax: true, tax: 50 });
    expect(whole).toEqual({
      rows: [{ days: 2, wage: 150, pay: 300 }],
      withTax: true,
      tax: 50,
      total: 300,
      net: 250,
    });
    expect(computeForm(form, 'apply', { ...whole, withTax: false, tax: undefined })).toEqual({
      rows: [{ days: 2, wage: 150, pay: 300 }],
      withTax: false,
      total: 300,
    });
    expect(computeForm(form, 'apply', { ...whole, rows: [{ wage: 150, pay: 300 }] })).toEqual({
      rows: [{ wage: 150 }],
      withTax: true,
      tax: 50,
    });
  });

  it('looks at what earlier people wrote, and leaves their fields alone', () => {
    const values: Values = { rows: [{ days: 1, wage: 9, pay: 1 }], total: 300, paid: 100 };
    expect(computeForm(form, 'pay', values)).toEqual({ ...values, left: 200 });
  });

  it('is what the server computes, so that it may be sent along', () => {
    const shown = computeForm(form, 'apply', {
      rows: Array.from({ length: 40 }, (_, n) => ({ days: 1 + n / 10, wage: 101 + n })),
      withTax: true,
      tax: 7,
    });
    expect(compileForm(form, 'apply')(shown, {}, '2026-11-24')).toEqual({ ok: true, values: shown });
  });

  it('gives back the same objects where nothing changed, and computes one row when one changed', () => {
    const rows: readonly RowValue[] = Array.from({ length: 500 }, () => ({ days: 2, wage: 150 }));
    const first = computeForm(form, 'apply', { rows });
    expect(computeForm(form, 'apply', first)).toBe(first);
    const before = first.rows as readonly RowValue[];
    const after = computeForm(form, 'apply', {
      ...first,
      rows: before.map((row, index) => (index === 7 ? { ...row, days: 3 } : row)),
    });
    const changed = (after.rows as readonly RowValue[]).filter((row, index) => row !== before[index]);
    expect(changed).toEqual([{ days: 3, wage: 150, pay: 450 }]);
    expect(after.total).toBe(499 * 300 + 450);
    expect(computeForm(form, 'nowhere', after)).toBe(after);
  });

  it('is not thrown off by what is half typed', () => {
    const strange = [{ days: '2', wage: null }, null, 'row', 5] as unknown as readonly RowValue[];
    expect(computeForm(form, 'apply', { rows: strange }).total).toBeUndefined();
    expect(computeForm(form, 'apply', { rows: 'x' })).toEqual({ rows: 'x' });
  });
});
