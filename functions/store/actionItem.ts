import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Json } from '@dingban/shared/ledger/canonical';
import type { ActionRecord, Actor } from '@dingban/shared/ledger/record';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import { actionKey, type Item, KEY_PREFIX } from './keys.ts';
import { pack, unpack } from './packed.ts';

const HASH = /^[0-9a-f]{64}$/;

/** Hashes lie as 32 bytes instead of 64 letters. Whatever is no hash is kept as it is, so that a check finds it. */
const hashIn = (hash: string): Uint8Array | string => (HASH.test(hash) ? Buffer.from(hash, 'hex') : hash);
const hashOut = (hash: unknown): string =>
  hash instanceof Uint8Array ? Buffer.from(hash).toString('hex') : String(hash);

export const itemOf = (record: ActionRecord): Item => ({
  ...actionKey(record.aggregate, record.seq),
  id: record.id,
  type: record.type,
  at: record.at,
  by: record.by,
  prev: hashIn(record.prev),
  hash: hashIn(record.hash),
  ...pack(record.body),
});

export const recordOf = (item: Item): ActionRecord => ({
  aggregate: String(item.pk),
  seq: Number(item.sk),
  id: String(item.id),
  type: String(item.type),
  at: Number(item.at),
  by: item.by as Actor,
  body: unpack(item) as Json,
  prev: hashOut(item.prev),
  hash: hashOut(item.hash),
});

export const isAction = (item: Item): boolean => !String(item.pk).startsWith(KEY_PREFIX);

/**
 * The action that a stream record tells of, or undefined when it tells of something else (a data key).
 * Binary attributes are base64 text there, as Lambda hands them over.
 */
export const streamedAction = (record: DynamoDBRecord): ActionRecord | undefined => {
  const image = record.dynamodb?.NewImage;
  if (record.eventName !== 'INSERT' || image === undefined) return undefined;
  const item = unmarshall(withBytes(image));
  return isAction(item) ? recordOf(item) : undefined;
};

type Marshalled = Parameters<typeof unmarshall>[0] extends infer M
  ? M extends Record<string, infer V>
    ? V
    : never
  : never;

const withBytes = (image: Record<string, AttributeValue>): Record<string, Marshalled> =>
  Object.fromEntries(
    Object.entries(image).map(([name, value]) => [
      name,
      (value.B === undefined ? value : { B: Buffer.from(value.B, 'base64') }) as Marshalled,
    ]),
  );
