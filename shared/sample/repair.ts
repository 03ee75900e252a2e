import { breaches } from '../form/compare.ts';
import type { Check, Field } from '../form/field.ts';
import type { RowValue, Value } from '../form/value.ts';
import { never } from '../result.ts';
import { addDays, type LocalDate } from '../time/clock.ts';
import { adjust, type Scope } from './adjust.ts';
import { goodRow, goodValue } from './goodValue.ts';

/* Changes values that are good one by one until they are good together. */

const dayIn = (value: Value | undefined): LocalDate | undefined =>
  typeof value === 'string'
    ? value
    : typeof value === 'object' && 'from' in value
      ? String(value.from)
      : undefined;

const setDay = (scope: Scope, id: string, day: LocalDate): boolean => {
  const { today } = scope;
  const field = scope.fields.get(id);
  if (!scope.isFree(id)) return false;
  if (field?.kind === 'period') {
    scope.set(id, { from: day, to: day });
    return true;
  }
  if (field?.kind !== 'date') return false;
  if (field.from !== undefined && day < addDays(today, field.from)) return false;
  if (field.to !== undefined && day > addDays(today, field.to)) return false;
  scope.set(id, day);
  return true;
};

const copy = (scope: Scope, from: string, to: string): boolean => {
  const value = scope.values[from];
  if (typeof value === 'number') return adjust(scope, to, value);
  if (value === undefined || !scope.isFree(to)) return false;
  scope.set(to, value);
  return true;
};

const change = (scope: Scope, id: string): boolean => {
  const field = scope.fields.get(id);
  const value = scope.values[id];
  if (field === undefined) return false;
  if (typeof value === 'number') return adjust(scope, id, value + 1) || adjust(scope, id, value - 1);
  if (field.kind === 'date' && typeof value === 'string')
    return setDay(scope, id, addDays(value, -1)) || setDay(scope, id, addDays(value, 1));
  if (field.kind === 'calculated' || !scope.isFree(id)) return false;
  scope.set(id, goodValue(field, scope.today, 1));
  return true;
};

/** The n-th value of a column whose values must not repeat. */
const variant = (column: Field, today: LocalDate, n: number): Value | undefined => {
  switch (column.kind) {
    case 'calculated':
      return undefined;
    case 'number':
    case 'money':
      return Math.min(column.min + n, column.max);
    case 'date':
      return addDays(today, column.to === undefined ? Math.max(column.from ?? 0, 0) + n : column.to - n);
    case 'period':
      return { from: addDays(today, n), to: addDays(today, n) };
    default:
      return goodValue(column, today, n);
  }
};

const tellApart = (scope: Scope, id: string, columns: readonly string[]): boolean => {
  const { today } = scope;
  const table = scope.fields.get(id);
  const rows = scope.values[id];
  if (table?.kind !== 'rows' || !Array.isArray(rows) || !scope.isFree(id)) return false;
  scope.set(
    id,
    (rows as readonly RowValue[]).map((row, n) => {
      const wanted = Object.fromEntries(
        table.columns.flatMap((column) => {
          const value = columns.includes(column.id) ? variant(column, today, n) : undefined;
          return value === undefined ? [] : [[column.id, value]];
        }),
      );
      return goodRow(table, today, n, { ...row, ...wanted } as RowValue);
    }),
  );
  return true;
};

const numberAt = (scope: Scope, id: string): number => {
  const value = scope.values[id];
  return typeof value === 'number' ? value : 0;
};

const totalOf = (scope: Scope, rows: string, column: string): number => {
  const given = scope.values[rows];
  return Array.isArray(given)
    ? (given as readonly RowValue[]).reduce((sum, row) => {
        const cell = row[column];
        return typeof cell === 'number' ? sum + cell : sum;
      }, 0)
    : 0;
};

/** The total as if it were a calculated field, so that it can be made to come out otherwise. */
const withTotal = (scope: Scope, rows: string, column: string): Scope => {
  const total: Field = {
    id: 'total',
    label: { zh: '合计', en: 'Total' },
    personal: 'none',
    disclosure: 'internal',
    required: false,
    kind: 'calculated',
    as: 'money',
    formula: { kind: 'total', rows, column },
  };
  return {
    ...scope,
    fields: new Map([...scope.fields, ['total', total]]),
    values: { ...scope.values, total: totalOf(scope, rows, column) },
  };
};

const mend = (check: Check, scope: Scope): boolean => {
  const { field } = check;
  switch (check.kind) {
    case 'notBefore': {
      const day = dayIn(scope.values[field]);
      const other = dayIn(scope.values[check.other]);
      return (
        (other !== undefined && setDay(scope, field, other)) ||
        (day !== undefined && setDay(scope, check.other, day))
      );
    }
    case 'notMoreThan':
      return (
        adjust(scope, check.other, numberAt(scope, field)) ||
        adjust(scope, field, numberAt(scope, check.other))
      );
    case 'shareOf': {
      const least = check.share * numberAt(scope, check.other);
      const most = numberAt(scope, field) / check.share;
      // A share of a whole is seldom a whole: the next one above, or one more where it must be above.
      const above = check.more === true ? Math.floor(least + 1e-9) + 1 : Math.ceil(least - 1e-9);
      const below = check.more === true ? Math.ceil(most - 1e-9) - 1 : Math.floor(most + 1e-9);
      return adjust(scope, field, above) || adjust(scope, check.other, below);
    }
    case 'totalOf': {
      const total = totalOf(scope, check.rows, check.column);
      return (
        adjust(scope, field, total) ||
        adjust(withTotal(scope, check.rows, check.column), 'total', numberAt(scope, field))
      );
    }
    case 'equal':
      return copy(scope, check.other, field) || copy(scope, field, check.other);
    case 'different':
      return change(scope, field) || change(scope, check.other);
    case 'distinctRows':
      return tellApart(scope, field, check.columns);
    default:
      return never(check);
  }
};

/** Mends the first check that does not hold. False when all hold, or when none can be mended. */
export const repair = (checks: readonly Check[], scope: Scope): boolean =>
  checks.some((check) => breaches(check, scope.values).length > 0 && mend(check, scope));
