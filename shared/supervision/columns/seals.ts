import { dateIn, numberIn } from '../read.ts';
import { type City, dayIn, dayOf, ORANGE, RED, type Section } from './section.ts';
import { NO_DAY, tableOf } from './table.ts';

/* Stampings and seals that came back: rule 6. A seal still out stands among what the clock noted. */

export const sealsSection = ({ cases }: City): Section => {
  const stampings = tableOf({
    subject: 'id',
    approved: 'code',
    approvedOn: 'day',
    stampedOn: 'day',
    validUntil: 'day',
    copies: 'number',
    stamped: 'number',
    blank: 'code',
  });
  const sealReturns = tableOf({ subject: 'id', due: 'day', returned: 'day' });
  const stillOut = tableOf({ subject: 'id', first: 'code' });
  return {
    tables: { stampings, sealReturns, stillOut },
    take: (fact) => {
      if (fact.kind === 'lapse' && fact.records === 'sealReturn')
        stillOut.add({ subject: cases.of(fact.caseId), first: fact.lateness === 'yellow' ? 1 : 0 });
      if (fact.kind === 'sealReturn')
        sealReturns.add({
          subject: cases.of(fact.caseId),
          due: dayIn(dateIn(fact.values, 'outUntil')),
          returned: dayIn(dateIn(fact.values, 'returnedOn')),
        });
      if (fact.kind === 'stamping')
        stampings.add({
          subject: cases.of(fact.caseId),
          approved: fact.status === 'implementing' ? 1 : 0,
          approvedOn: fact.approvedAt === undefined ? NO_DAY : dayOf(fact.approvedAt),
          stampedOn: dayIn(dateIn(fact.values, 'stampedOn')),
          validUntil: dayIn(dateIn(fact.values, 'validUntil')),
          copies: numberIn(fact.values, 'copies') ?? Number.NaN,
          stamped: numberIn(fact.values, 'stampedCopies') ?? Number.NaN,
          blank: fact.values.isBlank === true ? 1 : 0,
        });
    },
    judges: {
      'seal-without-approval': ({ extraCopies = 0, returnDays = 0 }, hit) => {
        const subject = stampings.column('subject');
        const approved = stampings.column('approved');
        const approvedOn = stampings.column('approvedOn');
        const stampedOn = stampings.column('stampedOn');
        const validUntil = stampings.column('validUntil');
        const copies = stampings.column('copies');
        const stamped = stampings.column('stamped');
        const blank = stampings.column('blank');
        for (let row = 0; row < subject.length; row += 1) {
          const one = subject[row] ?? 0;
          const on = stampedOn[row] ?? NO_DAY;
          const until = validUntil[row] ?? NO_DAY;
          if (approved[row] === 0) hit(one, RED);
          else {
            // What is not known compares as false, or is the least of all days.
            if (on !== NO_DAY && on < (approvedOn[row] ?? NO_DAY)) hit(one, RED);
            if ((stamped[row] ?? 0) > (copies[row] ?? 0) + extraCopies) hit(one, ORANGE);
            if (until !== NO_DAY && on > until) hit(one, ORANGE);
          }
          if (blank[row] === 1) hit(one, ORANGE);
        }
        const [back, due, returned] = [
          sealReturns.column('subject'),
          sealReturns.column('due'),
          sealReturns.column('returned'),
        ];
        for (let row = 0; row < back.length; row += 1) {
          const until = due[row] ?? NO_DAY;
          if (until !== NO_DAY && (returned[row] ?? NO_DAY) - until > returnDays) hit(back[row] ?? 0, ORANGE);
        }
        const [out, first] = [stillOut.column('subject'), stillOut.column('first')];
        for (let row = 0; row < out.length; row += 1) if (first[row] === 1) hit(out[row] ?? 0, ORANGE);
      },
    },
  };
};
