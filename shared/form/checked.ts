import { type Text, text } from '../i18n/text.ts';
import type { LocalDate } from '../time/clock.ts';
import type { SimpleValue } from './value.ts';

/** A value as it will be kept, or in plain words what would be right. */
export type Checked =
  | { readonly ok: true; readonly value: SimpleValue }
  | { readonly ok: false; readonly message: Text };

export type FieldCheck = (given: unknown, today: LocalDate) => Checked;

export const good = (value: SimpleValue): Checked => ({ ok: true, value });
export const bad = (zh: string, en: string): Checked => ({ ok: false, message: text(zh, en) });

/** An object of exactly these keys; the optional ones may be missing. Anything else is no value of ours. */
export const objectOf = (
  given: unknown,
  keys: readonly string[],
  optional: readonly string[] = [],
): Readonly<Record<string, unknown>> | undefined => {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined;
  if (!keys.every((key) => Object.hasOwn(given, key))) return undefined;
  if (!Object.keys(given).every((key) => keys.includes(key) || optional.includes(key))) return undefined;
  return given as Record<string, unknown>;
};
