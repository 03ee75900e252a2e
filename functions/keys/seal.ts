import { createHmac } from 'node:crypto';
import { allFields, type Form } from '@dingban/shared/form/field';
import { isSealed, type Value, type Values } from '@dingban/shared/form/value';
import { canonical, type Json } from '@dingban/shared/ledger/canonical';
import { decrypt, encrypt, NONCE_BYTES } from './aesGcm.ts';
import type { Random } from './masterKey.ts';

/** Seals one value for one place: aggregate and field are bound to it. */
export const sealValue = (value: Value, context: string, key: Uint8Array, random: Random): Value => ({
  sealed: encrypt(key, Buffer.from(JSON.stringify(value), 'utf8'), context, random(NONCE_BYTES)).toString(
    'base64',
  ),
});

const openValue = (sealed: string, context: string, key: Uint8Array): Value =>
  JSON.parse(decrypt(key, Buffer.from(sealed, 'base64'), context).toString('utf8'));

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
