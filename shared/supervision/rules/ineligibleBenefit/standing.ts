import { type Text, text } from '../../../i18n/text.ts';
import { type LocalDate, localDate } from '../../../time/clock.ts';
import type { WrittenFact } from '../../fact.ts';
import { comparedOf, type Found } from '../../find.ts';
import { textIn } from '../../read.ts';
import type { Window } from '../../window.ts';
import { dependsOnMeans, diedBefore, movedBefore, recipientsOf, registered } from './recipients.ts';

/** As many dates as a warning lists. */
const SHOWN = 5;

const datesOf = (label: Text, days: readonly LocalDate[]): Found['compared'] =>
  [...days]
    .sort()
    .slice(0, SHOWN)
    .map((day) => comparedOf(label, day));

const head = (fact: WrittenFact, people: number): Found['compared'] => [
  comparedOf(text('本次填写日期', 'Written on'), localDate(fact.at), fact.caseId),
  comparedOf(text('涉及人数', 'People concerned'), people, fact.caseId),
];

type Part = Omit<Found, 'about' | 'offices'>;

/** The list names the mourned themselves; a benefit for mourning cannot be held against their death. */
export const forTheDead = ({ told }: WrittenFact): boolean =>
  textIn(told.values, 'welfareKind') === 'mourning';

/** Recipients who had died or moved away, by the register. */
export const gone = (fact: WrittenFact, window: Window, grace: number): readonly Part[] => {
  const today = localDate(fact.at);
  const people = recipientsOf(fact.told).map((person) => registered(person, window));
  const died = forTheDead(fact) ? [] : people.flatMap((one) => diedBefore(one, today, grace) ?? []);
  const moved = people.flatMap((one) => movedBefore(one, today) ?? []);
  return [
    ...(died.length === 0
      ? []
      : [
          {
            window: 'deceased',
            severity: 'red' as const,
            sentence: {
              zh: `办件 ${fact.number} 的待遇对象中有 ${died.length} 人在台账中已去世。`,
              en: `Of those whom case ${fact.number} benefits, ${died.length} had died, by the register.`,
            },
            compared: [
              ...head(fact, died.length),
              ...datesOf(text('台账去世日期', 'Died, by the register'), died),
            ],
            threshold: {
              zh: grace === 0 ? '待遇自去世次月停发' : `待遇自去世次月起再过 ${grace} 个月停发`,
              en: `benefits end with the month of death${grace === 0 ? '' : ` and ${grace} more`}`,
            },
          },
        ]),
    ...(moved.length === 0
      ? []
      : [
          {
            window: 'moved',
            severity: 'orange' as const,
            sentence: {
              zh: `办件 ${fact.number} 的待遇对象中有 ${moved.length} 人在台账中已迁出。`,
              en: `Of those whom case ${fact.number} benefits, ${moved.length} had moved away, by the register.`,
            },
            compared: [
              ...head(fact, moved.length),
              ...datesOf(text('台账迁出日期', 'Moved away, by the register'), moved),
            ],
            threshold: { zh: '户口迁出后核实资格', en: 'who moved away is looked at again' },
          },
        ]),
  ];
};

/** Assistance for those whose register entry says that they own more than it allows. */
export const wealthy = (fact: WrittenFact, window: Window): readonly Part[] => {
  if (!dependsOnMeans(fact.told)) return [];
  const people = recipientsOf(fact.told).filter(
    (person) => registered(person, window)?.ownsAboveLine === true,
  ).length;
  return people === 0
    ? []
    : [
        {
          window: 'owns',
          severity: 'orange',
          sentence: {
            zh: `办件 ${fact.number} 的申请家庭中有 ${people} 人在台账中财产超出救助标准。`,
            en: `In case ${fact.number} the register says of ${people} people that they own more than allowed.`,
          },
          compared: head(fact, people),
          threshold: { zh: '财产不超出救助标准', en: 'nobody owns more than assistance allows' },
        },
      ];
};
