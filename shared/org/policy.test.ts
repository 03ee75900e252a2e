import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../sample/village.ts';
import type { Directory } from './directory.ts';
import { holders, rolesAt, viewerIn } from './directory.ts';
import { may, mayAnywhere, RIGHTS, type Right } from './policy.ts';
import { ROLE_IDS, ROLES, type Role, roleByName } from './role.ts';

/*
 * The policy told a second time, role by role: s session, S submit, r read cases, e evaluate, o object, g sign in
 * addition or for somebody, j join by being mentioned, d delegate, t terminate, u urge for the village, p let the clock
 * pause, w read warnings, h handle warnings, c close warnings, f upload files, l look people up, R and W the registers, m and a migrations, k see
 * rules, P propose and A approve their numbers, D the desk, E who took lists from it, C the cockpit, U urge
 * over warnings, F warnings of the own field. A change of the policy has to be made
 * here, too, on purpose.
 */
const LETTERS: Readonly<Record<string, Right>> = {
  s: 'session.open',
  S: 'case.submit',
  r: 'case.read',
  e: 'case.evaluate',
  o: 'case.object',
  g: 'case.sign',
  j: 'case.join',
  d: 'case.delegate',
  t: 'case.terminate',
  u: 'case.urge',
  p: 'case.suspend',
  w: 'warning.read',
  h: 'warning.handle',
  c: 'warning.close',
  f: 'file.upload',
  l: 'people.find',
  m: 'migration.propose',
  a: 'migration.approve',
  U: 'warning.urge',
  F: 'warning.readField',
  k: 'rule.read',
  P: 'rule.propose',
  A: 'rule.approve',
  D: 'desk.read',
  E: 'desk.exports',
  C: 'cockpit.read',
  R: 'registry.read',
  W: 'registry.write',
};
const TABLE: Readonly<
  Record<Role, { readonly level: 'village' | 'town' | 'city'; readonly rights: string }>
> = {
  'city-supervisor': { level: 'city', rights: 'fsrwhcjaRlkPADECU' },
  'city-admin': { level: 'city', rights: 'sma' },
  'town-discipline': { level: 'town', rights: 'srwhcfgjdRWlkDCU' },
  'town-assets': { level: 'town', rights: 'srfgjdRWlF' },
  'town-leader': { level: 'town', rights: 'srwfgjdRlkDCU' },
  'town-civil-affairs': { level: 'town', rights: 'srfgjdRlF' },
  'town-agriculture': { level: 'town', rights: 'srfgjdRlF' },
  'town-construction': { level: 'town', rights: 'srfgjdRWlF' },
  'town-trading': { level: 'town', rights: 'srfgjdRWlF' },
  'city-trading': { level: 'city', rights: 'sfjdRWlF' },
  'city-civil-affairs': { level: 'city', rights: 'sfjdRlkPAF' },
  'city-agriculture': { level: 'city', rights: 'sfjdRWlkPAF' },
  'city-planning': { level: 'city', rights: 'sfjdRl' },
  'city-organisation': { level: 'city', rights: 'skPAF' },
  'city-political-legal': { level: 'city', rights: 'skPAF' },
  'resident-cadre': { level: 'village', rights: 'srefogjdRl' },
  secretary: { level: 'village', rights: 'srefogjdtRlC' },
  director: { level: 'village', rights: 'sSrefogjdtRlC' },
  'cooperative-head': { level: 'village', rights: 'sSrefogjdRl' },
  'supervision-head': { level: 'village', rights: 'srefwhogjdpRlkDC' },
  clerk: { level: 'village', rights: 'sSrefogjduRWl' },
  accountant: { level: 'village', rights: 'srefogjdRl' },
  custodian: { level: 'village', rights: 'srefogjdRl' },
  'committee-member': { level: 'village', rights: 'sSrefogjdRl' },
  representative: { level: 'village', rights: 'seojf' },
  villager: { level: 'village', rights: 'seo' },
};
const granted = (role: Role): readonly Right[] =>
  [...TABLE[role].rights].flatMap((letter) => LETTERS[letter] ?? []);

