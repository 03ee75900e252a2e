import type {
  EntryValue,
  FileValue,
  LocationValue,
  PeriodValue,
  PersonValue,
  RowValue,
  Values,
} from '../form/value.ts';
import type { LocalDate } from '../time/clock.ts';

/* Values of a case, or of one row of a table, by the kind that the catalogue gives their field. Undefined otherwise. */

type Given = Values | RowValue;

const object = (value: unknown): object | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;

/** A number, or money in fen. */
export const numberIn = (values: Given, field: string): number | undefined => {
  const value = values[field];
  return typeof value === 'number' ? value : undefined;
};

export const textIn = (values: Given, field: string): string | undefined => {
  const value = values[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export const dateIn = (values: Given, field: string): LocalDate | undefined => {
  const value = textIn(values, field);
  return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
};

export const yesIn = (values: Given, field: string): boolean => values[field] === true;

export const periodIn = (values: Given, field: string): PeriodValue | undefined => {
  const value = object(values[field]);
  return value !== undefined && 'from' in value && 'to' in value ? (value as PeriodValue) : undefined;
};

export const entryIn = (values: Given, field: string): EntryValue | undefined => {
  const value = object(values[field]);
  return value !== undefined && 'entry' in value ? (value as EntryValue) : undefined;
};

export const personIn = (values: Given, field: string): PersonValue | undefined => {
  const value = object(values[field]);
  return value !== undefined && 'person' in value ? (value as PersonValue) : undefined;
};

export const locationIn = (values: Given, field: string): LocationValue | undefined => {
  const value = object(values[field]);
  return value !== undefined && 'latitude' in value && !('sha256' in value)
    ? (value as LocationValue)
    : undefined;
};

const objectsIn = (values: Given, field: string): readonly object[] => {
  const value: unknown = values[field];
  return Array.isArray(value) ? value.filter((one) => object(one) !== undefined) : [];
};

/** Files, photos or films of a field. */
export const filesIn = (values: Given, field: string): readonly FileValue[] =>
  objectsIn(values, field).filter((one): one is FileValue => 'sha256' in one);

/** The rows of a table. */
export const rowsIn = (values: Given, field: string): readonly RowValue[] =>
  objectsIn(values, field).filter((one): one is RowValue & object => !('sha256' in one));
