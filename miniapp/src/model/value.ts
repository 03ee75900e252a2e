import type { Field } from '@dingban/shared/form/field';
import type { FileValue, Value } from '@dingban/shared/form/value';
import { never } from '@dingban/shared/result';
import { yuan } from '../format/money.ts';
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
    ? value.filter((one): one is FileValue => typeof one === 'object' && one !== null && 'key' in one)
    : [];

/** A value in words. A masked one comes as text, whatever the field is. */
export const valueText = (field: Field, value: Value, now: number): string => {
  switch (field.kind) {
    case 'money':
      return typeof value === 'number' ? t('money.yuan', { amount: yuan(value) }) : String(value);
    case 'number':
      return typeof value === 'number' ? `${value} ${say(field.unit)}` : String(value);
    case 'date':
      return typeof value === 'string' && /^\d{4}-/.test(value) ? day(value, now) : String(value);
    case 'yesNo':
      return typeof value === 'boolean' ? t(value ? 'yes' : 'no') : String(value);
    case 'choice':
      return names(field, [String(value)]);
    case 'choices':
      return names(field, Array.isArray(value) ? value.map(String) : [String(value)]);
    case 'photos':
    case 'files':
      return Array.isArray(value) ? t('value.files', { n: value.length }) : String(value);
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
