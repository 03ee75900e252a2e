import type { ActionRecord } from '@dingban/shared/ledger/record';
import type { EntryAction } from '@dingban/shared/registry/entryAction';
import { type EntryRef, entryAggregate } from '@dingban/shared/registry/entryId';
import { type EntryState, replayEntry } from '@dingban/shared/registry/entryState';
import { openValues } from '../keys/seal.ts';
import type { App } from '../wiring/app.ts';

/** The store keeps records of any kind; those of an entry are these. */
export const entryActions = (records: readonly ActionRecord[]): readonly EntryAction[] =>
  records as unknown as readonly EntryAction[];

/** The actions of an entry with their values opened; without the key they stay sealed. */
export const openedActions = (
  records: readonly ActionRecord[],
  aggregate: string,
  key: Uint8Array | undefined,
): readonly EntryAction[] =>
  entryActions(records).map((action) =>
    action.type === 'put'
      ? { ...action, body: { ...action.body, values: openValues(action.body.values, aggregate, key) } }
      : action,
  );

/** An entry as it stands, or undefined when there is none. */
export const loadEntry = async (app: App, ref: EntryRef): Promise<EntryState | undefined> => {
  const aggregate = entryAggregate(ref);
  const records = await app.store.actions.load(aggregate);
  if (records.length === 0) return undefined;
  return replayEntry(openedActions(records, aggregate, await app.keys.find(aggregate)));
};
