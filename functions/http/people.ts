import { may } from '@dingban/shared/org/policy';
import { ROLES } from '@dingban/shared/org/role';
import { refuse } from '@dingban/shared/refusal/refusal';
import { done } from '@dingban/shared/result';
import { chainOf, readDirectory } from '../read/directory.ts';
import { allPlaces, namesOf, viewerOf } from '../read/people.ts';
import { serve } from './serve.ts';

/** More than this nobody reads through on a phone; part of a name finds the rest. */
const MOST = 50;

/** POST /api/people: who holds a post, villagers apart. By POST, because no address may hold a name. */
export const handler = serve({
  findPeople: async ({ app, body, card }) => {
    const chain = await chainOf(app, body.place);
    if (chain === undefined) return refuse('not-found');
    if (!may(viewerOf(card), 'people.find', chain)) return refuse('not-allowed');
    const [{ posts }, places] = await Promise.all([readDirectory(app, chain), allPlaces(app)]);
    const names = await namesOf(
      app,
      posts.map(({ person }) => person),
    );
    const words = body.words?.trim() ?? '';
    // The directory gives the village first, then the town, then the city: whom a clerk means is mostly near.
    const people = [...new Set(posts.map(({ person }) => person))].filter((person) =>
      names.get(person)?.includes(words),
    );
    return done({
      items: people.slice(0, MOST).map((id) => ({
        id,
        name: names.get(id) ?? '',
        posts: posts
          .filter(({ person }) => person === id)
          .map(({ role, place }) => ({
            label: { zh: ROLES[role].zh, en: ROLES[role].en },
            place: places.get(place)?.name ?? '',
          })),
      })),
    });
  },
});
