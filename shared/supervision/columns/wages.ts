import { DAY } from '../../time/clock.ts';
import { referred } from '../rules/wageOutlier/referred.ts';
import { wageTable } from '../rules/wageOutlier.ts';
import { medianOf, wageIn, wageList, wagesByTrade } from '../traces/wage.ts';
import { EMPTY_WINDOW, type Window } from '../window.ts';
import { type Sorted, sortedBy } from './approvals.ts';
import { type City, ORANGE, type Section, YELLOW } from './section.ts';
import { versionsIn } from './standing.ts';
import { dictionary, tableOf } from './table.ts';

/* Day wages, beside the reference and beside what the town pays: rule 16. */

export const wagesSection = ({ cases, entries }: City): Section => {
  const lists = dictionary();
  const references = tableOf({ subject: 'id', wage: 'number', price: 'number' });
  const wages = tableOf({ moment: 'id', subject: 'id', at: 'number', list: 'id', wage: 'number' });
  const paid = tableOf({ subject: 'id', list: 'id', at: 'number', wage: 'number', born: 'id', died: 'id' });
  const versions = versionsIn<'list' | 'at' | 'wage'>(paid);
  let order: Sorted = { rows: new Uint32Array(0), starts: new Uint32Array(1) };
  const window: Window = {
    ...EMPTY_WINDOW,
    entry: (id) => (Object.hasOwn(entries, id) ? entries[id] : undefined),
  };
  return {
    tables: { wageReferences: references, wages, paidWages: paid },
    take: (fact, moment) => {
      const table = fact.kind === 'written' ? wageTable(fact) : undefined;
      if (fact.kind !== 'written' || table === undefined) return;
      const subject = cases.of(fact.caseId);
      for (const { wage, price } of referred(fact.told, table, window))
        references.add({ subject, wage, price });
      for (const [trade, each] of wagesByTrade(fact.told, table))
        wages.add({
          moment,
          subject,
          at: fact.at,
          list: lists.of(wageList(fact.places.town, trade)),
          wage: Math.max(...each),
        });
    },
    leave: (caseId, traces, moment) =>
      versions.replace(
        cases.of(caseId),
        moment,
        traces.flatMap((trace) => {
          const wage = trace.list.startsWith('wage#') ? wageIn(trace) : undefined;
          return wage === undefined ? [] : [{ list: lists.of(trace.list), at: trace.at, wage }];
        }),
      ),
    close: () => {
      versions.close();
      order = sortedBy(paid.column('list'), lists.size());
    },
    judges: {
      'wage-outlier': ({ percent = 0, deviations = 0, wages: least = 0, floor = 0, grave = 0 }, hit) => {
        const [named, wage, price] = [
          references.column('subject'),
          references.column('wage'),
          references.column('price'),
        ];
        for (let row = 0; row < named.length; row += 1) {
          const [one, usual] = [(wage[row] ?? 0) * 100, price[row] ?? 0];
          if (one > usual * percent) hit(named[row] ?? 0, one > usual * grave ? ORANGE : YELLOW);
        }
        const [moment, subject, at] = [wages.column('moment'), wages.column('subject'), wages.column('at')];
        const [list, highest] = [wages.column('list'), wages.column('wage')];
        const [payer, since, pay] = [paid.column('subject'), paid.column('at'), paid.column('wage')];
        const [born, died] = [paid.column('born'), paid.column('died')];
        for (let row = 0; row < subject.length; row += 1) {
          const [here, now, today] = [list[row] ?? 0, moment[row] ?? 0, at[row] ?? 0];
          const own = highest[row] ?? 0;
          const others: number[] = [];
          let below = 0;
          // The limit is at least this much above the middle, so most of the others lie well below what exceeds it.
          const far = own / (1 + (deviations * floor) / 100);
          for (let place = order.starts[here] ?? 0; place < (order.starts[here + 1] ?? 0); place += 1) {
            const one = order.rows[place] ?? 0;
            if ((born[one] ?? 0) > now) break;
            const then = since[one] ?? 0;
            if (
              now >= (died[one] ?? 0) ||
              payer[one] === subject[row] ||
              then > today ||
              then < today - 365 * DAY
            )
              continue;
            const amount = pay[one] ?? 0;
            if (amount <= far) below += 1;
            others.push(amount);
          }
          if (others.length < least || below * 2 < others.length - 1) continue;
          const median = medianOf(others);
          const deviation = medianOf(others.map((one) => Math.abs(one - median)));
          const limit = median + deviations * Math.max(deviation, (median * floor) / 100);
          if (own > limit) hit(subject[row] ?? 0, own * 100 > median * grave ? ORANGE : YELLOW);
        }
      },
    },
  };
};
