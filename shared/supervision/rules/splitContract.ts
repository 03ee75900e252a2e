import { type Text, text } from '../../i18n/text.ts';
import { yuan } from '../../i18n/yuan.ts';
import { DAY, daysBetween, localDate } from '../../time/clock.ts';
import type { WrittenFact } from '../fact.ts';
import { comparedOf, findingOf } from '../find.ts';
import type { Finding } from '../finding.ts';
import type { Parameters, Rule } from '../rule.ts';
import { type Business, TENDERS, type Tender } from '../traces/deal.ts';
import { committedBy, type Spending, spendingUpTo, spendOf } from '../traces/spend.ts';
import type { Window } from '../window.ts';
import { carriersOf, wroteAny } from './written.ts';

type LimitName = 'minor' | 'town' | 'law';
type Names = 'days' | LimitName;

/** What a deal above the limit would have to go through, and so who has evaded nothing. `from`: the limit itself too. */
interface Limit {
  readonly name: LimitName;
  readonly leadsTo: Tender;
  readonly from: boolean;
}

const TOWN: Limit = { name: 'town', leadsTo: 'city', from: false };

/** Highest first. The duty of NDRC order 16 is one of works; above the others the catalogue asks for a tender. */
export const LIMITS: Readonly<Record<Business, readonly Limit[]>> = {
  works: [{ name: 'law', leadsTo: 'law', from: true }, TOWN, { name: 'minor', leadsTo: 'case', from: false }],
  goods: [TOWN],
  service: [TOWN],
};

/** Fields that make a deal, change its amount, or say with whom or where it is. */
const DEAL = [
  'amount',
  'awardPrice',
  'contractAmount',
  'finishedAmount',
  'items',
  'works',
  'costs',
  'supplier',
  'craftsman',
  'onlineShop',
  'payeeName',
  'siteName',
  'initiation',
] as const;

/** Whether this step made a deal or changed what matters of it. */
export const dealsNow = (fact: WrittenFact): boolean => wroteAny(fact, DEAL);

/** A group is named by its first case; it is looked for as long back as this. */
const LOOK_BACK = 365 * DAY;

type Grouping = 'supplier' | 'site';

const GROUPS: Readonly<Record<Grouping, Text>> = {
  supplier: text('同一承接方', 'One supplier'),
  site: text('同一地点或工程', 'One site or project'),
};

/** Where a deal builds: its own site, that of its project, or the project where no site is known. */
export const siteIn =
  (all: readonly Spending[]) =>
  ({ site, project }: Spending): string | undefined =>
    site ?? all.find(({ caseId }) => caseId === project)?.site ?? project;

const apart = (one: Spending, other: Spending): number =>
  Math.abs(daysBetween(localDate(one.at), localDate(other.at)));

const sumOf = (list: readonly Spending[]): number => list.reduce((sum, { amount }) => sum + amount, 0);

/** The first case from which, going back, each follows the one before within the time. */
const beginning = (list: readonly Spending[], from: Spending, days: number): Spending =>
  list
    .filter(({ at }) => at <= from.at)
    .reduceRight((first, one) => (apart(first, one) <= days ? one : first), from);

interface Split {
  readonly limit: Limit;
  /** Fen. */
  readonly most: number;
  readonly together: readonly Spending[];
  readonly first: Spending;
}

/** The highest limit that these deals, each below it, exceed together within the time. */
export const splitOf = (
  own: Spending,
  group: readonly Spending[],
  parameters: Parameters<Names>,
): Split | undefined => {
  const { days } = parameters;
  for (const limit of LIMITS[own.business]) {
    const most = parameters[limit.name] * 100;
    const members = group.filter(
      ({ amount, tender }) =>
        TENDERS.indexOf(tender) < TENDERS.indexOf(limit.leadsTo) &&
        (limit.from ? amount < most : amount <= most),
    );
    if (!members.some(({ caseId }) => caseId === own.caseId)) continue;
    // Every stretch of this length that holds this case: it need not be the last of them, deals are entered late.
    const stretches = members
      .filter((end) => end.at >= own.at && apart(end, own) <= days)
      .map((end) => members.filter((one) => one.at <= end.at && apart(one, end) <= days))
      // One alone never does, being below the limit.
      .filter((list) => (limit.from ? sumOf(list) >= most : sumOf(list) > most));
    const [together] = stretches.sort((a, b) => sumOf(b) - sumOf(a));
    const [earliest] = together ?? [];
    if (together !== undefined && earliest !== undefined)
      return { limit, most, together, first: beginning(members, earliest, days) };
  }
  return undefined;
};

