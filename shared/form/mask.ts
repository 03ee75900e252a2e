import { never } from '../result.ts';
import type { Field } from './field.ts';
import { isSealed, type Value } from './value.ts';

/** 王小明 -> 王**, so that a villager recognises a neighbour and a stranger learns nothing. */
export const maskName = (name: string): string => {
  const symbols = Array.from(name);
  return symbols.length === 0 ? '' : `${symbols[0]}${'*'.repeat(Math.max(symbols.length - 1, 1))}`;
};

/** Keeps `head` and `tail` symbols; what is too short for that is hidden whole. */
const maskMiddle = (value: string, head: number, tail: number): string =>
  value.length <= head + tail
    ? '*'.repeat(value.length)
    : value.slice(0, head) + '*'.repeat(value.length - head - tail) + value.slice(-tail);

const LONG_TEXT_DIGITS = /\d{6,}/g;

/** Free text may hold a number that its class does not tell: any run of six digits or more is hidden in the middle. */
export const maskNumbersInText = (value: string): string =>
  value.replace(LONG_TEXT_DIGITS, (digits) => maskMiddle(digits, 2, 2));

/** The form in which a value may be shown to somebody who may not read it whole. Sealed values give nothing away. */
export const maskValue = (field: Field, value: Value): string => {
  if (isSealed(value)) return '***';
  switch (field.kind) {
    case 'text':
    case 'longText':
      return maskName(String(value));
    case 'phone':
      return maskMiddle(String(value), 3, 2);
    case 'idNumber':
    case 'creditCode':
      return maskMiddle(String(value), 4, 4);
    case 'number':
    case 'money':
    case 'date':
    case 'choice':
    case 'choices':
    case 'yesNo':
    case 'photos':
    case 'files':
      return '***';
    default:
      return never(field);
  }
};
