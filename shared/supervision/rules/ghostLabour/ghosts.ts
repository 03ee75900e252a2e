import { type Text, text } from '../../../i18n/text.ts';
import type { LocalDate } from '../../../time/clock.ts';
import type { WrittenFact } from '../../fact.ts';
import { comparedOf, findingOf } from '../../find.ts';
import type { Finding } from '../../finding.ts';
import { rowsIn, textIn } from '../../read.ts';
import { byPerson, type LabourClaim, type LabourSheet } from '../../traces/labour.ts';
import type { Window } from '../../window.ts';
import { answering, OFFICES, type RuleHead } from './aboutWork.ts';
import { birthdayOf, type Standing, standingOf } from './standing.ts';

/** As many people as a warning lists, each by two dates. */
const SHOWN = 3;

interface Words {
  readonly sentence: (number: string, people: number) => Text;
  readonly on: Text;
  readonly threshold: (age: number) => Text;
}

const WORDS: Readonly<Record<Standing, Words>> = {
  deceased: {
    sentence: (number, people) =>
      text(
        `办件 ${number} 计付了 ${people} 人去世以后的工日。`,
        `Case ${number} pays ${people} people for days after their death.`,
      ),
    on: text('台账去世日期', 'Died, by the register'),
    threshold: () => text('去世以后没有工日', 'no days of work after death'),
  },
  moved: {
    sentence: (number, people) =>
      text(
        `办件 ${number} 计付了 ${people} 人迁出以后的工日。`,
        `Case ${number} pays ${people} people for days after they moved away.`,
      ),
    on: text('台账迁出日期', 'Moved away, by the register'),
    threshold: () => text('迁出以后不在本村计工日', 'no days of work in the village after moving away'),
  },
  underAge: {
    sentence: (number, people) =>
      text(
        `办件 ${number} 计付了 ${people} 人未到用工年龄时的工日。`,
        `Case ${number} pays ${people} people for days when they were too young to be hired.`,
      ),
    on: text('达到用工年龄日期', 'Of age on'),
    threshold: (age) => text(`年满 ${age} 周岁才能用工`, `hired from the age of ${age} on`),
  },
};

/** The ID number behind each mark. It is read here and never leaves. */
const numbersOf = ({ told }: WrittenFact): ReadonlyMap<string, string> =>
  new Map(
    [
      ['labourSheet', 'workerIdNumber'],
      ['payList', 'payeeIdNumber'],
    ].flatMap(([table = '', column = '']) =>
      rowsIn(told.values, table).flatMap((row) => {
        const idNumber = textIn(row, column);
        return idNumber === undefined ? [] : [[told.mark(idNumber), idNumber] as const];
      }),
    ),
  );

interface Ghost {
  readonly on: LocalDate;
  readonly claims: readonly LabourClaim[];
}

const spanOf = (claims: readonly LabourClaim[]): string => {
  const from = claims.map((claim) => claim.from).sort()[0] ?? '';
  const to =
    claims
      .map((claim) => claim.to)
      .sort()
      .at(-1) ?? '';
  return from === to ? from : `${from}—${to}`;
};

/** People paid for days after their death or removal, or before they were of age. */
export const ghosts = (
  rule: RuleHead,
  fact: WrittenFact,
  sheet: LabourSheet,
  window: Window,
  age: number,
): readonly Finding[] => {
  const numbers = numbersOf(fact);
  const found: Record<Standing, Ghost[]> = { deceased: [], moved: [], underAge: [] };
  for (const [mark, claims] of byPerson(sheet.claims))
    for (const { standing, ...ghost } of standingOf(
      claims,
      window.citizen(mark),
      birthdayOf(numbers.get(mark) ?? '', age),
    ))
      found[standing].push(ghost);
  return (['deceased', 'moved', 'underAge'] as const).flatMap((standing) => {
    const people = found[standing];
    if (people.length === 0) return [];
    const words = WORDS[standing];
    return [
      findingOf(rule, fact, {
        window: standing,
        severity: 'red',
        sentence: words.sentence(fact.number, people.length),
        compared: people
          .slice(0, SHOWN)
          .flatMap(({ on, claims }) => [
            comparedOf(text('用工时间', 'Time of the work'), spanOf(claims), fact.caseId),
            comparedOf(words.on, on),
          ]),
        threshold: words.threshold(age),
        about: answering(fact),
        offices: OFFICES,
      }),
    ];
  });
};
