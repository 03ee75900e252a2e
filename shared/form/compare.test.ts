import { describe, expect, it } from 'vitest';
import { text } from '../i18n/text.ts';
import { breaches, othersOf } from './compare.ts';
import type { Check } from './field.ts';
import type { Values } from './value.ts';

const message = text('不对', 'Not right');
type Bare<C> = C extends unknown ? Omit<C, 'message'> : never;
const check = (bare: Bare<Check>): Check => ({ ...bare, message }) as Check;
const holds = (bare: Bare<Check>, values: Values) => breaches(check(bare), values).length === 0;

describe('not before', () => {
  const bare = { kind: 'notBefore', field: 'a', other: 'b' } as const;

  it('holds on the day itself and after it', () => {
    expect(holds(bare, { a: '2026-11-24', b: '2026-11-24' })).toBe(true);
    expect(holds(bare, { a: '2026-11-25', b: '2026-11-24' })).toBe(true);
    expect(holds(bare, { a: '2026-11-23', b: '2026-11-24' })).toBe(false);
  });

  it('looks at the first day of a period', () => {
    const period = { from: '2026-11-24', to: '2027-11-23' };
    expect(holds(bare, { a: period, b: '2026-11-24' })).toBe(true);
    expect(holds(bare, { a: period, b: '2026-11-25' })).toBe(false);
  });
});

describe('not more than', () => {
  it('holds up to the other, itself included', () => {
    const bare = { kind: 'notMoreThan', field: 'a', other: 'b' } as const;
    expect(holds(bare, { a: 5, b: 5 })).toBe(true);
    expect(holds(bare, { a: 5, b: 6 })).toBe(true);
    expect(holds(bare, { a: 6, b: 5 })).toBe(false);
    expect(holds(bare, { a: 0, b: 0 })).toBe(true);
  });

  it('refuses what cannot be compared, such as a sealed amount', () => {
    expect(holds({ kind: 'notMoreThan', field: 'a', other: 'b' }, { a: 5, b: { sealed: 'x' } })).toBe(false);
  });
});

describe('equal and different', () => {
  const equal = { kind: 'equal', field: 'a', other: 'b' } as const;
  const different = { kind: 'different', field: 'a', other: 'b' } as const;
  const same: readonly (readonly [Values[string], Values[string]])[] = [
    [500, 500],
    ['card', 'card'],
    ['2026-11-24', '2026-11-24'],
    [
      { person: 'one', name: '王小明' },
      { person: 'one', name: '王小明（改名）' },
    ],
    [
      { entry: 'x', label: '青石建材' },
      { entry: 'x', label: '青石建材有限公司' },
    ],
  ];
  const apart: readonly (readonly [Values[string], Values[string]])[] = [
    [500, 501],
    ['card', 'cash'],
    [
      { person: 'one', name: '王小明' },
      { person: 'two', name: '王小明' },
    ],
    [
      { entry: 'x', label: '青石建材' },
      { entry: 'y', label: '青石建材' },
    ],
  ];

  it('compare whom and what was picked, not how it was called', () => {
    for (const [a, b] of same) {
      expect([a, holds(equal, { a, b })]).toEqual([a, true]);
      expect([a, holds(different, { a, b })]).toEqual([a, false]);
    }
    for (const [a, b] of apart) {
      expect([a, holds(equal, { a, b })]).toEqual([a, false]);
      expect([a, holds(different, { a, b })]).toEqual([a, true]);
    }
  });
});

describe('a share', () => {
  const quorum = { kind: 'shareOf', field: 'present', other: 'entitled', share: 2 / 3 } as const;
  const majority = { kind: 'shareOf', field: 'yes', other: 'present', share: 1 / 2, more: true } as const;

  it('of two thirds is reached at two thirds, and not one person below', () => {
    for (let entitled = 3; entitled <= 3000; entitled += 1) {
      const least = Math.ceil((2 * entitled) / 3);
      expect([entitled, holds(quorum, { present: least, entitled })]).toEqual([entitled, true]);
      expect([entitled, holds(quorum, { present: least - 1, entitled })]).toEqual([entitled, false]);
    }
  });

  it('of more than half is not reached at half', () => {
    for (let present = 1; present <= 3000; present += 1) {
      const least = Math.floor(present / 2) + 1;
      expect([present, holds(majority, { yes: least, present })]).toEqual([present, true]);
      expect([present, holds(majority, { yes: least - 1, present })]).toEqual([present, false]);
    }
  });

  it('of an amount is exact to the fen', () => {
    const deposit = { kind: 'shareOf', field: 'deposit', other: 'amount', share: 0.1 } as const;
    const amount = 10_000_000_000;
    expect(holds(deposit, { deposit: amount / 10, amount })).toBe(true);
    expect(holds(deposit, { deposit: amount / 10 - 1, amount })).toBe(false);
    expect(holds({ ...deposit, more: true }, { deposit: amount / 10, amount })).toBe(false);
    expect(holds({ ...deposit, more: true }, { deposit: amount / 10 + 1, amount })).toBe(true);
  });
});

