import type { Answer } from '@dingban/shared/api/contracts';
import type { Field, Form, RowsField } from '@dingban/shared/form/field';
import type { RowValue, Value, Values } from '@dingban/shared/form/value';
import { shownValue } from '@dingban/shared/form/visibility';
import type { Text } from '@dingban/shared/i18n/text';
import { valueText } from './valueText.ts';

type PublicFields = Answer<'disclosedCase'>['fields'];
type Table = NonNullable<PublicFields[number]['rows']>;

const NOTHING: Text = { zh: '', en: '' };

/** The columns that may be shown at all, and what stands in them row by row. */
const tableOf = (field: RowsField, rows: readonly RowValue[]): Table => {
  const columns = field.columns.filter(({ disclosure }) => disclosure !== 'internal');
  return {
    columns: columns.map(({ label }) => label),
    cells: rows.map((row) =>
      columns.map((column) => {
        const value = row[column.id];
        return value === undefined ? NOTHING : valueText(column, value);
      }),
    ),
  };
};

const wordsOf = (field: Field, shown: Value): { readonly value: Text; readonly rows?: Table } => {
  if (field.kind !== 'rows') return { value: valueText(field, shown) };
  if (!Array.isArray(shown)) return { value: { zh: String(shown), en: String(shown) } };
  const rows = shown as readonly RowValue[];
  return { value: { zh: `${rows.length} 行`, en: `${rows.length} rows` }, rows: tableOf(field, rows) };
};

/**
 * The fields of a form for everybody, with their words. `masked` are values that were sealed: whoever held the key
 * opened and masked them ahead, because this door is open to all and has no key of its own.
 */
export const publicFields = (form: Form, values: Values, masked: Values): PublicFields =>
  form.groups.flatMap((group) =>
    group.fields.flatMap((field) => {
      const value = values[field.id];
      const shown =
        value === undefined ? undefined : (masked[field.id] ?? shownValue(field, value, 'public'));
      return shown === undefined
        ? []
        : [
            {
              id: field.id,
              group: group.label,
              label: field.label,
              kind: field.kind,
              ...wordsOf(field, shown),
            },
          ];
    }),
  );
