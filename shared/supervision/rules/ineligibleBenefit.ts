import { text } from '../../i18n/text.ts';
import type { WrittenFact } from '../fact.ts';
import { comparedOf, type Found, findingOf } from '../find.ts';
import type { Finding } from '../finding.ts';
import type { Parameters, Rule } from '../rule.ts';
import { grantsOf } from '../traces/benefit.ts';
import type { Window } from '../window.ts';
import { askFor, officesOf, recipientsOf } from './ineligibleBenefit/recipients.ts';
import { gone, wealthy } from './ineligibleBenefit/standing.ts';
import { asksTwice, twice } from './ineligibleBenefit/twice.ts';

type Names = 'grace' | 'months';

/** Who is to receive something, and what they said of cadres. */
export const LISTING: readonly string[] = [
  'requesterIdNumber',
  'familyMembers',
  'recipients',
  'allowances',
  'kinOfOfficial',
  'kinOnList',
];
/** When it is really given, somebody may have died since. */
const GIVING: readonly string[] = ['paidOn', 'handedOn', 'visitedOn', 'startOn'];

export const wrotes = ({ wrote }: WrittenFact, fields: readonly string[]): boolean =>
  wrote.some((field) => fields.includes(field));

export const looks = (fact: WrittenFact): boolean =>
  (wrotes(fact, LISTING) || wrotes(fact, GIVING)) && grantsOf(fact.told).length > 0;

/** Where the form asks whether a recipient is kin of a cadre. Lists of the whole village do not ask. */
const DECLARED: Readonly<Record<string, string>> = {
  'social-assistance': 'kinOfOfficial',
  'non-production-expense': 'kinOnList',
};

/** Cadres whom the registers connect with the case, and the form does not. */
export const leftUndeclared = ({ told: { kin, matter, values } }: WrittenFact): number => {
  const field = DECLARED[matter];
  return field === undefined || values[field] === true ? 0 : kin.length;
};

const undeclared = (fact: WrittenFact): readonly Omit<Found, 'about' | 'offices'>[] => {
  const { kin, matter, values } = fact.told;
  const field = DECLARED[matter];
  if (field === undefined || leftUndeclared(fact) === 0) return [];
  return [
    {
      window: 'kin',
      severity: 'orange',
      sentence: {
        zh: `办件 ${fact.number} 经台账比对涉及 ${kin.length} 名干部，表中没有申报近亲属关系。`,
        en: `By the registers case ${fact.number} concerns ${kin.length} cadres; its form declares no kin.`,
      },
      compared: [
        comparedOf(text('台账比对涉及干部', 'Cadres concerned by the registers'), kin.length, fact.caseId),
        comparedOf(
          text('表中申报近亲属', 'Kin declared in the form'),
          values[field] === false ? text('否', 'no') : text('未填', 'not filled in'),
          fact.caseId,
        ),
      ],
      threshold: {
        zh: '涉及干部及近亲属的应当申报并回避',
        en: 'kin of cadres is declared, and they stand aside',
      },
    },
  ];
};

const find = (
  fact: WrittenFact,
  window: Window,
  { grace, months }: Parameters<Names>,
): readonly Finding[] => {
  const { applicant, kin } = fact.told;
  const about = [...new Set([applicant, fact.person])].sort();
  const listed = wrotes(fact, LISTING);
  const found = [
    ...gone(fact, window, grace),
    ...(listed ? [...wealthy(fact, window), ...twice(fact, window, months), ...undeclared(fact)] : []),
  ];
  return found.map((one) =>
    findingOf(ineligibleBenefit, fact, {
      ...one,
      about: one.window === 'kin' ? [...new Set([...about, ...kin])].sort() : about,
      offices: officesOf(fact.told),
    }),
  );
};

/** Rule 20: benefits for whom they are not meant. */
export const ineligibleBenefit: Rule<Names> = {
  id: 'ineligible-benefit',
  version: 1,
  label: text('不符合条件的待遇', 'Ineligible benefit'),
  kind: 'integrity',
  basis: text(
    '《社会救助暂行办法》和惠民补贴发放要求；平台默认规则二十',
    'Interim Measures for Social Assistance and the terms of subsidies; rule 20 of the platform',
  ),
  parameters: {
    grace: {
      label: text('去世次月后仍可发放的月数', 'Months after the month of death still paid'),
      unit: text('月', 'months'),
      default: 0,
      min: 0,
      max: 12,
    },
    months: {
      label: text('同一按月待遇不重复申请的时间', 'Time without a second grant of a monthly benefit'),
      unit: text('月', 'months'),
      default: 12,
      min: 1,
      max: 36,
    },
  },
  on: ['written'],
  asks: (fact, { months }) =>
    fact.kind === 'written' && looks(fact)
      ? [...(wrotes(fact, LISTING) ? asksTwice(fact, months) : []), ...recipientsOf(fact.told).map(askFor)]
      : [],
  find: (fact, window, parameters) =>
    fact.kind === 'written' && looks(fact) ? find(fact, window, parameters) : [],
};
