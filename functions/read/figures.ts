import type { Viewer } from '@dingban/shared/org/directory';
import type { Place } from '@dingban/shared/org/place';
import { mayRole } from '@dingban/shared/org/policy';
import { mayAt, upward } from '@dingban/shared/org/reach';
import { ROLES } from '@dingban/shared/org/role';
import { refuse } from '@dingban/shared/refusal/refusal';
import { done, type Result } from '@dingban/shared/result';
import { addMonths, type Month, monthOf, monthsBetween } from '@dingban/shared/score/month';
import { type PersonTally, sumOf, type Tally } from '@dingban/shared/score/tally';
import { partsAt } from '../views/contribution.ts';
import { PEOPLE, peopleAt, peopleIn, sumKind, tallyIn } from '../views/rollUp.ts';
import type { App } from '../wiring/app.ts';
import { allPlaces } from './people.ts';

/** Months that are read at once; each is one query or one item. */
const MOST_MONTHS = 24;

/** The place and months that somebody asks for, once it is clear that they may. */
export interface Scope {
  readonly place: Place;
  readonly above: readonly Place[];
  readonly below: readonly Place[];
  readonly months: readonly Month[];
}

interface Asked {
  readonly place?: string | undefined;
  readonly from?: Month | undefined;
  readonly to?: Month | undefined;
}

const LEVELS = ['city', 'town', 'village'] as const;

/** The widest place at which somebody may see figures. */
const widest = (viewer: Viewer): string | undefined =>
  LEVELS.flatMap((level) =>
    viewer.posts.filter(({ role }) => ROLES[role].level === level && mayRole(role, 'cockpit.read')),
  )[0]?.place;

/** A place that the viewer may not see is answered like one that does not exist. */
export const scopeOf = async (app: App, viewer: Viewer, asked: Asked): Promise<Result<Scope>> => {
  const places = await allPlaces(app);
  const id = asked.place ?? widest(viewer);
  if (id === undefined) return refuse('not-allowed');
  const place = places.get(id);
  if (place === undefined || !mayAt(viewer, 'cockpit.read', place, places)) return refuse('not-found');
  const to = asked.to ?? monthOf(app.clock());
  const months = monthsBetween(asked.from ?? addMonths(to, -11), to);
  if (months.length === 0 || months.length > MOST_MONTHS) return refuse('not-found');
  return done({
    place,
    above: upward(place, places)
      .slice(1)
      .filter((one) => mayAt(viewer, 'cockpit.read', one, places)),
    below: [...places.values()].filter(({ parent }) => parent === place.id),
    months,
  });
};

/** The sums of a place by month, and of each place below it. */
export interface Figures {
  readonly months: readonly { readonly month: Month; readonly tally: Tally }[];
  readonly total: Tally;
  readonly below: ReadonlyMap<string, Tally>;
}

const SUM = sumKind('');

/** One read for each month, however many cases there are: the parts of a city or town, the one sum of a village. */
export const readFigures = async (app: App, { place, months }: Scope): Promise<Figures> => {
  const { views } = app.store;
  const read = await Promise.all(
    months.map(async (month) => {
      if (place.level !== 'village') return views.ofOwner(partsAt(place.id, month));
      const found = await views.find(partsAt(place.parent ?? '', month), sumKind(place.id));
      return found === undefined ? [] : [found];
    }),
  );
  const parts = new Map<string, Tally[]>();
  for (const view of read.flat()) {
    const child = view.kind.slice(SUM.length);
    parts.set(child, [...(parts.get(child) ?? []), tallyIn(view)]);
  }
  return {
    months: months.map((month, n) => ({ month, tally: sumOf((read[n] ?? []).map(tallyIn)) })),
    total: sumOf([...parts.values()].flat()),
    below: place.level === 'village' ? new Map() : new Map([...parts].map(([id, all]) => [id, sumOf(all)])),
  };
};

/** What each person of a village did in these months. */
export const readPeople = async (
  app: App,
  village: string,
  months: readonly Month[],
): Promise<Readonly<Record<string, PersonTally>>> => {
  const read = await Promise.all(
    months.map((month) => app.store.views.find(peopleAt(village, month), PEOPLE)),
  );
  return sumOf(read.flatMap((view) => (view === undefined ? [] : [{ people: peopleIn(view) }]))).people ?? {};
};
