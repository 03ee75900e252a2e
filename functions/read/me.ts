import type { Answer } from '@dingban/shared/api/contracts';
import { mayAnywhere, mayRole, RIGHTS } from '@dingban/shared/org/policy';
import { ROLES } from '@dingban/shared/org/role';
import { DAY, localDate, startOfDay } from '@dingban/shared/time/clock';
import { lists } from '../views/lists.ts';
import { byTime } from '../views/versioned.ts';
import type { App } from '../wiring/app.ts';
import { allPlaces, type Card, viewerOf } from './people.ts';

type Me = Answer<'me'>;

/** Counts stop here: more than this is "many" to anybody. */
const MOST = 200;

const count = async (app: App, list: string, to?: string): Promise<number> => {
  const page = await app.store.views.query({ list, limit: MOST, ...(to === undefined ? {} : { to }) });
  return page.views.length;
};

const unread = async (app: App, person: string): Promise<number> => {
  const page = await app.store.views.query({ list: lists.received(person), limit: MOST, descending: true });
  return page.views.filter(({ value }) => value.unread === true).length;
};

/** Whose warnings somebody sees: places that one supervises, the field of one's office (`place/role`). */
export const supervisedPlaces = (card: Card): readonly string[] => [
  ...new Set(
    card.posts.flatMap(({ role, place }) =>
      mayRole(role, 'warning.read')
        ? [place]
        : mayRole(role, 'warning.readField')
          ? [`${place}/${role}`]
          : [],
    ),
  ),
];

export const countsOf = async (app: App, card: Card): Promise<Me['counts']> => {
  const endOfToday = byTime(startOfDay(localDate(app.clock())) + DAY);
  const [todo, dueToday, received, ...warnings] = await Promise.all([
    count(app, lists.todo(card.id)),
    count(app, lists.todo(card.id), `${endOfToday}#~`),
    unread(app, card.id),
    ...supervisedPlaces(card).map((place) => count(app, lists.warnings('open', place))),
  ]);
  return { todo, dueToday, unread: received, warnings: warnings.reduce((sum, one) => sum + one, 0) };
};

/** Who somebody is to the app: posts with the names of their places, rights, and what waits. */
export const describeMe = async (app: App, card: Card): Promise<Me> => {
  const places = await allPlaces(app);
  const viewer = viewerOf(card);
  return {
    id: card.id,
    name: card.name,
    posts: card.posts.flatMap(({ role, place }) => {
      const found = places.get(place);
      return found === undefined
        ? []
        : [{ role, label: { zh: ROLES[role].zh, en: ROLES[role].en }, place: found }];
    }),
    rights: RIGHTS.filter((right) => mayAnywhere(viewer, right)),
    counts: await countsOf(app, card),
  };
};
