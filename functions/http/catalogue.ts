import type { Answer } from '@dingban/shared/api/contracts';
import { catalogue, findDefinition } from '@dingban/shared/catalogue/catalogue';
import { may } from '@dingban/shared/org/policy';
import { refuse } from '@dingban/shared/refusal/refusal';
import { done } from '@dingban/shared/result';
import { chainOf } from '../read/directory.ts';
import { lastWritten } from '../read/lastWritten.ts';
import { allPlaces, type Card, viewerOf } from '../read/people.ts';
import type { App } from '../wiring/app.ts';
import { serve } from './serve.ts';

type Carried = NonNullable<Answer<'catalogue'>['matters'][number]['subModules'][number]['last']>;

/** The villages in which somebody holds a post that may apply. */
const villagesOf = async (app: App, card: Card) => {
  const places = await allPlaces(app);
  const villages = [];
  for (const id of new Set(card.posts.map(({ place }) => place))) {
    const place = places.get(id);
    const chain = await chainOf(app, id);
    if (place !== undefined && chain !== undefined && may(viewerOf(card), 'case.submit', chain))
      villages.push(place);
  }
  return villages;
};

/** GET /api/catalogue: the list of what can be done, and for whom. */
export const handler = serve({
  catalogue: async ({ app, card, query }) => {
    const { matter, sub, place } = query;
    const definition = matter === undefined || sub === undefined ? undefined : findDefinition(matter, sub);
    if (matter !== undefined && sub !== undefined && definition === undefined)
      return refuse('unknown-matter');
    const places = await villagesOf(app, card);
    const last =
      definition === undefined || place === undefined
        ? undefined
        : await lastWritten(app, definition, place, card);
    return done({
      matters: catalogue()
        .filter(({ id }) => matter === undefined || id === matter)
        .map((one) => ({
          id: one.id,
          group: one.group,
          label: one.label,
          sign: one.sign,
          subModules: one.subModules
            .filter(({ id }) => sub === undefined || id === sub)
            .map((variant) => ({
              id: variant.id,
              label: variant.label,
              purpose: variant.purpose,
              places: places.filter(({ id }) =>
                card.posts.some((post) => post.place === id && variant.applicants.includes(post.role)),
              ),
              ...(sub === undefined ? {} : { definition: variant }),
              ...(last === undefined ? {} : { last: last as Carried }),
            })),
        })),
    });
  },
});
