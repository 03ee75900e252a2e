import type { Column } from '@dingban/shared/form/field';
import type { PeriodValue, Value } from '@dingban/shared/form/value';
import type { Text } from '@dingban/shared/i18n/text';
import { yuan } from '@dingban/shared/i18n/yuan';
import { never } from '@dingban/shared/result';

const same = (value: string): Text => ({ zh: value, en: value });

const moneyText = (fen: number): Text => ({ zh: `${yuan(fen)} 元`, en: `${yuan(fen)} yuan` });

const counted = (value: number, unit: Text | undefined): Text =>
  unit === undefined ? same(String(value)) : { zh: `${value} ${unit.zh}`, en: `${value} ${unit.en}` };

const filesText = (value: Value): Text => {
  const count = Array.isArray(value) ? value.length : 0;
  return { zh: `${count} 个文件`, en: `${count} files` };
};

const isPeriod = (value: Value): value is PeriodValue => typeof value === 'object' && 'from' in value;

const placeText = (value: Value): Text => {
  if (typeof value !== 'object' || !('latitude' in value)) return same(String(value));
  const { latitude, longitude } = value;
  if ('address' in value && typeof value.address === 'string') return same(value.address);
  return {
    zh: `北纬 ${latitude}，东经 ${longitude}`,
    en: `${latitude} N, ${longitude} E`,
  };
};

/** A shown value in words, in both languages. What was masked is text already. */
export const valueText = (field: Column, value: Value): Text => {
  if (typeof value === 'string' && field.kind !== 'choice') return same(value);
  switch (field.kind) {
    case 'choice':
      return field.options.find(({ id }) => id === value)?.label ?? same(String(value));
    case 'choices': {
      const chosen = field.options.filter(
        ({ id }) => Array.isArray(value) && value.some((one) => one === id),
      );
      return {
        zh: chosen.map(({ label }) => label.zh).join('、'),
        en: chosen.map(({ label }) => label.en).join(', '),
      };
    }
    case 'yesNo':
      return value === true ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    case 'money':
      return moneyText(Number(value));
    case 'number':
      return counted(Number(value), field.unit);
    case 'calculated':
      return field.as === 'money' ? moneyText(Number(value)) : counted(Number(value), field.unit);
    case 'period':
      return isPeriod(value)
        ? { zh: `${value.from} 至 ${value.to}`, en: `${value.from} to ${value.to}` }
        : same(String(value));
    case 'person':
      return same(typeof value === 'object' && 'name' in value ? String(value.name) : '');
    case 'entry':
      return same(typeof value === 'object' && 'label' in value ? String(value.label) : '');
    case 'location':
      return placeText(value);
    case 'photos':
    case 'videos':
    case 'files':
    case 'signature':
      return filesText(value);
    case 'text':
    case 'longText':
    case 'phone':
    case 'idNumber':
    case 'creditCode':
    case 'bankAccount':
    case 'date':
      return same(String(value));
    default:
      return never(field);
  }
};
