import { numberIn } from '../read.ts';
import type { Parameters } from '../rule.ts';
import { percentOf, type QuorumNames, sharesOf } from '../rules/missingResolution/quorum.ts';
import { decidedTogether, decisionNamed, heldTooLow, lacksRecord } from '../rules/missingResolution.ts';
import { wroteAny } from '../rules/written.ts';
import { type Sorted, sortedBy } from './approvals.ts';
import { type City, numberOr, ORANGE, type Section } from './section.ts';
import { versionsIn } from './standing.ts';
import { NO_ID, tableOf } from './table.ts';

/* Decisions that are taken together: rule 7. */

const BODIES = ['committees', 'representatives', 'villagers', 'members'] as const;

/** Numbers of a meeting; a column each, empty unless this step wrote it. */
export const COUNTS = [
  'meetingPresent',
  'meetingEntitled',
  'meetingFor',
  'meetingAgainst',
  'meetingAbstained',
  'consultPresent',
  'consultFor',
  'partyPresent',
  'partyEntitled',
  'partyFor',
] as const;

type Count = (typeof COUNTS)[number];

export const resolutionsSection = ({ cases }: City): Section => {
  const decisions = tableOf<
    'moment' | 'subject' | 'at' | 'body' | 'lacks' | 'tooLow' | 'named' | 'wrote' | Count
  >({
    moment: 'id',
    subject: 'id',
    at: 'number',
    body: 'code',
    lacks: 'code',
    tooLow: 'code',
    named: 'id',
    /** A bit for each of the counts that this step wrote. */
    wrote: 'id',
    ...(Object.fromEntries(COUNTS.map((count) => [count, 'number'])) as Record<Count, 'number'>),
  });
  const resolved = tableOf({ subject: 'id', at: 'number', born: 'id', died: 'id' });
  const versions = versionsIn<'at'>(resolved);
  let order: Sorted = { rows: new Uint32Array(0), starts: new Uint32Array(1) };
  return {
    tables: { decisions, resolved },
    take: (fact, moment) => {
      if (fact.kind !== 'written') return;
      const together = decidedTogether(fact);
      if (together === undefined) return;
      const { sub, collective } = together;
      const named = decisionNamed(fact);
      const counts = Object.fromEntries(
        COUNTS.map((count) => [count, numberOr(numberIn(fact.told.values, count))]),
      ) as Record<Count, number>;
      decisions.add({
        ...counts,
        moment,
        subject: cases.of(fact.caseId),
        at: fact.at,
        body: BODIES.indexOf(collective.body),
        lacks: lacksRecord(fact, sub, collective) ? 1 : 0,
        tooLow: heldTooLow(fact, collective) ? 1 : 0,
        named: named === undefined ? NO_ID : cases.of(named),
        wrote: COUNTS.reduce((bits, count, bit) => bits + (wroteAny(fact, [count]) ? 1 << bit : 0), 0),
      });
    },
    leave: (caseId, traces, moment) => {
      const rows = traces.filter(({ list }) => list.startsWith('resolution#')).map(({ at }) => ({ at }));
      versions.replace(cases.of(caseId), moment, rows);
    },
    close: () => {
      versions.close();
      order = sortedBy(resolved.column('subject'), cases.size());
    },
    judges: {
      'missing-resolution': (parameters, hit) => {
        const subject = decisions.column('subject');
        const [body, lacks, tooLow] = [
          decisions.column('body'),
          decisions.column('lacks'),
          decisions.column('tooLow'),
        ];
        const [named, wrote] = [decisions.column('named'), decisions.column('wrote')];
        const [moment, at] = [decisions.column('moment'), decisions.column('at')];
        const counts = COUNTS.map((count) => decisions.column(count));
        const columnOf = (count: string) => counts[COUNTS.indexOf(count as Count)];
        const [since, born, died] = [resolved.column('at'), resolved.column('born'), resolved.column('died')];
        const bitOf = (count: string): number => 1 << COUNTS.indexOf(count as Count);
        const shares = BODIES.map((one) =>
          sharesOf(one, parameters as Parameters<QuorumNames>).map((share) => ({
            ...share,
            bits: bitOf(share.part) | bitOf(share.whole),
            parts: columnOf(share.part),
            wholes: columnOf(share.whole),
          })),
        );
        const present = columnOf('meetingPresent');
        const votes = ['meetingFor', 'meetingAgainst', 'meetingAbstained'].map(columnOf);
        const voteBits = 0b11101;
        const isResolved = (row: number): boolean => {
          const other = named[row] ?? NO_ID;
          for (let place = order.starts[other] ?? 0; place < (order.starts[other + 1] ?? 0); place += 1) {
            const one = order.rows[place] ?? 0;
            const now = moment[row] ?? 0;
            if ((born[one] ?? 0) <= now && now < (died[one] ?? 0) && (since[one] ?? 0) <= (at[row] ?? 0))
              return true;
          }
          return false;
        };
        const falls = (row: number): boolean => {
          const written = wrote[row] ?? 0;
          for (const { bits, parts, wholes, more, percent } of shares[body[row] ?? 0] ?? []) {
            if ((written & bits) === 0) continue;
            const [part, whole] = [parts?.[row] ?? 0, wholes?.[row] ?? 0];
            // What was not given is no number and compares with none.
            if (!(whole > 0) || Number.isNaN(part)) continue;
            if (!(more ? part * 100 > percent * whole : percentOf(part, whole) >= percent)) return true;
          }
          if ((written & voteBits) === 0) return false;
          const cast = votes.reduce((sum, one) => sum + ((one?.[row] ?? 0) || 0), 0);
          return cast > (present?.[row] ?? 0);
        };
        for (let row = 0; row < subject.length; row += 1)
          if (
            lacks[row] === 1 ||
            tooLow[row] === 1 ||
            (named[row] !== NO_ID && !isResolved(row)) ||
            ((wrote[row] ?? 0) !== 0 && falls(row))
          )
            hit(subject[row] ?? 0, ORANGE);
      },
    },
  };
};
