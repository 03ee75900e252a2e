import type { Place } from '@dingban/shared/org/place';
import { mayRole } from '@dingban/shared/org/policy';
import type { Card } from '../read/people.ts';

type Places = ReadonlyMap<string, Place>;

/** Whether a place is another one or lies in it. */
export const liesIn = (places: Places, place: string | undefined, above: string): boolean =>
  place !== undefined && (place === above || liesIn(places, places.get(place)?.parent, above));

/** The places whose cases somebody may look for, none inside another. */
export const deskPlaces = (card: Card, places: Places): readonly Place[] => {
  const own = [
    ...new Set(card.posts.filter(({ role }) => mayRole(role, 'desk.read')).map(({ place }) => place)),
  ].flatMap((id) => places.get(id) ?? []);
  return own.filter(({ id }) => !own.some((other) => other.id !== id && liesIn(places, id, other.id)));
};

/** Where to look: the place that was asked for when it is within reach, everything in reach when none was. */
export const placesAsked = (
  reach: readonly Place[],
  asked: string | undefined,
  places: Places,
): readonly Place[] => {
  if (asked === undefined) return reach;
  const place = places.get(asked);
  return place !== undefined && reach.some(({ id }) => liesIn(places, asked, id)) ? [place] : [];
};
