import { isVisible } from '../form/asked.ts';
import { isCreditCode, isIdNumber } from '../form/checkDigits.ts';
import { compute } from '../form/compute.ts';
import type { Calculated, Field, RowsField, WrittenColumn } from '../form/field.ts';
import type { FileValue, RowValue, SimpleValue, Value, Values } from '../form/value.ts';
import { never } from '../result.ts';
import { addDays, HOUR, type LocalDate, startOfDay } from '../time/clock.ts';

/** Real in form, of nobody: the number of the standard's own kind with a right check digit. */
export const ID_NUMBER = '11010519491231002X';
export const CREDIT_CODE = '91350100M000100Y43';
export const PHONE = '13800138000';
/** A card of UnionPay by its form; no bank has issued this range. */
export const BANK_ACCOUNT = '6299990000000000004';

/** The n-th of its kind, so that two rows need not name the same person. 0 gives the number above. */
const numbered = (n: number, first: string, candidates: (n: number) => readonly string[]): string =>
  n === 0 ? first : (candidates(n)[0] ?? first);

const digits = (n: number, length: number): string => String(n).padStart(length, '0');

const idNumberOf = (n: number): string =>
  numbered(n, ID_NUMBER, () =>
    Array.from('0123456789X', (last) => `11010519491231${digits(n + 2, 3)}${last}`).filter(isIdNumber),
  );

const creditCodeOf = (n: number): string =>
  numbered(n, CREDIT_CODE, () =>
    Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY', (last) => `91350100M${digits(n, 8)}${last}`).filter(
      isCreditCode,
    ),
  );

/** Not a card, so without check digit. */
const accountOf = (n: number): string => (n === 0 ? BANK_ACCOUNT : `1989${digits(n, 15)}`);

export const fileOf = (name: string): FileValue => ({
  key: `up/${name}`,
  sha256: Array.from(name, (symbol) => (symbol.codePointAt(0) ?? 0).toString(16))
    .join('')
    .slice(-64)
    .padStart(64, '0'),
  size: 1000,
  type: 'image/jpeg',
  name: `${name}.jpg`,
});

/** In the middle of the sample village. */
const HERE = { latitude: 29.30684, longitude: 120.07505 } as const;

const filesOf = (
  field: Extract<WrittenColumn, { kind: 'files' | 'photos' | 'videos' }>,
  today: LocalDate,
  n: number,
): readonly FileValue[] =>
  Array.from({ length: Math.max(field.min, 1) }, (_, index) => ({
    ...fileOf(`${field.id}-${n}-${index}`),
    ...(field.kind === 'videos' ? { type: 'video/mp4' } : {}),
    ...(field.kind !== 'files' && field.onSite === true
      ? { takenAt: startOfDay(today) + 9 * HOUR, ...HERE }
      : {}),
  }));

const textOf = (field: Extract<WrittenColumn, { kind: 'text' | 'longText' }>, n: number): string => {
  const mark = n === 0 ? '' : String(n);
  return `${mark}${field.label.zh}`.padEnd(field.min ?? 1, '好').slice(0, field.max);
};

const dateOf = (from: number | undefined, to: number | undefined, today: LocalDate): LocalDate =>
  addDays(today, Math.min(Math.max(0, from ?? 0), to ?? Number.POSITIVE_INFINITY));

const simpleValue = (field: WrittenColumn, today: LocalDate, n: number): SimpleValue => {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return textOf(field, n);
    case 'phone':
      return n === 0 ? PHONE : `139${digits(n, 8)}`;
    case 'idNumber':
      return idNumberOf(n);
    case 'creditCode':
      return creditCodeOf(n);
    case 'bankAccount':
      return accountOf(n);
    case 'number':
    case 'money':
      return field.min;
    case 'date':
      return dateOf(field.from, field.to, today);
    case 'period':
      return { from: today, to: today };
    case 'choice':
      return field.options[n % field.options.length]?.id ?? '';
    case 'choices':
      return field.options.slice(0, 1).map(({ id }) => id);
    case 'yesNo':
      return true;
    case 'photos':
    case 'videos':
    case 'files':
      return filesOf(field, today, n);
    case 'signature':
      return [{ ...fileOf(`${field.id}-${n}`), type: 'image/png' }];
    case 'person':
      return { person: `person-${n + 1}`, name: '王小明' };
    case 'entry':
      return { entry: `${field.registry}-${n + 1}`, label: `${field.label.zh} ${n + 1}` };
    case 'location':
      return { ...HERE, accuracy: 20, address: '青石村村委会' };
    default:
      return never(field);
  }
};

type Written = Exclude<Field, Calculated>;

/**
 * Values for fields in their order, as somebody would give them who fills in all that is asked for. What is
 * calculated is computed from them.
 */
export const filledIn = (
  fields: readonly Field[],
  give: (field: Written) => Value,
  earlier: Values = {},
): Readonly<Record<string, Value>> => {
  const values: Record<string, Value | undefined> = { ...earlier };
  const input: Record<string, Value> = {};
  for (const field of fields) {
    delete values[field.id];
    if (!isVisible(field, values)) continue;
    const value = field.kind === 'calculated' ? compute(field, values) : give(field);
    if (value === undefined) continue;
    values[field.id] = value;
    input[field.id] = value;
  }
  return input;
};

/** The n-th row of a table, with these cells as they are wanted. */
export const goodRow = (field: RowsField, today: LocalDate, n: number, wanted: RowValue = {}): RowValue =>
  // Columns are simple by their type, so the values of a row are.
  filledIn(field.columns, (column) => wanted[column.id] ?? goodValue(column, today, n)) as RowValue;

/** A value that this field accepts on this day; the n-th of several that differ, where the kind has several. */
export const goodValue = (field: Field, today: LocalDate, n = 0): Value => {
  if (field.kind === 'calculated') throw new Error(`nobody writes ${field.id}, it is calculated`);
  return field.kind === 'rows'
    ? Array.from({ length: Math.max(field.min, 1) }, (_, index) => goodRow(field, today, n + index))
    : simpleValue(field, today, n);
};
