import { dateIn, numberIn, textIn } from '../read.ts';
import { plain, pricedNow } from '../rules/priceOutlier.ts';
import { type City, dayIn, dayOf, numberOr, ORANGE, type Section } from './section.ts';
import { NO_DAY, NO_ID, tableOf } from './table.ts';

/* Unit prices beside the reference prices of the city: rule 17. */

export const pricesSection = ({ cases, words, entries }: City): Section => {
  const prices = tableOf({ subject: 'id', day: 'day', reference: 'id', price: 'number', unit: 'id' });
  const references = tableOf({ price: 'number', from: 'day', until: 'day', unit: 'id' });
  const known = new Map<string, number>();
  const unitOf = (unit: string | undefined): number => (unit === undefined ? NO_ID : words.of(plain(unit)));

  const referenceOf = (id: string): number => {
    const row = known.get(id);
    if (row !== undefined) return row;
    const entry = Object.hasOwn(entries, id) ? entries[id] : undefined;
    const made = references.add({
      price: numberOr(entry === undefined ? undefined : numberIn(entry, 'price')),
      from: dayIn(entry === undefined ? undefined : dateIn(entry, 'validFrom')),
      until: dayIn(entry === undefined ? undefined : dateIn(entry, 'validUntil')),
      unit: unitOf(entry === undefined ? undefined : textIn(entry, 'unit')),
    });
    known.set(id, made);
    return made;
  };

  return {
    tables: { prices, priceReferences: references },
    take: (fact) => {
      if (fact.kind !== 'written') return;
      for (const { entry, price, unit } of pricedNow(fact))
        prices.add({
          subject: cases.of(fact.caseId),
          day: dayOf(fact.told.submittedAt),
          reference: referenceOf(entry),
          price,
          unit: unitOf(unit),
        });
    },
    judges: {
      'price-outlier': ({ percent = 0 }, hit) => {
        const subject = prices.column('subject');
        const [day, reference] = [prices.column('day'), prices.column('reference')];
        const [price, unit] = [prices.column('price'), prices.column('unit')];
        const [usual, from] = [references.column('price'), references.column('from')];
        const [until, counted] = [references.column('until'), references.column('unit')];
        for (let row = 0; row < subject.length; row += 1) {
          const one = reference[row] ?? 0;
          const expected = usual[one] ?? 0;
          if (!(expected > 0) || !((price[row] ?? 0) * 100 > expected * percent)) continue;
          const [today, last] = [day[row] ?? 0, until[one] ?? 0];
          // Before the first day that is not known comes no day.
          if (today < (from[one] ?? 0) || (last !== NO_DAY && today > last)) continue;
          if (counted[one] === NO_ID || unit[row] === NO_ID || counted[one] === unit[row])
            hit(subject[row] ?? 0, ORANGE);
        }
      },
    },
  };
};
