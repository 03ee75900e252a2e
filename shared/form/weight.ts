import type { Value, Values } from './value.ts';

/**
 * What the tables of one node may weigh, in bytes as they are stored at worst. An item of the store holds 400 KB,
 * and the other fields of the node lie in the same one.
 */
export const MOST_WEIGHT = 300_000;

/* Measured on random Chinese text, numbers and file references, packed and sealed: they hardly shrink. */
const UNIT = 2.2;
const NUMBER = 8;
const FILE = 105;

/** How many bytes a value takes at worst when it is stored. Made for tables; ids and punctuation pack to nothing. */
export const weightOf = (value: Value | undefined): number => {
  if (typeof value === 'string') return value.length * UNIT;
  if (typeof value !== 'object') return NUMBER;
  if ('sha256' in value) return FILE;
  let sum = 0;
  if (Array.isArray(value)) for (const one of value as readonly Value[]) sum += weightOf(one);
  else for (const key of Object.keys(value)) sum += weightOf((value as Record<string, Value>)[key]);
  return sum;
};

/** The heaviest of these fields when together they are too much for one item, else undefined. */
export const overweight = (fields: readonly string[], values: Values): string | undefined => {
  const weights = fields.map((id) => weightOf(values[id] ?? []));
  const sum = weights.reduce((all, one) => all + one, 0);
  return sum > MOST_WEIGHT ? fields[weights.indexOf(Math.max(...weights))] : undefined;
};
