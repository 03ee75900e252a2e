import { text } from '../../i18n/text.ts';
import { startOfDay } from '../../time/clock.ts';
import type { WrittenFact } from '../fact.ts';
import type { Finding } from '../finding.ts';
import type { Parameters, Rule } from '../rule.ts';
import { labourList, labourSheetOf, monthBegins, monthsOf } from '../traces/labour.ts';
import type { Ask, Trace, Window } from '../window.ts';
import { cadresPaid } from './ghostLabour/cadresPaid.ts';
import { paidLabour } from './ghostLabour/claims.ts';
import { doublePay } from './ghostLabour/doublePay.ts';
import { ghosts } from './ghostLabour/ghosts.ts';

export type GhostLabourNames = 'age' | 'cadres';

const PAYING: readonly string[] = [
  'casual-labour/labour-pay',
  'casual-labour/emergency-labour',
  'cadre-allowance/lost-work',
];
/** What says who worked when; a payment slip says nothing new of it. */
const TELLING: readonly string[] = ['labourSheet', 'payList', 'workedIn', 'happenedOn'];

export const paysNow = ({ told, wrote }: WrittenFact): boolean =>
  PAYING.includes(`${told.matter}/${told.sub}`) && wrote.some((field) => TELLING.includes(field));

const listsOf = (fact: WrittenFact): readonly string[] => {
  const months = (labourSheetOf(fact.told)?.claims ?? []).flatMap(({ from, to }) => monthsOf(from, to));
  return [...new Set(months)].sort();
};

const asks = (fact: WrittenFact): readonly Ask[] => {
  const marks = new Set((labourSheetOf(fact.told)?.claims ?? []).map(({ mark }) => mark));
  return [
    ...listsOf(fact).map(
      (month): Ask => ({
        kind: 'traces',
        list: labourList(fact.places.town, month),
        from: startOfDay(monthBegins(month)),
      }),
    ),
    ...[...marks].map((mark): Ask => ({ kind: 'citizen', mark })),
  ];
};

const find = (
  fact: WrittenFact,
  window: Window,
  parameters: Parameters<GhostLabourNames>,
): readonly Finding[] => {
  const sheet = labourSheetOf(fact.told);
  if (sheet === undefined) return [];
  const traces = listsOf(fact).flatMap((month): readonly Trace[] =>
    window.traces(labourList(fact.places.town, month)).filter(({ at }) => at <= fact.at),
  );
  return [
    ...doublePay(ghostLabour, fact, paidLabour(fact.caseId, sheet, traces)),
    ...ghosts(ghostLabour, fact, sheet, window, parameters.age),
    ...cadresPaid(ghostLabour, fact, parameters.cadres),
  ];
};

/** Rule 15: paid for labour that cannot have been done, or that cadres pay each other. */
export const ghostLabour: Rule<GhostLabourNames> = {
  id: 'ghost-labour',
  version: 1,
  label: text('虚报用工', 'Ghost labour'),
  kind: 'integrity',
  basis: text(
    '用工实名、当日确认；《劳动法》第十五条禁止招用未满十六周岁的未成年人；平台默认规则十五',
    'Labour by name, confirmed the same day; Labour Law art. 15 forbids hiring minors under 16; rule 15 of the platform',
  ),
  parameters: {
    age: {
      label: text('最低用工年龄', 'Least age of a worker'),
      unit: text('周岁', 'years'),
      default: 16,
      min: 16,
      max: 18,
    },
    cadres: {
      label: text('同一清单涉及干部人数', 'Cadres concerned by one sheet'),
      unit: text('人', 'people'),
      default: 3,
      min: 1,
      max: 20,
    },
  },
  on: ['written'],
  asks: (fact) => (fact.kind === 'written' && paysNow(fact) ? asks(fact) : []),
  find: (fact, window, parameters) =>
    fact.kind === 'written' && paysNow(fact) ? find(fact, window, parameters) : [],
};
