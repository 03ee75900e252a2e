import type { Values } from '../form/value.ts';
import type { ActionRecord, Actor } from '../ledger/record.ts';
import { refuse } from '../refusal/refusal.ts';
import { done, type Result } from '../result.ts';
import type { Instant } from '../time/clock.ts';
import { reasonOf } from './decide/words.ts';

/*
 * Bringing the running cases of a sub-module to another version is a deliberate act of two people: one proposes it,
 * another one agrees. Every case is checked first; when one cannot go, none does.
 */

/** Values for fields that are new and required: for all cases, and for those of one village. */
export type Defaults = {
  readonly all: Values;
  readonly villages: { readonly [village: string]: Values };
};

type Bodies = {
  propose: {
    readonly matter: string;
    readonly sub: string;
    readonly from: number;
    readonly to: number;
    readonly defaults: Defaults;
    readonly reason: string;
    /** Running cases that the check saw. */
    readonly cases: number;
    readonly faults: number;
  };
  /** Somebody agreed, but cases could not go; nothing was changed. */
  refuse: { readonly cases: number; readonly faults: number };
  /** Every case could go; from here on they are taken over one by one. */
  approve: { readonly cases: number };
  /** All are done. `left` changed while the others were taken over and run on by their old version. */
  finish: { readonly migrated: number; readonly left: readonly string[] };
};

export type MigrationDraft = {
  [Type in keyof Bodies]: { readonly type: Type; readonly body: Bodies[Type] };
}[keyof Bodies];

export type MigrationAction = {
  [Type in keyof Bodies]: Omit<ActionRecord, 'type' | 'body'> & {
    readonly type: Type;
    readonly body: Bodies[Type];
  };
}[keyof Bodies];

export interface MigrationState {
  readonly id: string;
  readonly proposal: Bodies['propose'];
  readonly proposedAt: Instant;
  readonly proposedBy: Actor;
  readonly status: 'proposed' | 'approved' | 'finished';
  readonly approvedBy?: Actor;
  /** Cases that were to go when it was approved. */
  readonly cases?: number;
  readonly finished?: Bodies['finish'];
}

export const evolveMigration = (
  before: MigrationState | undefined,
  action: MigrationAction,
): MigrationState => {
  if (action.type === 'propose')
    return {
      id: action.aggregate.slice('migration#'.length),
      proposal: action.body,
      proposedAt: action.at,
      proposedBy: action.by,
      status: 'proposed',
    };
  if (before === undefined) throw new Error(`a migration that begins with ${action.type}`);
  switch (action.type) {
    case 'refuse':
      return before;
    case 'approve':
      return { ...before, status: 'approved', approvedBy: action.by, cases: action.body.cases };
    case 'finish':
      return { ...before, status: 'finished', finished: action.body };
  }
};

export const replayMigration = (history: readonly MigrationAction[]): MigrationState | undefined =>
  history.reduce<MigrationState | undefined>(evolveMigration, undefined);

/** A proposal as it may be written down, after the check. */
export const propose = (
  proposal: Omit<Bodies['propose'], 'reason'> & { readonly reason: string },
): Result<MigrationDraft> => {
  const reason = reasonOf(proposal.reason);
  return reason.ok ? done({ type: 'propose', body: { ...proposal, reason: reason.data } }) : reason;
};

const personOf = (by: Actor): string => (by.kind === 'person' ? by.id : by.task);

/** Whether this person may agree now. Whoever proposed it may not; whoever agreed once may go on with it. */
export const mayApproveMigration = (state: MigrationState, person: string): Result<undefined> => {
  if (personOf(state.proposedBy) === person) return refuse('two-people-needed');
  return state.status === 'finished' ? refuse('migration-finished') : done(undefined);
};
