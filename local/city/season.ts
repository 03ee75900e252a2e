import { DAY, startOfDay } from '@dingban/shared/time/clock';
import type { Random } from './random.ts';

/* When in the year business comes: building waits for dry weather, floods need hands, the books close in December. */

const EVEN = [8, 5, 9, 9, 9, 9, 9, 9, 9, 8, 9, 9] as const;
const BUILDING = [3, 2, 10, 12, 11, 7, 6, 7, 11, 12, 10, 5] as const;
const FLOODS = [5, 4, 7, 8, 9, 13, 14, 13, 9, 7, 6, 5] as const;
const BOOKS = [9, 4, 8, 8, 7, 9, 8, 7, 9, 8, 9, 14] as const;
const SCHOOL = [5, 5, 8, 7, 8, 12, 13, 14, 9, 6, 6, 7] as const;

/** Weights of the twelve months. */
const SEASONS: Readonly<Record<string, readonly number[]>> = {
  'minor-works': BUILDING,
  'ordinary-works': BUILDING,
  'labour-pay': FLOODS,
  'finance-seal': BOOKS,
  'daily-office': BOOKS,
  'rent-collection': BOOKS,
  'residence-certificate': SCHOOL,
};

const daysIn = (year: string, month: number): number => {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const next =
    month === 12 ? `${Number(year) + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return Math.round((startOfDay(next) - startOfDay(first)) / DAY);
};

/** A day of the year for this kind of business, counted from 0. */
export const dayInSeason = (kind: string, random: Random, year: string): number => {
  const weights = SEASONS[kind] ?? EVEN;
  let left = random.next() * weights.reduce((sum, one) => sum + one, 0);
  let before = 0;
  for (const [index, weight] of weights.entries()) {
    const days = daysIn(year, index + 1);
    left -= weight;
    if (left < 0) return before + random.whole(0, days - 1);
    before += days;
  }
  return before - 1;
};
