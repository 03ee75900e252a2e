import { createHash } from 'node:crypto';
import { canonical, type Json } from '@dingban/shared/ledger/canonical';
import { decrypt, encrypt, NONCE_BYTES } from '../keys/aesGcm.ts';
import type { App } from '../wiring/app.ts';

/*
 * Where a search stands. A list of what a person did may pass cases of places that the reader does not supervise, so
 * what a cursor holds is nobody's to read; and it goes on with the same search of the same person only.
 */

/** One search of one person, as text that cipher texts are bound to. */
export const searchContext = (person: string, search: object): string =>
  canonical({ person, search } as unknown as Json);

const keyOf = ({ sessionSecret }: App): Uint8Array =>
  createHash('sha256').update('desk-cursor').update(sessionSecret).digest();

export const cursorTo = (app: App, context: string, order: string): string =>
  encrypt(keyOf(app), Buffer.from(order, 'utf8'), context, app.random(NONCE_BYTES)).toString('base64url');

/** Undefined when it is broken, or of another search. */
export const orderOf = (app: App, context: string, cursor: string): string | undefined => {
  try {
    return decrypt(keyOf(app), Buffer.from(cursor, 'base64url'), context).toString('utf8');
  } catch {
    return undefined;
  }
};
