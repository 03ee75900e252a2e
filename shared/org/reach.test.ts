import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from './place.ts';
import { may, RIGHTS } from './policy.ts';
import { mayAt } from './reach.ts';
import { ROLE_IDS } from './role.ts';

const PLACES = new Map<string, Place>(
  (
    [
      { id: 'c', level: 'city', name: '市' },
      { id: 't1', level: 'town', name: '甲镇', parent: 'c' },
      { id: 't2', level: 'town', name: '乙镇', parent: 'c' },
      { id: 'v1', level: 'village', name: '一村', parent: 't1' },
      { id: 'v2', level: 'village', name: '二村', parent: 't1' },
      { id: 'v3', level: 'village', name: '三村', parent: 't2' },
    ] as const
  ).map((place) => [place.id, place]),
);

const placeOf = (id: string): Place => PLACES.get(id) ?? { id, level: 'village', name: '' };

const viewer = fc
  .array(fc.record({ role: fc.constantFrom(...ROLE_IDS), place: fc.constantFrom(...PLACES.keys()) }), {
    maxLength: 3,
  })
  .map((posts) => ({ id: 'x', posts }));

const right = fc.constantFrom(...RIGHTS);

describe('what somebody may do for a whole place', () => {
  it('is for a village what the policy says of its cases', () => {
    fc.assert(
      fc.property(viewer, right, fc.constantFrom('v1', 'v2', 'v3'), (one, asked, village) => {
        const town = placeOf(village).parent ?? '';
        expect(mayAt(one, asked, placeOf(village), PLACES)).toBe(
          may(one, asked, { village, town, city: 'c' }),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('reaches downwards and never upwards or aside', () => {
    fc.assert(
      fc.property(viewer, right, fc.constantFrom('c', 't1', 't2'), (one, asked, id) => {
        if (!mayAt(one, asked, placeOf(id), PLACES)) return;
        for (const below of PLACES.values())
          if (below.parent === id) expect(mayAt(one, asked, below, PLACES)).toBe(true);
      }),
      { numRuns: 500 },
    );
    const secretary = { id: 'x', posts: [{ role: 'secretary' as const, place: 'v1' }] };
    expect([...PLACES.values()].filter((place) => mayAt(secretary, 'cockpit.read', place, PLACES))).toEqual([
      placeOf('v1'),
    ]);
    const town = { id: 'x', posts: [{ role: 'town-discipline' as const, place: 't1' }] };
    expect(
      [...PLACES.values()].filter((place) => mayAt(town, 'cockpit.read', place, PLACES)).map(({ id }) => id),
    ).toEqual(['t1', 'v1', 'v2']);
  });
});
