import type { NativeAttributeValue } from '@aws-sdk/util-dynamodb';

/** Every key and index of the store, in one page. What each serves stands in `accessPattern.ts`. */
export interface Tables {
  readonly actions: string;
  readonly views: string;
}

export type Key = { readonly pk: string; readonly sk: string };
export type Item = Record<string, NativeAttributeValue>;

export const BY_LIST = 'byList';

/** Six digits sort as text up to 999,999 actions of one aggregate; the longest real case has about 60. */
const DIGITS = 6;

export const sequence = (seq: number): string => {
  if (!Number.isSafeInteger(seq) || seq < 0 || seq >= 10 ** DIGITS) throw new Error(`not a sequence: ${seq}`);
  return String(seq).padStart(DIGITS, '0');
};

export const actionKey = (aggregate: string, seq: number): Key => ({ pk: aggregate, sk: sequence(seq) });

/**
 * Wrapped data keys stand in the Actions table under a leading key of their own, so that the role that ends
 * retention can be given DeleteItem on `key#*` and on nothing else.
 */
export const KEY_PREFIX = 'key#';
export const dataKey = (aggregate: string): Key => ({ pk: `${KEY_PREFIX}${aggregate}`, sk: sequence(0) });

export const viewKey = (owner: string, kind: string): Key => ({ pk: owner, sk: kind });

/** Scratch shares the Views table: it is as easily lost as a view, and expires by the table's `ttl`. */
export const SCRATCH_PREFIX = 'scratch#';
export const scratchKey = (key: string): Key => ({ pk: `${SCRATCH_PREFIX}${key}`, sk: '-' });

/** DynamoDB counts the life of an item in whole seconds; rounded up, so that nothing dies early. */
export const secondsOf = (instant: number): number => Math.ceil(instant / 1000);
