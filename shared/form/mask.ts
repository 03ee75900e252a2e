import { never } from '../result.ts';
import type { Field } from './field.ts';
import { isSealed, type LocationValue, type SimpleValue, type Value } from './value.ts';

/** 王小明 -> 王**, so that a villager recognises a neighbour and a stranger learns nothing. One symbol alone is hidden whole. */
export const maskName = (name: string): string => {
  const [first, ...rest] = Array.from(name);
  if (first === undefined) return '';
  return rest.length === 0 ? '*' : `${first}${'*'.repeat(rest.length)}`;
};

/** Keeps `head` and `tail` symbols; what is too short for that is hidden whole. */
const maskMiddle = (value: string, head: number, tail: number): string =>
  value.length <= head + tail
    ? '*'.repeat(value.length)
    : value.slice(0, head) + '*'.repeat(value.length - head - tail) + value.slice(-tail);

const DIGIT = '[0-9０-９]';
/** Runs of six digits, an ID number with its X, a mobile number in three parts, a bank card in groups of four; dates stay. */
const NUMBERS = new RegExp(
  [
    `${DIGIT}{3}[ -]${DIGIT}{4}[ -]${DIGIT}{4}(?!${DIGIT})`,
    `${DIGIT}{4}(?:[ -]${DIGIT}{4}){2,}(?:[ -]${DIGIT}{1,3})?(?!${DIGIT})`,
    `${DIGIT}{6,}[xX]?`,
  ].join('|'),
  'g',
);

/** Free text may hold a number that its class does not tell: what looks like one is hidden in the middle. */
export const maskNumbersInText = (value: string): string =>
  value.replace(NUMBERS, (digits) => maskMiddle(digits, 2, 2));

/** Whom or what was picked, by its name as it was then. */
const pickedName = (value: Value): string => {
  if (typeof value !== 'object') return String(value);
  if ('name' in value) return String(value.name);
  return 'label' in value ? String(value.label) : '';
};

/** A hundredth of a degree is about a kilometre: the village and its surroundings, not the house. */
const COARSE = 100;

/** A place is told to about a kilometre, without its address. */
const maskPlace = (value: Value): LocationValue | string =>
  typeof value === 'object' && 'latitude' in value
    ? {
        latitude: Math.round(value.latitude * COARSE) / COARSE + 0,
        longitude: Math.round(value.longitude * COARSE) / COARSE + 0,
      }
    : HIDDEN;

const HIDDEN = '***';

/**
 * The form in which a value may be shown to somebody who may not read it whole. Sealed values give nothing away; of
 * a table its columns are masked one by one (visibility.ts).
 */
export const maskValue = (field: Field, value: Value): SimpleValue => {
  if (isSealed(value)) return HIDDEN;
  switch (field.kind) {
    case 'text':
    case 'longText':
      return maskName(String(value));
    case 'person':
    case 'entry':
      return maskName(pickedName(value));
    case 'phone':
      return maskMiddle(String(value), 3, 2);
    case 'idNumber':
    case 'creditCode':
      return maskMiddle(String(value), 4, 4);
    case 'bankAccount':
      return maskMiddle(String(value), 4, 3);
    case 'location':
      return maskPlace(value);
    case 'number':
    case 'money':
    case 'date':
    case 'period':
    case 'choice':
    case 'choices':
    case 'yesNo':
    case 'photos':
    case 'videos':
    case 'files':
    case 'signature':
    case 'calculated':
    case 'rows':
      return HIDDEN;
    default:
      return never(field);
  }
};
