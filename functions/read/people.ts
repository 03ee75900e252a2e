import type { Viewer } from '@dingban/shared/org/directory';
import type { Place, Post } from '@dingban/shared/org/place';
import { type Instant, SECOND } from '@dingban/shared/time/clock';
import { lists } from '../views/lists.ts';
import type { App } from '../wiring/app.ts';

/** A person of the contacts as the views hold them. */
export interface Card {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly posts: readonly Post[];
}

/** Names and places change rarely; half a minute of staleness spares a read for every line of a list. */
const FRESH = 30 * SECOND;

const remembered = new WeakMap<object, Map<string, { readonly until: Instant; readonly value: unknown }>>();

export const remember = async <T>(app: App, key: string, read: () => Promise<T>): Promise<T> => {
  const known = remembered.get(app.store) ?? new Map();
  remembered.set(app.store, known);
  const found = known.get(key);
  if (found !== undefined && found.until > app.clock()) return found.value as T;
  const value = await read();
  if (known.size > 5000) known.clear();
  known.set(key, { until: app.clock() + FRESH, value });
  return value;
};

/** The newest card of a person, or undefined when the contacts do not know them. Never stale: rights depend on it. */
export const findCard = async (app: App, id: string): Promise<Card | undefined> => {
  const view = await app.store.views.find(`person#${id}`, 'card');
  if (view === undefined) return undefined;
  const { name, active, posts } = view.value as unknown as Omit<Card, 'id'>;
  return { id, name, active, posts };
};

export const viewerOf = ({ id, posts }: Card): Viewer => ({ id, posts });

const UNKNOWN = '未知人员';

/** Names of people, for showing. */
export const namesOf = async (app: App, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>();
  for (const id of new Set(ids))
    names.set(id, await remember(app, `name#${id}`, async () => (await findCard(app, id))?.name ?? UNKNOWN));
  return names;
};

/** City, towns and villages, all of them: some hundreds. */
export const allPlaces = (app: App): Promise<ReadonlyMap<string, Place>> =>
  remember(app, 'places', async () => {
    const places = new Map<string, Place>();
    let cursor: string | undefined;
    do {
      const page = await app.store.views.query({
        list: lists.places(),
        limit: 500,
        ...(cursor === undefined ? {} : { cursor }),
      });
      for (const { value } of page.views) {
        const place = value as unknown as Place;
        places.set(place.id, place);
      }
      cursor = page.cursor;
    } while (cursor !== undefined);
    return places;
  });

export const forget = (app: App): void => {
  remembered.delete(app.store);
};
