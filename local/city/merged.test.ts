import { describe, expect, it } from 'vitest';
import { merged } from './merged.ts';
import { randomFrom } from './random.ts';

describe('the order of time', () => {
  it('holds over all cases, however they overlap', () => {
    const random = randomFrom('merged');
    const cases = Array.from({ length: 200 }, () => {
      let at = random.whole(0, 1000);
      return Array.from({ length: random.whole(1, 12) }, () => {
        at += random.whole(0, 300);
        return { at };
      });
    });
    const told = [...merged(cases.map((one) => ({ at: one[0]?.at ?? 0, tell: () => one })))];
    expect(told.map(({ at }) => at)).toEqual(
      cases
        .flat()
        .map(({ at }) => at)
        .sort((a, b) => a - b),
    );
  });

  it('tells a case no sooner than it begins', () => {
    const told: string[] = [];
    const come = (name: string, at: number) => ({
      at,
      tell: () => {
        told.push(name);
        return [{ at }, { at: at + 10 }];
      },
    });
    const all = merged([come('late', 100), come('early', 0)]);
    all.next();
    expect(told).toEqual(['early']);
    expect([...all].map(({ at }) => at)).toEqual([10, 100, 110]);
    expect(told).toEqual(['early', 'late']);
  });

  it('passes over a case that tells nothing', () => {
    expect([
      ...merged([
        { at: 0, tell: () => [] },
        { at: 1, tell: () => [{ at: 1 }] },
      ]),
    ]).toEqual([{ at: 1 }]);
    expect([...merged([])]).toEqual([]);
  });
});
