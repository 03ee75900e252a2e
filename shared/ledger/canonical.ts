/** What can stand in an action: JSON without numbers that are not finite and without undefined. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * Canonical JSON after RFC 8785: keys sorted by UTF-16 code units, no white space, numbers and strings as
 * ECMAScript writes them. Keys whose value is undefined are left out, as JSON.stringify does.
 * Throws on NaN and infinities: they have no JSON form, so they are a bug of the caller.
 */
export const canonical = (value: Json): string => {
  // What was read from the ledger is in order already, and the built-in writer is several times faster.
  if (isInOrder(value)) return JSON.stringify(value);
  const sorted = inOrder(value);
  return sorted === ODD ? write(value) : JSON.stringify(sorted);
};

/** An object keeps keys like `7` before all others, and takes `__proto__` for something else: such are written by hand. */
const ODD = Symbol('odd keys');

/** A copy with its keys in canonical order, or ODD. */
const inOrder = (value: Json): Json | typeof ODD => {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) {
    const items: Json[] = [];
    for (const item of value) {
      const sorted = inOrder(item);
      if (sorted === ODD) return ODD;
      items.push(sorted);
    }
    return items;
  }
  const copy: Record<string, Json> = {};
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member === undefined) continue;
    const first = key.charCodeAt(0);
    const sorted = (first >= 48 && first <= 57) || key === '__proto__' ? ODD : inOrder(member);
    if (sorted === ODD) return ODD;
    copy[key] = sorted;
  }
  return copy;
};

const write = (value: Json): string => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return JSON.stringify(finite(value));
  if (isList(value)) return `[${value.map(write).join(',')}]`;
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${write(member)}`);
  }
  return `{${members.join(',')}}`;
};

const finite = (value: number): number => {
  if (!Number.isFinite(value)) throw new Error('a number without a JSON form');
  return value;
};

/** Whether the keys of every object stand in canonical order. A list may not hold undefined, which has no JSON form there. */
const isInOrder = (value: Json): boolean => {
  if (typeof value === 'number') return finite(value) === value;
  if (typeof value !== 'object' || value === null) return true;
  if (isList(value)) return value.every(isInOrder);
  let before = '';
  for (const key of Object.keys(value)) {
    if (key < before) return false;
    before = key;
    const member = value[key];
    if (member !== undefined && !isInOrder(member)) return false;
  }
  return true;
};

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
