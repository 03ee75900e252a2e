import type { KeyStore } from '../store/store.ts';
import type { MasterKey, Random } from './masterKey.ts';

/** The data key of each aggregate, unwrapped. */
export interface DataKeys {
  /** The key, made on first use. */
  readonly get: (aggregate: string) => Promise<Uint8Array>;
  /** The key, or undefined when it was never made or was destroyed. */
  readonly find: (aggregate: string) => Promise<Uint8Array | undefined>;
}

/** How many unwrapped keys a process keeps; each costs a call of KMS to get again. */
const KEPT = 500;

export const createDataKeys = (store: KeyStore, master: MasterKey, random: Random): DataKeys => {
  const kept = new Map<string, Uint8Array>();
  const keep = (aggregate: string, key: Uint8Array): Uint8Array => {
    const oldest = kept.keys().next();
    if (kept.size >= KEPT && !oldest.done) kept.delete(oldest.value);
    kept.set(aggregate, key);
    return key;
  };
  const find = async (aggregate: string): Promise<Uint8Array | undefined> => {
    const known = kept.get(aggregate);
    if (known !== undefined) return known;
    const wrapped = await store.find(aggregate);
    return wrapped === undefined ? undefined : keep(aggregate, await master.unwrap(wrapped, aggregate));
  };
  const get = async (aggregate: string): Promise<Uint8Array> => {
    const known = await find(aggregate);
    if (known !== undefined) return known;
    const fresh = random(32);
    const standing = await store.create(aggregate, await master.wrap(fresh, aggregate));
    return keep(aggregate, await master.unwrap(standing, aggregate));
  };
  return { get, find };
};
