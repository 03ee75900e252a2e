import { describe, expect, it } from 'vitest';
import { addUp, rounded } from './arithmetic.ts';
import { compute } from './compute.ts';
import type { Formula } from './formula.ts';
import { operandsOf } from './formula.ts';
import type { Values } from './value.ts';

const money = (formula: Formula, values: Values) => compute({ formula, as: 'money' }, values);
const number = (formula: Formula, values: Values) => compute({ formula, as: 'number' }, values);
const words = (formula: Formula, values: Values) => compute({ formula, as: 'text' }, values);

describe('a calculated amount of money', () => {
  it('is the sum, or what remains', () => {
    expect(money({ kind: 'sum', of: ['a', 'b'] }, { a: 100, b: 1 })).toBe(101);
    expect(money({ kind: 'difference', of: 'a', minus: ['b', 'c'] }, { a: 100, b: 30, c: 80 })).toBe(-10);
  });

  it('is a quantity times a price, half a fen rounded up', () => {
    const times = (a: number, b: number) => money({ kind: 'product', of: ['a', 'b'] }, { a, b });
    expect(times(1.5, 33)).toBe(50);
    expect(times(1.4, 33)).toBe(46);
    // 1.005 x 100 is 100.49999999999999 in binary.
    expect(times(1.005, 100)).toBe(101);
    expect(times(0.1, 3)).toBe(0);
    expect(times(0.5, 1)).toBe(1);
    expect(times(2.675, 1000)).toBe(2675);
  });

  it('is shared out, half a fen rounded up, never by nothing', () => {
    expect(money({ kind: 'quotient', of: 'a', by: 'n' }, { a: 100, n: 3 })).toBe(33);
    expect(money({ kind: 'quotient', of: 'a', by: 'n' }, { a: 101, n: 2 })).toBe(51);
    expect(money({ kind: 'quotient', of: 'a', by: 'n' }, { a: 101, n: 0 })).toBeUndefined();
  });

  it('has no value beyond what is exact', () => {
    expect(money({ kind: 'product', of: ['a', 'b'] }, { a: 10_000_000_000, b: 1_000_000 })).toBeUndefined();
    expect(money({ kind: 'sum', of: ['a', 'b'] }, { a: 999_999_999_999_999, b: 1 })).toBeUndefined();
    expect(money({ kind: 'sum', of: ['a', 'b'] }, { a: 999_999_999_999_998, b: 1 })).toBe(
      999_999_999_999_999,
    );
  });
});

describe('a calculated number', () => {
  it('does not drift, however many are added', () => {
    const rows = Array.from({ length: 500 }, () => ({ days: 0.1 }));
    expect(number({ kind: 'total', rows: 'rows', column: 'days' }, { rows })).toBe(50);
    expect(number({ kind: 'sum', of: ['a', 'b'] }, { a: 0.1, b: 0.2 })).toBe(0.3);
  });

  it('keeps four decimals', () => {
    expect(number({ kind: 'product', of: ['a', 'b'] }, { a: 1.11, b: 1.11 })).toBe(1.2321);
    expect(number({ kind: 'product', of: ['a', 'b'] }, { a: 1.005, b: 1.01 })).toBe(1.0151);
  });

  it('counts the days of a period, both ends, also over the end of February', () => {
    const days = (from: string, to: string) => number({ kind: 'days', of: 'p' }, { p: { from, to } });
    expect(days('2026-11-24', '2026-11-24')).toBe(1);
    expect(days('2028-02-28', '2028-03-01')).toBe(3);
    expect(days('2026-02-28', '2026-03-01')).toBe(2);
    expect(days('2026-01-01', '2026-12-31')).toBe(365);
    expect(days('2026-11-25', '2026-11-24')).toBeUndefined();
    expect(days('2026-11', 'soon')).toBeUndefined();
  });

  it('is a share in per cent with one decimal, half rounded up', () => {
    const percent = (of: number, whole: number) =>
      number({ kind: 'percent', of: 'of', whole: 'whole' }, { of, whole });
    expect(percent(1, 3)).toBe(33.3);
    expect(percent(2, 3)).toBe(66.7);
    expect(percent(1, 800)).toBe(0.1);
    expect(percent(3, 2)).toBe(150);
    expect(percent(1, 0)).toBeUndefined();
  });

  it('is a quotient with two decimals', () => {
    expect(number({ kind: 'quotient', of: 'a', by: 'b' }, { a: 10, b: 3 })).toBe(3.33);
    expect(number({ kind: 'quotient', of: 'a', by: 'b' }, { a: 0.005, b: 1 })).toBe(0.01);
  });
});

