import type { ActionRecord } from '../ledger/record.ts';
import { refuse } from '../refusal/refusal.ts';
import { done, type Result } from '../result.ts';
import { DAY, type Instant } from '../time/clock.ts';
import type { CaseState } from './caseState.ts';

/** A villager's opinion of a result. One for each person and case: its aggregate is named after both. */
export type EvaluationAction = Omit<ActionRecord, 'type' | 'body'> & {
  readonly type: 'evaluate';
  readonly body: {
    readonly caseId: string;
    readonly village: string;
    readonly stars: number;
    readonly words: string;
  };
};

/** Days in which a rating may be changed. */
export const CHANGE_DAYS = 7;

export const changeableUntil = (history: readonly EvaluationAction[]): Instant | undefined =>
  history[0] === undefined ? undefined : history[0].at + CHANGE_DAYS * DAY;

/** Until when a disclosed case may be rated; undefined while it is not disclosed. */
export const rateableUntil = (
  state: Pick<CaseState, 'disclosedAt'>,
  evaluationDays: number,
): Instant | undefined =>
  state.disclosedAt === undefined ? undefined : state.disclosedAt + evaluationDays * DAY;

/** Whether this rating may be recorded now. Who may rate is decided by the policy, before this. */
export const decideEvaluation = (
  state: Pick<CaseState, 'id' | 'disclosedAt' | 'places'>,
  history: readonly EvaluationAction[],
  rating: { readonly stars: number; readonly words: string },
  evaluationDays: number,
  now: Instant,
): Result<{ readonly type: 'evaluate'; readonly body: EvaluationAction['body'] }> => {
  const until = rateableUntil(state, evaluationDays);
  if (until === undefined) return refuse('not-disclosed');
  const changeable = changeableUntil(history);
  if (changeable === undefined ? now > until : now > changeable)
    return refuse(changeable === undefined ? 'evaluation-closed' : 'evaluation-locked');
  return done({
    type: 'evaluate',
    body: {
      caseId: state.id,
      village: state.places.village,
      stars: rating.stars,
      words: rating.words.trim(),
    },
  });
};
