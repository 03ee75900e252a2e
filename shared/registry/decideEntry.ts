import { isPrintable, symbolsIn } from '../form/printable.ts';
import type { Values } from '../form/value.ts';
import { refuse } from '../refusal/refusal.ts';
import { done, never, type Result } from '../result.ts';
import type { EntryBody } from './entryAction.ts';
import { changedColumns, type EntryState } from './entryState.ts';

/** What somebody asks of an entry, its values checked by the form already. `version` is what they saw. */
export type EntryCommand =
  | { readonly type: 'put'; readonly version: number; readonly values: Values; readonly import?: string }
  | { readonly type: 'retire'; readonly version: number; readonly reason: string };

export type EntryDraft = {
  [Type in EntryCommand['type']]: { readonly type: Type; readonly body: EntryBody[Type] };
}[EntryCommand['type']];

const isReason = (reason: string): boolean =>
  isPrintable(reason, true) && symbolsIn(reason) >= 2 && symbolsIn(reason) <= 500;

/**
 * Two who change an entry at once: the second is shown what the first wrote instead of writing over it. A put that
 * changes nothing is no action. Putting a retired entry takes it into use again.
 */
export const decideEntry = (
  state: EntryState | undefined,
  command: EntryCommand,
): Result<EntryDraft> | undefined => {
  const isNewest = command.version === (state?.version ?? 0);
  switch (command.type) {
    case 'put': {
      const { values } = command;
      const isSame =
        state !== undefined &&
        state.retired === undefined &&
        changedColumns(state.values, values).length === 0;
      if (isSame) return undefined;
      if (!isNewest) return refuse(state?.retired === undefined ? 'entry-changed' : 'entry-retired');
      const origin = command.import === undefined ? {} : { import: command.import };
      return done({ type: 'put', body: { values, ...origin } });
    }
    case 'retire': {
      if (state === undefined) return refuse('not-found');
      if (state.retired !== undefined) return refuse('entry-retired');
      if (!isNewest) return refuse('entry-changed');
      const reason = command.reason.trim();
      return isReason(reason) ? done({ type: 'retire', body: { reason } }) : refuse('reason-missing');
    }
    default:
      return never(command);
  }
};
