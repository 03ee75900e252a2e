import type { Instant } from '../time/clock.ts';
import type { CaseState } from './caseState.ts';

/** The public notice that a case is on: since when, and until when unless its countdown stands still. */
export interface Publicity {
  readonly since: Instant;
  readonly until?: Instant;
}

/** Undefined when the case is not on public notice now. */
export const publicityOf = ({
  status,
  standing,
  suspended,
}: Pick<CaseState, 'status' | 'standing' | 'suspended'>): Publicity | undefined => {
  if (status !== 'publicity' || standing === undefined) return undefined;
  const { since, notBefore } = standing;
  return suspended !== undefined || notBefore === undefined ? { since } : { since, until: notBefore };
};

/** Whether everybody may look at the case: while it is on public notice, and once its result is disclosed. */
export const isPublic = (state: Pick<CaseState, 'status' | 'disclosedAt'>): boolean =>
  state.status === 'publicity' || state.disclosedAt !== undefined;
