import type { Answer } from '@dingban/shared/api/contracts';
import type { EvaluationAction } from '@dingban/shared/workflow/evaluation';
import { inLanes } from '../registry/inLanes.ts';
import { lists } from '../views/lists.ts';
import type { App } from '../wiring/app.ts';

type PathRating = Extract<Answer<'traceCase'>['path'][number], { kind: 'rating' }>;

/** So many are shown one by one; more of them say nothing that their average does not. */
const SHOWN = 50;

/** How villagers rated the result, without telling who did: people must dare to rate. */
export const ratingPath = async (
  app: App,
  caseId: string,
): Promise<{ readonly path: readonly PathRating[]; readonly left: number }> => {
  const { views } = await app.store.views.query({ list: lists.ratings(caseId), limit: 1000 });
  const path = await inLanes(views.slice(0, SHOWN), async ({ owner }) => {
    const history = (await app.store.actions.load(owner)) as unknown as readonly EvaluationAction[];
    const last = history.at(-1);
    return last === undefined ? [] : [{ at: last.at, stars: last.body.stars }];
  });
  return {
    path: path
      .flat()
      .sort((a, b) => a.at - b.at)
      .map(({ at, stars }, index) => ({
        key: `rating-${index}`,
        stage: 'evaluate',
        at,
        kind: 'rating',
        stars,
      })),
    left: Math.max(0, views.length - SHOWN),
  };
};
