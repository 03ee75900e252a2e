import type { EvaluationAction } from '@dingban/shared/workflow/evaluation';
import type { View } from '../store/store.ts';
import { lists } from './lists.ts';
import { viewsOf } from './versioned.ts';

export const evaluationViews = (owner: string, history: readonly EvaluationAction[]): readonly View[] =>
  viewsOf(
    owner,
    history,
    (_: EvaluationAction | undefined, action: EvaluationAction) => action,
    ({ body }) => [
      {
        kind: 'rating',
        list: lists.ratings(body.caseId),
        order: owner,
        value: { stars: body.stars, caseId: body.caseId, village: body.village },
      },
    ],
  );
