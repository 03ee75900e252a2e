import { isVisible } from './asked.ts';
import { compute } from './compute.ts';
import { type Calculated, type Field, type Form, fieldsOfNode, type RowsField } from './field.ts';
import type { RowValue, Value, Values } from './value.ts';

/*
 * What the phone shows while somebody types. Only what is calculated is looked at, and of a table only the rows that
 * are new objects since the last time: one keystroke in a sheet of 500 rows computes one row.
 */

type Compute = (values: Values) => Values;

const isCalculated = (field: Field): field is Calculated => field.kind === 'calculated';

/** The values with what is calculated from them; the same object when nothing changes. */
const withComputed = <V extends Value>(
  fields: readonly Calculated[],
  values: { readonly [id: string]: V | undefined },
): { readonly [id: string]: V | undefined } => {
  let result = values;
  for (const field of fields) {
    const value = isVisible(field, result) ? compute(field, result) : undefined;
    if (value === result[field.id]) continue;
    const { [field.id]: _, ...others } = result;
    result = value === undefined ? others : ({ ...others, [field.id]: value } as typeof result);
  }
  return result;
};

const computeRows = (field: RowsField): ((rows: readonly RowValue[]) => readonly RowValue[]) => {
  const calculated = field.columns.filter(isCalculated);
  const known = new WeakMap<RowValue, RowValue>();
  const computed = (row: RowValue): RowValue => {
    if (typeof row !== 'object' || row === null) return row;
    const before = known.get(row);
    if (before !== undefined) return before;
    const after = withComputed(calculated, row);
    known.set(row, after);
    return after;
  };
  return (rows) => {
    const next = rows.map(computed);
    return next.some((row, index) => row !== rows[index]) ? next : rows;
  };
};

const compile = (form: Form, node: string): Compute => {
  const steps = fieldsOfNode(form, node).flatMap((field): readonly Compute[] => {
    if (isCalculated(field)) return [(values) => withComputed([field], values)];
    if (field.kind !== 'rows' || !field.columns.some(isCalculated)) return [];
    const rowsWithResults = computeRows(field);
    return [
      (values) => {
        const rows = values[field.id];
        if (!Array.isArray(rows)) return values;
        const next = rowsWithResults(rows as readonly RowValue[]);
        return next === rows ? values : { ...values, [field.id]: next };
      },
    ];
  });
  return (values) => steps.reduce((before, step) => step(before), values);
};

const compiled = new WeakMap<Form, Map<string, Compute>>();

/**
 * The values of a node, typed so far, with its calculated fields and columns in their places; those that cannot be
 * calculated yet are left out. `values` may hold those of earlier nodes too. Gives back the same objects where
 * nothing changed, so that a screen draws only what did.
 */
export const computeForm = (form: Form, node: string, values: Values): Values => {
  const nodes = compiled.get(form) ?? new Map<string, Compute>();
  compiled.set(form, nodes);
  const known = nodes.get(node) ?? compile(form, node);
  nodes.set(node, known);
  return known(values);
};
