import { allFields, type Field, type Form } from '@dingban/shared/form/field';
import { rowPlace } from '@dingban/shared/form/rowsCheck';
import type { EntryValue, PersonValue, RowValue, Value, Values } from '@dingban/shared/form/value';

/** A value with the field, or the cell of a table, that holds it. */
interface Placed {
  readonly at: string;
  readonly field: Field;
  readonly value: Value;
}

export interface PickedEntry {
  readonly at: string;
  readonly field: Extract<Field, { readonly kind: 'entry' }>;
  readonly value: EntryValue;
}

export interface PickedPerson {
  readonly at: string;
  readonly value: PersonValue;
}

/** Every value of the form, those in the rows of tables one by one. */
const placedValues = (form: Form, values: Values): readonly Placed[] =>
  allFields(form).flatMap((field) => {
    const value = values[field.id];
    if (value === undefined) return [];
    if (field.kind !== 'rows' || !Array.isArray(value)) return [{ at: field.id, field, value }];
    return (value as readonly RowValue[]).flatMap((row, index) =>
      field.columns.flatMap((column) => {
        const cell = row[column.id];
        return cell === undefined
          ? []
          : [{ at: `${field.id}${rowPlace(index, column.id)}`, field: column, value: cell }];
      }),
    );
  });

export const entriesIn = (form: Form, values: Values): readonly PickedEntry[] =>
  placedValues(form, values).flatMap(({ at, field, value }) =>
    field.kind === 'entry' && typeof value === 'object' && 'entry' in value ? [{ at, field, value }] : [],
  );

export const peopleIn = (form: Form, values: Values): readonly PickedPerson[] =>
  placedValues(form, values).flatMap(({ at, field, value }) =>
    field.kind === 'person' && typeof value === 'object' && 'person' in value ? [{ at, value }] : [],
  );

export const idNumbersIn = (form: Form, values: Values): readonly string[] =>
  placedValues(form, values).flatMap(({ field, value }) =>
    field.kind === 'idNumber' && typeof value === 'string' ? [value] : [],
  );
