import { priceSeen, rentSeen, termSeen, useSeen } from '../rules/assetUnderpriced.ts';
import { EMPTY_WINDOW, type Window } from '../window.ts';
import { type City, dayIn, numberOr, ORANGE, RED, type Section } from './section.ts';
import { NO_DAY, tableOf } from './table.ts';

/* What the village lets: rule 19. */

const dayNumber = (date: string | undefined): number =>
  date === undefined ? NO_DAY : Number(date.replaceAll('-', ''));

export const rentsSection = ({ cases, entries }: City): Section => {
  const lettings = tableOf({ subject: 'id', rent: 'number', appraised: 'number' });
  /** Days as numbers such as 20261124, as years are added to them; `asked` in years. */
  const terms = tableOf({ subject: 'id', from: 'day', to: 'day', asked: 'number' });
  const arrears = tableOf({ subject: 'id', days: 'number' });
  const uses = tableOf({ subject: 'id', end: 'day', seen: 'day' });
  const window: Window = {
    ...EMPTY_WINDOW,
    entry: (id) => (Object.hasOwn(entries, id) ? entries[id] : undefined),
  };
  return {
    tables: { lettings, terms, arrears, stays: uses },
    take: (fact) => {
      if (fact.kind !== 'written' && fact.kind !== 'watch') return;
      const subject = cases.of(fact.caseId);
      const price = priceSeen(fact);
      if (price !== undefined) lettings.add({ subject, ...price });
      const term = termSeen(fact, window);
      if (term !== undefined)
        terms.add({
          subject,
          from: dayNumber(term.from),
          to: dayNumber(term.to),
          asked: numberOr(term.asked),
        });
      const owed = rentSeen(fact, window);
      if (owed !== undefined) arrears.add({ subject, days: owed });
      const use = useSeen(fact, window);
      if (use !== undefined) uses.add({ subject, end: dayIn(use.end), seen: dayIn(use.seen) });
    },
    judges: {
      'asset-underpriced': ({ percent = 0, years = 0, orangeDays = 0, redDays = 0 }, hit) => {
        const [let_, rent, appraised] = [
          lettings.column('subject'),
          lettings.column('rent'),
          lettings.column('appraised'),
        ];
        for (let row = 0; row < let_.length; row += 1)
          if ((rent[row] ?? 0) * 100 < (appraised[row] ?? 0) * percent) hit(let_[row] ?? 0, ORANGE);
        const [term, from, to, asked] = [
          terms.column('subject'),
          terms.column('from'),
          terms.column('to'),
          terms.column('asked'),
        ];
        for (let row = 0; row < term.length; row += 1) {
          const first = from[row] ?? NO_DAY;
          if ((first !== NO_DAY && (to[row] ?? 0) >= first + years * 10_000) || (asked[row] ?? 0) > years)
            hit(term[row] ?? 0, ORANGE);
        }
        const [owing, days] = [arrears.column('subject'), arrears.column('days')];
        for (let row = 0; row < owing.length; row += 1)
          if ((days[row] ?? 0) > orangeDays) hit(owing[row] ?? 0, (days[row] ?? 0) > redDays ? RED : ORANGE);
        const [used, end, seen] = [uses.column('subject'), uses.column('end'), uses.column('seen')];
        for (let row = 0; row < used.length; row += 1)
          if ((end[row] ?? 0) < (seen[row] ?? 0)) hit(used[row] ?? 0, ORANGE);
      },
    },
  };
};
