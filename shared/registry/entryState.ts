import type { Value, Values } from '../form/value.ts';
import { canonical, type Json } from '../ledger/canonical.ts';
import type { Actor } from '../ledger/record.ts';
import { never } from '../result.ts';
import type { Instant, LocalDate } from '../time/clock.ts';
import type { EntryAction, EntryActionType } from './entryAction.ts';

export interface EntryStep {
  readonly seq: number;
  readonly type: EntryActionType;
  readonly at: Instant;
  readonly by: Actor;
  /** The columns that differ from before. */
  readonly changed: readonly string[];
  readonly reason?: string;
}

/** An entry as its actions left it. */
export interface EntryState {
  readonly values: Values;
  /** The sequence of the last action of a person: what somebody must have seen to change it. */
  readonly version: number;
  /** Nobody may choose it any more; what was done with it stays. */
  readonly retired?: { readonly at: Instant; readonly by: Actor; readonly reason: string };
  readonly steps: readonly EntryStep[];
  /** Reminders that were given. */
  readonly reminded?: readonly { readonly end: LocalDate; readonly days: number }[];
}

export const sameValue = (one: Value | undefined, other: Value | undefined): boolean =>
  one === undefined || other === undefined
    ? one === other
    : canonical(one as Json) === canonical(other as Json);

export const changedColumns = (before: Values, after: Values): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (id) => !sameValue(before[id], after[id]),
  );

/** The actions must be opened: a value that is sealed twice never looks the same. */
export const evolveEntry = (state: EntryState | undefined, action: EntryAction): EntryState => {
  const { seq, at, by } = action;
  const steps = state?.steps ?? [];
  const before = state?.values ?? {};
  const reminded = state?.reminded === undefined ? {} : { reminded: state.reminded };
  switch (action.type) {
    case 'put': {
      const { values } = action.body;
      return {
        values,
        version: seq,
        ...reminded,
        steps: [...steps, { seq, type: 'put', at, by, changed: changedColumns(before, values) }],
      };
    }
    case 'retire': {
      const { reason } = action.body;
      return {
        values: before,
        version: seq,
        ...reminded,
        retired: { at, by, reason },
        steps: [...steps, { seq, type: 'retire', at, by, changed: [], reason }],
      };
    }
    case 'remind': {
      if (state === undefined) throw new Error('an entry that begins with a reminder');
      const { end, days } = action.body;
      return {
        ...state,
        reminded: [...(state.reminded ?? []), { end, days }],
        steps: [...steps, { seq, type: 'remind', at, by, changed: [] }],
      };
    }
    default:
      return never(action);
  }
};

export const replayEntry = (actions: readonly EntryAction[]): EntryState | undefined =>
  actions.reduce<EntryState | undefined>(evolveEntry, undefined);
