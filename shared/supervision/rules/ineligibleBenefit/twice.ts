import { text } from '../../../i18n/text.ts';
import { DAY, localDate } from '../../../time/clock.ts';
import type { WrittenFact } from '../../fact.ts';
import { comparedOf, type Found } from '../../find.ts';
import { benefitIn, benefitList, type Grant, grantsOf } from '../../traces/benefit.ts';
import type { Ask, Window } from '../../window.ts';

/** Paid on month by month, so that last year's grant may still run. */
export const MONTHLY: readonly string[] = ['minimum-living', 'disability-allowance', 'extreme-poverty'];

/** Lists are of one kind and year; nobody distributes what is older. */
export const YEARS = 3 * 366 * DAY;

interface Look {
  readonly list: string;
  readonly from: number;
  readonly grant: Grant;
}

/** A month is 31 days here: the day on which a year of it is over does not matter. */
const looksOf = (fact: WrittenFact, months: number): readonly Look[] =>
  grantsOf(fact.told).flatMap((grant) => {
    const { place, kind, year } = grant;
    if (!MONTHLY.includes(kind))
      return [{ list: benefitList(place, kind, year), from: fact.at - YEARS, grant }];
    const from = fact.at - months * 31 * DAY;
    const first = Number(localDate(from).slice(0, 4));
    return Array.from({ length: Math.max(0, Number(year) - first) + 1 }, (_, back) => ({
      list: benefitList(place, kind, String(Number(year) - back)),
      from,
      grant,
    }));
  });

export const asksTwice = (fact: WrittenFact, months: number): readonly Ask[] =>
  looksOf(fact, months).map(({ list, from }): Ask => ({ kind: 'traces', list, from }));

/** Other cases that give the same benefit to the same people, each told by itself. */
export const twice = (
  fact: WrittenFact,
  window: Window,
  months: number,
): readonly Omit<Found, 'about' | 'offices'>[] => {
  const found = new Map<string, { readonly at: number; readonly people: Set<string> }>();
  for (const { list, from, grant } of looksOf(fact, months))
    for (const trace of window.traces(list)) {
      const other = benefitIn(trace);
      if (trace.caseId === fact.caseId || trace.at > fact.at || trace.at < from) continue;
      if (other === undefined || other.ground !== grant.ground) continue;
      const known = new Set(other.people);
      const both = grant.people.filter((person) => known.has(person));
      if (both.length === 0) continue;
      const people = found.get(trace.caseId)?.people ?? [];
      found.set(trace.caseId, { at: trace.at, people: new Set([...people, ...both]) });
    }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([other, { at, people }]) => ({
      window: `twice:${other}`,
      severity: 'red',
      sentence: {
        zh: `办件 ${fact.number} 和另一办件中有 ${people.size} 人列入同一种待遇。`,
        en: `Case ${fact.number} and another one give the same benefit to ${people.size} people.`,
      },
      compared: [
        comparedOf(text('本件申请日期', 'This case of'), localDate(fact.told.submittedAt), fact.caseId),
        comparedOf(text('另一办件申请日期', 'The other case of'), localDate(at), other),
        comparedOf(text('两件都有的人数', 'People in both'), people.size),
      ],
      threshold: { zh: '同一种待遇不重复享受', en: 'nobody receives the same benefit twice' },
    }));
};
