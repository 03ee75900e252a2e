import { hash } from 'node:crypto';
import type { Item, Key } from './keys.ts';
import type { ListQuery } from './store.ts';

/** Where a page of a list ended. */
export type Place = Key & { readonly order: string };

/**
 * A cursor is bound to its query, so one list's cursor opens no other list. It needs no secret: the list
 * always comes from the query, so the worst that a forged cursor reaches is another place in the same list.
 */
const binding = ({ list, from, to, descending }: ListQuery): string =>
  hash('sha256', JSON.stringify([list, from ?? null, to ?? null, descending === true]), 'base64url').slice(
    0,
    12,
  );

export const cursorAt = (query: ListQuery, item: Item): string =>
  Buffer.from(
    JSON.stringify([binding(query), String(item.pk), String(item.sk), String(item.order)]),
    'utf8',
  ).toString('base64url');

/** The place that a cursor names, or undefined when it is broken or belongs to another query. */
export const placeOf = (query: ListQuery, cursor: string): Place | undefined => {
  const parts = partsOf(cursor);
  if (parts === undefined) return undefined;
  const [bound, pk, sk, order] = parts;
  if (bound !== binding(query) || !fits(pk, 2048) || !fits(sk, 1024) || !fits(order, 1024)) return undefined;
  if (query.from !== undefined && order < query.from) return undefined;
  if (query.to !== undefined && order > query.to) return undefined;
  return { pk, sk, order };
};

/** DynamoDB refuses empty keys and keys over these many bytes. */
const fits = (part: string, bytes: number): boolean => part !== '' && Buffer.byteLength(part) <= bytes;

const partsOf = (cursor: string): [string, string, string, string] | undefined => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 4) return undefined;
    const [bound, pk, sk, order] = parts;
    return typeof bound === 'string' &&
      typeof pk === 'string' &&
      typeof sk === 'string' &&
      typeof order === 'string'
      ? [bound, pk, sk, order]
      : undefined;
  } catch {
    return undefined;
  }
};