const finding = (
  fact: WrittenFact,
  grouping: Grouping,
  { limit, most, together, first }: Split,
  days: number,
): Finding =>
  findingOf(splitContract, fact, {
    caseId: first.caseId,
    window: `${grouping}:${limit.name}`,
    severity: 'red',
    sentence: {
      zh: `${GROUPS[grouping].zh}在 ${days} 天内有 ${together.length} 件，每件都在 ${yuan(most)} 元的限额以内，合计 ${yuan(sumOf(together))} 元，达到或超过限额。`,
      en: `${GROUPS[grouping].en}: ${together.length} cases within ${days} days, each within the limit of ${yuan(most)} yuan, ${yuan(sumOf(together))} yuan together.`,
    },
    compared: [
      ...together
        .slice(-10)
        .map(({ amount, at, caseId }) =>
          comparedOf(
            text(`${localDate(at)} 的金额（元）`, `Amount of ${localDate(at)} (yuan)`),
            yuan(amount),
            caseId,
          ),
        ),
      comparedOf(text('合计（元）', 'Together (yuan)'), yuan(sumOf(together))),
      comparedOf(text('限额（元）', 'Limit (yuan)'), yuan(most)),
    ],
    threshold: text(
      `${days} 天内合计不${limit.from ? '达到' : '超过'} ${yuan(most)} 元`,
      `${limit.from ? 'less than' : 'not more than'} ${yuan(most)} yuan together within ${days} days`,
    ),
    about: carriersOf(fact),
    offices: fact.told.matter.startsWith('project-')
      ? ['town-trading', 'town-construction']
      : ['town-trading', 'town-assets'],
  });

/** Each case stands in one group of its kind of business, by who does it and by where. */
const find = (fact: WrittenFact, window: Window, parameters: Parameters<Names>): readonly Finding[] => {
  const own = committedBy(fact);
  if (own === undefined) return [];
  const all = spendingUpTo(fact, window, own.at - LOOK_BACK);
  const place = siteIn(all);
  const alike = all.filter(({ role, business }) => role === 'commitment' && business === own.business);
  const split = (key: (one: Spending) => string | undefined): Split | undefined =>
    key(own) === undefined
      ? undefined
      : splitOf(
          own,
          alike.filter((one) => key(one) === key(own)),
          parameters,
        );
  const bySupplier = split(({ supplier }) => supplier);
  const bySite = split(place);
  const casesOf = (one: Split | undefined): string =>
    (one?.together ?? []).map(({ caseId }) => caseId).join();
  return [
    ...(bySupplier === undefined ? [] : [finding(fact, 'supplier', bySupplier, parameters.days)]),
    // The same cases are not told twice.
    ...(bySite === undefined || casesOf(bySite) === casesOf(bySupplier)
      ? []
      : [finding(fact, 'site', bySite, parameters.days)]),
  ];
};

const limit = (label: Text, yuanLimit: number) => ({
  label,
  unit: text('元', 'yuan'),
  default: yuanLimit,
  min: 1_000,
  max: 10_000_000,
});

/** Rule 11: deals of one village with one supplier, or at one site, each below a limit and together above it. */
export const splitContract: Rule<Names> = {
  id: 'split-contract',
  version: 1,
  label: text('化整为零', 'Split contract'),
  kind: 'integrity',
  basis: text(
    '《招标投标法》第四条：不得化整为零规避招标；国家发改委令第16号；村镇限额为平台默认规则十一',
    'Tendering Law, art. 4: no project is divided to avoid a tender; NDRC order 16; the limits of town and village are rule 11 of the platform',
  ),
  parameters: {
    days: {
      label: text('合并计算的天数', 'Days that are added up'),
      unit: text('天', 'days'),
      default: 90,
      min: 7,
      max: 365,
    },
    minor: limit(text('零星工程限额', 'Limit of minor works'), 50_000),
    town: limit(text('镇级限额', 'Limit of the town'), 300_000),
    law: limit(text('施工依法必须招标', 'Works that the law wants tendered'), 4_000_000),
  },
  on: ['written'],
  asks: (fact) => {
    if (fact.kind !== 'written' || !dealsNow(fact)) return [];
    const own = committedBy(fact);
    return own === undefined
      ? []
      : [{ kind: 'traces', list: spendOf(fact.places.village), from: own.at - LOOK_BACK }];
  },
  find: (fact, window, parameters) =>
    fact.kind === 'written' && dealsNow(fact) ? find(fact, window, parameters) : [],
};
