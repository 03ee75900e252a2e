import type { Directory } from '@dingban/shared/org/directory';
import type { Place } from '@dingban/shared/org/place';
import { may } from '@dingban/shared/org/policy';
import { ROLES } from '@dingban/shared/org/role';
import { refuse } from '@dingban/shared/refusal/refusal';
import { done } from '@dingban/shared/result';
import type { PlaceChain } from '@dingban/shared/workflow/caseAction';
import { chainOf, readDirectory } from '../read/directory.ts';
import { allPlaces, namesOf, viewerOf } from '../read/people.ts';
import type { App } from '../wiring/app.ts';
import { serve } from './serve.ts';

/** More than this nobody reads through on a phone; part of a name finds the rest. */
const MOST = 50;

/** The village, or every village of a town: its declared relatives are kept for the cadres of all. */
const chainsAt = async (
  app: App,
  place: string,
  places: ReadonlyMap<string, Place>,
): Promise<readonly PlaceChain[]> => {
  const villages =
    places.get(place)?.level === 'town'
      ? [...places.values()].filter(({ parent, level }) => parent === place && level === 'village')
      : [{ id: place }];
  const chains = await Promise.all(villages.map(({ id }) => chainOf(app, id)));
  return chains.flatMap((chain) => chain ?? []);
};

/** Each post once: town and city are the same for every village of a town. */
const postsOf = async (app: App, chains: readonly PlaceChain[]): Promise<Directory['posts']> => {
  const directories = await Promise.all(chains.map((chain) => readDirectory(app, chain)));
  const posts = directories.flatMap((directory) => directory.posts);
  return [...new Map(posts.map((post) => [`${post.person}#${post.role}#${post.place}`, post])).values()];
};

/** POST /api/people: who holds a post, villagers apart. By POST, because no address may hold a name. */
export const handler = serve({
  findPeople: async ({ app, body, card }) => {
    const places = await allPlaces(app);
    const chains = await chainsAt(app, body.place, places);
    if (chains.length === 0) return refuse('not-found');
    if (!chains.every((chain) => may(viewerOf(card), 'people.find', chain))) return refuse('not-allowed');
    const posts = await postsOf(app, chains);
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
