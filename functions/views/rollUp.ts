import type { Month } from '@dingban/shared/score/month';
import { type PersonTally, sumOf, type Tally, withoutPeople } from '@dingban/shared/score/tally';
import type { View, ViewStore } from '../store/store.ts';
import { contributionIn, partsAt } from './contribution.ts';

/** The sum of one place's month, among the parts of the place above it. */
export const sumKind = (place: string): string => `place#${place}`;

/** Who did what in a village's month; read for the score of its cadres, and by nobody above. */
export const peopleAt = (village: string, month: Month): string => `people#${village}#${month}`;

export const PEOPLE = 'sum';

export const tallyIn = (view: View): Tally => view.value.tally as unknown as Tally;

export const peopleIn = (view: View): Readonly<Record<string, PersonTally>> =>
  view.value.people as unknown as Readonly<Record<string, PersonTally>>;

/**
 * The sequence of a sum is the sum of the sequences of its parts. Each of those only grows, so a sum of older parts
 * has a lower one and gives way (`ViewStore.put`), and two sums with the same one that is the highest have the
 * same parts. Whoever writes a part last reads all parts after it: that sum stands in the end, whoever else was slower.
 */
const sequenceOf = (parts: readonly View[]): number => parts.reduce((sum, { seq }) => sum + seq, 0);

type Towned = { readonly town: string; readonly city: string };

/** A village that changed towns counts for each town what happened while it was there. */
const byTown = (
  parts: readonly View[],
): ReadonlyMap<string, { readonly above: Towned; readonly parts: View[] }> => {
  const towns = new Map<string, { readonly above: Towned; readonly parts: View[] }>();
  for (const part of parts) {
    const { town, city } = contributionIn(part).places;
    const found = towns.get(town) ?? { above: { town, city }, parts: [] };
    found.parts.push(part);
    towns.set(town, found);
  }
  return towns;
};

/** The sums of a village's month. One for each town that it was in. */
const villageSums = (
  village: string,
  month: Month,
  all: readonly View[],
): readonly { readonly above: Towned; readonly sum: View }[] =>
  [...byTown(all).values()].map(({ above, parts }) => ({
    above,
    sum: {
      owner: partsAt(above.town, month),
      kind: sumKind(village),
      seq: sequenceOf(parts),
      value: {
        tally: withoutPeople(
          sumOf(parts.map((part) => contributionIn(part).tally)),
        ) as unknown as View['value'],
      },
    },
  }));

const peopleSum = (village: string, month: Month, all: readonly View[]): View => ({
  owner: peopleAt(village, month),
  kind: PEOPLE,
  seq: sequenceOf(all),
  value: {
    people: (sumOf(all.map((part) => contributionIn(part).tally)).people ?? {}) as unknown as View['value'],
  },
});

/** The sum of a town's month, from those of its villages. */
export const rollUpTown = async (
  views: ViewStore,
  town: string,
  city: string,
  month: Month,
): Promise<void> => {
  const parts = await views.ofOwner(partsAt(town, month));
  const tally = sumOf(parts.map(tallyIn));
  await views.put({
    owner: partsAt(city, month),
    kind: sumKind(town),
    seq: sequenceOf(parts),
    value: { tally: tally as unknown as View['value'] },
  });
};

/** The sum of a village's month; gives the towns whose sums are to follow. */
export const rollUpVillage = async (
  views: ViewStore,
  village: string,
  month: Month,
): Promise<readonly Towned[]> => {
  const all = await views.ofOwner(partsAt(village, month));
  const sums = villageSums(village, month, all);
  for (const { sum } of sums) await views.put(sum);
  await views.put(peopleSum(village, month, all));
  return sums.map(({ above }) => above);
};

/** Brings a village's month, and above it the town's, to what their parts say. Doing it again changes nothing. */
export const rollUp = async (views: ViewStore, village: string, month: Month): Promise<void> => {
  for (const { town, city } of await rollUpVillage(views, village, month))
    await rollUpTown(views, town, city, month);
};

/** Villages that are summed at a time; one after the other would wait for the store most of the time. */
const AT_ONCE = 16;

/** The same for many months of villages, each town once after all of its villages; gives how many sums were written. */
export const rollUpAll = async (
  views: ViewStore,
  months: readonly { readonly village: string; readonly month: Month }[],
): Promise<number> => {
  const towns = new Map<string, Towned & { readonly month: Month }>();
  let sums = 0;
  const queue = [...months];
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { village, month } = next;
      const above = await rollUpVillage(views, village, month);
      sums += above.length + 1;
      for (const { town, city } of above) towns.set(`${town}#${month}`, { town, city, month });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  for (const { town, city, month } of towns.values()) await rollUpTown(views, town, city, month);
  return sums + towns.size;
};
