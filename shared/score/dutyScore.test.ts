import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPONENTS, scoreOfPerson, scoreOfPlace, WEIGHTS } from './dutyScore.ts';
import { sumOf, type Tally } from './tally.ts';

const TODAY = '2026-11-24';

const share = fc
  .record({ due: fc.integer({ min: 1, max: 40 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ due, part }) => ({ kept: Math.round(due * part), due }));

const stars = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 20 })
  .map((all) => ({ count: all.length, sum: all.reduce((one, other) => one + other, 0) }));

const tally: fc.Arbitrary<Tally> = fc.record(
  {
    loops: share,
    steps: share,
    disclosure: share,
    petitions: share,
    handled: share,
    stars,
    waiting: fc.dictionary(
      fc.constantFrom('2026-11-20', TODAY, '2026-12-01'),
      fc.integer({ min: 1, max: 9 }),
    ),
  },
  { requiredKeys: [] },
);

const points = (one: Tally): number => scoreOfPlace(one, TODAY).points ?? 0;

describe('the duty score', () => {
  it('weighs its parts to a hundred', () => {
    expect(COMPONENTS.reduce((sum, id) => sum + WEIGHTS[id], 0)).toBe(100);
  });

  it('lies between 0 and 100, and is absent where nothing was due', () => {
    fc.assert(
      fc.property(tally, (one) => {
        for (const score of [scoreOfPlace(one, TODAY), scoreOfPerson(one, TODAY)]) {
          const due = score.components.reduce((sum, component) => sum + component.due, 0);
          expect(score.points === undefined).toBe(due === 0);
          expect(score.points ?? 0).toBeGreaterThanOrEqual(0);
          expect(score.points ?? 0).toBeLessThanOrEqual(100);
        }
      }),
    );
    expect(scoreOfPlace({}, TODAY).points).toBeUndefined();
  });

  it('never falls when one more loop is closed in time, one more result shown, petition answered, warning handled', () => {
    const more: readonly Tally[] = (['loops', 'disclosure', 'petitions', 'handled'] as const).map((name) => ({
      [name]: { kept: 1, due: 1 },
    }));
    fc.assert(
      fc.property(tally, fc.constantFrom(...more), (one, plus) => {
        expect(points(sumOf([one, plus]))).toBeGreaterThanOrEqual(points(one));
      }),
    );
  });

  it('never rises when one more is late', () => {
    fc.assert(
      fc.property(tally, (one) => {
        fc.pre(one.loops !== undefined);
        expect(points(sumOf([one, { loops: { kept: 0, due: 1 } }]))).toBeLessThanOrEqual(points(one));
      }),
    );
  });

  it('does not depend on the order in which things were counted', () => {
    fc.assert(
      fc.property(fc.array(tally, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (all, keys) => {
        const other = all
          .map((one) => ({ one, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(sumOf(other)).toEqual(sumOf(all));
        expect(scoreOfPlace(sumOf(other), TODAY)).toEqual(scoreOfPlace(sumOf(all), TODAY));
      }),
    );
  });

  it('leaves out a part of which nothing was due, and the others make up for its weight', () => {
    const one: Tally = { loops: { kept: 1, due: 2 }, disclosure: { kept: 3, due: 3 } };
    // (30 x 1/2 + 20 x 1) / 50
    expect(points(one)).toBe(70);
    expect(points({ ...one, petitions: { kept: 0, due: 1 } })).toBe(50);
  });

  it('counts a warning that waits beyond its last day as not handled, and not on that day', () => {
    expect(scoreOfPlace({ waiting: { [TODAY]: 1 } }, TODAY).points).toBeUndefined();
    expect(scoreOfPlace({ waiting: { [TODAY]: 1 } }, '2026-11-25').points).toBe(0);
  });

  it('counts stars as shares of five', () => {
    expect(points({ stars: { count: 2, sum: 9 } })).toBe(90);
  });

  it('counts the steps of a cadre as their part of the loops', () => {
    const one: Tally = { loops: { kept: 0, due: 1 }, steps: { kept: 3, due: 4 } };
    expect(scoreOfPerson(one, TODAY).points).toBe(75);
  });
});
