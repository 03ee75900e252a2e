import type { Field, Form } from '../form/field.ts';
import { fieldsOfNode } from '../form/field.ts';
import { isVisible } from '../form/validate.ts';
import type { FileValue, Value, Values } from '../form/value.ts';
import { never } from '../result.ts';
import { addDays, type LocalDate } from '../time/clock.ts';

/** Real in form, of nobody: the number of the standard's own kind with a right check digit. */
export const ID_NUMBER = '11010519491231002X';
export const CREDIT_CODE = '91350100M000100Y43';
export const PHONE = '13800138000';

export const fileOf = (name: string): FileValue => ({
  key: `up/${name}`,
  sha256: Array.from(name, (symbol) => (symbol.codePointAt(0) ?? 0).toString(16))
    .join('')
    .slice(0, 64)
    .padStart(64, '0'),
  size: 1000,
  type: 'image/jpeg',
  name: `${name}.jpg`,
});

/** A value that this field accepts on this day. */
export const goodValue = (field: Field, today: LocalDate): Value => {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return field.label.zh.padEnd(field.min ?? 1, '好').slice(0, field.max);
    case 'phone':
      return PHONE;
    case 'idNumber':
      return ID_NUMBER;
    case 'creditCode':
      return CREDIT_CODE;
    case 'number':
    case 'money':
      return field.min;
    case 'date':
      return addDays(today, Math.max(0, field.from ?? 0));
    case 'choice':
      return field.options[0]?.id ?? '';
    case 'choices':
      return field.options.slice(0, 1).map(({ id }) => id);
    case 'yesNo':
      return true;
    case 'photos':
    case 'files':
      return Array.from({ length: Math.max(field.min, 1) }, (_, index) => fileOf(`${field.id}-${index}`));
    default:
      return never(field);
  }
};

/** Good input for one node: every field that is shown, in order, each with what is asked for or with a good value. */
export const goodInput = (
  form: Form,
  node: string,
  today: LocalDate,
  wanted: Values = {},
  earlier: Values = {},
): Values => {
  const values: Record<string, Value | undefined> = { ...earlier };
  const input: Record<string, Value> = {};
  for (const field of fieldsOfNode(form, node)) {
    delete values[field.id];
    if (!isVisible(field, values)) continue;
    const value = wanted[field.id] ?? goodValue(field, today);
    values[field.id] = value;
    input[field.id] = value;
  }
  return input;
};
