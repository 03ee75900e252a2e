import type { Values } from '../form/value.ts';
import { addDays, HOUR, type Instant, type LocalDate, startOfDay } from '../time/clock.ts';
import type { EntryState } from './entryState.ts';
import type { RegistryId } from './registryId.ts';

/**
 * Calendar days before the end of a contract at which its village is reminded (合同到期提醒, mechanism 15): early
 * enough for an open tender, again when it becomes urgent, and on the last day. Defaults of the platform.
 */
export const REMIND_DAYS: readonly number[] = [60, 30, 0];

/** What the clock reminds of. */
export interface Reminder {
  /** The last day of the contract. */
  readonly end: LocalDate;
  /** Days before it. */
  readonly days: number;
}

/** Nine in the morning, when the village office opens. */
const morningOf = (day: LocalDate): Instant => startOfDay(day) + 9 * HOUR;

const atOf = ({ end, days }: Reminder): Instant => morningOf(addDays(end, -days));

const endOf = (registry: RegistryId, values: Values): LocalDate | undefined =>
  registry === 'contracts' && values.state === 'running' && typeof values.end === 'string'
    ? values.end
    : undefined;

/** Those that were not given yet, the earliest first. One that was given makes the earlier ones pointless. */
const open = (registry: RegistryId, state: EntryState): readonly Reminder[] => {
  const end = state.retired === undefined ? endOf(registry, state.values) : undefined;
  if (end === undefined) return [];
  const given = (state.reminded ?? []).filter((one) => one.end === end).map(({ days }) => days);
  const least = Math.min(Number.POSITIVE_INFINITY, ...given);
  return REMIND_DAYS.filter((days) => days < least).map((days) => ({ end, days }));
};

/** When the clock has to look at the entry again; undefined when there is nothing to remind of. */
export const remindAt = (registry: RegistryId, state: EntryState): Instant | undefined => {
  const [next] = open(registry, state);
  return next === undefined ? undefined : atOf(next);
};

/** The reminder that is due now; of several that are past only the last, so that nobody is told the same thrice. */
export const decideReminder = (registry: RegistryId, state: EntryState, now: Instant): Reminder | undefined =>
  open(registry, state).findLast((one) => atOf(one) <= now);
