import type { RatingFact } from '../supervision/fact.ts';
import type { Tally } from './tally.ts';

/** What one villager's rating counts: for the village, and for whoever applied for the case and carried it out. */
export const tallyOfRating = ({ stars, handlers }: Pick<RatingFact, 'stars' | 'handlers'>): Tally => {
  const counted = { stars: { count: 1, sum: stars } };
  return { ...counted, people: Object.fromEntries(handlers.map((person) => [person, counted])) };
};
