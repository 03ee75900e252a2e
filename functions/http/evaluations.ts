import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import { may } from '@dingban/shared/org/policy';
import { refuse } from '@dingban/shared/refusal/refusal';
import { done } from '@dingban/shared/result';
import { decideEvaluation, type EvaluationAction } from '@dingban/shared/workflow/evaluation';
import { actorAt } from '../command/actor.ts';
import { append } from '../command/append.ts';
import { requestMark } from '../keys/seal.ts';
import { loadCase } from '../read/caseHistory.ts';
import { viewerOf } from '../read/people.ts';
import { evaluationId, readRating } from '../read/rating.ts';
import { serve } from './serve.ts';

/** POST /api/cases/{id}/evaluation: one opinion for each villager, changeable for a week. */
export const handler = serve({
  evaluate: async ({ app, id, body, card }) => {
    const found = await loadCase(app, id);
    const definition = found === undefined ? undefined : definitionOf(found.state);
    if (found === undefined || definition === undefined) return refuse('not-found');
    if (!may(viewerOf(card), 'case.evaluate', found.state.places))
      return refuse(found.state.disclosedAt === undefined ? 'not-found' : 'not-allowed');
    const outcome = await append(app, {
      aggregate: evaluationId(id, card.id),
      id: body.actionId,
      by: actorAt(card, found.state.places),
      mark: requestMark({ stars: body.stars, words: body.words }, app.sessionSecret),
      decide: async (history) =>
        decideEvaluation(
          found.state,
          history as unknown as readonly EvaluationAction[],
          body,
          definition.sub.evaluationDays,
          app.clock(),
        ),
    });
    if (!outcome.ok) return outcome;
    const rating = await readRating(app, id, card.id);
    return done({ rating });
  },
});
