import { never } from '../result.ts';

/**
 * How a calculated field comes about, as data: it is explained on the phone, checked by the linter and computed by
 * one function on phone and server. Money stays integer fen, rounded half up; a missing operand gives no value.
 */
export type Formula =
  | { readonly kind: 'sum' | 'product'; readonly of: readonly string[] }
  /** `of` less each of `minus`. */
  | { readonly kind: 'difference'; readonly of: string; readonly minus: readonly string[] }
  /** The sum, the smallest or the largest of a column of rows. */
  | { readonly kind: 'total' | 'lowest' | 'highest'; readonly rows: string; readonly column: string }
  | { readonly kind: 'count'; readonly rows: string }
  /** Calendar days of a period, both ends counted. */
  | { readonly kind: 'days'; readonly of: string }
  /** `of` in per cent of `whole`, one decimal. */
  | { readonly kind: 'percent'; readonly of: string; readonly whole: string }
  /** `of` shared out equally over `by`. */
  | { readonly kind: 'quotient'; readonly of: string; readonly by: string }
  /** A money field in Chinese capital figures (大写金额). */
  | { readonly kind: 'inWords'; readonly of: string };

/** The fields that a formula looks at; rows for what it takes from their columns. */
export const operandsOf = (formula: Formula): readonly string[] => {
  switch (formula.kind) {
    case 'sum':
    case 'product':
      return formula.of;
    case 'difference':
      return [formula.of, ...formula.minus];
    case 'total':
    case 'lowest':
    case 'highest':
    case 'count':
      return [formula.rows];
    case 'days':
    case 'inWords':
      return [formula.of];
    case 'percent':
      return [formula.of, formula.whole];
    case 'quotient':
      return [formula.of, formula.by];
    default:
      return never(formula);
  }
};
