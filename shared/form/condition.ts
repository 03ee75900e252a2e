import { never } from '../result.ts';
import type { Values } from './value.ts';

/** A condition on values already given, as data: it is drawn, exported and checked by the linter like any other. */
export type Condition =
  | { readonly kind: 'is'; readonly field: string; readonly value: string | boolean }
  | { readonly kind: 'in'; readonly field: string; readonly values: readonly string[] }
  | { readonly kind: 'atLeast' | 'above'; readonly field: string; readonly value: number }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

/** A field without a value meets no condition on it, so `not` of it holds. */
export const holds = (condition: Condition, values: Values): boolean => {
  switch (condition.kind) {
    case 'is':
      return values[condition.field] === condition.value;
    case 'in': {
      const value = values[condition.field];
      return typeof value === 'string' && condition.values.includes(value);
    }
    case 'atLeast':
    case 'above': {
      const value = values[condition.field];
      if (typeof value !== 'number') return false;
      return condition.kind === 'above' ? value > condition.value : value >= condition.value;
    }
    case 'all':
      return condition.of.every((one) => holds(one, values));
    case 'any':
      return condition.of.some((one) => holds(one, values));
    case 'not':
      return !holds(condition.of, values);
    default:
      return never(condition);
  }
};

/** The fields that a condition looks at. */
export const fieldsOf = (condition: Condition): readonly string[] => {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(fieldsOf);
    case 'not':
      return fieldsOf(condition.of);
    case 'is':
    case 'in':
    case 'atLeast':
    case 'above':
      return [condition.field];
    default:
      return never(condition);
  }
};
