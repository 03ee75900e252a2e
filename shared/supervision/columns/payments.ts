import { dateIn } from '../read.ts';
import { duesOf } from '../rules/paidBeforeDue/due.ts';
import { paidNow } from '../rules/paidBeforeDue.ts';
import type { Received } from '../traces/received.ts';
import { EMPTY_WINDOW } from '../window.ts';
import { type Sorted, sortedBy } from './approvals.ts';
import { type City, dayIn, RED, type Section } from './section.ts';
import { versionsIn } from './standing.ts';
import { NO_DAY, tableOf } from './table.ts';

/* Payments, and when what they pay for was received: rule 10. */

export const paymentsSection = ({ cases }: City): Section => {
  const payments = tableOf({
    moment: 'id',
    subject: 'id',
    at: 'number',
    paid: 'day',
    /** The last of the days in the case itself before which nothing was due. */
    due: 'day',
    /** The form asks in which case it was received, and none is named. */
    unnamed: 'code',
  });
  const references = tableOf({ payment: 'id', received: 'id' });
  const receipts = tableOf({ subject: 'id', at: 'number', day: 'day', born: 'id', died: 'id' });
  const versions = versionsIn<'at' | 'day'>(receipts);
  let order: Sorted = { rows: new Uint32Array(0), starts: new Uint32Array(1) };
  return {
    tables: { payments, references, receipts },
    take: (fact, moment) => {
      if (fact.kind !== 'written' || !paidNow(fact)) return;
      const dues = duesOf(fact.told, EMPTY_WINDOW);
      const own = dues.flatMap(({ caseId, day }) =>
        caseId === undefined && day !== undefined ? [dayIn(day)] : [],
      );
      const payment = payments.add({
        moment,
        subject: cases.of(fact.caseId),
        at: fact.at,
        paid: dayIn(dateIn(fact.told.values, 'paidOn')),
        due: own.length === 0 ? NO_DAY : Math.max(...own),
        unnamed: dues.some(({ caseId, day }) => caseId === undefined && day === undefined) ? 1 : 0,
      });
      for (const { caseId } of dues)
        if (caseId !== undefined) references.add({ payment, received: cases.of(caseId) });
    },
    leave: (caseId, traces, moment) => {
      const rows = traces
        .filter(({ list }) => list.startsWith('received#'))
        .map(({ at, value }) => ({ at, day: dayIn((value as Received).day) }));
      versions.replace(cases.of(caseId), moment, rows);
    },
    close: () => {
      versions.close();
      order = sortedBy(receipts.column('subject'), cases.size());
    },
    judges: {
      'paid-before-due': ({ grace = 0 }, hit) => {
        const subject = payments.column('subject');
        const [at, moment] = [payments.column('at'), payments.column('moment')];
        const [paid, due, unnamed] = [
          payments.column('paid'),
          payments.column('due'),
          payments.column('unnamed'),
        ];
        for (let row = 0; row < subject.length; row += 1)
          if (unnamed[row] === 1 || (due[row] ?? 0) - (paid[row] ?? 0) > grace) hit(subject[row] ?? 0, RED);
        const [payment, received] = [references.column('payment'), references.column('received')];
        const [day, since, born, died] = [
          receipts.column('day'),
          receipts.column('at'),
          receipts.column('born'),
          receipts.column('died'),
        ];
        for (let row = 0; row < payment.length; row += 1) {
          const here = payment[row] ?? 0;
          const other = received[row] ?? 0;
          const now = moment[here] ?? 0;
          let found = NO_DAY;
          for (let place = order.starts[other] ?? 0; place < (order.starts[other + 1] ?? 0); place += 1) {
            const one = order.rows[place] ?? 0;
            if ((born[one] ?? 0) <= now && now < (died[one] ?? 0) && (since[one] ?? 0) <= (at[here] ?? 0))
              found = day[one] ?? NO_DAY;
          }
          if (found === NO_DAY || found - (paid[here] ?? 0) > grace) hit(subject[here] ?? 0, RED);
        }
      },
    },
  };
};
