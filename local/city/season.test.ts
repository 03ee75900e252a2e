import { describe, expect, it } from 'vitest';
import { randomFrom } from './random.ts';
import { dayInSeason } from './season.ts';

const drawn = (kind: string): readonly number[] => {
  const random = randomFrom('season', kind);
  return Array.from({ length: 3000 }, () => dayInSeason(kind, random, '2026'));
};

const between = (days: readonly number[], from: number, to: number): number =>
  days.filter((day) => day >= from && day < to).length / days.length;

describe('the seasons of business', () => {
  it('lie within the year', () => {
    for (const day of drawn('utilities')) {
      expect(Number.isInteger(day)).toBe(true);
      expect(day).toBeGreaterThanOrEqual(0);
      expect(day).toBeLessThan(365);
    }
  });

  it('build in spring and autumn, not in the cold and the rain', () => {
    const days = drawn('minor-works');
    expect(between(days, 59, 151)).toBeGreaterThan(0.28);
    expect(between(days, 0, 59)).toBeLessThan(0.1);
  });

  it('pay hands when the floods come, and close the books in December', () => {
    expect(between(drawn('labour-pay'), 151, 243)).toBeGreaterThan(0.35);
    expect(between(drawn('daily-office'), 334, 365)).toBeGreaterThan(0.11);
  });
});
