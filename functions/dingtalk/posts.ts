import type { Place, Post } from '@dingban/shared/org/place';
import { type Level, ROLES, type Role } from '@dingban/shared/org/role';

const BREADTH: Readonly<Record<Level, number>> = { city: 3, town: 2, village: 1 };

/**
 * The posts of one role member: the role at each department managed. A department wider than the role is
 * left out: a clerk whose range was set to a whole town by mistake must not become clerk of every village.
 */
export const postsOfMember = (role: Role, managed: readonly (Place | undefined)[]): readonly Post[] =>
  managed.flatMap((place) =>
    place !== undefined && BREADTH[place.level] <= BREADTH[ROLES[role].level]
      ? [{ role, place: place.id }]
      : [],
  );

/** Everybody active in a village department, or below one, is a villager there. */
export const villagerPosts = (active: boolean, homes: readonly (Place | undefined)[]): readonly Post[] =>
  active
    ? homes.flatMap((place) =>
        place?.level === 'village' ? [{ role: 'villager' as const, place: place.id }] : [],
      )
    : [];

/** Each post once, in the order of first mention. */
export const distinctPosts = (posts: readonly Post[]): readonly Post[] => [
  ...new Map(posts.map((post) => [`${post.role} ${post.place}`, post])).values(),
];
