import type { PlaceChain } from '../workflow/caseAction.ts';
import type { Post } from './place.ts';
import { type Level, ROLES, type Role } from './role.ts';

/** Who acts, with the posts that give the right. */
export interface Viewer {
  readonly id: string;
  readonly posts: readonly Post[];
}

/** The posts of one village and of the places above it, read once for a decision. */
export interface Directory {
  readonly places: PlaceChain;
  readonly posts: readonly { readonly person: string; readonly role: Role; readonly place: string }[];
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

/** The viewer's roles that reach these places. */
export const rolesAt = (viewer: Viewer, places: PlaceChain): readonly Role[] => [
  ...new Set(
    viewer.posts
      .filter(({ role, place }) => place === placeOn(ROLES[role].level, places))
      .map(({ role }) => role),
  ),
];
