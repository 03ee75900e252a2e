import type { Viewer } from './directory.ts';
import type { Place } from './place.ts';
import { mayRole, type Right } from './policy.ts';
import { ROLES } from './role.ts';

type Places = ReadonlyMap<string, Place>;

/** A place and those above it. */
export const upward = (place: Place, places: Places): readonly Place[] => {
  const above = places.get(place.parent ?? '');
  return above === undefined ? [place] : [place, ...upward(above, places)];
};

/**
 * Whether the viewer may do this for all of a place: a village post for its village, a town post for its town and the
 * villages below, a city post for all. `may` asks the same of a case's places, which always go down to a village.
 */
export const mayAt = (viewer: Viewer, right: Right, place: Place, places: Places): boolean => {
  const chain = upward(place, places);
  return viewer.posts.some(
    (post) =>
      mayRole(post.role, right) &&
      chain.some(({ id, level }) => id === post.place && level === ROLES[post.role].level),
  );
};
