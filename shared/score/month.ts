import { type Instant, localDate } from '../time/clock.ts';

/** A local month such as 2026-11. */
export type Month = string;

export const monthOf = (at: Instant): Month => localDate(at).slice(0, 7);

const numberOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

const monthAt = (number: number): Month =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

export const addMonths = (month: Month, months: number): Month => monthAt(numberOf(month) + months);

/** All months from one to another, both included; none when the other comes first. */
export const monthsBetween = (from: Month, to: Month): readonly Month[] =>
  Array.from({ length: Math.max(0, numberOf(to) - numberOf(from) + 1) }, (_, n) => addMonths(from, n));
