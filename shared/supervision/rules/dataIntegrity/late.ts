import { text } from '../../../i18n/text.ts';
import { daysBetween, type LocalDate, localDate } from '../../../time/clock.ts';
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

/** Events that this step entered for the first time, with the days that had passed by then. */
export const entered = (
  fact: WrittenFact,
): readonly { readonly field: string; readonly day: LocalDate; readonly after: number }[] => {
  if (fact.action === 'correct' || fact.action === 'resubmit') return [];
  const today = localDate(fact.at);
  return [...new Set(fact.wrote)].sort().flatMap((field) => {
    const day = isEvent(fact, field) ? dateIn(fact.told.values, field) : undefined;
    return day === undefined ? [] : [{ field, day, after: daysBetween(day, today) }];
  });
};

/**
 * What was entered long after it happened. A correction or a form sent back is not the first entry, and says nothing
 * of when that was.
 */
export const late = (fact: WrittenFact, days: number): readonly Part[] => {
  const today = localDate(fact.at);
  return entered(fact).flatMap(({ field, day, after }): readonly Part[] => {
    if (after <= days) return [];
    const label = labelOf(fact.told, field);
    return [
      {
        window: `late:${field}`,
        severity: 'yellow',
        sentence: {
          zh: `办件 ${fact.number} 的“${label.zh}”在 ${after} 天后才登记。`,
          en: `In case ${fact.number} “${label.en}” was entered ${after} days later.`,
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
