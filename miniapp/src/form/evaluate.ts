import { isRequired, isVisible } from '@dingban/shared/form/asked';
import { compute } from '@dingban/shared/form/compute';
import type { Column, Field } from '@dingban/shared/form/field';
import type { RowValue, Value, Values } from '@dingban/shared/form/value';

/** What stands in the form now; not yet judged. */
export type Typed = Readonly<Record<string, unknown>>;

/** One row as it stands in a table; the same object as long as nothing in it changes. */
export type TypedRow = Readonly<Record<string, unknown>>;

/** What the fields come to, given what is typed. */
export interface Evaluated {
  /** The values of earlier nodes and of these fields, for conditions and formulas. */
  readonly values: Values;
  /** What would be sent: without what is not shown, with what is calculated. */
  readonly own: Typed;
  readonly shown: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
}

type Evaluate = (typed: Typed, earlier: Values) => Evaluated;

export const rowsIn = (value: unknown): readonly TypedRow[] =>
  Array.isArray(value)
    ? value.filter((row): row is TypedRow => typeof row === 'object' && row !== null && !Array.isArray(row))
    : [];

/** Evaluates the rows that are new objects since the last time: a keystroke in a table of 500 rows costs one. */
const compileRows = (columns: readonly Column[]): ((value: unknown) => readonly RowValue[] | undefined) => {
  const evaluate = compileEvaluate(columns);
  const known = new WeakMap<TypedRow, RowValue>();
  return (value) => {
    const rows = rowsIn(value);
    if (rows.length === 0) return undefined;
    return rows.map((row) => {
      const before = known.get(row);
      if (before !== undefined) return before;
      const after = evaluate(row, {}).own as RowValue;
      known.set(row, after);
      return after;
    });
  };
};

/**
 * Walks the fields in their order, as the server will: a field that is not shown gives nothing to the conditions and
 * formulas after it.
 */
export function compileEvaluate(fields: readonly Field[]): Evaluate {
  const steps = fields.map((field) => ({
    field,
    rows: field.kind === 'rows' ? compileRows(field.columns) : undefined,
  }));
  return (typed, earlier) => {
    const values: Record<string, Value | undefined> = { ...earlier };
    const own: Record<string, unknown> = {};
    const shown = new Set<string>();
    const required = new Set<string>();
    // Filled in a second time, the fields stand for themselves, as they do on the server.
    for (const { field } of steps) delete values[field.id];
    for (const { field, rows } of steps) {
      if (!isVisible(field, values)) continue;
      shown.add(field.id);
      if (isRequired(field, values)) required.add(field.id);
      const value =
        field.kind === 'calculated'
          ? compute(field, values)
          : rows === undefined
            ? typed[field.id]
            : rows(typed[field.id]);
      if (value === undefined) continue;
      own[field.id] = value;
      values[field.id] = value as Value;
    }
    return { values, own, shown, required };
  };
}
