import { describe, expect, it } from 'vitest';
import { foundBy, TEN } from '../../sample/told.ts';
import { PLACES } from '../../sample/village.ts';
import { DAY } from '../../time/clock.ts';
import { workingDays } from '../../time/workingDays.ts';
import type { PetitionFact, PetitionKind } from '../fact.ts';
import { defaultsOf } from '../rule.ts';
import { EMPTY_WINDOW } from '../window.ts';
import { petitionOverdue } from './petitionOverdue.ts';

const LIMITS: readonly (readonly [PetitionKind, number])[] = [
  ['inquiry', 3],
  ['suggestion', 5],
  ['complaint', 7],
  ['report', 15],
];

const lapse = (petition: PetitionKind, days: number, more: Partial<PetitionFact> = {}): PetitionFact => {
  const due = workingDays.deadline(TEN, days);
  return {
    kind: 'petitionLapse',
    caseId: 'p1',
    number: 'SQ-20261124-0001',
    places: PLACES,
    at: due,
    petition,
    subject: 'accounts',
    receivedAt: TEN,
    due,
    lateness: 'yellow',
    people: ['clerk'],
    ...more,
  };
};

describe('rule 4, a petition without an answer', () => {
  it('finds each kind at the end of its limit and not a millisecond earlier', () => {
    for (const [kind, days] of LIMITS) {
      const fact = lapse(kind, days);
      expect(foundBy(petitionOverdue, fact)).toEqual(['unanswered yellow']);
      expect(foundBy(petitionOverdue, { ...fact, at: fact.at - 1 })).toEqual([]);
    }
  });

  it('does not find a report that lapsed after the limit of a complaint', () => {
    expect(foundBy(petitionOverdue, lapse('report', 7))).toEqual([]);
    expect(foundBy(petitionOverdue, lapse('suggestion', 4))).toEqual([]);
  });

  it('takes its colour from how late it is, and yellow where that is not said', () => {
    for (const lateness of ['yellow', 'orange', 'red'] as const)
      expect(foundBy(petitionOverdue, lapse('inquiry', 3, { lateness }))).toEqual([`unanswered ${lateness}`]);
    const { lateness: _, ...plain } = lapse('inquiry', 3);
    expect(foundBy(petitionOverdue, plain)).toEqual(['unanswered yellow']);
  });

  it('does not hear that a petition came in', () => {
    expect(foundBy(petitionOverdue, lapse('inquiry', 3, { kind: 'petition' }))).toEqual([]);
    expect(petitionOverdue.on).toEqual(['petitionLapse']);
  });

  it('goes by the limits that a city sets, each for its own kind', () => {
    expect(foundBy(petitionOverdue, lapse('complaint', 7), EMPTY_WINDOW, { complaint: 10 })).toEqual([]);
    expect(foundBy(petitionOverdue, lapse('complaint', 10), EMPTY_WINDOW, { complaint: 10 })).toHaveLength(1);
    expect(foundBy(petitionOverdue, lapse('complaint', 7), EMPTY_WINDOW, { report: 30 })).toHaveLength(1);
  });

  it('is one warning for a petition, about those who have to answer, and repeats nothing of what it says', () => {
    const find = (fact: PetitionFact) =>
      petitionOverdue.find(fact, EMPTY_WINDOW, defaultsOf(petitionOverdue))[0];
    const first = find(lapse('complaint', 7));
    const later = find(lapse('complaint', 7, { lateness: 'red', at: TEN + 60 * DAY }));
    expect(later?.window).toBe(first?.window);
    expect(first?.caseId).toBe('p1');
    expect(first?.about).toEqual(['clerk']);
    expect(JSON.stringify(first)).not.toContain('accounts');
    expect(first?.sentence.en).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
