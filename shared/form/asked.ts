import { holds } from './condition.ts';
import type { Field } from './field.ts';
import type { Values } from './value.ts';

/** Nothing was given: an empty text or list counts as none. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether a field is to be shown, given the values so far. For a column these are the values of its row. */
export const isVisible = (field: Field, values: Values): boolean =>
  field.visible === undefined || holds(field.visible, values);

export const isRequired = (field: Field, values: Values): boolean =>
  typeof field.required === 'boolean' ? field.required : holds(field.required, values);
