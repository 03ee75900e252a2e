import { text } from '../../i18n/text.ts';
import { yuan } from '../../i18n/yuan.ts';
import type { Role } from '../../org/role.ts';
import type { LocalDate } from '../../time/clock.ts';
import type { Fact, WrittenFact } from '../fact.ts';
import { comparedOf, type Found, findingOf } from '../find.ts';
import { dateIn, entryIn, numberIn, periodIn, textIn } from '../read.ts';
import type { Parameters, Rule } from '../rule.ts';
import type { Told } from '../told.ts';
import type { Ask, Window } from '../window.ts';
import {
  daysOverdue,
  isRent,
  leaseOf,
  overdueRent,
  type RentFact,
  usedAfterEnd,
  useOf,
} from './rentOverdue.ts';
import { carriersOf, wroteAny } from './written.ts';

type Names = 'percent' | 'years' | 'orangeDays' | 'redDays';

type Judged = Omit<Found, 'about' | 'offices'>;

const PRICED: readonly string[] = ['asset-lease', 'resource-contracting'];

/** The rent of a year, the last that was fixed first. */
const RENTS = ['signedRent', 'awarded', 'baseRent', 'baseFee'] as const;

const PRICE = [...RENTS, 'appraisedRent', 'feePerMu', 'plotArea'] as const;
const TERM = ['leaseYears', 'contractPeriod', 'newEnd'] as const;
const USE = [
  'contract',
  'dueOn',
  'received',
  'stillOwed',
  'paidUntil',
  'presentEnd',
  'returned',
  'settledOn',
] as const;

/** Rent and appraisal of a year in fen, where this step wrote one of them and both are known. */
export const priceSeen = (
  fact: RentFact,
): { readonly rent: number; readonly appraised: number } | undefined => {
  const { values, matter } = fact.told;
  if (fact.kind === 'watch' || !PRICED.includes(matter) || !wroteAny(fact, PRICE)) return undefined;
  const appraised = numberIn(values, 'appraisedRent');
  const rent = RENTS.map((field) => numberIn(values, field)).find((one) => one !== undefined);
  return appraised === undefined || rent === undefined ? undefined : { rent, appraised };
};

const belowAppraisal = (fact: WrittenFact, window: Window, percent: number): readonly Judged[] => {
  const { told } = fact;
  const seen = priceSeen(fact);
  if (seen === undefined || seen.rent * 100 >= seen.appraised * percent) return [];
  const { rent, appraised } = seen;
  const asset = entryIn(told.values, 'asset')?.entry;
  const entry = asset === undefined ? undefined : window.entry(asset);
  const registered = entry === undefined ? undefined : numberIn(entry, 'appraisedRent');
  return [
    {
      window: 'price',
      severity: 'orange',
      sentence: text(
        `办件 ${fact.number} 的年租金（承包金）为评估价的 ${((rent * 100) / appraised).toFixed(1)}%。`,
        `The yearly rent or fee of case ${fact.number} is ${((rent * 100) / appraised).toFixed(1)} per cent of the appraisal.`,
      ),
      compared: [
        comparedOf(text('年租金或承包金（元）', 'Rent or fee a year (yuan)'), yuan(rent), fact.caseId),
        comparedOf(text('评估年租金（元）', 'Appraised rent a year (yuan)'), yuan(appraised), fact.caseId),
        comparedOf(
          text('台账评估年租金（元）', 'Appraised rent in the register (yuan)'),
          registered === undefined ? text('台账没有', 'not in the register') : yuan(registered),
        ),
      ],
      threshold: text(
        `不低于评估年租金的 ${percent}%`,
        `not below ${percent} per cent of the appraised rent`,
      ),
    },
  ];
};

/** The first day that lies beyond so many years. */
const beyond = (from: LocalDate, years: number): LocalDate =>
  `${String(Number(from.slice(0, 4)) + years).padStart(4, '0')}${from.slice(4)}`;

