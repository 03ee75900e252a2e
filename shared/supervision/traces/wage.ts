import { startOfDay } from '../../time/clock.ts';
import { dateIn, numberIn, periodIn, rowsIn, textIn } from '../read.ts';
import type { Told } from '../told.ts';
import type { Trace } from '../window.ts';

/** The day wages that were paid in a town for a trade, as the forms name it. */
export const wageList = (town: string, trade: string): string => `wage#${town}#${trade}`;

/** Who is paid. A sign-in names the same wages as the payment of the same work, so it does not count again. */
const PAYING: readonly string[] = ['casual-labour/labour-pay', 'casual-labour/emergency-labour'];

/** The middle of some numbers; of two in the middle, half way. 0 of none. */
export const medianOf = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
};

/** Day wages of a table in fen, by trade. */
export const wagesByTrade = (told: Told, table: string): ReadonlyMap<string, readonly number[]> => {
  const wages = new Map<string, number[]>();
  for (const row of rowsIn(told.values, table)) {
    const trade = textIn(row, 'trade');
    const wage = numberIn(row, 'dayWage');
    if (trade !== undefined && wage !== undefined) wages.set(trade, [...(wages.get(trade) ?? []), wage]);
  }
  return wages;
};

/** One trace a case and trade, with the median of its wages: a long sheet weighs no more than a short one. */
export const wageTraces = (told: Told): readonly Trace[] => {
  if (!PAYING.includes(`${told.matter}/${told.sub}`)) return [];
  const day = periodIn(told.values, 'workedIn')?.from ?? dateIn(told.values, 'happenedOn');
  return [...wagesByTrade(told, 'labourSheet')].map(([trade, wages]) => ({
    list: wageList(told.places.town, trade),
    at: day === undefined ? told.submittedAt : Math.min(startOfDay(day), told.submittedAt),
    caseId: told.caseId,
    village: told.places.village,
    value: { wage: medianOf(wages) },
  }));
};

/** Fen a day. */
export const wageIn = ({ value }: Trace): number | undefined =>
  typeof value.wage === 'number' ? value.wage : undefined;
