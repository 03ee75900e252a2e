import type { ActiveDelegation, Directory } from '@dingban/shared/org/directory';
import type { Role } from '@dingban/shared/org/role';
import type { PlaceChain } from '@dingban/shared/workflow/caseAction';
import { lists } from '../views/lists.ts';
import { byTime } from '../views/versioned.ts';
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

/** Every post at a place, villagers apart. */
export const postsAt = (app: App, place: string): Promise<readonly HeldPost[]> =>
  remember(app, `posts#${place}`, async () => {
    const { views } = await app.store.views.query({ list: lists.posts(place), limit: 1000 });
    return views.map(({ value }) => value as unknown as HeldPost);
  });

/** What people of a place have delegated and what is not over; in a fixed order. */
const delegationsAt = (app: App, place: string): Promise<readonly ActiveDelegation[]> =>
  remember(app, `delegations#${place}`, async () => {
    const list = lists.delegations(place);
    const { views } = await app.store.views.query({ list, from: byTime(app.clock()), limit: 1000 });
    return views.map(({ value }) => value as unknown as ActiveDelegation);
  });

/**
 * Every post at these places, villagers apart: they are asked for nothing and are many. Up to half a minute old, for
 * it only tells whom to ask next; what the person acting may do is read anew for every request.
 */
export const readDirectory = async (app: App, places: PlaceChain): Promise<Directory> => {
  const chain = [places.village, places.town, places.city];
  const [posts, delegations] = await Promise.all([
    Promise.all(chain.map((place) => postsAt(app, place))),
    Promise.all(chain.map((place) => delegationsAt(app, place))),
  ]);
  return { places, posts: posts.flat(), delegations: delegations.flat() };
};
