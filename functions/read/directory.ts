import type { Directory } from '@dingban/shared/org/directory';
import type { Role } from '@dingban/shared/org/role';
import type { PlaceChain } from '@dingban/shared/workflow/caseAction';
import { lists } from '../views/lists.ts';
import type { App } from '../wiring/app.ts';
import { allPlaces, remember } from './people.ts';

/** The village with the town and the city above it, or undefined when it is no village that we know. */
export const chainOf = async (app: App, village: string): Promise<PlaceChain | undefined> => {
  const places = await allPlaces(app);
  const place = places.get(village);
  const town = places.get(place?.parent ?? '');
  if (place?.level !== 'village' || town?.parent === undefined) return undefined;
  return { village, town: town.id, city: town.parent };
};

interface HeldPost {
  readonly person: string;
  readonly role: Role;
  readonly place: string;
}

/**
 * Every post at these places, villagers apart: they are asked for nothing and are many. Up to half a minute old, for
 * it only tells whom to ask next; what the person acting may do is read anew for every request.
 */
export const readDirectory = async (app: App, places: PlaceChain): Promise<Directory> => {
  const posts = await Promise.all(
    [places.village, places.town, places.city].map((place) =>
      remember(app, `posts#${place}`, async () => {
        const { views } = await app.store.views.query({ list: lists.posts(place), limit: 1000 });
        return views.map(({ value }) => value as unknown as HeldPost);
      }),
    ),
  );
  return { places, posts: posts.flat() };
};
