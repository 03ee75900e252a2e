/**
 * DingTalk's documents print numbers and booleans as strings and lists as one object, and single calls
 * really answer so. Everything that comes in is read through these, so a type never decides an outcome.
 */
export type Json = Readonly<Record<string, unknown>>;

export const asJson = (value: unknown): Json => {
  if (typeof value === 'string') return asJson(parsed(value));
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
};

export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** NaN where there is no number. */
export const asNumber = (value: unknown): number => {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
};

export const asBoolean = (value: unknown): boolean => value === true || value === 'true' || value === 1;

/** A list, a list written as JSON text, or a single item. */
export const asList = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') {
    const inner = parsed(value);
    return Array.isArray(inner) ? inner : value === '' ? [] : [value];
  }
  return value === undefined || value === null ? [] : [value];
};

export const asTexts = (value: unknown): readonly string[] =>
  asList(value)
    .map(asText)
    .filter((text) => text !== '');

/** Ids of departments and roles: digits only, so that what is no id falls out. */
export const asIds = (value: unknown): readonly number[] =>
  asList(value)
    .map(asNumber)
    .filter((id) => Number.isSafeInteger(id));

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
