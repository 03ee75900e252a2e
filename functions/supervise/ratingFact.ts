import type { ActionRecord } from '@dingban/shared/ledger/record';
import type { RatingFact } from '@dingban/shared/supervision/fact';
import type { EvaluationAction } from '@dingban/shared/workflow/evaluation';
import { loadCase } from '../read/caseHistory.ts';
import type { App } from '../wiring/app.ts';

/** What a villager's rating, as it stands now, tells the rules; undefined when its case is gone. */
export const ratingFact = async (
  app: Pick<App, 'store'>,
  history: readonly ActionRecord[],
): Promise<RatingFact | undefined> => {
  // The store keeps records of any kind; an `evaluation#` aggregate holds ratings only.
  const action = (history as unknown as readonly EvaluationAction[]).at(-1);
  const found = action === undefined ? undefined : await loadCase(app, action.body.caseId);
  if (action === undefined || found === undefined) return undefined;
  const { state } = found;
  const did = state.steps.flatMap(({ type, by }) =>
    (type === 'implement' || type === 'feedback') && by.kind === 'person' ? [by.id] : [],
  );
  return {
    kind: 'rating',
    caseId: state.id,
    number: state.number,
    places: state.places,
    at: action.at,
    matter: state.matter,
    stars: action.body.stars,
    handlers: [...new Set([state.applicant, ...did])],
  };
};
