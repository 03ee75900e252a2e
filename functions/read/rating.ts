import type { Answer } from '@dingban/shared/api/contracts';
import { changeableUntil, type EvaluationAction } from '@dingban/shared/workflow/evaluation';
import { lists } from '../views/lists.ts';
import type { App } from '../wiring/app.ts';

type Rating = Answer<'evaluate'>['rating'];

export const evaluationId = (caseId: string, person: string): string => `evaluation#${caseId}#${person}`;

/** How villagers rate a result: number and average, and the reader's own opinion. */
export const readRating = async (app: App, caseId: string, person?: string): Promise<Rating> => {
  const given = new Map<string, number>();
  let cursor: string | undefined;
  do {
    const page = await app.store.views.query({
      list: lists.ratings(caseId),
      limit: 1000,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { owner, value } of page.views) given.set(owner, Number(value.stars));
    cursor = page.cursor;
  } while (cursor !== undefined);
  const mine = person === undefined ? undefined : await readMine(app, caseId, person);
  // The list follows the actions by a moment; whoever has just rated must see it counted.
  if (person !== undefined && mine !== undefined) given.set(evaluationId(caseId, person), mine.stars);
  const stars = [...given.values()];
  const sum = stars.reduce((total, one) => total + one, 0);
  const average = stars.length === 0 ? undefined : Math.round((sum / stars.length) * 10) / 10;
  return {
    count: stars.length,
    ...(average === undefined ? {} : { average }),
    ...(mine === undefined ? {} : { mine }),
  };
};

const readMine = async (app: App, caseId: string, person: string): Promise<Rating['mine']> => {
  const history = (await app.store.actions.load(
    evaluationId(caseId, person),
  )) as unknown as readonly EvaluationAction[];
  const last = history.at(-1);
  const until = changeableUntil(history);
  return last === undefined || until === undefined
    ? undefined
    : { stars: last.body.stars, words: last.body.words, changeableUntil: until };
};
