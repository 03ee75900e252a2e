import type { Json } from '@dingban/shared/ledger/canonical';
import type { ActionRecord } from '@dingban/shared/ledger/record';

/** What became of an append: written, or refused because somebody else's record already stands at that sequence. */
export type Appended = { readonly ok: true } | { readonly ok: false; readonly held: ActionRecord };

/** The only way in: one conditional put for each action. Records are never changed and never deleted. */
export interface ActionStore {
  append(record: ActionRecord): Promise<Appended>;
  /** All records of an aggregate after a sequence (default 0), in order, strongly consistent. */
  load(aggregate: string, after?: number): Promise<readonly ActionRecord[]>;
  /** Every record of every aggregate, aggregate by aggregate in order of seq. Only for rebuild, verify, export and back-tests. */
  all(): AsyncIterable<ActionRecord>;
}

/**
 * A derived item. `owner` is the aggregate that it is derived from and `kind` what it is, unique within the owner.
 * `list` and `order` put it in one list (a person's to-do by due time, a village's disclosures by date, ...).
 */
export interface View {
  readonly owner: string;
  readonly kind: string;
  /** Sequence of the owner that this item reflects. */
  readonly seq: number;
  readonly list?: string;
  readonly order?: string;
  readonly value: { readonly [key: string]: Json | undefined };
}

export interface Page {
  readonly views: readonly View[];
  /** Opaque; hand it back to go on. Absent on the last page. */
  readonly cursor?: string;
}

export interface ListQuery {
  readonly list: string;
  /** Inclusive bounds on `order`. */
  readonly from?: string;
  readonly to?: string;
  readonly descending?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
}

export interface ViewStore {
  /** Everything derived from one aggregate, strongly consistent. */
  ofOwner(owner: string): Promise<readonly View[]>;
  find(owner: string, kind: string): Promise<View | undefined>;
  /** Writes unless a view with a higher `seq` stands there. */
  put(view: View): Promise<void>;
  /** Deletes unless a view with a higher `seq` stands there. */
  remove(owner: string, kind: string, seq: number): Promise<void>;
  query(query: ListQuery): Promise<Page>;
  /** All views, in no promised order. Only for rebuild and export. */
  all(): AsyncIterable<View>;
  clear(): Promise<void>;
}

/** Data keys of aggregates, wrapped by the master key. Destroying one erases what it sealed; the chain stays whole. */
export interface KeyStore {
  find(aggregate: string): Promise<Uint8Array | undefined>;
  /** Stores a wrapped key unless one stands there; gives the one that stands. */
  create(aggregate: string, wrapped: Uint8Array): Promise<Uint8Array>;
  destroy(aggregate: string): Promise<void>;
}

/** Small things that are neither history nor derived from it: access tokens, leases. Losing them costs a call, never data. */
export interface Scratch {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string, expiresAt: number): Promise<void>;
}

export interface Store {
  readonly actions: ActionStore;
  readonly views: ViewStore;
  readonly keys: KeyStore;
  readonly scratch: Scratch;
}
