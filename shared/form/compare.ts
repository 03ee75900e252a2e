import { never } from '../result.ts';
import { addUp } from './arithmetic.ts';
import type { FieldFault } from './fault.ts';
import type { Check } from './field.ts';
import { inRow, rowPlace } from './rowsCheck.ts';
import type { RowValue, Value, Values } from './value.ts';

/** What two values are compared by: whom or what was picked, not how it was called at the time. */
const identity = (value: Value): string => {
  if (typeof value !== 'object') return String(value);
  if ('person' in value) return String(value.person);
  if ('entry' in value) return String(value.entry);
  return JSON.stringify(value);
};

const numbers = (one: Value, other: Value, fits: (one: number, other: number) => boolean): boolean =>
  typeof one === 'number' && typeof other === 'number' && fits(one, other);

/** The first day that a date or a period names. */
const dayOf = (value: Value): string =>
  typeof value === 'object' && 'from' in value ? String(value.from) : String(value);

/** A share such as 2/3 has no exact binary form: what lies closer to it than this is equal. */
const CLOSE = 1e-12;

const reaches = (one: number, least: number, more: boolean): boolean => {
  const gap = CLOSE * Math.max(1, Math.abs(least));
  return more ? one > least + gap : one >= least - gap;
};

const rowsOf = (value: Value | undefined): readonly RowValue[] =>
  Array.isArray(value) ? (value as readonly RowValue[]) : [];

const totalOf = (rows: Value, column: string): number =>
  addUp(
    rowsOf(rows).flatMap((row) => {
      const cell = row[column];
      return typeof cell === 'number' ? cell : [];
    }),
  );

/** Fields whose values a check needs besides the one at fault. */
export const othersOf = (check: Check): readonly string[] => {
  switch (check.kind) {
    case 'notBefore':
    case 'notMoreThan':
    case 'equal':
    case 'different':
    case 'shareOf':
      return [check.other];
    case 'totalOf':
      return [check.rows];
    case 'distinctRows':
      return [];
    default:
      return never(check);
  }
};

/** The rows that are equal to an earlier one in these columns. Rows that leave all of them empty say nothing. */
const repeated = (rows: readonly RowValue[], columns: readonly string[]): readonly number[] => {
  const seen = new Set<string>();
  const found: number[] = [];
  for (const [index, row] of rows.entries()) {
    const cells = columns.map((column) => row[column]);
    if (cells.every((cell) => cell === undefined)) continue;
    const key = JSON.stringify(cells.map((cell) => (cell === undefined ? null : identity(cell))));
    if (seen.has(key)) found.push(index);
    seen.add(key);
  }
  return found;
};

const holdsBetween = (
  check: Exclude<Check, { readonly kind: 'distinctRows' }>,
  one: Value,
  other: Value,
): boolean => {
  switch (check.kind) {
    case 'notBefore':
      return dayOf(one) >= dayOf(other);
    case 'notMoreThan':
      return numbers(one, other, (a, b) => a <= b);
    case 'equal':
      return identity(one) === identity(other);
    case 'different':
      return identity(one) !== identity(other);
    case 'shareOf':
      return numbers(one, other, (a, b) => reaches(a, check.share * b, check.more === true));
    case 'totalOf':
      return one === totalOf(other, check.column);
    default:
      return never(check);
  }
};

/** What a rule between fields finds. A field without a value cannot break it. */
export const breaches = (check: Check, values: Values): readonly FieldFault[] => {
  const one = values[check.field];
  if (one === undefined) return [];
  if (check.kind === 'distinctRows')
    return repeated(rowsOf(one), check.columns).map((index) => ({
      field: `${check.field}${rowPlace(index)}`,
      message: inRow(index, check.message),
    }));
  const [id] = othersOf(check);
  const other = id === undefined ? undefined : values[id];
  if (other === undefined || holdsBetween(check, one, other)) return [];
  return [{ field: check.field, message: check.message }];
};
