import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Level, ROLE_IDS, ROLES, type Role } from '../org/role.ts';
import { keeperPost, type LineOf, mayReadEntries, mayTakeOver } from './access.ts';
import { REGISTRIES } from './registries.ts';
import { REGISTRY_IDS } from './registryId.ts';

/* A city with two towns of two villages each. */
const ABOVE: Readonly<Record<string, string | undefined>> = {
  v11: 't1',
  v12: 't1',
  v21: 't2',
  v22: 't2',
  t1: 'c',
  t2: 'c',
  c: undefined,
};
const lineOf: LineOf = (place) => {
  const above = ABOVE[place];
  return above === undefined ? [place] : [place, ...lineOf(above)];
};
const PLACES: Readonly<Record<Level, readonly string[]>> = {
  village: ['v11', 'v12', 'v21', 'v22'],
  town: ['t1', 't2'],
  city: ['c'],
};

/** Told a second time: which places of a register a post at a place reaches. */
const reached = (scope: Level, level: Level, place: string): readonly string[] => {
  const town = place.startsWith('v') ? `t${place.charAt(1)}` : place;
  if (scope === 'city') return ['c'];
  if (scope === 'town') return level === 'city' ? PLACES.town : [town];
  if (level === 'village') return [place];
  return PLACES.village.filter((village) => level === 'city' || `t${village.charAt(1)}` === town);
};

const anyPost = fc
  .constantFrom(...ROLE_IDS)
  .chain((role) => fc.constantFrom(...PLACES[ROLES[role].level]).map((place) => ({ role, place })));

describe('who reads and keeps a register', () => {
  it('is whoever holds a post of its lists that reaches its place, for every post and place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REGISTRY_IDS), anyPost, (id, post) => {
        const registry = REGISTRIES[id];
        const viewer = { id: 'p', posts: [post] };
        const near = reached(registry.scope, ROLES[post.role].level, post.place);
        for (const place of PLACES[registry.scope]) {
          const reaches = near.includes(place);
          expect(mayReadEntries(registry, viewer, place, lineOf)).toBe(
            reaches && registry.readers.includes(post.role),
          );
          expect(keeperPost(registry, viewer, place, lineOf)).toEqual(
            reaches && registry.writers.includes(post.role) ? post : undefined,
          );
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is nobody without a post, whatever the register', () => {
    for (const id of REGISTRY_IDS)
      for (const place of PLACES[REGISTRIES[id].scope])
        expect(mayReadEntries(REGISTRIES[id], { id: 'p', posts: [] }, place, lineOf)).toBe(false);
  });

  it('lets those who apply take over what is offered, and nobody of another village', () => {
    const takes = (role: Role, place: string): boolean =>
      mayTakeOver(REGISTRIES.members, { id: 'p', posts: [{ role, place }] }, 'v11', lineOf);
    expect(takes('director', 'v11')).toBe(true);
    expect(takes('director', 'v12')).toBe(false);
    expect(takes('supervision-head', 'v11')).toBe(false);
    expect(takes('town-civil-affairs', 't1')).toBe(false);
  });
});
