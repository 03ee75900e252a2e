import { DAY, localDate } from '../../time/clock.ts';
import { dateIn, textIn } from '../read.ts';
import { dependsOnMeans, recipientsOf, registered } from '../rules/ineligibleBenefit/recipients.ts';
import { forTheDead } from '../rules/ineligibleBenefit/standing.ts';
import { MONTHLY, YEARS } from '../rules/ineligibleBenefit/twice.ts';
import { LISTING, leftUndeclared, looks, wrotes } from '../rules/ineligibleBenefit.ts';
import { benefitIn, benefitList, grantsOf } from '../traces/benefit.ts';
import type { Window } from '../window.ts';
import { type Sorted, sortedBy } from './approvals.ts';
import { type City, dayIn, dayOf, ORANGE, RED, type Section } from './section.ts';
import { versionsIn } from './standing.ts';
import { fingerprints, tableOf } from './table.ts';

/* Who is given what: rule 20. */

const PRESENCE = ['present', 'moved', 'deceased'] as const;

const monthsIn = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

export const benefitsSection = ({ cases, entries, citizens }: City): Section => {
  const keys = fingerprints();
  const window: Window = {
    traces: () => [],
    entry: (id) => (Object.hasOwn(entries, id) ? entries[id] : undefined),
    citizen: (mark) => (Object.hasOwn(citizens, mark) ? citizens[mark] : undefined),
  };
  /** Recipients of whom the register says something, each as of the day on which it was written. */
  const recipients = tableOf({
    subject: 'id',
    day: 'day',
    month: 'day',
    gone: 'code',
    since: 'day',
    sinceMonth: 'day',
    rich: 'code',
  });
  const undeclared = tableOf({ subject: 'id', kin: 'number' });
  /** A person and what makes two gifts the same, by one number; `monthly` is paid on, so the year does not part them. */
  const grants = tableOf({ moment: 'id', subject: 'id', at: 'number', gift: 'id', monthly: 'code' });
  const given = tableOf({ subject: 'id', gift: 'id', at: 'number', born: 'id', died: 'id' });
  const versions = versionsIn<'gift' | 'at'>(given);
  let order: Sorted = { rows: new Uint32Array(0), starts: new Uint32Array(1) };
  const giftOf = (list: string, ground: string, person: string): number => {
    const [, place = '', kind = '', year = ''] = list.split('#');
    return keys.of(`${place} ${kind} ${MONTHLY.includes(kind) ? '' : year} ${ground} ${person}`);
  };
  return {
    tables: { recipients, undeclared, grants, given },
    take: (fact, moment) => {
      if (fact.kind !== 'written' || !looks(fact)) return;
      const subject = cases.of(fact.caseId);
      const listed = wrotes(fact, LISTING);
      const means = listed && dependsOnMeans(fact.told);
      for (const person of recipientsOf(fact.told)) {
        const entry = registered(person, window);
        if (entry === undefined) continue;
        const presence = textIn(entry, 'presence');
        const isDead = presence === 'deceased' && !forTheDead(fact);
        const since = isDead
          ? dateIn(entry, 'deceasedOn')
          : presence === 'moved'
            ? dateIn(entry, 'movedOn')
            : undefined;
        recipients.add({
          subject,
          day: dayOf(fact.at),
          month: monthsIn(localDate(fact.at)),
          gone: since === undefined ? 0 : PRESENCE.indexOf(isDead ? 'deceased' : 'moved'),
          since: dayIn(since),
          sinceMonth: since === undefined ? 0 : monthsIn(since),
          rich: means && entry.ownsAboveLine === true ? 1 : 0,
        });
      }
      if (!listed) return;
      undeclared.add({ subject, kin: leftUndeclared(fact) });
      for (const { place, kind, year, ground, people } of grantsOf(fact.told))
        for (const person of new Set(people))
          grants.add({
            moment,
            subject,
            at: fact.at,
            gift: giftOf(benefitList(place, kind, year), ground, person),
            monthly: MONTHLY.includes(kind) ? 1 : 0,
          });
    },
    leave: (caseId, traces, moment) =>
      versions.replace(
        cases.of(caseId),
        moment,
        traces.flatMap((trace) => {
          const gift = trace.list.startsWith('benefit#') ? benefitIn(trace) : undefined;
          return gift === undefined
            ? []
            : gift.people.map((person) => ({ gift: giftOf(trace.list, gift.ground, person), at: trace.at }));
        }),
      ),
    close: () => {
      versions.close();
      order = sortedBy(given.column('gift'), keys.size());
      keys.close();
    },
    judges: {
      'ineligible-benefit': ({ grace = 0, months = 0 }, hit) => {
        const [who, day, month] = [
          recipients.column('subject'),
          recipients.column('day'),
          recipients.column('month'),
        ];
        const [gone, since, sinceMonth] = [
          recipients.column('gone'),
          recipients.column('since'),
          recipients.column('sinceMonth'),
        ];
        const rich = recipients.column('rich');
        for (let row = 0; row < who.length; row += 1) {
          if (gone[row] === 2 && (month[row] ?? 0) > (sinceMonth[row] ?? 0) + grace) hit(who[row] ?? 0, RED);
          if (gone[row] === 1 && (since[row] ?? 0) < (day[row] ?? 0)) hit(who[row] ?? 0, ORANGE);
          if (rich[row] === 1) hit(who[row] ?? 0, ORANGE);
        }
        const [silent, kin] = [undeclared.column('subject'), undeclared.column('kin')];
        for (let row = 0; row < silent.length; row += 1)
          if ((kin[row] ?? 0) > 0) hit(silent[row] ?? 0, ORANGE);
        const [moment, subject, at] = [
          grants.column('moment'),
          grants.column('subject'),
          grants.column('at'),
        ];
        const [gift, monthly] = [grants.column('gift'), grants.column('monthly')];
        const [owner, when] = [given.column('subject'), given.column('at')];
        const [born, died] = [given.column('born'), given.column('died')];
        for (let row = 0; row < subject.length; row += 1) {
          const one = gift[row] ?? 0;
          const now = at[row] ?? 0;
          const from = now - (monthly[row] === 1 ? months * 31 * DAY : YEARS);
          for (let place = order.starts[one] ?? 0; place < (order.starts[one + 1] ?? 0); place += 1) {
            const other = order.rows[place] ?? 0;
            const then = when[other] ?? 0;
            if (owner[other] === subject[row] || then > now || then < from) continue;
            if ((born[other] ?? 0) > (moment[row] ?? 0) || (moment[row] ?? 0) >= (died[other] ?? 0)) continue;
            hit(subject[row] ?? 0, RED);
            break;
          }
        }
      },
    },
  };
};
