import fc from 'fast-check';
import type { Directory } from '../org/directory.ts';
import type { Role } from '../org/role.ts';
import { PLACES } from './village.ts';

export const SUB_IDS = [
  'committee-seal',
  'cooperative-seal',
  'finance-seal',
  'seal-outside',
  'blank-document',
] as const;

const POOL = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

export const anyPerson: fc.Arbitrary<string> = fc.constantFrom(...POOL);
export const EVERYBODY: readonly string[] = [...POOL, 'stranger'];

const HELD: readonly (readonly [Role, string, string])[] = [
  ['clerk', PLACES.village, 'v2'],
  ['director', PLACES.village, 'v2'],
  ['cooperative-head', PLACES.village, 'v2'],
  ['secretary', PLACES.village, 'v2'],
  ['supervision-head', PLACES.village, 'v2'],
  ['accountant', PLACES.village, 'v2'],
  ['custodian', PLACES.village, 'v2'],
  ['committee-member', PLACES.village, 'v2'],
  ['resident-cadre', PLACES.village, 'v2'],
  ['representative', PLACES.village, 'v2'],
  ['town-leader', PLACES.town, 't2'],
  ['town-assets', PLACES.town, 't2'],
  ['town-discipline', PLACES.town, 't2'],
  ['town-construction', PLACES.town, 't2'],
  ['city-supervisor', PLACES.city, 'c2'],
  ['city-trading', PLACES.city, 'c2'],
];

/** Posts held by nobody, one or several of few people, some of them at a place that this case does not touch. */
export const anyDirectory: fc.Arbitrary<Directory> = fc
  .tuple(
    ...HELD.map(([role, here, elsewhere]) =>
      fc
        .array(fc.record({ person: anyPerson, away: fc.nat(7).map((n) => n === 0) }), { maxLength: 3 })
        .map((list) => list.map(({ person, away }) => ({ person, role, place: away ? elsewhere : here }))),
    ),
  )
  .map((posts) => ({ places: PLACES, posts: posts.flat() }));

/** Every post held by somebody, so that long ways can be gone to their end. */
export const fullDirectory: fc.Arbitrary<Directory> = fc
  .shuffledSubarray([...POOL], { minLength: POOL.length })
  .map((people) => ({
    places: PLACES,
    posts: HELD.map(([role, place], index) => ({
      person: people[index % people.length] ?? '',
      role,
      place,
    })),
  }));

/** Texts that break careless code: control characters, half surrogates, markup, prototype names, very long ones. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 600 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.nat(0xffff), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '<script>alert(1)</script>',
    '=HYPERLINK("x")',
    "' OR 1=1 --",
    '../../etc/passwd',
    '\u0000',
    '\ud800',
    '\u202e同意',
    'x'.repeat(100_000),
  ),
);