describe('what is calculated from a table', () => {
  const rows = [{ pay: 300 }, { pay: 100, name: '甲' }, { name: '乙' }, { pay: 200 }];

  it('is its total, its extremes and its length; cells that are not asked for do not count', () => {
    expect(money({ kind: 'total', rows: 'rows', column: 'pay' }, { rows })).toBe(600);
    expect(money({ kind: 'lowest', rows: 'rows', column: 'pay' }, { rows })).toBe(100);
    expect(money({ kind: 'highest', rows: 'rows', column: 'pay' }, { rows })).toBe(300);
    expect(number({ kind: 'count', rows: 'rows' }, { rows })).toBe(4);
  });

  it('is nothing where there is no table and no number in it', () => {
    for (const kind of ['total', 'lowest', 'highest'] as const) {
      expect(money({ kind, rows: 'rows', column: 'pay' }, {})).toBeUndefined();
      expect(money({ kind, rows: 'rows', column: 'name' }, { rows })).toBeUndefined();
      expect(money({ kind, rows: 'rows', column: 'pay' }, { rows: [] })).toBeUndefined();
    }
    expect(number({ kind: 'count', rows: 'rows' }, {})).toBeUndefined();
  });

  it('is nothing where the table is sealed', () => {
    expect(money({ kind: 'total', rows: 'rows', column: 'pay' }, { rows: { sealed: 'x' } })).toBeUndefined();
  });
});

describe('a formula', () => {
  const FORMULAS: readonly Formula[] = [
    { kind: 'sum', of: ['a', 'b'] },
    { kind: 'product', of: ['a', 'b'] },
    { kind: 'difference', of: 'a', minus: ['b'] },
    { kind: 'total', rows: 'a', column: 'b' },
    { kind: 'lowest', rows: 'a', column: 'b' },
    { kind: 'highest', rows: 'a', column: 'b' },
    { kind: 'count', rows: 'a' },
    { kind: 'days', of: 'a' },
    { kind: 'percent', of: 'a', whole: 'b' },
    { kind: 'quotient', of: 'a', by: 'b' },
    { kind: 'inWords', of: 'a' },
  ];

  it('gives nothing while an operand is missing, half typed or of another kind', () => {
    const strange: readonly unknown[] = [
      undefined,
      null,
      '',
      '12',
      Number.NaN,
      Infinity,
      true,
      [null],
      ['x'],
      {},
      { from: 1, to: 2 },
    ];
    for (const formula of FORMULAS)
      for (const as of ['money', 'number', 'text'] as const)
        for (const a of strange)
          for (const b of strange) {
            const result = compute({ formula, as }, { a, b } as Values);
            if (formula.kind === 'count' && Array.isArray(a)) continue;
            expect([formula.kind, a, b, result]).toEqual([formula.kind, a, b, undefined]);
          }
  });

  it('names the fields that it looks at', () => {
    expect(FORMULAS.map(operandsOf)).toEqual([
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
      ['a'],
      ['a'],
      ['a'],
      ['a'],
      ['a'],
      ['a', 'b'],
      ['a', 'b'],
      ['a'],
    ]);
  });

  it('writes money in capital figures, whole fen only', () => {
    expect(words({ kind: 'inWords', of: 'a' }, { a: 1_230_000 })).toBe('壹万贰仟叁佰元整');
    expect(words({ kind: 'inWords', of: 'a' }, { a: 0.5 })).toBeUndefined();
  });
});

describe('rounding', () => {
  it('goes half up, away from zero, and knows no negative zero', () => {
    expect(rounded(2.5, 0)).toBe(3);
    expect(rounded(-2.5, 0)).toBe(-3);
    expect(rounded(2.4999, 0)).toBe(2);
    expect(rounded(1.005, 2)).toBe(1.01);
    expect(Object.is(rounded(-0.1, 0), 0)).toBe(true);
  });

  it('adds fen exactly, also beyond what fractions could keep', () => {
    expect(addUp([9_000_000_000_000_001, 1])).toBe(9_000_000_000_000_002);
    expect(addUp([])).toBe(0);
    expect(addUp([0.1, 0.2, 0.3, 1])).toBe(1.6);
  });
});
