import type { Instant } from '../time/clock.ts';
import { canonical, type Json } from './canonical.ts';

/** Who acted: a person under the post that gave the right, or the system, which signs as itself and never as a person. */
export type Actor =
  | { readonly kind: 'person'; readonly id: string; readonly role: string; readonly place: string }
  | { readonly kind: 'system'; readonly task: string };

/**
 * One line of the ledger. An aggregate (a case, a warning, an evaluation, a notice, a person, a place) is the
 * list of its records in the order of `seq`, which begins at 1 and has no gaps.
 */
export interface ActionRecord<Type extends string = string, Body extends Json = Json> {
  /** `case#…`, `warning#…`, … */
  readonly aggregate: string;
  readonly seq: number;
  /** Given by the client, unique; a retry is recognised by it. */
  readonly id: string;
  readonly type: Type;
  readonly at: Instant;
  readonly by: Actor;
  /** Personal fields stand here in sealed form only. */
  readonly body: Body;
  /** Hash of the record before, or GENESIS. */
  readonly prev: string;
  /** SHA-256 over the canonical JSON of all of the above, hex. */
  readonly hash: string;
}

export const GENESIS = '0'.repeat(64);

/** Digest of a text's UTF-8 bytes as hex: `sha256` of this room on the phone, node:crypto on the server. */
export type Digest = (text: string) => string;

export type Unchained<R extends ActionRecord = ActionRecord> = Omit<R, 'prev' | 'hash'>;

/** Keys in canonical order, so that writing them is cheap. */
const actor = (by: Actor): Json =>
  by.kind === 'person'
    ? { id: by.id, kind: by.kind, place: by.place, role: by.role }
    : { kind: by.kind, task: by.task };

const content = (record: Omit<ActionRecord, 'hash'>): string =>
  canonical({
    aggregate: record.aggregate,
    at: record.at,
    body: record.body,
    by: actor(record.by),
    id: record.id,
    prev: record.prev,
    seq: record.seq,
    type: record.type,
  });

/** Ties a record to the one before it. */
export const chain = <R extends ActionRecord>(record: Unchained<R>, prev: string, digest: Digest): R => {
  const linked = { ...record, prev };
  return { ...linked, hash: digest(content(linked as Omit<ActionRecord, 'hash'>)) } as unknown as R;
};

export type ChainFault = { readonly seq: number; readonly fault: 'missing' | 'broken-link' | 'changed' };

/** Checks one aggregate's whole chain. Gives the first fault with its place, or undefined when all is well. */
export const findChainFault = (records: readonly ActionRecord[], digest: Digest): ChainFault | undefined => {
  let prev = GENESIS;
  let seq = 1;
  for (const record of records) {
    if (record.aggregate !== records[0]?.aggregate) return { seq, fault: 'broken-link' };
    if (record.seq !== seq) return { seq, fault: 'missing' };
    if (record.prev !== prev) return { seq, fault: 'broken-link' };
    if (digest(content(record)) !== record.hash) return { seq, fault: 'changed' };
    prev = record.hash;
    seq += 1;
  }
  return undefined;
};
