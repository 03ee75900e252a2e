import { createHmac } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { allFields, type Form } from '@dingban/shared/form/field';
import { isSealed, type Value, type Values } from '@dingban/shared/form/value';
import { canonical, type Json } from '@dingban/shared/ledger/canonical';
import { decrypt, encrypt, NONCE_BYTES } from './aesGcm.ts';
import type { Random } from './masterKey.ts';

/** Begins what was deflated; no JSON text begins with it. */
const DEFLATED = 1;
/** Only tables are this long. What is short keeps its bytes, so that a short value of either kind stays readable. */
const WORTH_DEFLATING = 1000;

/**
 * What is sealed can no longer be packed, so a long table is packed first: 500 rows of a labour sheet would
 * otherwise not fit into an item of the store (400 KB).
 */
const packed = (value: Value): Uint8Array => {
  const bytes = Buffer.from(JSON.stringify(value), 'utf8');
  return bytes.length < WORTH_DEFLATING
    ? bytes
    : Buffer.concat([Buffer.from([DEFLATED]), deflateRawSync(bytes)]);
};

const unpacked = (bytes: Buffer): Value => {
  const text = bytes[0] === DEFLATED ? inflateRawSync(bytes.subarray(1)) : bytes;
  return JSON.parse(text.toString('utf8'));
};

/** Seals one value for one place: aggregate and field are bound to it. */
export const sealValue = (value: Value, context: string, key: Uint8Array, random: Random): Value => ({
  sealed: encrypt(key, packed(value), context, random(NONCE_BYTES)).toString('base64'),
});

const openValue = (sealed: string, context: string, key: Uint8Array): Value =>
  unpacked(decrypt(key, Buffer.from(sealed, 'base64'), context));

const contextOf = (aggregate: string, field: string): string => `${aggregate}/${field}`;

/** Seals every value whose field is about a person; the others stay readable for rules and disclosure. */
export const sealValues = (
  values: Values,
  form: Form,
  aggregate: string,
  key: Uint8Array,
  random: Random,
): Values => {
  const personal = new Set(
    allFields(form)
      .filter((field) => field.personal !== 'none')
      .map(({ id }) => id),
  );
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [
      id,
      value === undefined || !personal.has(id)
        ? value
        : sealValue(value, contextOf(aggregate, id), key, random),
    ]),
  );
};

/** Opens what is sealed. Without a key (destroyed at the end of retention) the values stay sealed. */
export const openValues = (values: Values, aggregate: string, key: Uint8Array | undefined): Values => {
  if (key === undefined) return values;
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [
      id,
      isSealed(value) ? openValue(value.sealed, contextOf(aggregate, id), key) : value,
    ]),
  );
};

/** A fingerprint of a request that tells a repeat from another, and tells nothing to whoever has not the key. */
export const requestMark = (request: Json, key: Uint8Array): string =>
  createHmac('sha256', key).update(canonical(request)).digest('hex').slice(0, 32);
