import { text } from '../../i18n/text.ts';
import { yuan } from '../../i18n/yuan.ts';
import { DAY, type Instant, localDate, startOfDay } from '../../time/clock.ts';
import type { WrittenFact } from '../fact.ts';
import { comparedOf, findingOf } from '../find.ts';
import type { Finding } from '../finding.ts';
import type { Parameters, Rule } from '../rule.ts';
import { committedBy, type Spending, spendingUpTo, spendOf } from '../traces/spend.ts';
import { carriersOf, wroteAny } from './written.ts';

type Names = 'share' | 'cases' | 'wins';

/** Fields that give a deal to somebody or change its amount. */
const GIVEN = [
  'amount',
  'awardPrice',
  'contractAmount',
  'finishedAmount',
  'items',
  'costs',
  'supplier',
  'craftsman',
  'onlineShop',
  'payeeName',
] as const;

/** Whether this step gave a deal to somebody or changed its amount. */
export const givesNow = (fact: WrittenFact): boolean => wroteAny(fact, GIVEN);

const yearOf = ({ at }: Spending): string => localDate(at).slice(0, 4);

/** The year of the deal, and a year back for those in a row. */
const lookBack = (own: Spending): Instant => Math.min(startOfDay(`${yearOf(own)}-01-01`), own.at - 365 * DAY);

const sumOf = (list: readonly Spending[]): number => list.reduce((sum, { amount }) => sum + amount, 0);

const shareOf = (
  fact: WrittenFact,
  own: Spending,
  given: readonly Spending[],
  { share, cases }: Parameters<Names>,
): readonly Finding[] => {
  const year = given.filter((one) => yearOf(one) === yearOf(own));
  const theirs = year.filter(({ supplier }) => supplier === own.supplier);
  const [first] = theirs;
  const total = sumOf(year);
  const mine = sumOf(theirs);
  if (first === undefined || theirs.length < cases || total === 0 || mine * 100 < total * share) return [];
  const percent = ((mine * 100) / total).toFixed(1);
  return [
    findingOf(supplierConcentration, fact, {
      // One warning a supplier and year, on the first of its cases.
      caseId: first.caseId,
      window: `share:${yearOf(own)}`,
      severity: 'orange',
      sentence: text(
        `${yearOf(own)} 年村里有承接方的支出中，同一承接方占 ${percent}%，共 ${theirs.length} 件。`,
        `One supplier has ${percent} per cent of what the village committed to suppliers in ${yearOf(own)}, in ${theirs.length} cases.`,
      ),
      compared: [
        comparedOf(text('该承接方金额（元）', 'Amount of this supplier (yuan)'), yuan(mine)),
        comparedOf(text('全年合计（元）', 'The whole year (yuan)'), yuan(total)),
        comparedOf(text('全年件数', 'Cases of the year'), year.length),
        ...theirs
          .slice(-5)
          .map(({ amount, caseId }) =>
            comparedOf(text('其中一件（元）', 'One of its cases (yuan)'), yuan(amount), caseId),
          ),
      ],
      threshold: text(
        `${cases} 件以上时，一家所占不到 ${share}%`,
        `with ${cases} cases or more, less than ${share} per cent for one`,
      ),
      about: carriersOf(fact),
      offices: ['town-trading', 'town-assets'],
    }),
  ];
};

/** The awards around this one that all went to the same supplier, with no other between. */
export const rowAround = (own: Spending, awards: readonly Spending[]): readonly Spending[] => {
  const here = awards.findIndex(({ caseId }) => caseId === own.caseId);
  const differs = (one: Spending): boolean => one.supplier !== own.supplier;
  const before = awards.slice(0, here).findLastIndex(differs);
  const after = awards.slice(here).findIndex(differs);
  return awards.slice(before + 1, after === -1 ? awards.length : here + after);
};

const rowOf = (
  fact: WrittenFact,
  own: Spending,
  given: readonly Spending[],
  { wins }: Parameters<Names>,
): readonly Finding[] => {
  if (!own.award) return [];
  const row = rowAround(
    own,
    given.filter(({ award, business }) => award && business === own.business),
  );
  const [first] = row;
  if (first === undefined || row.length < wins) return [];
  return [
    findingOf(supplierConcentration, fact, {
      caseId: first.caseId,
      window: `row:${own.business}`,
      severity: 'orange',
      sentence: text(
        `同一承接方连续 ${row.length} 次被选中，其间没有别家。`,
        `One supplier was chosen ${row.length} times in a row, with nobody else between.`,
      ),
      compared: row
        .slice(-10)
        .map(({ amount, at, caseId }) =>
          comparedOf(
            text(`${localDate(at)} 中选金额（元）`, `Awarded on ${localDate(at)} (yuan)`),
            yuan(amount),
            caseId,
          ),
        ),
      threshold: text(`连续中选少于 ${wins} 次`, `fewer than ${wins} awards in a row`),
      about: carriersOf(fact),
      offices: ['town-trading'],
    }),
  ];
};

/** Rule 12: one supplier has most of a village's money of a year, or is chosen again and again. */
export const supplierConcentration: Rule<Names> = {
  id: 'supplier-concentration',
  version: 1,
  label: text('供应商集中', 'Supplier concentration'),
  kind: 'integrity',
  basis: text(
    '采购应当公开竞争；平台默认规则十二',
    'Purchases are made in open competition; rule 12 of the platform',
  ),
  parameters: {
    share: {
      label: text('一家占全年金额', 'Share of one supplier in the year'),
      unit: text('%', '%'),
      default: 50,
      min: 10,
      max: 100,
    },
    cases: {
      label: text('起算件数', 'Least cases'),
      unit: text('件', 'cases'),
      default: 5,
      min: 2,
      max: 100,
    },
    wins: {
      label: text('连续中选次数', 'Awards in a row'),
      unit: text('次', 'times'),
      default: 4,
      min: 2,
      max: 50,
    },
  },
  on: ['written'],
  asks: (fact) => {
    if (fact.kind !== 'written' || !givesNow(fact)) return [];
    const own = committedBy(fact);
    if (own?.supplier === undefined) return [];
    return [{ kind: 'traces', list: spendOf(fact.places.village), from: lookBack(own) }];
  },
  find: (fact, window, parameters) => {
    if (fact.kind !== 'written' || !givesNow(fact)) return [];
    const own = committedBy(fact);
    if (own?.supplier === undefined) return [];
    // Before it is known who gets it a deal weighs on neither side.
    const given = spendingUpTo(fact, window, lookBack(own)).filter(
      ({ role, supplier }) => role === 'commitment' && supplier !== undefined,
    );
    return [...shareOf(fact, own, given, parameters), ...rowOf(fact, own, given, parameters)];
  },
};
