import type { Viewer } from '../org/directory.ts';
import type { Post } from '../org/place.ts';
import { mayRole } from '../org/policy.ts';
import type { Role } from '../org/role.ts';
import type { Registry } from './registry.ts';

/** A place with those above it, the nearest first. */
export type LineOf = (place: string) => readonly string[];

/**
 * The first post of such a role that reaches the register of this place: of the place itself, of one above it, or of
 * one below it, because what belongs to the town or the city is shared by those under it.
 */
const postFor = (viewer: Viewer, roles: readonly Role[], place: string, lineOf: LineOf): Post | undefined =>
  viewer.posts.find(
    (post) =>
      roles.includes(post.role) && (lineOf(place).includes(post.place) || lineOf(post.place).includes(place)),
  );

/** Whether somebody may read the register of this place. */
export const mayReadEntries = (registry: Registry, viewer: Viewer, place: string, lineOf: LineOf): boolean =>
  postFor(viewer, registry.readers, place, lineOf) !== undefined;

/** The post by which somebody keeps the register of this place, and so sees all of it. */
export const keeperPost = (
  registry: Registry,
  viewer: Viewer,
  place: string,
  lineOf: LineOf,
): Post | undefined => postFor(viewer, registry.writers, place, lineOf);

/** Whether somebody may apply for cases where this register serves, and so take over into a form what it offers. */
export const mayTakeOver = (registry: Registry, viewer: Viewer, place: string, lineOf: LineOf): boolean =>
  postFor(
    viewer,
    registry.readers.filter((role) => mayRole(role, 'case.submit')),
    place,
    lineOf,
  ) !== undefined;
