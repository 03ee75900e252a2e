import type { Directory } from '../org/directory.ts';
import type { Role } from '../org/role.ts';
import type { PlaceChain } from '../workflow/caseAction.ts';

/* A village with its town and city for tests: one holder for each post, two members of the committees. */

export const PLACES: PlaceChain = { village: 'v1', town: 't1', city: 'c1' };

const VILLAGE: readonly (readonly [string, Role])[] = [
  ['clerk', 'clerk'],
  ['director', 'director'],
  ['coop', 'cooperative-head'],
  ['secretary', 'secretary'],
  ['supervision', 'supervision-head'],
  ['accountant', 'accountant'],
  ['custodian', 'custodian'],
  ['member-1', 'committee-member'],
  ['member-2', 'committee-member'],
  ['resident', 'resident-cadre'],
  ['rep-1', 'representative'],
  ['rep-2', 'representative'],
];
const ABOVE: readonly (readonly [string, Role, string])[] = [
  ['town-disc', 'town-discipline', 't1'],
  ['town-assets', 'town-assets', 't1'],
  ['town-leader', 'town-leader', 't1'],
  ['town-civil', 'town-civil-affairs', 't1'],
  ['town-agri', 'town-agriculture', 't1'],
  ['town-works', 'town-construction', 't1'],
  ['town-trade', 'town-trading', 't1'],
  ['city-sup', 'city-supervisor', 'c1'],
  ['city-trade', 'city-trading', 'c1'],
  ['city-civil', 'city-civil-affairs', 'c1'],
  ['city-agri', 'city-agriculture', 'c1'],
  ['city-plan', 'city-planning', 'c1'],
  ['city-org', 'city-organisation', 'c1'],
  ['city-law', 'city-political-legal', 'c1'],
];

export const VILLAGE_POSTS: Directory['posts'] = [
  ...VILLAGE.map(([person, role]) => ({ person, role, place: PLACES.village })),
  ...ABOVE.map(([person, role, place]) => ({ person, role, place })),
];

export const SAMPLE_DIRECTORY: Directory = { places: PLACES, posts: VILLAGE_POSTS };

/** A directory in which these posts are held by these people instead. */
export const directoryWith = (changes: Readonly<Partial<Record<Role, readonly string[]>>>): Directory => ({
  places: PLACES,
  posts: [
    ...VILLAGE_POSTS.filter(({ role }) => changes[role] === undefined),
    ...Object.entries(changes).flatMap(([role, people]) =>
      people.map((person) => ({
        person,
        role: role as Role,
        place: VILLAGE_POSTS.find((post) => post.role === role)?.place ?? PLACES.village,
      })),
    ),
  ],
});
