import { chiSquareOf } from '@dingban/shared/supervision/rules/dataIntegrity/digits';
import { describe, expect, it } from 'vitest';
import { randomFrom } from './random.ts';

const drawn = (count: number, ...seeds: readonly (string | number)[]): readonly number[] => {
  const { next } = randomFrom(...seeds);
  return Array.from({ length: count }, next);
};

describe('chance by a seed', () => {
  it('is the same for the same seed and another for another', () => {
    expect(drawn(50, 7, 'case-1')).toEqual(drawn(50, 7, 'case-1'));
    expect(drawn(50, 7, 'case-1')).not.toEqual(drawn(50, 7, 'case-2'));
    expect(drawn(50, 7, 'case-1')).not.toEqual(drawn(50, 8, 'case-1'));
  });

  it('stays the same from one version to the next, or a seed would name another city', () => {
    expect(randomFrom(7).whole(0, 999_999)).toBe(517434);
  });

  it('fills its range evenly, both ends included', () => {
    const random = randomFrom('dice');
    const counts = Array.from({ length: 6 }, () => 0);
    for (let n = 0; n < 6000; n += 1) {
      const eye = random.whole(1, 6) - 1;
      counts[eye] = (counts[eye] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
    expect(counts).toHaveLength(6);
  });

  it('draws amounts of natural size: half below the median, first digits by the law of Benford', () => {
    const random = randomFrom('amounts');
    const amounts = Array.from({ length: 2000 }, () => Math.round(random.logNormal(90_000, 1.25)));
    const below = amounts.filter((amount) => amount < 90_000).length;
    expect(Math.abs(below - 1000)).toBeLessThan(100);
    expect(chiSquareOf(amounts)).toBeLessThan(26.1);
    expect(chiSquareOf(amounts.map(() => random.whole(470_000, 499_900)))).toBeGreaterThan(26.1);
  });

  it('has nothing to pick from an empty list', () => {
    expect(() => randomFrom(1).pick([])).toThrow('nothing to pick from');
  });
});
