import { invoicesNow } from '../rules/duplicateInvoice.ts';
import { invoiceLike, invoiceOf, invoiceUse } from '../traces/invoice.ts';
import { type Sorted, sortedBy } from './approvals.ts';
import { type City, ORANGE, RED, type Section } from './section.ts';
import { versionsIn } from './standing.ts';
import { fingerprints, NO_ID, tableOf } from './table.ts';

/* Invoices, by their number and seller and by what is alike in a copy: rule 14. */

export const invoicesSection = ({ cases, places }: City): Section => {
  const lists = fingerprints();
  const claims = tableOf({
    moment: 'id',
    subject: 'id',
    village: 'id',
    at: 'number',
    invoice: 'id',
    likeness: 'id',
    /** How often this step claims it. */
    times: 'number',
  });
  const uses = tableOf({
    subject: 'id',
    village: 'id',
    list: 'id',
    invoice: 'id',
    at: 'number',
    born: 'id',
    died: 'id',
  });
  const versions = versionsIn<'village' | 'list' | 'invoice' | 'at'>(uses);
  let order: Sorted = { rows: new Uint32Array(0), starts: new Uint32Array(1) };
  return {
    tables: { claims, uses },
    take: (fact, moment) => {
      if (fact.kind !== 'written') return;
      const invoices = invoicesNow(fact);
      for (const mark of new Set(invoices.map((one) => one.mark))) {
        const same = invoices.filter((one) => one.mark === mark);
        const likeness = same[0]?.likeness;
        claims.add({
          moment,
          subject: cases.of(fact.caseId),
          village: places.of(fact.places.village),
          at: fact.at,
          invoice: lists.of(invoiceOf(mark)),
          likeness: likeness === undefined ? NO_ID : lists.of(invoiceLike(likeness)),
          times: same.length,
        });
      }
    },
    leave: (caseId, traces, moment) =>
      versions.replace(
        cases.of(caseId),
        moment,
        traces
          .filter(({ list }) => list.startsWith('invoice'))
          .map((trace) => ({
            village: places.of(trace.village),
            list: lists.of(trace.list),
            invoice: lists.of(invoiceOf(invoiceUse(trace).mark)),
            at: trace.at,
          })),
      ),
    close: () => {
      versions.close();
      order = sortedBy(uses.column('list'), lists.size());
      lists.close();
    },
    judges: {
      'duplicate-invoice': (_, hit) => {
        const [moment, subject, village] = [
          claims.column('moment'),
          claims.column('subject'),
          claims.column('village'),
        ];
        const [at, invoice] = [claims.column('at'), claims.column('invoice')];
        const [likeness, times] = [claims.column('likeness'), claims.column('times')];
        const [user, where, used] = [uses.column('subject'), uses.column('village'), uses.column('invoice')];
        const [since, born, died] = [uses.column('at'), uses.column('born'), uses.column('died')];
        const isElsewhere = (row: number, list: number, alike: boolean): boolean => {
          if (list === NO_ID) return false;
          for (let place = order.starts[list] ?? 0; place < (order.starts[list + 1] ?? 0); place += 1) {
            const one = order.rows[place] ?? 0;
            const now = moment[row] ?? 0;
            if (
              user[one] !== subject[row] &&
              (born[one] ?? 0) <= now &&
              now < (died[one] ?? 0) &&
              (since[one] ?? 0) <= (at[row] ?? 0) &&
              (!alike || (where[one] !== village[row] && used[one] !== invoice[row]))
            )
              return true;
          }
          return false;
        };
        for (let row = 0; row < subject.length; row += 1) {
          if ((times[row] ?? 0) > 1 || isElsewhere(row, invoice[row] ?? NO_ID, false))
            hit(subject[row] ?? 0, RED);
          if (isElsewhere(row, likeness[row] ?? NO_ID, true)) hit(subject[row] ?? 0, ORANGE);
        }
      },
    },
  };
};
