import { type Item, SCRATCH_PREFIX, viewKey } from './keys.ts';
import { pack, unpack } from './packed.ts';
import type { View } from './store.ts';

/** An index key may not be empty, so a listed view without an order gets this one; it sorts before all words. */
const NO_ORDER = '-';

export const itemOfView = (view: View): Item => ({
  ...viewKey(view.owner, view.kind),
  seq: view.seq,
  ...(view.list === undefined ? {} : { list: view.list, order: view.order ?? NO_ORDER }),
  ...pack(view.value),
});

export const viewOf = (item: Item): View => ({
  owner: String(item.pk),
  kind: String(item.sk),
  seq: Number(item.seq),
  ...(item.list === undefined ? {} : { list: String(item.list) }),
  ...(item.order === undefined || item.order === NO_ORDER ? {} : { order: String(item.order) }),
  value: unpack(item) as View['value'],
});

/** What stands where a view was removed, until DynamoDB expires it. It is in no list. */
export const goneOf = (owner: string, kind: string, seq: number, ttl: number): Item => ({
  ...viewKey(owner, kind),
  seq,
  gone: true,
  ttl,
});

export const isGone = (item: Item): boolean => item.gone === true;

export const isView = (item: Item): boolean => !isGone(item) && !String(item.pk).startsWith(SCRATCH_PREFIX);
