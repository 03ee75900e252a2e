import type { WarningAction } from '../supervision/warningAction.ts';
import { evolveWarning, type WarningState } from '../supervision/warningState.ts';
import { type Instant, localDate } from '../time/clock.ts';
import { share } from './share.ts';
import type { PersonTally, Tally } from './tally.ts';

/** A warning, and whether it was handled in the time given: waiting until it is handled or the clock lets it climb. */
export interface CountedWarning {
  readonly state: WarningState;
  readonly handling: 'waiting' | 'kept' | 'late';
}

/** Handling in the time given is what counts; late stays late until the warning is opened anew. */
const handlingAfter = (
  before: CountedWarning | undefined,
  action: WarningAction,
): CountedWarning['handling'] => {
  if (before === undefined) return 'waiting';
  const { handling, state } = before;
  const inTime = action.at < state.due;
  switch (action.type) {
    case 'verify':
    case 'rectify':
    case 'close':
      return handling === 'waiting' ? (inTime ? 'kept' : 'late') : handling;
    case 'escalate':
      // The clock lets climb what nobody handled. What got worse or was sent up by a person has to be handled again.
      if (handling === 'late') return 'late';
      return action.by.kind === 'system' && action.body.finding === undefined ? 'late' : 'waiting';
    case 'supervise':
    case 'investigate':
      // Opened again with a day of its own; what was late stays late.
      return handling === 'late' ? 'late' : 'waiting';
    case 'reopen':
      return 'waiting';
    default:
      return handling;
  }
};

export const countWarning = (before: CountedWarning | undefined, action: WarningAction): CountedWarning => ({
  state: evolveWarning(before?.state, action),
  handling: handlingAfter(before, action),
});

/** The last day of a time that ends at this instant. */
const lastDay = (due: Instant): string => localDate(due - 1);

/** What one warning counts, by the month in which it was raised. */
export const tallyOfWarning = ({ state, handling }: CountedWarning): Tally => {
  const { rule } = state.finding;
  const handled: PersonTally =
    handling === 'waiting'
      ? { waiting: { [lastDay(state.due)]: 1 } }
      : { handled: share(handling === 'kept') };
  return {
    raised: { [rule]: 1 },
    ...(state.status === 'closed'
      ? { closed: { [`${rule}|${state.outcome ?? ''}`]: 1 } }
      : { open: { [`${rule}|${state.severity}|${localDate(state.raisedAt)}`]: 1 } }),
    ...handled,
    ...(state.people.length === 0
      ? {}
      : { people: Object.fromEntries(state.people.map((person) => [person, handled])) }),
  };
};
