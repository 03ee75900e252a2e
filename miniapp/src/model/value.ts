import type { Field } from '@dingban/shared/form/field';
import type { FileValue, LocationValue, Value } from '@dingban/shared/form/value';
import { never } from '@dingban/shared/result';
import { inFours } from '../form/grouped.ts';
import { yuan } from '../format/money.ts';
import { coordinates } from '../format/place.ts';
import { day } from '../format/when.ts';
import { say, t } from '../i18n/t.ts';

const names = (field: Field, ids: readonly string[]): string => {
  const options = field.kind === 'choice' || field.kind === 'choices' ? field.options : [];
  return ids
    .map((id) => say(options.find((option) => option.id === id)?.label ?? { zh: id, en: id }))
    .join('、');
};

export const filesOf = (value: Value | undefined): readonly FileValue[] =>
  Array.isArray(value)
    ? value.filter((one): one is FileValue => typeof one === 'object' && one !== null && 'sha256' in one)
    : [];

/** A member of a value that is an object; a masked value is text and has none. */
const partOf = (value: Value, name: string): unknown =>
  typeof value === 'object' ? (value as unknown as Readonly<Record<string, unknown>>)[name] : undefined;

const dayWords = (value: unknown, now: number): string =>
  typeof value === 'string' && /^\d{4}-/.test(value) ? day(value, now) : String(value);

const periodWords = (value: Value, now: number): string => {
  const from = partOf(value, 'from');
  return from === undefined
    ? String(value)
    : t('value.period', { from: dayWords(from, now), to: dayWords(partOf(value, 'to'), now) });
};

const placeWords = (value: Value): string => {
  if (partOf(value, 'latitude') === undefined) return String(value);
  const place = value as LocationValue;
  return place.address === undefined ? coordinates(place) : `${place.address}（${coordinates(place)}）`;
};

const money = (value: Value): string =>
  typeof value === 'number' ? t('money.yuan', { amount: yuan(value) }) : String(value);

/** A value in words. A masked one comes as text, whatever the field is. */
export const valueText = (field: Field, value: Value, now: number): string => {
  switch (field.kind) {
    case 'money':
      return money(value);
    case 'number':
      return typeof value === 'number' ? `${value} ${say(field.unit)}` : String(value);
    case 'calculated':
      if (field.as === 'money') return money(value);
      return field.unit === undefined ? String(value) : `${value} ${say(field.unit)}`;
    case 'date':
      return dayWords(value, now);
    case 'period':
      return periodWords(value, now);
    case 'yesNo':
      return typeof value === 'boolean' ? t(value ? 'yes' : 'no') : String(value);
    case 'choice':
      return names(field, [String(value)]);
    case 'choices':
      return names(field, Array.isArray(value) ? value.map(String) : [String(value)]);
    case 'photos':
    case 'videos':
    case 'files':
      return Array.isArray(value) ? t('value.files', { n: value.length }) : String(value);
    case 'signature':
      return Array.isArray(value) ? t('value.signed') : String(value);
    case 'rows':
      return Array.isArray(value) ? t('rows.count', { n: value.length }) : String(value);
    case 'person':
      return String(partOf(value, 'name') ?? value);
    case 'entry':
      return String(partOf(value, 'label') ?? value);
    case 'location':
      return placeWords(value);
    case 'bankAccount':
      return inFours(String(value));
    case 'text':
    case 'longText':
    case 'phone':
    case 'idNumber':
    case 'creditCode':
      return String(value);
    default:
      return never(field);
  }
};
