import { describe, expect, it } from 'vitest';
import { TEN } from '../../sample/told.ts';
import { PLACES } from '../../sample/village.ts';
import { DAY } from '../../time/clock.ts';
import type { PetitionFact, RatingFact } from '../fact.ts';
import { petitionTraces, ratingTraces, starsIn } from './dissatisfaction.ts';

const rating: RatingFact = {
  kind: 'rating',
  caseId: 'c1',
  number: 'YZ-1',
  places: PLACES,
  at: TEN,
  matter: 'seal-use',
  stars: 2,
  handlers: ['clerk', 'custodian', 'clerk'],
};
const petition: PetitionFact = {
  kind: 'petition',
  caseId: 'p1',
  number: 'SQ-1',
  places: PLACES,
  at: TEN,
  petition: 'complaint',
  subject: 'accounts',
  receivedAt: TEN - DAY,
  due: TEN + DAY,
  people: ['clerk'],
};

describe('the traces of ratings and petitions', () => {
  it('are one for the matter and one for each person who carried it', () => {
    const traces = ratingTraces(rating);
    expect(traces.map(({ list }) => list)).toEqual([
      'ratings#v1#seal-use',
      'ratings-of#clerk',
      'ratings-of#custodian',
    ]);
    for (const trace of traces) {
      expect(trace).toMatchObject({ at: TEN, caseId: 'c1', village: 'v1', value: { stars: 2 } });
      expect(starsIn(trace)).toBe(2);
    }
  });

  it('are one for a petition, when it was received, and none for its lapse', () => {
    const [trace, ...rest] = petitionTraces(petition);
    expect(rest).toEqual([]);
    expect(trace).toEqual({
      list: 'petitions#v1#accounts',
      at: TEN - DAY,
      caseId: 'p1',
      village: 'v1',
      value: { petition: 'complaint' },
    });
    expect(trace === undefined ? 0 : starsIn(trace)).toBeUndefined();
    expect(petitionTraces({ ...petition, kind: 'petitionLapse' })).toEqual([]);
  });
});
