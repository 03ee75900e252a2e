import { startOfDay } from '../../time/clock.ts';
import { rowsIn, textIn } from '../read.ts';
import { declared } from '../rules/ghostLabour/cadresPaid.ts';
import { type CaseSheet, paidIn } from '../rules/ghostLabour/claims.ts';
import { overfull } from '../rules/ghostLabour/overfull.ts';
import { after, before, birthdayOf, leftOn } from '../rules/ghostLabour/standing.ts';
import { paysNow } from '../rules/ghostLabour.ts';
import { type LabourSource, labourIn, labourSheetOf, monthsOf } from '../traces/labour.ts';
import { type Sorted, sortedBy } from './approvals.ts';
import { type City, dateOf, dayIn, ORANGE, RED, type Section } from './section.ts';
import { versionsIn } from './standing.ts';
import { dictionary, NO_DAY, NO_ID, tableOf } from './table.ts';

/* Days of work that are paid: rule 15. */

const SOURCES: readonly LabourSource[] = ['signIn', 'pay', 'emergency', 'lostWork'];

/** A month as a number. */
const monthIn = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

export const labourSection = ({ cases, places, words, citizens }: City): Section => {
  const workers = dictionary();
  /** Steps that pay for work: a row for each person and time. */
  const paid = tableOf({
    moment: 'id',
    subject: 'id',
    at: 'number',
    town: 'id',
    worker: 'id',
    from: 'day',
    to: 'day',
    days: 'number',
    source: 'code',
    dispatch: 'id',
    /** The months that the whole sheet touches, the first and the last. */
    firstMonth: 'day',
    lastMonth: 'day',
    left: 'day',
    bornOn: 'day',
  });
  const sheets = tableOf({ subject: 'id', cadres: 'number' });
  const claims = tableOf({
    subject: 'id',
    town: 'id',
    worker: 'id',
    month: 'day',
    from: 'day',
    to: 'day',
    days: 'number',
    source: 'code',
    dispatch: 'id',
    at: 'number',
    born: 'id',
    died: 'id',
  });
  const versions = versionsIn<
    'town' | 'worker' | 'month' | 'from' | 'to' | 'days' | 'source' | 'dispatch' | 'at'
  >(claims);
  let order: Sorted = { rows: new Uint32Array(0), starts: new Uint32Array(1) };
  const dispatchOf = (dispatch: string | undefined): number =>
    dispatch === undefined ? NO_ID : words.of(dispatch);

  return {
    tables: { paidWork: paid, sheets, workClaims: claims },
    take: (fact, moment) => {
      if (fact.kind !== 'written' || !paysNow(fact)) return;
      const sheet = labourSheetOf(fact.told);
      if (sheet === undefined) return;
      const subject = cases.of(fact.caseId);
      const numbers = new Map(
        [
          ['labourSheet', 'workerIdNumber'],
          ['payList', 'payeeIdNumber'],
        ].flatMap(([table = '', column = '']) =>
          rowsIn(fact.told.values, table).flatMap((row) => {
            const idNumber = textIn(row, column);
            return idNumber === undefined ? [] : [[fact.told.mark(idNumber), idNumber] as const];
          }),
        ),
      );
      const months = sheet.claims.flatMap(({ from, to }) => monthsOf(from, to)).map(monthIn);
      for (const { mark, from, to, days } of sheet.claims)
        paid.add({
          moment,
          subject,
          at: fact.at,
          town: places.of(fact.places.town),
          worker: workers.of(mark),
          from: dayIn(from),
          to: dayIn(to),
          days,
          source: SOURCES.indexOf(sheet.source),
          dispatch: dispatchOf(sheet.dispatch),
          firstMonth: Math.min(...months),
          lastMonth: Math.max(...months),
          left: dayIn(leftOn(Object.hasOwn(citizens, mark) ? citizens[mark] : undefined)?.on),
          bornOn: dayIn(birthdayOf(numbers.get(mark) ?? '', 0)),
        });
      sheets.add({ subject, cadres: Math.max(fact.told.kin.length, declared(fact)) });
    },
    leave: (caseId, traces, moment) =>
      versions.replace(
        cases.of(caseId),
        moment,
        traces.flatMap((trace) => {
          const [kind, town = '', month = ''] = trace.list.split('#');
          const sheet = kind === 'labour' ? labourIn(trace) : undefined;
          return (sheet?.claims ?? []).map(({ mark, from, to, days }) => ({
            town: places.of(town),
            worker: workers.of(mark),
            month: monthIn(month),
            from: dayIn(from),
            to: dayIn(to),
            days,
            source: SOURCES.indexOf(sheet?.source ?? 'pay'),
            dispatch: dispatchOf(sheet?.dispatch),
            at: trace.at,
          }));
        }),
      ),
    close: () => {
      versions.close();
      order = sortedBy(claims.column('worker'), workers.size());
    },
    judges: {
      'ghost-labour': ({ age = 0, cadres: least = 0 }, hit) => {
        const [sheet, cadres] = [sheets.column('subject'), sheets.column('cadres')];
        for (let row = 0; row < sheet.length; row += 1)
          if ((cadres[row] ?? 0) >= least) hit(sheet[row] ?? 0, ORANGE);

        const read = <T extends typeof paid | typeof claims>(table: T, row: number) => {
          const cell = (name: 'from' | 'to' | 'days' | 'source' | 'dispatch' | 'subject'): number =>
            (table as typeof paid).column(name)[row] ?? 0;
          const dispatch = cell('dispatch');
          return {
            caseId: cases.name(cell('subject')),
            source: SOURCES[cell('source')] ?? 'pay',
            ...(dispatch === NO_ID ? {} : { dispatch: words.name(dispatch) }),
            claim: {
              mark: '',
              from: dateOf(cell('from')),
              to: dateOf(cell('to')),
              days: cell('days'),
              pay: 0,
            },
          };
        };
        const [moment, subject, at, town] = [
          paid.column('moment'),
          paid.column('subject'),
          paid.column('at'),
          paid.column('town'),
        ];
        const [worker, from, to, days] = [
          paid.column('worker'),
          paid.column('from'),
          paid.column('to'),
          paid.column('days'),
        ];
        const [firstMonth, lastMonth] = [paid.column('firstMonth'), paid.column('lastMonth')];
        const [left, bornOn] = [paid.column('left'), paid.column('bornOn')];
        const [owner, where, month, since] = [
          claims.column('subject'),
          claims.column('town'),
          claims.column('month'),
          claims.column('at'),
        ];
        const [born, died] = [claims.column('born'), claims.column('died')];
        const [start, end] = [claims.column('from'), claims.column('to')];
        for (let row = 0; row < subject.length; row += 1) {
          const one = { from: '', to: '', days: days[row] ?? 0, mark: '', pay: 0 };
          const [first, last] = [from[row] ?? 0, to[row] ?? 0];
          const claim = () => ({ ...one, from: dateOf(first), to: dateOf(last) });
          const gone = left[row] ?? NO_DAY;
          if (gone !== NO_DAY && last > gone && after(claim(), dateOf(gone))) hit(subject[row] ?? 0, RED);
          const birth = bornOn[row] ?? NO_DAY;
          if (birth !== NO_DAY && first < birth + (age + 1) * 366) {
            const born_ = dateOf(birth);
            const ofAge = `${Number(born_.slice(0, 4)) + age}${born_.slice(4)}`;
            if (!Number.isNaN(startOfDay(ofAge)) && before(claim(), ofAge)) hit(subject[row] ?? 0, RED);
          }
          // Who else pays this person in these months, as it stood then.
          const now = moment[row] ?? 0;
          const others: number[] = [];
          // A time that crosses no other, and is not overfull by itself, fits with whatever else there is.
          let crosses = (days[row] ?? 0) > last - first + 1;
          const person = worker[row] ?? 0;
          for (let place = order.starts[person] ?? 0; place < (order.starts[person + 1] ?? 0); place += 1) {
            const other = order.rows[place] ?? 0;
            const then = month[other] ?? 0;
            if ((born[other] ?? 0) > now || now >= (died[other] ?? 0)) continue;
            if (where[other] !== town[row] || (since[other] ?? 0) > (at[row] ?? 0)) continue;
            if (then < (firstMonth[row] ?? 0) || then > (lastMonth[row] ?? 0)) continue;
            if (owner[other] === subject[row]) continue;
            others.push(other);
            if ((start[other] ?? 0) <= last && (end[other] ?? 0) >= first) crosses = true;
          }
          // The other times of the same person in the same sheet stand in the rows beside this one.
          let own = 1;
          let [up, down] = [row, row];
          while (up > 0 && subject[up - 1] === subject[row] && moment[up - 1] === now) up -= 1;
          while (down + 1 < subject.length && subject[down + 1] === subject[row] && moment[down + 1] === now)
            down += 1;
          for (let beside = up; beside <= down; beside += 1)
            if (beside !== row && worker[beside] === person) own += 1;
          if (own === 1 && !crosses) continue;
          const mine = read(paid, row);
          const claimsOfMine = [];
          for (let beside = up; beside <= down; beside += 1)
            if (worker[beside] === person) claimsOfMine.push(read(paid, beside).claim);
          const seen = new Set<string>();
          const sheetsOfOthers: CaseSheet[] = others.flatMap((other) => {
            const { claim: theirClaim, ...rest } = read(claims, other);
            const key = `${rest.caseId} ${theirClaim.from} ${theirClaim.to}`;
            if (seen.has(key)) return [];
            seen.add(key);
            return [{ ...rest, claims: [theirClaim] }];
          });
          const { claim: _, ...head } = mine;
          const labour = paidIn({ ...head, claims: claimsOfMine }, sheetsOfOthers);
          if (
            overfull([...labour.own, ...labour.others]).some(({ claims: within }) =>
              within.some(({ caseId }) => caseId === mine.caseId),
            )
          )
            hit(subject[row] ?? 0, RED);
        }
      },
    },
  };
};
