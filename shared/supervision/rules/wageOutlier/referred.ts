import { dateIn, entryIn, numberIn, rowsIn, textIn } from '../../read.ts';
import type { Told } from '../../told.ts';
import type { Window } from '../../window.ts';

/** A day wage and the reference chosen for it, both in fen. */
export interface Reference {
  readonly trade: string;
  readonly wage: number;
  readonly price: number;
  readonly until?: string;
}

/** Wages with the reference that was chosen for them; the highest of each trade in proportion to its reference. */
export const referred = (told: Told, table: string, window: Window): readonly Reference[] => {
  const highest = new Map<string, Reference>();
  for (const row of rowsIn(told.values, table)) {
    const trade = textIn(row, 'trade');
    const wage = numberIn(row, 'dayWage');
    const id = entryIn(row, 'wageReference')?.entry;
    const entry = id === undefined ? undefined : window.entry(id);
    const price = entry === undefined ? undefined : numberIn(entry, 'price');
    // Without an entry, or with one for something else than a day of work, there is nothing to compare with.
    if (trade === undefined || wage === undefined || entry === undefined || !price) continue;
    if (textIn(entry, 'kind') !== 'wage') continue;
    const known = highest.get(trade);
    if (known !== undefined && known.wage * price >= wage * known.price) continue;
    const until = dateIn(entry, 'validUntil');
    highest.set(trade, { trade, wage, price, ...(until === undefined ? {} : { until }) });
  }
  return [...highest.values()].sort((a, b) => (a.trade < b.trade ? -1 : 1));
};
