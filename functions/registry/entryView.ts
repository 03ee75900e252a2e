import type { Values } from '@dingban/shared/form/value';
import { type EntryRef, entryAggregate, entryOfAggregate } from '@dingban/shared/registry/entryId';
import type { View } from '../store/store.ts';
import type { App } from '../wiring/app.ts';

/** The kind of view that holds what lists show of an entry. */
export const LISTED = 'listed';

/** Begins the kinds of view by which people are found; the column follows. */
export const CITIZEN = 'citizen#';

/** What the views hold of an entry: its name, what is about no person, and a mark of all the rest. */
export interface EntryCard {
  readonly ref: EntryRef;
  readonly label: string;
  readonly values: Values;
  readonly version: number;
  readonly retired: boolean;
  readonly content: string;
}

export const cardOf = ({ owner, value }: View): EntryCard | undefined => {
  const ref = entryOfAggregate(owner);
  return ref === undefined ? undefined : { ref, ...(value as unknown as Omit<EntryCard, 'ref'>) };
};

/** Undefined when there is no such entry, or none that has been projected yet. */
export const findEntryCard = async (app: App, ref: EntryRef): Promise<EntryCard | undefined> => {
  const view = await app.store.views.find(entryAggregate(ref), LISTED);
  return view === undefined ? undefined : cardOf(view);
};