interface Term {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The term of a lease, as far as it is known. Contracting of land and water has terms of its own. */
const leaseTerm = ({ matter, sub, values }: Told, window: Window): Term | undefined => {
  if (matter === 'asset-lease') return periodIn(values, 'contractPeriod');
  if (sub === 'contract-signing')
    return textIn(values, 'contractKind') === 'lease' ? periodIn(values, 'contractPeriod') : undefined;
  if (sub !== 'contract-change') return undefined;
  const contract = entryIn(values, 'contract')?.entry;
  const entry = contract === undefined ? undefined : window.entry(contract);
  if (entry === undefined || textIn(entry, 'kind') !== 'lease') return undefined;
  const from = dateIn(entry, 'start');
  const to = dateIn(values, 'newEnd');
  return from === undefined || to === undefined ? undefined : { from, to };
};

/** The term of a lease that this step wrote, by its days, by its years, or both. */
export const termSeen = (
  fact: RentFact,
  window: Window,
): { readonly from?: LocalDate; readonly to?: LocalDate; readonly asked?: number } | undefined => {
  if (fact.kind === 'watch' || !wroteAny(fact, TERM)) return undefined;
  const term = leaseTerm(fact.told, window);
  const asked = fact.told.matter === 'asset-lease' ? numberIn(fact.told.values, 'leaseYears') : undefined;
  return term === undefined && asked === undefined
    ? undefined
    : { ...term, ...(asked === undefined ? {} : { asked }) };
};

/** Days for which rent is owed; undefined where this fact tells nothing of it. */
export const rentSeen = (fact: RentFact, window: Window): number | undefined =>
  fact.kind === 'watch' || wroteAny(fact, USE) ? daysOverdue(fact, window) : undefined;

/** The end of a contract and the day on which it was still used. */
export const useSeen = (fact: RentFact, window: Window) =>
  fact.kind === 'watch' || !wroteAny(fact, USE) ? undefined : useOf(fact, window);

const tooLong = (fact: WrittenFact, window: Window, years: number): readonly Judged[] => {
  const { told } = fact;
  const term = leaseTerm(told, window);
  const asked = told.matter === 'asset-lease' ? numberIn(told.values, 'leaseYears') : undefined;
  const isLong =
    (term !== undefined && term.to >= beyond(term.from, years)) || (asked !== undefined && asked > years);
  if (!isLong) return [];
  return [
    {
      window: 'term',
      severity: 'orange',
      sentence: text(
        `办件 ${fact.number} 的租赁期限超过 ${years} 年。`,
        `The lease of case ${fact.number} is for more than ${years} years.`,
      ),
      compared: [
        ...(term === undefined
          ? []
          : [
              comparedOf(text('租期起', 'First day'), term.from, fact.caseId),
              comparedOf(text('租期止', 'Last day'), term.to, fact.caseId),
            ]),
        ...(asked === undefined
          ? []
          : [comparedOf(text('租赁年限（年）', 'Years of the lease'), asked, fact.caseId)]),
      ],
      threshold: text(`租赁期限不超过 ${years} 年`, `a lease of not more than ${years} years`),
    },
  ];
};

const officesOf = ({ matter }: Told): readonly Role[] =>
  matter === 'resource-contracting' ? ['town-assets', 'town-agriculture'] : ['town-assets'];

const judge = (fact: RentFact, window: Window, parameters: Parameters<Names>): readonly Judged[] => {
  const days = { orange: parameters.orangeDays, red: parameters.redDays };
  // The clock tells of rent for which nobody has done anything since.
  if (fact.kind === 'watch') return overdueRent(fact, window, days);
  return [
    ...(wroteAny(fact, PRICE) ? belowAppraisal(fact, window, parameters.percent) : []),
    ...(wroteAny(fact, TERM) ? tooLong(fact, window, parameters.years) : []),
    ...(wroteAny(fact, USE) ? [...usedAfterEnd(fact, window), ...overdueRent(fact, window, days)] : []),
  ];
};

const asks = (fact: Fact): readonly Ask[] => {
  if (fact.kind !== 'written' && fact.kind !== 'watch') return [];
  const { told } = fact;
  if (fact.kind === 'watch' && !isRent(told)) return [];
  const asset =
    fact.kind === 'written' && PRICED.includes(told.matter) && wroteAny(fact, PRICE)
      ? entryIn(told.values, 'asset')?.entry
      : undefined;
  const lease = isRent(told) || told.sub === 'contract-change' ? leaseOf(told) : undefined;
  return [asset, lease].flatMap((id) => (id === undefined ? [] : [{ kind: 'entry', id }]));
};

/** Rule 19: property of the collective let for too little or too long, or used without rent or right. */
export const assetUnderpriced: Rule<Names> = {
  id: 'asset-underpriced',
  version: 1,
  label: text('资产低价出租', 'Asset underpriced'),
  kind: 'integrity',
  basis: text(
    '《民法典》第七百零五条：租赁期限不得超过二十年；租金和欠租的界限为平台默认规则十九',
    'Civil Code art. 705: no lease is for more than twenty years; the limits of rent and arrears are rule 19 of the platform',
  ),
  parameters: {
    percent: {
      label: text('租金占评估价', 'Rent in per cent of the appraisal'),
      unit: text('%', '%'),
      default: 80,
      min: 10,
      max: 100,
    },
    years: {
      label: text('租赁最长年限', 'Longest lease'),
      unit: text('年', 'years'),
      default: 20,
      min: 1,
      max: 20,
    },
    orangeDays: {
      label: text('欠租橙色天数', 'Days overdue for orange'),
      unit: text('天', 'days'),
      default: 60,
      min: 1,
      max: 365,
    },
    redDays: {
      label: text('欠租红色天数', 'Days overdue for red'),
      unit: text('天', 'days'),
      default: 180,
      min: 1,
      max: 730,
    },
  },
  on: ['written', 'watch'],
  asks,
  find: (fact, window, parameters) =>
    fact.kind === 'written' || fact.kind === 'watch'
      ? judge(fact, window, parameters).map((found) =>
          findingOf(assetUnderpriced, fact, {
            ...found,
            about:
              fact.kind === 'written'
                ? carriersOf(fact)
                : [...new Set([fact.told.applicant, ...fact.told.signers.map(({ person }) => person)])],
            offices: officesOf(fact.told),
          }),
        )
      : [],
};
