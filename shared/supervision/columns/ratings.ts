import { DAY } from '../../time/clock.ts';
import { petitionTraces, ratingTraces } from '../traces/dissatisfaction.ts';
import { type Sorted, sortedBy } from './approvals.ts';
import { type City, ORANGE, type Section, YELLOW } from './section.ts';
import { dictionary, tableOf } from './table.ts';

/* Ratings and petitions: rule 22. */

export const ratingsSection = ({ cases }: City): Section => {
  const lists = dictionary();
  /** A rating stands once in the list of its matter and once in that of everybody who carried the case. */
  const ratings = tableOf({ subject: 'id', list: 'id', at: 'number', stars: 'number' });
  const complaints = tableOf({ subject: 'id', list: 'id', at: 'number' });
  let rated: Sorted = { rows: new Uint32Array(0), starts: new Uint32Array(1) };
  let complained: Sorted = rated;

  const clusters = (
    subject: ArrayLike<number>,
    at: ArrayLike<number>,
    { rows, starts }: Sorted,
    counts: (row: number) => boolean,
    { days, most }: { readonly days: number; readonly most: number },
    hit: (subject: number, severity: number) => void,
  ): void => {
    const span = days * DAY;
    for (let list = 0; list + 1 < starts.length; list += 1) {
      // With whom the cluster began, how many of the last days there are, and where they begin.
      let first = -1;
      let low = starts[list] ?? 0;
      let last = -1;
      let recent = 0;
      for (let place = low; place < (starts[list + 1] ?? 0); place += 1) {
        const row = rows[place] ?? 0;
        if (!counts(row)) continue;
        const now = at[row] ?? 0;
        if (last === -1 || now - (at[last] ?? 0) >= span) first = row;
        last = row;
        recent += 1;
        while ((at[rows[low] ?? 0] ?? 0) <= now - span) {
          if (counts(rows[low] ?? 0)) recent -= 1;
          low += 1;
        }
        if (recent >= most) hit(subject[first] ?? 0, recent >= 2 * most ? ORANGE : YELLOW);
      }
    }
  };

  return {
    tables: { ratings, complaints },
    take: (fact) => {
      if (fact.kind === 'rating')
        for (const { list, at } of ratingTraces(fact))
          ratings.add({ subject: cases.of(fact.caseId), list: lists.of(list), at, stars: fact.stars });
      if (fact.kind === 'petition')
        for (const { list, at } of petitionTraces(fact))
          complaints.add({ subject: cases.of(fact.caseId), list: lists.of(list), at });
    },
    close: () => {
      rated = sortedBy(ratings.column('list'), lists.size());
      complained = sortedBy(complaints.column('list'), lists.size());
    },
    judges: {
      'dissatisfaction-cluster': ({ ratings: most = 0, petitions = 0, stars: low = 0, days = 0 }, hit) => {
        const stars = ratings.column('stars');
        clusters(
          ratings.column('subject'),
          ratings.column('at'),
          rated,
          (row) => (stars[row] ?? 0) <= low,
          { days, most },
          hit,
        );
        clusters(
          complaints.column('subject'),
          complaints.column('at'),
          complained,
          () => true,
          { days, most: petitions },
          hit,
        );
      },
    },
  };
};