describe('a total', () => {
  const bare = { kind: 'totalOf', field: 'total', rows: 'rows', column: 'pay' } as const;
  const rows = [{ pay: 100 }, { pay: 33 }, { name: '没有金额' }];

  it('is the sum of the column, to the fen', () => {
    expect(holds(bare, { total: 133, rows })).toBe(true);
    expect(holds(bare, { total: 132, rows })).toBe(false);
    expect(holds(bare, { total: 134, rows })).toBe(false);
  });

  it('of 500 fractions does not drift', () => {
    expect(holds(bare, { total: 50, rows: Array.from({ length: 500 }, () => ({ pay: 0.1 })) })).toBe(true);
    expect(holds(bare, { total: 50.1, rows: Array.from({ length: 500 }, () => ({ pay: 0.1 })) })).toBe(false);
  });

  it('of large amounts is exact to the fen', () => {
    const large = Array.from({ length: 500 }, () => ({ pay: 10_000_000_000 }));
    expect(holds(bare, { total: 5_000_000_000_000, rows: large })).toBe(true);
    expect(holds(bare, { total: 5_000_000_000_001, rows: large })).toBe(false);
  });
});

describe('distinct rows', () => {
  const bare = { kind: 'distinctRows', field: 'rows', columns: ['who', 'day'] } as const;
  const who = (person: string) => ({ person, name: '王' });

  it('are equal in all of the columns together before they are a fault, and the later one is named', () => {
    const rows = [
      { who: who('a'), day: '2026-11-24' },
      { who: who('a'), day: '2026-11-25' },
      { who: who('b'), day: '2026-11-24' },
    ];
    expect(breaches(check(bare), { rows })).toEqual([]);
    const again = { who: { person: 'a', name: '小王' }, day: '2026-11-24', note: '别的' };
    expect(breaches(check(bare), { rows: [...rows, again] })).toEqual([
      { field: 'rows[3]', message: { zh: '第 4 行：不对', en: 'Row 4: Not right' } },
    ]);
  });

  it('may leave the columns empty more than once', () => {
    expect(holds(bare, { rows: [{ note: '一' }, { note: '二' }] })).toBe(true);
    expect(holds(bare, { rows: [{ day: '2026-11-24' }, { day: '2026-11-24' }] })).toBe(false);
  });

  it('do not mistake two columns for one', () => {
    const texts = { kind: 'distinctRows', field: 'rows', columns: ['a', 'b'] } as const;
    expect(
      holds(texts, {
        rows: [
          { a: 'x","y', b: 'z' },
          { a: 'x', b: 'y","z' },
        ],
      }),
    ).toBe(true);
  });
});

describe('a check', () => {
  const CHECKS: readonly Bare<Check>[] = [
    { kind: 'notBefore', field: 'a', other: 'b' },
    { kind: 'notMoreThan', field: 'a', other: 'b' },
    { kind: 'equal', field: 'a', other: 'b' },
    { kind: 'different', field: 'a', other: 'b' },
    { kind: 'shareOf', field: 'a', other: 'b', share: 1 },
    { kind: 'totalOf', field: 'a', rows: 'b', column: 'c' },
    { kind: 'distinctRows', field: 'a', columns: ['c'] },
  ];

  it('cannot be broken by a field without a value', () => {
    for (const bare of CHECKS) {
      expect(holds(bare, {})).toBe(true);
      expect(holds(bare, { b: 5 })).toBe(true);
      if (bare.kind !== 'distinctRows') expect(holds(bare, { a: 5 })).toBe(true);
    }
  });

  it('names what it compares with', () => {
    expect(CHECKS.map((bare) => othersOf(check(bare)))).toEqual([
      ['b'],
      ['b'],
      ['b'],
      ['b'],
      ['b'],
      ['b'],
      [],
    ]);
  });
});
