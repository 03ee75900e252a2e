import type { Field, Form, RowsField } from '@dingban/shared/form/field';
import type { RowValue, Value, Values } from '@dingban/shared/form/value';
import { stampOf } from '../format/stamp.ts';
import { say } from '../i18n/t.ts';
import type { Group, Sheets, Table } from './caseParts.ts';
import { rowText, sumLine } from './rowText.ts';
import { filesOf, valueText } from './value.ts';

/** Where the files of a case can be read for some minutes, by their key. */
type Addresses = Readonly<Record<string, string>>;

/** What fields hold, in words and pictures; tables apart. */
const sheetsOf = (fields: readonly Field[], values: Values, addresses: Addresses, now: number): Sheets => {
  const given = fields.flatMap((field) => {
    const value = field.kind === 'rows' ? undefined : values[field.id];
    return value === undefined ? [] : [{ field, value }];
  });
  const files = given.flatMap(({ field, value }) =>
    filesOf(value).flatMap((file) => {
      const src = addresses[file.key];
      return src === undefined ? [] : [{ field, file, src }];
    }),
  );
  const isPicture = (type: string): boolean => type.startsWith('image/');
  return {
    pairs: given.map(({ field, value }) => ({ name: say(field.label), value: valueText(field, value, now) })),
    photos: files
      .filter(({ file }) => isPicture(file.type))
      .map(({ field, file, src }) => ({
        src,
        caption: field.kind === 'signature' ? say(field.label) : stampOf(file, now),
      })),
    papers: files
      .filter(({ file }) => !isPicture(file.type))
      .map(({ file, src }) => ({ src, name: file.name })),
  };
};

const rowsOf = (value: Value | undefined): readonly RowValue[] | undefined =>
  Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null)
    ? (value as readonly RowValue[])
    : undefined;

const tableOf = (field: RowsField, rows: readonly RowValue[], addresses: Addresses, now: number): Table => ({
  label: say(field.label),
  sum: sumLine(field, rows),
  rows: rows.map((row) => ({
    ...rowText(field, row, now),
    ...sheetsOf(field.columns, row, addresses, now),
  })),
});

/** What was applied for first, the document before who asks; then what each step wrote. */
export const caseGroups = (
  { form, titleField }: { readonly form: Form; readonly titleField: string },
  values: Values,
  addresses: Addresses,
  now: number,
): readonly Group[] => {
  const isSubject = (fields: readonly { readonly id: string }[]): boolean =>
    fields.some(({ id }) => id === titleField);
  return [
    ...form.groups.filter(({ fields }) => isSubject(fields)),
    ...form.groups.filter(({ fields }) => !isSubject(fields)),
  ]
    .map(({ label, fields }) => ({
      label: say(label),
      ...sheetsOf(fields, values, addresses, now),
      tables: fields.flatMap((field) => {
        const rows = field.kind === 'rows' ? rowsOf(values[field.id]) : undefined;
        return field.kind === 'rows' && rows !== undefined ? [tableOf(field, rows, addresses, now)] : [];
      }),
    }))
    .filter(({ pairs, tables }) => pairs.length > 0 || tables.length > 0);
};
