import type { Directory } from '@dingban/shared/org/directory';
import type { Role } from '@dingban/shared/org/role';
import type { PlaceChain } from '@dingban/shared/workflow/caseAction';
import { lists } from '../views/lists.ts';
import type { App } from '../wiring/app.ts';
import { allPlaces } from './people.ts';

/** The village with the town and the city above it, or undefined when it is no village that we know. */
export const chainOf = async (app: App, village: string): Promise<PlaceChain | undefined> => {
  const places = await allPlaces(app);
  const place = places.get(village);
  const town = places.get(place?.parent ?? '');
  if (place?.level !== 'village' || town?.parent === undefined) return undefined;
  return { village, town: town.id, city: town.parent };
};

/** Every post at these places, villagers apart: they are asked for nothing and are many. */
export const readDirectory = async (app: App, places: PlaceChain): Promise<Directory> => {
  const pages = await Promise.all(
    [places.village, places.town, places.city].map((place) =>
      app.store.views.query({ list: lists.posts(place), limit: 1000 }),
    ),
  );
  const posts = pages.flatMap(({ views }) =>
    views.map(({ value }) => value as unknown as { person: string; role: Role; place: string }),
  );
  return { places, posts };
};
