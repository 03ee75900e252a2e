import type { Fake } from './endpoint.ts';

/**
 * The documents' sample of a user prints numbers and booleans as strings, lists of ids as one string and
 * lists of objects as one object. With the switch on, so does the sandbox (facts.md 1.3).
 */
export const printed = (fake: Fake, value: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  fake.world.switches.docSampleTypes
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asPrinted(item)]))
    : { ...value };

const asPrinted = (value: unknown): unknown => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return value;
  const [first] = value;
  return typeof first === 'object' && first !== null
    ? Object.fromEntries(Object.entries(first).map(([key, item]) => [key, asPrinted(item)]))
    : JSON.stringify(value);
};
