import type { Instant } from '../time/clock.ts';
import type { PlaceChain } from '../workflow/caseAction.ts';
import type { Post } from './place.ts';
import { type Level, ROLES, type Role } from './role.ts';

/** Who acts, with the posts that give the right. */
export interface Viewer {
  readonly id: string;
  readonly posts: readonly Post[];
}

/** Somebody acts for somebody else, from the first instant until just before the second. */
export interface ActiveDelegation {
  readonly from: string;
  readonly to: string;
  readonly since: Instant;
  readonly until: Instant;
}

/** The posts of one village and of the places above it, read once for a decision, and who acts for whom. */
export interface Directory {
  readonly places: PlaceChain;
  readonly posts: readonly { readonly person: string; readonly role: Role; readonly place: string }[];
  readonly delegations?: readonly ActiveDelegation[];
}

export const placeOn = (level: Level, places: PlaceChain): string => places[level];

/** Active people who hold a post at the case's village, or at the place above it on the post's level; in a fixed order. */
export const holders = (directory: Directory, roles: readonly Role[]): readonly string[] => {
  const found = directory.posts
    .filter(
      ({ role, place }) => roles.includes(role) && place === placeOn(ROLES[role].level, directory.places),
    )
    .map(({ person }) => person);
  return [...new Set(found)].sort();
};

/** Somebody of the directory, with their posts. */
export const viewerIn = ({ posts }: Directory, id: string): Viewer => ({
  id,
  posts: posts.filter(({ person }) => person === id).map(({ role, place }) => ({ role, place })),
});

/** The viewer's roles that reach these places. */
export const rolesAt = (viewer: Viewer, places: PlaceChain): readonly Role[] => [
  ...new Set(
    viewer.posts
      .filter(({ role, place }) => place === placeOn(ROLES[role].level, places))
      .map(({ role }) => role),
  ),
];
