import { text } from '../../../i18n/text.ts';
import type { WrittenFact } from '../../fact.ts';
import { comparedOf, findingOf } from '../../find.ts';
import type { Finding } from '../../finding.ts';
import { byPerson, tenths } from '../../traces/labour.ts';
import { answering, OFFICES, type RuleHead } from './aboutWork.ts';
import type { Labour, PaidClaim } from './claims.ts';
import { type Overfull, overfull } from './overfull.ts';

/** As many of the times found as a warning lists. */
const SHOWN = 3;

const daysOf = (claims: readonly PaidClaim[], caseId?: string): number =>
  claims
    .filter((claim) => caseId === undefined || claim.caseId === caseId)
    .reduce((sum, { days }) => sum + tenths(days), 0) / 10;

const spanOf = ({ from, to }: Overfull): string => (from === to ? from : `${from}—${to}`);

interface Meeting {
  /** Times, each of one person, in which days do not fit. */
  readonly times: readonly Overfull[];
  readonly people: number;
}

/** By the other case that the days are paid in; by '' where this case alone pays too many. */
const meetings = ({ own, others }: Labour, caseId: string): ReadonlyMap<string, Meeting> => {
  const people = byPerson([...own, ...others]);
  const found = new Map<string, Overfull[]>();
  for (const mark of [...new Set(own.map((claim) => claim.mark))].sort())
    for (const time of overfull(people.get(mark) ?? [])) {
      if (!time.claims.some((claim) => claim.caseId === caseId)) continue;
      const cases = new Set(time.claims.map((claim) => claim.caseId).filter((one) => one !== caseId));
      if (daysOf(time.claims, caseId) > time.room) cases.add('');
      for (const other of cases) found.set(other, [...(found.get(other) ?? []), time]);
    }
  return new Map(
    [...found].map(([other, times]) => [
      other,
      { times, people: new Set(times.map(({ claims }) => claims[0]?.mark)).size },
    ]),
  );
};

const withinOneCase = (rule: RuleHead, fact: WrittenFact, { times, people }: Meeting): Finding =>
  findingOf(rule, fact, {
    window: 'days',
    severity: 'red',
    sentence: {
      zh: `办件 ${fact.number} 中有 ${people} 人计付的工日多于这段时间的天数。`,
      en: `Case ${fact.number} pays ${people} people for more days than the time has.`,
    },
    compared: times
      .slice(0, SHOWN)
      .flatMap((time) => [
        comparedOf(text('用工时间', 'Time of the work'), spanOf(time), fact.caseId),
        comparedOf(text('计付工日', 'Days paid'), daysOf(time.claims, fact.caseId), fact.caseId),
        comparedOf(text('实有天数', 'Days there are'), time.room),
      ]),
    threshold: { zh: '一人一天最多计一个工日', en: 'at most one day of work a day for one person' },
    about: answering(fact),
    offices: OFFICES,
  });

const inTwoCases = (rule: RuleHead, fact: WrittenFact, other: string, { times, people }: Meeting): Finding =>
  findingOf(rule, fact, {
    window: `sameDay:${other}`,
    severity: 'red',
    sentence: {
      zh: `办件 ${fact.number} 和另一办件中有 ${people} 人同一天在两处计付工日。`,
      en: `Case ${fact.number} and another one pay ${people} people for the same day.`,
    },
    compared: times
      .slice(0, SHOWN)
      .flatMap((time) => [
        comparedOf(text('用工时间', 'Time of the work'), spanOf(time)),
        comparedOf(text('本件计付工日', 'Days paid here'), daysOf(time.claims, fact.caseId), fact.caseId),
        comparedOf(
          text('另一办件计付工日', 'Days paid by the other case'),
          daysOf(time.claims, other),
          other,
        ),
        comparedOf(text('实有天数', 'Days there are'), time.room),
      ]),
    threshold: { zh: '一人一天最多计一个工日', en: 'at most one day of work a day for one person' },
    about: answering(fact),
    offices: OFFICES,
  });

/** One person paid for one day twice, or for more days than there are. */
export const doublePay = (rule: RuleHead, fact: WrittenFact, labour: Labour): readonly Finding[] =>
  [...meetings(labour, fact.caseId)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([other, meeting]) =>
      other === '' ? withinOneCase(rule, fact, meeting) : inTwoCases(rule, fact, other, meeting),
    );
