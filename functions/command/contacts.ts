import { canonical } from '@dingban/shared/ledger/canonical';
import type { PersonAction, PersonSync, PlaceAction, PlaceSync } from '@dingban/shared/org/contactAction';
import type { Organisation, Person, Place } from '@dingban/shared/org/place';
import { done } from '@dingban/shared/result';
import { openValues, sealValue } from '../keys/seal.ts';
import { forget } from '../read/people.ts';
import type { App } from '../wiring/app.ts';
import { append } from './append.ts';

const BY_CONTACTS = { kind: 'system', task: 'contacts' } as const;

const byPost = (a: PersonSync['posts'][number], b: PersonSync['posts'][number]): number =>
  `${a.role}#${a.place}` < `${b.role}#${b.place}` ? -1 : 1;

const postsOf = (person: Person): PersonSync['posts'] =>
  [...person.posts].map(({ role, place }) => ({ role, place })).sort(byPost);

/** Records a person as the contacts know them now; nothing when that is known already. */
export const recordPerson = async (app: App, person: Person): Promise<boolean> => {
  const aggregate = `person#${person.id}`;
  const posts = postsOf(person);
  const outcome = await append(app, {
    aggregate,
    id: app.newId(),
    by: BY_CONTACTS,
    decide: async (history) => {
      const last = (history as unknown as readonly PersonAction[]).at(-1)?.body;
      const key = await app.keys.get(aggregate);
      const known = last === undefined ? undefined : openValues({ name: last.name }, aggregate, key).name;
      if (
        last !== undefined &&
        known === person.name &&
        last.active === person.active &&
        canonical(last.posts) === canonical(posts)
      )
        return undefined;
      const name = sealValue(person.name, `${aggregate}/name`, key, app.random);
      return done({ type: 'sync', body: { active: person.active, name, posts } });
    },
  });
  return outcome.ok && outcome.data.fresh;
};

/** Somebody who left keeps a history and loses every post. */
export const recordLeaving = async (app: App, id: string): Promise<void> => {
  await append(app, {
    aggregate: `person#${id}`,
    id: app.newId(),
    by: BY_CONTACTS,
    decide: async (history) => {
      const last = (history as unknown as readonly PersonAction[]).at(-1)?.body;
      return last === undefined || (!last.active && last.posts.length === 0)
        ? undefined
        : done({ type: 'sync', body: { ...last, active: false, posts: [] } });
    },
  });
};

const recordPlace = async (app: App, id: string, body: PlaceSync): Promise<void> => {
  await append(app, {
    aggregate: `place#${id}`,
    id: app.newId(),
    by: BY_CONTACTS,
    decide: async (history) => {
      const last = (history as unknown as readonly PlaceAction[]).at(-1)?.body;
      return last !== undefined && canonical(last) === canonical(body)
        ? undefined
        : done({ type: 'sync', body });
    },
  });
};

const placeSync = ({ level, name, parent }: Place): PlaceSync => ({
  active: true,
  level,
  name,
  ...(parent === undefined ? {} : { parent }),
});

/** A few at a time: the store takes several writes at once, and a burst of thousands helps nobody. */
const inTurns = async <T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> => {
  for (let index = 0; index < items.length; index += 16)
    await Promise.all(items.slice(index, index + 16).map(work));
};

/** Brings places and people up to what DingTalk says. `known` are the ids that the views hold, so that leavers are seen. */
export const recordOrganisation = async (
  app: App,
  organisation: Organisation,
  known: { readonly people: Iterable<string>; readonly places: Iterable<readonly [string, PlaceSync]> },
): Promise<void> => {
  await inTurns(organisation.places, (place) => recordPlace(app, place.id, placeSync(place)));
  const standing = new Set(organisation.places.map(({ id }) => id));
  const gone = [...known.places].filter(([id]) => !standing.has(id));
  await inTurns(gone, ([id, body]) => recordPlace(app, id, { ...body, active: false }));
  await inTurns(organisation.people, (person) => recordPerson(app, person));
  const present = new Set(organisation.people.map(({ id }) => id));
  await inTurns(
    [...known.people].filter((id) => !present.has(id)),
    (id) => recordLeaving(app, id),
  );
  forget(app);
};
