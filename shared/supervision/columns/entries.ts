import { DAY, localDate, startOfDay } from '../../time/clock.ts';
import { correctedAmounts } from '../rules/dataIntegrity/corrected.ts';
import { chiSquareFrom, firstDigit, namesAmount, quarterOf } from '../rules/dataIntegrity/digits.ts';
import { entered } from '../rules/dataIntegrity/late.ts';
import { daysApart, distancesOf, sumsOf } from '../rules/dataIntegrity/photos.ts';
import { amountIn, amountOf } from '../traces/amount.ts';
import { type Sorted, sortedBy } from './approvals.ts';
import { type City, type Hit, ORANGE, RED, type Section, YELLOW } from './section.ts';
import { versionsIn } from './standing.ts';
import { fingerprints, NO_ID, tableOf } from './table.ts';

/* When and how things were entered, their photos, the digits of amounts: rule 23. */

const NONE: Sorted = { rows: new Uint32Array(0), starts: new Uint32Array(1) };

const YEAR = 365 * DAY;

export const entriesSection = ({ cases, places }: City): Section => {
  const sums = fingerprints();
  const events = tableOf({ subject: 'id', after: 'number' });
  const corrections = tableOf({ subject: 'id', amounts: 'number' });
  const distances = tableOf({ subject: 'id', kilometres: 'number' });
  const apart = tableOf({ subject: 'id', days: 'number' });
  const shown = tableOf({ moment: 'id', subject: 'id', at: 'number', photo: 'id' });
  const photos = tableOf({ subject: 'id', photo: 'id', at: 'number', born: 'id', died: 'id' });
  const photoVersions = versionsIn<'photo' | 'at'>(photos);
  const named = tableOf({
    moment: 'id',
    subject: 'id',
    village: 'id',
    at: 'number',
    submitted: 'number',
    digit: 'code',
  });
  const amounts = tableOf({
    subject: 'id',
    village: 'id',
    at: 'number',
    digit: 'code',
    born: 'id',
    died: 'id',
  });
  const amountVersions = versionsIn<'village' | 'at' | 'digit'>(amounts);
  let [ofPhoto, ofVillage] = [NONE, NONE];

  const reused = (hit: Hit): void => {
    const [moment, subject] = [shown.column('moment'), shown.column('subject')];
    const [at, photo] = [shown.column('at'), shown.column('photo')];
    const [owner, since] = [photos.column('subject'), photos.column('at')];
    const [born, died] = [photos.column('born'), photos.column('died')];
    const { rows, starts } = ofPhoto;
    for (let row = 0; row < subject.length; row += 1) {
      const one = photo[row] ?? 0;
      const [from, to] = [starts[one] ?? 0, starts[one + 1] ?? 0];
      // Nearly every photo is in one row, that of its own case.
      if (to - from < 2 && owner[rows[from] ?? 0] === subject[row]) continue;
      for (let place = from; place < to; place += 1) {
        const other = rows[place] ?? 0;
        const now = moment[row] ?? 0;
        if (
          owner[other] !== subject[row] &&
          (born[other] ?? 0) <= now &&
          now < (died[other] ?? 0) &&
          (since[other] ?? 0) <= (at[row] ?? 0)
        ) {
          hit(subject[row] ?? 0, RED);
          break;
        }
      }
    }
  };

  const digits = (least: number, limit: number, hit: Hit): void => {
    const [moment, subject, village] = [
      named.column('moment'),
      named.column('subject'),
      named.column('village'),
    ];
    const [at, submitted, digit] = [named.column('at'), named.column('submitted'), named.column('digit')];
    const [owner, since, first] = [amounts.column('subject'), amounts.column('at'), amounts.column('digit')];
    const [born, died, where] = [amounts.column('born'), amounts.column('died'), amounts.column('village')];
    const ending = [...died.keys()]
      .filter((one) => died[one] !== NO_ID)
      .sort((a, b) => (died[a] ?? 0) - (died[b] ?? 0));
    const ends = sortedBy(
      ending.map((one) => where[one] ?? 0),
      places.size(),
    );
    const facts = sortedBy(village, places.size());
    const counts = new Uint32Array(10);
    for (let here = 0; here + 1 < facts.starts.length; here += 1) {
      const [from, to] = [ofVillage.starts[here] ?? 0, ofVillage.starts[here + 1] ?? 0];
      if (to - from + 1 < least) continue;
      counts.fill(0);
      let [total, next, ended] = [0, from, ends.starts[here] ?? 0];
      let oldest = Number.POSITIVE_INFINITY;
      // A case is about one amount, so at most one of its rows stands.
      const standing = new Map<number, number>();
      const count = (digitOf: number, by: number): void => {
        counts[digitOf] = (counts[digitOf] ?? 0) + by;
        total += by;
      };
      for (let at_ = facts.starts[here] ?? 0; at_ < (facts.starts[here + 1] ?? 0); at_ += 1) {
        const row = facts.rows[at_] ?? 0;
        const [now, today, own] = [moment[row] ?? 0, at[row] ?? 0, subject[row] ?? 0];
        for (; next < to && (born[ofVillage.rows[next] ?? 0] ?? 0) <= now; next += 1) {
          const one = ofVillage.rows[next] ?? 0;
          standing.set(owner[one] ?? 0, one);
          oldest = Math.min(oldest, since[one] ?? 0);
          count(first[one] ?? 0, 1);
        }
        for (; ended < (ends.starts[here + 1] ?? 0); ended += 1) {
          const one = ending[ends.rows[ended] ?? 0] ?? 0;
          if ((died[one] ?? 0) > now) break;
          if (standing.get(owner[one] ?? 0) === one) standing.delete(owner[one] ?? 0);
          count(first[one] ?? 0, -1);
        }
        const mine = standing.get(own);
        if (mine !== undefined) count(first[mine] ?? 0, -1);
        count(digit[row] ?? 0, 1);
        const stands = (one: number): boolean =>
          (born[one] ?? 0) <= now &&
          now < (died[one] ?? 0) &&
          owner[one] !== own &&
          (since[one] ?? 0) <= today &&
          (since[one] ?? 0) >= today - YEAR;
        // What is older than a year, or still to come, is counted by itself: it hardly ever is.
        const exact = oldest >= today - YEAR ? undefined : new Uint32Array(10);
        if (exact !== undefined) {
          exact[digit[row] ?? 0] = 1;
          for (let place = from; place < next; place += 1) {
            const one = ofVillage.rows[place] ?? 0;
            if (stands(one)) exact[first[one] ?? 0] = (exact[first[one] ?? 0] ?? 0) + 1;
          }
        }
        const all = exact === undefined ? total : exact.reduce((sum, some) => sum + some, 0);
        const fires = all >= least && chiSquareFrom(exact ?? counts, all) > limit;
        count(digit[row] ?? 0, -1);
        if (mine !== undefined) count(first[mine] ?? 0, 1);
        if (!fires) continue;
        const begins = startOfDay(quarterOf(localDate(today)).begins);
        let earliest = -1;
        for (let place = from; place < next; place += 1) {
          const one = ofVillage.rows[place] ?? 0;
          if (!stands(one) || (since[one] ?? 0) < begins) continue;
          const isEarlier =
            earliest === -1 ||
            (since[one] ?? 0) < (since[earliest] ?? 0) ||
            (since[one] === since[earliest] &&
              cases.name(owner[one] ?? 0) < cases.name(owner[earliest] ?? 0));
          if (isEarlier) earliest = one;
        }
        hit(
          earliest === -1 || (since[earliest] ?? 0) > (submitted[row] ?? 0) ? own : (owner[earliest] ?? 0),
          YELLOW,
        );
      }
    }
  };

  return {
    tables: { events, corrections, distances, apart, shown, photos, named, amounts },
    take: (fact, moment) => {
      if (fact.kind !== 'written') return;
      const subject = cases.of(fact.caseId);
      for (const { after } of entered(fact)) events.add({ subject, after });
      const changed = correctedAmounts(fact);
      if (changed !== undefined) corrections.add({ subject, amounts: changed });
      for (const [, far] of distancesOf(fact))
        for (const kilometres of far) distances.add({ subject, kilometres });
      for (const one of daysApart(fact))
        for (const { apart: days } of one.photos) apart.add({ subject, days });
      for (const sum of sumsOf(fact)) shown.add({ moment, subject, at: fact.at, photo: sums.of(sum) });
      const amount = amountOf(fact.told);
      if (amount !== undefined && namesAmount(fact))
        named.add({
          moment,
          subject,
          village: places.of(fact.places.village),
          at: fact.at,
          submitted: fact.told.submittedAt,
          digit: firstDigit(amount),
        });
    },
    leave: (caseId, traces, moment) => {
      const subject = cases.of(caseId);
      photoVersions.replace(
        subject,
        moment,
        traces
          .filter(({ list }) => list.startsWith('photo#'))
          .map(({ list, at }) => ({ photo: sums.of(list.slice(6)), at })),
      );
      amountVersions.replace(
        subject,
        moment,
        traces.flatMap((trace) => {
          const amount = trace.list.startsWith('amounts#') ? amountIn(trace) : undefined;
          return amount === undefined
            ? []
            : [{ village: places.of(trace.village), at: trace.at, digit: firstDigit(amount) }];
        }),
      );
    },
    close: () => {
      photoVersions.close();
      amountVersions.close();
      ofPhoto = sortedBy(photos.column('photo'), sums.size());
      ofVillage = sortedBy(amounts.column('village'), places.size());
      sums.close();
    },
    judges: {
      'data-integrity': (
        { days = 0, photoDays = 0, kilometres = 0, amounts: least = 0, chiSquare = 0 },
        hit,
      ) => {
        const [event, after] = [events.column('subject'), events.column('after')];
        for (let row = 0; row < event.length; row += 1)
          if ((after[row] ?? 0) > days) hit(event[row] ?? 0, YELLOW);
        const [corrected, changed] = [corrections.column('subject'), corrections.column('amounts')];
        for (let row = 0; row < corrected.length; row += 1)
          hit(corrected[row] ?? 0, (changed[row] ?? 0) > 0 ? ORANGE : YELLOW);
        const [taken, far] = [distances.column('subject'), distances.column('kilometres')];
        for (let row = 0; row < taken.length; row += 1)
          if ((far[row] ?? 0) > kilometres) hit(taken[row] ?? 0, ORANGE);
        const [dated, off] = [apart.column('subject'), apart.column('days')];
        for (let row = 0; row < dated.length; row += 1)
          if ((off[row] ?? 0) > photoDays) hit(dated[row] ?? 0, ORANGE);
        reused(hit);
        digits(least, chiSquare, hit);
      },
    },
  };
};
