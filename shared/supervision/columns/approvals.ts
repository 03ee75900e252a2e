import { DAY, HOUR, MINUTE, SECOND } from '../../time/clock.ts';
import { type City, ORANGE, type Section, YELLOW } from './section.ts';
import { tableOf } from './table.ts';

/* Approvals: rule 9. */

/** The rows of each key together, in the order in which they came: `rows` from `starts[key]` up to `starts[key + 1]`. */
export interface Sorted {
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
}

export const sortedBy = (keys: ArrayLike<number>, size: number): Sorted => {
  const starts = new Uint32Array(size + 1);
  for (let row = 0; row < keys.length; row += 1) {
    const key = (keys[row] ?? 0) + 1;
    starts[key] = (starts[key] ?? 0) + 1;
  }
  for (let key = 1; key <= size; key += 1) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const next = starts.slice();
  const rows = new Uint32Array(keys.length);
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] ?? 0;
    const place = next[key] ?? 0;
    rows[place] = row;
    next[key] = place + 1;
  }
  return { rows, starts };
};

export const approvalsSection = ({ cases, people }: City): Section => {
  const approvals = tableOf({ subject: 'id', person: 'id', at: 'number', opened: 'number', batch: 'code' });
  let order: Sorted = { rows: new Uint32Array(0), starts: new Uint32Array(1) };
  return {
    tables: { approvals },
    take: (fact) => {
      if (fact.kind === 'approval')
        approvals.add({
          subject: cases.of(fact.caseId),
          person: people.of(fact.person),
          at: fact.at,
          opened: fact.openedAt ?? Number.NaN,
          batch: fact.batch === true ? 1 : 0,
        });
    },
    close: () => {
      order = sortedBy(approvals.column('person'), people.size());
    },
    judges: {
      'rubber-stamp': (
        { seconds = 0, approvals: most = 0, minutes = 0, nightFrom = 0, nightTo = 0 },
        hit,
      ) => {
        const subject = approvals.column('subject');
        const at = approvals.column('at');
        const opened = approvals.column('opened');
        const batch = approvals.column('batch');
        const [evening, morning] = [nightFrom * HOUR, nightTo * HOUR];
        for (let row = 0; row < subject.length; row += 1) {
          const now = at[row] ?? 0;
          const time = (now + 8 * HOUR) % DAY;
          if (time >= evening || time < morning) hit(subject[row] ?? 0, YELLOW);
          // Unread is quick: nothing compares with what is not known.
          if (batch[row] === 0 && !(now - (opened[row] ?? 0) >= seconds * SECOND))
            hit(subject[row] ?? 0, ORANGE);
        }
        const { rows, starts } = order;
        const span = minutes * MINUTE;
        const one = new Uint32Array(subject.length);
        for (let person = 0; person + 1 < starts.length; person += 1) {
          let count = 0;
          for (let place = starts[person] ?? 0; place < (starts[person + 1] ?? 0); place += 1) {
            const row = rows[place] ?? 0;
            if (batch[row] === 0) one[count++] = row;
          }
          let first = 0;
          for (let last = 0; last < count; last += 1) {
            const now = at[one[last] ?? 0] ?? 0;
            while ((at[one[first] ?? 0] ?? 0) <= now - span) first += 1;
            if (last - first + 1 < most) continue;
            // The warning is about the approval with which the rush of that day began.
            const day = Math.floor((now + 8 * HOUR) / DAY);
            let begin = last;
            while (begin > 0 && Math.floor(((at[one[begin - 1] ?? 0] ?? 0) + 8 * HOUR) / DAY) === day)
              begin -= 1;
            hit(subject[one[begunAt(one, at, begin, last, span, most, now - DAY)] ?? 0] ?? 0, ORANGE);
          }
        }
      },
    },
  };
};

/** The first approval from `begin` on with which there are enough within the span, none before `from` counted. */
const begunAt = (
  one: Uint32Array,
  at: ArrayLike<number>,
  begin: number,
  last: number,
  span: number,
  most: number,
  from: number,
): number => {
  const time = (place: number): number => at[one[place] ?? 0] ?? 0;
  let low = begin;
  for (let place = begin; place < last; place += 1) {
    const now = time(place);
    while (low > 0 && time(low - 1) > now - span && time(low - 1) >= from) low -= 1;
    while (time(low) <= now - span || time(low) < from) low += 1;
    let high = place;
    while (high < last && time(high + 1) === now) high += 1;
    if (high - low + 1 >= most) return place;
  }
  return last;
};
