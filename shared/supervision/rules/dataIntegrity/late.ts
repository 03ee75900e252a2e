import { text } from '../../../i18n/text.ts';
import { daysBetween, localDate } from '../../../time/clock.ts';
import type { WrittenFact } from '../../fact.ts';
import { comparedOf, type Found } from '../../find.ts';
import { dateIn } from '../../read.ts';
import { labelOf } from './fields.ts';

export type Part = Omit<Found, 'about'>;

/** Days on which something happened that is to be entered when it does. Dates of plans and papers are none. */
const EVENTS: readonly string[] = [
  'workDate',
  'happenedOn',
  'stampedOn',
  'paidOn',
  'receivedOn',
  'arrivedOn',
  'deliveredOn',
  'handedOn',
  'visitedOn',
  'doneOn',
  'checkedOn',
  'acceptedOn',
  'collectedOn',
  'returnedOn',
  'dispatchedOn',
  'instructedOn',
  'coveredOn',
  'fixedOn',
  'heldOn',
  'stakedOn',
  'trenchOn',
];

/** What an application may be about long after: a misfortune, money that came in, a journey that is accounted for. */
const OPEN: readonly string[] = [
  'social-assistance/temporary-relief happenedOn',
  'benefit-distribution/land-compensation receivedOn',
  'non-production-expense/training-visits returnedOn',
];

const isEvent = ({ told }: WrittenFact, field: string): boolean =>
  EVENTS.includes(field) && !OPEN.includes(`${told.matter}/${told.sub} ${field}`);

/**
 * What was entered long after it happened. A correction or a form sent back is not the first entry, and says nothing
 * of when that was.
 */
export const late = (fact: WrittenFact, days: number): readonly Part[] => {
  if (fact.action === 'correct' || fact.action === 'resubmit') return [];
  const today = localDate(fact.at);
  return [...new Set(fact.wrote)].sort().flatMap((field): readonly Part[] => {
    const day = isEvent(fact, field) ? dateIn(fact.told.values, field) : undefined;
    if (day === undefined || daysBetween(day, today) <= days) return [];
    const label = labelOf(fact.told, field);
    return [
      {
        window: `late:${field}`,
        severity: 'yellow',
        sentence: {
          zh: `办件 ${fact.number} 的“${label.zh}”在 ${daysBetween(day, today)} 天后才登记。`,
          en: `In case ${fact.number} “${label.en}” was entered ${daysBetween(day, today)} days later.`,
        },
        compared: [
          comparedOf(label, day, fact.caseId),
          comparedOf(text('登记日期', 'Entered on'), today, fact.caseId),
        ],
        threshold: { zh: `发生后 ${days} 天内登记`, en: `entered within ${days} days` },
      },
    ];
  });
};