const SCOPES = {
  'its own place': (level: 'village' | 'town' | 'city') => PLACES[level],
  'a neighbouring place': (level: 'village' | 'town' | 'city') => `other-${level}`,
  'a place of another level': (level: 'village' | 'town' | 'city') =>
    level === 'village' ? PLACES.town : PLACES.village,
} as const;

describe('the policy', () => {
  it('knows the roles and rights of this table and no others', () => {
    expect([...ROLE_IDS].sort()).toEqual(Object.keys(TABLE).sort());
    expect([...RIGHTS].sort()).toEqual(Object.values(LETTERS).sort());
  });

  const cells = ROLE_IDS.flatMap((role) => RIGHTS.map((right) => [role, right] as const));
  it.each(cells)('for %s and %s says what the table says, at every place', (role, right) => {
    for (const [scope, place] of Object.entries(SCOPES)) {
      const viewer = { id: 'p', posts: [{ role, place: place(TABLE[role].level) }] };
      const expected = scope === 'its own place' && granted(role).includes(right);
      expect([scope, may(viewer, right, PLACES)]).toEqual([scope, expected]);
      expect(mayAnywhere(viewer, right)).toBe(granted(role).includes(right));
    }
  });

  it('denies everything to whoever holds no post', () => {
    for (const right of RIGHTS) {
      expect(may({ id: 'p', posts: [] }, right, PLACES)).toBe(false);
      expect(mayAnywhere({ id: 'p', posts: [] }, right)).toBe(false);
    }
  });

  it('gives to several posts what each of them gives, and nothing more', () => {
    const anyPosts = fc.array(
      fc.record({ role: fc.constantFrom(...ROLE_IDS), here: fc.boolean() }).map(({ role, here }) => ({
        role,
        place: here ? PLACES[TABLE[role].level] : 'elsewhere',
      })),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(anyPosts, fc.constantFrom(...RIGHTS), (posts, right) => {
        const expected = posts.some(
          ({ role, place }) => place !== 'elsewhere' && granted(role).includes(right),
        );
        expect(may({ id: 'p', posts }, right, PLACES)).toBe(expected);
      }),
    );
  });
});

describe('the directory', () => {
  const directory: Directory = {
    places: PLACES,
    posts: [
      { person: 'b', role: 'director', place: 'v1' },
      { person: 'a', role: 'director', place: 'v1' },
      { person: 'a', role: 'secretary', place: 'v1' },
      { person: 'x', role: 'director', place: 'v2' },
      { person: 'x', role: 'director', place: 't1' },
      { person: 't', role: 'town-leader', place: 't1' },
      { person: 'u', role: 'town-leader', place: 't2' },
    ],
  };

  it('names the holders of posts at the place of each post’s level, once, in a fixed order', () => {
    expect(holders(directory, ['director'])).toEqual(['a', 'b']);
    expect(holders(directory, ['secretary', 'director'])).toEqual(['a', 'b']);
    expect(holders(directory, ['town-leader'])).toEqual(['t']);
    expect(holders(directory, ['custodian'])).toEqual([]);
  });

  it('names the roles of a person that reach a place', () => {
    expect(rolesAt(viewerIn(directory, 'a'), PLACES)).toEqual(['director', 'secretary']);
    expect(rolesAt(viewerIn(directory, 'x'), PLACES)).toEqual([]);
    expect(rolesAt(viewerIn(directory, 'u'), PLACES)).toEqual([]);
    expect(rolesAt(viewerIn(directory, 'u'), { ...PLACES, town: 't2' })).toEqual(['town-leader']);
  });
});

describe('a role', () => {
  it('is found by the name that it has in DingTalk', () => {
    for (const id of ROLE_IDS) expect(roleByName(ROLES[id].zh)).toBe(id);
    expect(roleByName('村长')).toBeUndefined();
    expect(new Set(ROLE_IDS.map((id) => ROLES[id].zh)).size).toBe(ROLE_IDS.length);
  });
});
