import type { Value } from '../form/value.ts';
import type { ActionRecord } from '../ledger/record.ts';
import type { Level, Role } from './role.ts';

/** What the contacts say of a person. The name stands sealed; whoever leaves keeps a history without posts. */
export type PersonSync = {
  readonly active: boolean;
  readonly name: Value;
  readonly posts: readonly { readonly role: Role; readonly place: string }[];
};

export type PlaceSync = {
  readonly active: boolean;
  readonly level: Level;
  readonly name: string;
  readonly parent?: string;
};

export type PersonAction = Omit<ActionRecord, 'type' | 'body'> & {
  readonly type: 'sync';
  readonly body: PersonSync;
};
export type PlaceAction = Omit<ActionRecord, 'type' | 'body'> & {
  readonly type: 'sync';
  readonly body: PlaceSync;
};
