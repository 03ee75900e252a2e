import { recordOrganisation } from '../command/contacts.ts';
import { allPlaces } from '../read/people.ts';
import { lists } from '../views/lists.ts';
import type { App } from '../wiring/app.ts';
import { theApp } from '../wiring/context.ts';

/** Everybody who holds a post somewhere, as the views know it. */
const knownPeople = async (app: App, places: Iterable<string>): Promise<ReadonlySet<string>> => {
  const people = new Set<string>();
  for (const place of places)
    for (const list of [lists.posts(place), lists.villagers(place)]) {
      let cursor: string | undefined;
      do {
        const page = await app.store.views.query({
          list,
          limit: 1000,
          ...(cursor === undefined ? {} : { cursor }),
        });
        for (const { value } of page.views) people.add(String(value.person));
        cursor = page.cursor;
      } while (cursor !== undefined);
    }
  return people;
};

/** Reads the whole organisation from DingTalk and records what changed. False when DingTalk did not answer. */
export const syncContacts = async (app: App): Promise<boolean> => {
  const organisation = await app.dingtalk.readOrganisation();
  if (!organisation.ok) {
    app.log.error({ message: 'contacts not read', code: organisation.error.class });
    return false;
  }
  const places = await allPlaces(app);
  await recordOrganisation(app, organisation.data, {
    people: await knownPeople(app, places.keys()),
    places: [...places.values()].map((place) => [
      place.id,
      {
        active: true,
        level: place.level,
        name: place.name,
        ...(place.parent === undefined ? {} : { parent: place.parent }),
      },
    ]),
  });
  app.log.info({ message: 'contacts recorded', count: organisation.data.people.length });
  return true;
};

/** Once an hour, beside the events that tell of single changes: an event may be lost, this finds it. */
export const handler = async (): Promise<void> => {
  await syncContacts(await theApp());
};
