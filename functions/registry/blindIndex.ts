import { createHmac } from 'node:crypto';
import type { Values } from '@dingban/shared/form/value';
import { canonical, type Json } from '@dingban/shared/ledger/canonical';
import type { EntryRef } from '@dingban/shared/registry/entryId';
import { keyText } from '@dingban/shared/registry/label';
import type { Registry } from '@dingban/shared/registry/registry';
import type { App } from '../wiring/app.ts';

/** Under which the secret of all marks is kept with the data keys, wrapped by the master key. It is never destroyed. */
const SECRET = 'blind-index';

/** Keyed marks: equal things have equal marks, and nobody without the secret can tell or try out of what. */
export interface Marks {
  /** Of an ID number, so that the same person is found in another register or a form without opening anything. */
  readonly citizen: (idNumber: string) => string;
  /** Of an entry's key: the same key at the same place is the same entry, whoever enters it first. */
  readonly entry: (registry: Registry, place: string, values: Values) => EntryRef;
  /** Of all values, to see whether a row of a sheet changes anything. */
  readonly content: (values: Values) => string;
}

const marksOf = (secret: Uint8Array): Marks => {
  const mark = (purpose: string, text: string): string =>
    createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('hex').slice(0, 32);
  return {
    citizen: (idNumber) => mark('citizen', idNumber),
    entry: (registry, place, values) => ({
      registry: registry.id,
      place,
      mark: mark('entry', `${registry.id}\n${place}\n${keyText(registry, values)}`),
    }),
    content: (values) => mark('content', canonical(values as Json)),
  };
};

export const readMarks = async (app: Pick<App, 'keys'>): Promise<Marks> =>
  marksOf(await app.keys.get(SECRET));

/** For whoever may read keys and make none; undefined as long as nothing was ever marked. */
export const seekMarks = async (app: Pick<App, 'keys'>): Promise<Marks | undefined> => {
  const secret = await app.keys.find(SECRET);
  return secret === undefined ? undefined : marksOf(secret);
};

/** The same where there are entries: none was ever written without the secret. */
export const findMarks = async (app: Pick<App, 'keys'>): Promise<Marks> => {
  const marks = await seekMarks(app);
  if (marks === undefined) throw new Error('there are entries and no secret of their marks');
  return marks;
};
