import { DECIMALS } from '../../form/arithmetic.ts';
import type { Field } from '../../form/field.ts';
import { never } from '../../result.ts';
import { type Faults, fault, twice } from './fault.ts';
import { labelFaults } from './textFaults.ts';

/** What the issue promises for a distribution list, and what fits into one item of the store. */
const MOST_ROWS = 500;

const isWhole = (value: number): boolean => Number.isSafeInteger(value);

const limits = (min: number, max: number, least: number, most: number): boolean =>
  isWhole(min) && isWhole(max) && min >= least && max >= Math.max(min, 1) && max <= most;

const countFaults = (field: Field, min: number, max: number, most: number): Faults =>
  limits(min, max, 0, most) ? [] : [fault(field.id, `cannot have from ${min} to ${max} of them`)];

const optionFaults = (field: Extract<Field, { readonly kind: 'choice' | 'choices' }>): Faults => [
  ...(field.options.length < 2 ? [fault(field.id, 'has nothing to choose between')] : []),
  ...twice(field.options.map(({ id }) => id)).map((id) => fault(field.id, `has the option ${id} twice`)),
  ...labelFaults(field.options, field.id),
];

/** What is wrong with the bounds of one field. */
export const kindFaults = (field: Field): Faults => {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return limits(field.min ?? 1, field.max, 0, 5000)
        ? []
        : [fault(field.id, `cannot have from ${field.min ?? 1} to ${field.max} symbols`)];
    case 'number': {
      const fits = (value: number): boolean => Number(value.toFixed(field.decimals)) === value;
      if (!isWhole(field.decimals) || field.decimals < 0 || field.decimals > DECIMALS)
        return [fault(field.id, `has ${field.decimals} decimals; ${DECIMALS} are the most`)];
      return field.min < field.max && fits(field.min) && fits(field.max)
        ? []
        : [fault(field.id, `cannot lie between ${field.min} and ${field.max}`)];
    }
    case 'money':
      return isWhole(field.min) && isWhole(field.max) && field.min < field.max
        ? []
        : [fault(field.id, `cannot lie between ${field.min} and ${field.max} fen`)];
    case 'date':
      return (field.from ?? Number.NEGATIVE_INFINITY) <= (field.to ?? Number.POSITIVE_INFINITY)
        ? []
        : [fault(field.id, `cannot lie between day ${field.from} and day ${field.to}`)];
    case 'period':
      return field.maxDays === undefined || (isWhole(field.maxDays) && field.maxDays >= 1)
        ? []
        : [fault(field.id, `cannot last ${field.maxDays} days`)];
    case 'choice':
      return optionFaults(field);
    case 'choices':
      return [...optionFaults(field), ...countFaults(field, 1, field.max, field.options.length)];
    case 'files':
    case 'photos':
    case 'videos':
      return countFaults(field, field.min, field.max, 30);
    case 'rows':
      return countFaults(field, field.min, field.max, MOST_ROWS);
    case 'phone':
    case 'idNumber':
    case 'creditCode':
    case 'bankAccount':
    case 'yesNo':
    case 'person':
    case 'entry':
    case 'location':
    case 'signature':
    case 'calculated':
      return [];
    default:
      return never(field);
  }
};
