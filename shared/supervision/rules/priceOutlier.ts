import { text } from '../../i18n/text.ts';
import { yuan } from '../../i18n/yuan.ts';
import { type LocalDate, localDate } from '../../time/clock.ts';
import type { WrittenFact } from '../fact.ts';
import { comparedOf, findingOf } from '../find.ts';
import type { Compared, Finding } from '../finding.ts';
import { dateIn, entryIn, numberIn, rowsIn, textIn } from '../read.ts';
import type { Parameters, Rule } from '../rule.ts';
import type { Told } from '../told.ts';
import type { Window } from '../window.ts';
import { carriersOf, wroteAny } from './written.ts';

type Names = 'percent';

/** Tables whose rows name a reference price. Day wages have a rule of their own. */
const TABLES = [
  { table: 'items', reference: 'itemReference', price: 'itemUnitPrice', unit: 'itemUnit' },
  { table: 'works', reference: 'workReference', price: 'workUnitPrice', unit: 'workUnit' },
] as const;

const PRICED = TABLES.map(({ table }) => table);

interface Priced {
  readonly table: (typeof PRICED)[number];
  /** From 1. */
  readonly line: number;
  readonly entry: string;
  /** Fen. */
  readonly price: number;
  readonly unit: string | undefined;
}

/** The rows that can be compared at all. What names no reference is not judged. */
const pricedIn = ({ values }: Told): readonly Priced[] =>
  TABLES.flatMap(({ table, reference, price, unit }) =>
    rowsIn(values, table).flatMap((row, index) => {
      const entry = entryIn(row, reference)?.entry;
      const paid = numberIn(row, price);
      return entry === undefined || paid === undefined
        ? []
        : [{ table, line: index + 1, entry, price: paid, unit: textIn(row, unit) }];
    }),
  );

/** The rows to compare when this step wrote prices. */
export const pricedNow = (fact: WrittenFact): readonly Priced[] =>
  wroteAny(fact, PRICED) ? pricedIn(fact.told) : [];

type Judged =
  | { readonly row: Priced; readonly kind: 'compared'; readonly reference: number }
  | { readonly row: Priced; readonly kind: 'missing' | 'expired' | 'unit' };

export const plain = (unit: string): string => unit.normalize('NFKC').replace(/\s/g, '');

const judge = (row: Priced, window: Window, today: LocalDate): Judged => {
  const entry = window.entry(row.entry);
  const reference = entry === undefined ? undefined : numberIn(entry, 'price');
  if (entry === undefined || reference === undefined || reference <= 0) return { row, kind: 'missing' };
  const from = dateIn(entry, 'validFrom');
  const until = dateIn(entry, 'validUntil');
  if ((from !== undefined && today < from) || (until !== undefined && today > until))
    return { row, kind: 'expired' };
  const unit = textIn(entry, 'unit');
  // A price for a box is not compared with that of a piece.
  if (unit !== undefined && row.unit !== undefined && plain(unit) !== plain(row.unit))
    return { row, kind: 'unit' };
  return { row, kind: 'compared', reference };
};

const NOT_JUDGED = {
  missing: text('参考价目已不在库、未比较的行数', 'Lines not compared: no such reference price'),
  expired: text('参考价目不在执行期内、未比较的行数', 'Lines not compared: reference price not in force'),
  unit: text('计量单位与参考价目不同、未比较的行数', 'Lines not compared: another unit'),
} as const;

/** The worst are told one by one. */
const TOLD = 5;

const find = (fact: WrittenFact, window: Window, { percent }: Parameters<Names>): readonly Finding[] => {
  const day = localDate(fact.told.submittedAt);
  const judged = pricedIn(fact.told).map((row) => judge(row, window, day));
  const over = judged
    .flatMap((one) =>
      one.kind === 'compared' && one.row.price * 100 > one.reference * percent
        ? [{ ...one, share: (one.row.price * 100) / one.reference }]
        : [],
    )
    .sort((a, b) => b.share - a.share || a.row.line - b.row.line);
  const [worst] = over;
  if (worst === undefined) return [];
  const notJudged = (['missing', 'expired', 'unit'] as const).flatMap((kind): readonly Compared[] => {
    const count = judged.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [comparedOf(NOT_JUDGED[kind], count, fact.caseId)];
  });
  return [
    findingOf(priceOutlier, fact, {
      window: 'prices',
      severity: 'orange',
      sentence: text(
        `办件 ${fact.number} 有 ${over.length} 行单价高于参考价的 ${percent}%，最高的是第 ${worst.row.line} 行，为参考价的 ${worst.share.toFixed(1)}%。`,
        `Case ${fact.number} has ${over.length} unit prices above ${percent} per cent of the reference; the highest, line ${worst.row.line}, is ${worst.share.toFixed(1)} per cent.`,
      ),
      compared: [
        ...over
          .slice(0, TOLD)
          .flatMap(({ row, reference }) => [
            comparedOf(
              text(`第 ${row.line} 行单价（元）`, `Line ${row.line}, unit price (yuan)`),
              yuan(row.price),
              fact.caseId,
            ),
            comparedOf(
              text(`第 ${row.line} 行参考价（元）`, `Line ${row.line}, reference (yuan)`),
              yuan(reference),
            ),
          ]),
        ...notJudged,
      ],
      threshold: text(
        `单价不高于参考价的 ${percent}%`,
        `no unit price above ${percent} per cent of its reference`,
      ),
      about: carriersOf(fact),
      offices: [fact.told.matter === 'project-initiation' ? 'town-construction' : 'town-assets'],
    }),
  ];
};

/** Rule 17: unit prices well above the reference price that the row itself names. */
export const priceOutlier: Rule<Names> = {
  id: 'price-outlier',
  version: 1,
  label: text('单价偏高', 'Price outlier'),
  kind: 'integrity',
  basis: text(
    '市参考价目（机制十一）；平台默认规则十七',
    'Reference prices of the city (mechanism 11); rule 17 of the platform',
  ),
  parameters: {
    percent: {
      label: text('单价占参考价', 'Unit price in per cent of the reference'),
      unit: text('%', '%'),
      default: 120,
      min: 100,
      max: 500,
    },
  },
  on: ['written'],
  asks: (fact) =>
    fact.kind === 'written'
      ? [...new Set(pricedNow(fact).map(({ entry }) => entry))].map((id) => ({ kind: 'entry', id }))
      : [],
  find: (fact, window, parameters) =>
    fact.kind === 'written' && wroteAny(fact, PRICED) ? find(fact, window, parameters) : [],
};
