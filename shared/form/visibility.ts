import { allFields, type Field, type Form, type RowsField } from './field.ts';
import { maskNumbersInText, maskValue } from './mask.ts';
import { isSealed, type RowValue, type SimpleValue, type Value, type Values } from './value.ts';

/** Who looks: somebody working on the case, somebody of the same office, or everybody. */
export type Audience = 'involved' | 'office' | 'public';

/** A table is shown column by column; a row of which nothing may be shown still counts. */
const shownRows = (field: RowsField, rows: readonly RowValue[], audience: Audience): readonly RowValue[] =>
  rows.map((row) => {
    const shown: Record<string, SimpleValue> = {};
    for (const column of field.columns) {
      const value = row[column.id];
      if (value === undefined) continue;
      const visible = shownValue(column, value, audience);
      // A column is no table, so what is shown of its value is simple.
      if (visible !== undefined) shown[column.id] = visible as SimpleValue;
    }
    return shown;
  });

/** What may leave the server for this audience; undefined when nothing may. */
export const shownValue = (field: Field, value: Value, audience: Audience): Value | undefined => {
  if (audience === 'public' && field.disclosure === 'internal') return undefined;
  if (isSealed(value)) return maskValue(field, value);
  if (audience === 'involved') return value;
  if (field.kind === 'rows')
    return Array.isArray(value)
      ? shownRows(field, value as readonly RowValue[], audience)
      : maskValue(field, value);
  if (audience === 'office') return field.personal === 'sensitive' ? maskValue(field, value) : value;
  if (field.disclosure === 'masked' || field.personal !== 'none') return maskValue(field, value);
  if (typeof value === 'string' && (field.kind === 'text' || field.kind === 'longText'))
    return maskNumbersInText(value);
  return value;
};

/** The values of a form as this audience may see them. */
export const shownValues = (form: Form, values: Values, audience: Audience): Values => {
  const shown: Record<string, Value> = {};
  for (const field of allFields(form)) {
    const value = values[field.id];
    if (value === undefined) continue;
    const visible = shownValue(field, value, audience);
    if (visible !== undefined) shown[field.id] = visible;
  }
  return shown;
};
