import { type Definition, findNode } from '../catalogue/definition.ts';
import type { Instant } from '../time/clock.ts';
import type { WorkingDays } from '../time/workingDays.ts';
import type { CaseDraft, Lateness } from './caseAction.ts';
import type { CaseState } from './caseState.ts';
import { limitOf, NEVER } from './times.ts';

const AFTER: Readonly<Record<Lateness, Lateness | undefined>> = {
  yellow: 'orange',
  orange: 'red',
  red: undefined,
};

/** When the clock must look at this case again; undefined when it need not. */
export const wakeAt = (state: CaseState): Instant | undefined => {
  if (state.status === 'disclosed') return state.disclosedUntil;
  if (state.suspended !== undefined) return undefined;
  const at = state.standing?.lapseAt;
  return at === undefined || at >= NEVER ? undefined : at;
};

/**
 * What time itself brings about: a note that a node is late (at its limit, twice, three times), and the closing
 * of a case whose disclosure is over. Time never approves, returns or rejects for a person, and a case that is
 * suspended has no time.
 */
export const decideByClock = (
  state: CaseState,
  definition: Definition,
  now: Instant,
  workingDays: WorkingDays,
): CaseDraft | undefined => {
  if (state.status === 'disclosed')
    return state.disclosedUntil !== undefined && now >= state.disclosedUntil
      ? { type: 'close', body: { why: 'disclosed' } }
      : undefined;
  const { standing } = state;
  if (standing === undefined || state.suspended !== undefined || now < standing.lapseAt) return undefined;
  const lateness = standing.lateness === undefined ? 'yellow' : AFTER[standing.lateness];
  if (lateness === undefined) return undefined;
  const days = limitOf(findNode(definition.sub, standing.node));
  return {
    type: 'lapse',
    body: {
      node: standing.node,
      since: standing.since,
      lateness,
      next: lateness === 'red' ? NEVER : workingDays.deadline(standing.lapseAt - 1, days),
    },
  };
};
