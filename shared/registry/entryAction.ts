import type { Values } from '../form/value.ts';
import type { ActionRecord } from '../ledger/record.ts';
import type { LocalDate } from '../time/clock.ts';

/** What is done to an entry. `put` holds all of its values, the personal ones sealed. */
export type EntryBody = {
  readonly put: { readonly values: Values; readonly import?: string };
  readonly retire: { readonly reason: string };
  /** The system reminds of the end of a contract, so many calendar days before it. */
  readonly remind: { readonly end: LocalDate; readonly days: number };
};

export type EntryActionType = keyof EntryBody;

export type EntryAction = {
  [Type in EntryActionType]: Omit<ActionRecord, 'type' | 'body'> & {
    readonly type: Type;
    readonly body: EntryBody[Type];
  };
}[EntryActionType];
