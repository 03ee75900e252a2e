import type { Refusal } from './refusal/refusal.ts';

/** What a decision gives back: a value, or a refusal that a person can act on. Bugs throw instead. */
export type Result<T, F = Refusal> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: F };

export const done = <T>(data: T): { readonly ok: true; readonly data: T } => ({ ok: true, data });

export const failed = <F>(error: F): { readonly ok: false; readonly error: F } => ({ ok: false, error });

/** Makes the compiler prove that a switch names every case. */
export const never = (value: never): never => {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
};
