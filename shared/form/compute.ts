import { never } from '../result.ts';
import { addUp, DECIMALS, rounded } from './arithmetic.ts';
import { daysIn } from './dateCheck.ts';
import type { Calculated } from './field.ts';
import type { Formula } from './formula.ts';
import { inWords } from './inWords.ts';
import type { PeriodValue, RowValue, SimpleValue, Values } from './value.ts';

/*
 * What a calculated field holds. The phone calls it while somebody types, so nothing about the values is taken for
 * granted: what is missing, half typed or of another kind gives no value.
 */

type As = Calculated['as'];

const numberIn = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** Beyond fifteen figures nothing is exact any more: then there is no value rather than a wrong one. */
const MOST = 1e15;

/** Fen are whole. */
const asNumber = (value: number, as: As): number | undefined => {
  const result = rounded(value, as === 'money' ? 0 : DECIMALS);
  return Math.abs(result) < MOST ? result : undefined;
};

/** All of these fields as numbers, or undefined when one is missing. */
const numbersOf = (ids: readonly string[], values: Values): readonly number[] | undefined => {
  const found: number[] = [];
  for (const id of ids) {
    const one = numberIn(values[id]);
    if (one === undefined) return undefined;
    found.push(one);
  }
  return found;
};

const rowsIn = (value: Values[string]): readonly RowValue[] | undefined =>
  Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null)
    ? (value as readonly RowValue[])
    : undefined;

/** The cells of a column that have a number; a cell that is not asked for in its row does not count. */
const columnOf = (rows: string, column: string, values: Values): readonly number[] | undefined => {
  const cells = rowsIn(values[rows])?.flatMap((row) => numberIn(row[column]) ?? []);
  return cells === undefined || cells.length === 0 ? undefined : cells;
};

const isPeriod = (value: unknown): value is PeriodValue =>
  typeof value === 'object' &&
  value !== null &&
  'from' in value &&
  'to' in value &&
  typeof value.from === 'string' &&
  typeof value.to === 'string';

const numberOf = (
  formula: Exclude<Formula, { readonly kind: 'inWords' }>,
  values: Values,
  as: As,
): number | undefined => {
  switch (formula.kind) {
    case 'sum': {
      const of = numbersOf(formula.of, values);
      return of === undefined ? undefined : addUp(of);
    }
    case 'product':
      return numbersOf(formula.of, values)?.reduce((product, one) => product * one, 1);
    case 'difference': {
      const of = numbersOf([formula.of], values);
      const minus = numbersOf(formula.minus, values);
      return of === undefined || minus === undefined
        ? undefined
        : addUp([...of, ...minus.map((one) => -one)]);
    }
    case 'total': {
      const cells = columnOf(formula.rows, formula.column, values);
      return cells === undefined ? undefined : addUp(cells);
    }
    case 'lowest':
    case 'highest': {
      const cells = columnOf(formula.rows, formula.column, values);
      return cells?.reduce((one, other) =>
        formula.kind === 'lowest' ? Math.min(one, other) : Math.max(one, other),
      );
    }
    case 'count':
      return rowsIn(values[formula.rows])?.length;
    case 'days': {
      const period = values[formula.of];
      const days = isPeriod(period) ? daysIn(period) : Number.NaN;
      return days >= 1 && Number.isInteger(days) ? days : undefined;
    }
    case 'percent': {
      const of = numberIn(values[formula.of]);
      const whole = numberIn(values[formula.whole]);
      return of === undefined || whole === undefined || whole === 0
        ? undefined
        : rounded((of / whole) * 100, 1);
    }
    case 'quotient': {
      const of = numberIn(values[formula.of]);
      const by = numberIn(values[formula.by]);
      return of === undefined || by === undefined || by === 0
        ? undefined
        : rounded(of / by, as === 'money' ? 0 : 2);
    }
    default:
      return never(formula);
  }
};

/** The value of a calculated field, or undefined while something that it is calculated from is missing. */
export const compute = (
  { formula, as }: Pick<Calculated, 'formula' | 'as'>,
  values: Values,
): SimpleValue | undefined => {
  if (formula.kind === 'inWords') {
    const fen = numberIn(values[formula.of]);
    return fen === undefined || !Number.isSafeInteger(fen) ? undefined : inWords(fen);
  }
  const result = numberOf(formula, values, as);
  return result === undefined ? undefined : asNumber(result, as);
};
