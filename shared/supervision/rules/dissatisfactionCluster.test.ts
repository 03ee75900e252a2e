import { describe, expect, it } from 'vitest';
import { MATTER_IDS } from '../../catalogue/catalogue.ts';
import { foundBy, TEN } from '../../sample/told.ts';
import { PLACES } from '../../sample/village.ts';
import { DAY, HOUR, type Instant } from '../../time/clock.ts';
import type { PetitionFact, RatingFact } from '../fact.ts';
import { defaultsOf } from '../rule.ts';
import { petitionTraces, ratingTraces } from '../traces/dissatisfaction.ts';
import { type Trace, windowOf } from '../window.ts';
import { dissatisfactionCluster } from './dissatisfactionCluster.ts';

const rating = (at: Instant, caseId: string, more: Partial<RatingFact> = {}): RatingFact => ({
  kind: 'rating',
  caseId,
  number: `YZ-${caseId}`,
  places: PLACES,
  at,
  matter: 'seal-use',
  stars: 1,
  handlers: [`handler-${caseId}`],
  ...more,
});
const petition = (at: Instant, caseId: string, more: Partial<PetitionFact> = {}): PetitionFact => ({
  kind: 'petition',
  caseId,
  number: `SQ-${caseId}`,
  places: PLACES,
  at,
  petition: 'complaint',
  subject: 'accounts',
  receivedAt: at,
  due: at + 7 * DAY,
  people: ['clerk'],
  ...more,
});

type Sign = RatingFact | PetitionFact;

const tracesOf = (facts: readonly Sign[]): readonly Trace[] =>
  facts.flatMap((fact) => (fact.kind === 'rating' ? ratingTraces(fact) : petitionTraces(fact)));
/** What the last one finds when all of them have left their traces. */
const found = (facts: readonly Sign[], numbers = {}) => {
  const last = facts.at(-1);
  if (last === undefined) throw new Error('no facts');
  return foundBy(dissatisfactionCluster, last, windowOf({ traces: tracesOf(facts) }), numbers);
};
const three = (gap: number, more: Partial<RatingFact> = {}): readonly RatingFact[] =>
  [2, 1, 0].map((n) => rating(TEN - n * gap, `c${n}`, more));

describe('rule 22, low ratings', () => {
  it('finds three of a matter in thirty days, and not two', () => {
    expect(MATTER_IDS).toContain('seal-use');
    expect(found(three(DAY))).toEqual(['matter yellow']);
    expect(found(three(14 * DAY))).toEqual(['matter yellow']);
    expect(found(three(DAY).slice(1))).toEqual([]);
  });

  it('counts the thirty days to the millisecond', () => {
    const [, second, last] = three(DAY);
    if (second === undefined || last === undefined) throw new Error('too few');
    expect(found([rating(TEN - 30 * DAY + 1, 'c9'), second, last])).toEqual(['matter yellow']);
    expect(found([rating(TEN - 30 * DAY, 'c9'), second, last])).toEqual([]);
  });

  it('counts two stars and not three', () => {
    expect(found(three(DAY, { stars: 2 }))).toEqual(['matter yellow']);
    expect(found(three(DAY, { stars: 3 }))).toEqual([]);
    const mixed = [...three(DAY).slice(0, 2), rating(TEN, 'c0', { stars: 3 })];
    expect(found(mixed)).toEqual([]);
    const before = [rating(TEN - 2 * DAY, 'c2', { stars: 5 }), ...three(DAY).slice(1)];
    expect(found(before)).toEqual([]);
  });

  it('does not add up other matters, other villages, or what comes later', () => {
    const [first, ...rest] = three(DAY);
    if (first === undefined) throw new Error('too few');
    expect(found([{ ...first, matter: 'venue-use' }, ...rest])).toEqual([]);
    expect(found([{ ...first, places: { ...PLACES, village: 'v2' } }, ...rest])).toEqual([]);
    const later = tracesOf([...three(DAY).slice(1), rating(TEN + HOUR, 'c8')]);
    expect(foundBy(dissatisfactionCluster, rating(TEN, 'c0'), windowOf({ traces: later }))).toEqual([]);
  });

  it('finds three of one person over several matters, and is about that person', () => {
    const facts = three(DAY, { handlers: ['clerk'] }).map((fact, n) => ({
      ...fact,
      matter: MATTER_IDS[n] ?? '',
    }));
    expect(found(facts)).toEqual(['handler yellow']);
    const [one] = dissatisfactionCluster.find(
      facts.at(-1) ?? rating(TEN, 'c0'),
      windowOf({ traces: tracesOf(facts) }),
      defaultsOf(dissatisfactionCluster),
    );
    expect(one?.about).toEqual(['clerk']);
    expect(JSON.stringify([one?.sentence, one?.compared])).not.toContain('clerk');
    expect(one?.compared.map(({ caseId }) => caseId)).toEqual([undefined, 'c2', 'c1', 'c0']);
  });

  it('counts what came just now once, whether it has left its trace already or not', () => {
    const facts = three(DAY);
    const without = windowOf({ traces: tracesOf(facts.slice(0, 2)) });
    expect(foundBy(dissatisfactionCluster, rating(TEN, 'c0'), without)).toEqual(['matter yellow']);
    const two = windowOf({ traces: tracesOf(facts.slice(1)) });
    expect(foundBy(dissatisfactionCluster, rating(TEN, 'c0'), two)).toEqual([]);
  });

  it('tells several cases apart that were rated at the same moment', () => {
    expect(found(three(0))).toEqual(['matter yellow']);
  });

  it('joins further ones to the same warning, which is orange from twice the number', () => {
    const facts = Array.from({ length: 12 }, (_, n) => rating(TEN + n * 8 * DAY, `c${n}`));
    const windows = facts.slice(2).flatMap((fact, n) => {
      const traces = tracesOf(facts.slice(0, n + 3));
      return dissatisfactionCluster.find(fact, windowOf({ traces }), defaultsOf(dissatisfactionCluster));
    });
    expect(windows).toHaveLength(10);
    expect(new Set(windows.map(({ window, caseId }) => `${caseId} ${window}`))).toEqual(
      new Set(['c0 matter:seal-use:2026-11-24']),
    );
    const many = (count: number) =>
      found(Array.from({ length: count }, (_, n) => rating(TEN + n * HOUR, `c${n}`)));
    expect(many(5)).toEqual(['matter yellow']);
    expect(many(6)).toEqual(['matter orange']);
  });

  it('begins a new warning after thirty quiet days', () => {
    const old = three(DAY).map((fact) => ({ ...fact, at: fact.at - 60 * DAY, caseId: `old-${fact.caseId}` }));
    const facts = [...old, ...three(DAY)];
    const [one] = dissatisfactionCluster.find(
      facts.at(-1) ?? rating(TEN, 'c0'),
      windowOf({ traces: tracesOf(facts).toReversed() }),
      defaultsOf(dissatisfactionCluster),
    );
    expect(one?.caseId).toBe('c2');
    expect(one?.window).toBe('matter:seal-use:2026-11-22');
    const beginning = (quiet: number) => {
      const all = tracesOf([rating(TEN - 2 * DAY - quiet, 'before'), ...three(DAY)]);
      const last = facts.at(-1) ?? rating(TEN, 'c0');
      return dissatisfactionCluster.find(last, windowOf({ traces: all }), defaultsOf(dissatisfactionCluster));
    };
    expect(beginning(30 * DAY)[0]?.caseId).toBe('c2');
    expect(beginning(30 * DAY - 1)[0]?.caseId).toBe('before');
  });

  it('goes by the numbers that a city sets', () => {
    expect(found(three(DAY).slice(1), { ratings: 2 })).toEqual(['matter yellow']);
    expect(found(three(DAY, { stars: 3 }), { stars: 3 })).toEqual(['matter yellow']);
    expect(found(three(DAY), { days: 2 })).toEqual([]);
    expect(found(three(DAY), { days: 3 })).toEqual(['matter yellow']);
  });

  it('asks for its lists only when the rating is low', () => {
    const numbers = defaultsOf(dissatisfactionCluster);
    const low = dissatisfactionCluster.asks?.(rating(TEN, 'c0'), numbers) ?? [];
    expect(low.map((ask) => (ask.kind === 'traces' ? ask.list : ''))).toEqual([
      'ratings#v1#seal-use',
      'ratings-of#handler-c0',
    ]);
    expect(dissatisfactionCluster.asks?.(rating(TEN, 'c0', { stars: 3 }), numbers)).toEqual([]);
  });
});

describe('rule 22, petitions', () => {
  const petitions = (gap: number, more: Partial<PetitionFact> = {}): readonly PetitionFact[] =>
    [2, 1, 0].map((n) => petition(TEN - n * gap, `p${n}`, more));

  it('finds three on one subject in thirty days, of whatever kind, and not two', () => {
    expect(found(petitions(10 * DAY))).toEqual(['petitions yellow']);
    expect(found(petitions(DAY, { petition: 'inquiry' }))).toEqual(['petitions yellow']);
    expect(found(petitions(DAY).slice(1))).toEqual([]);
    expect(found(petitions(15 * DAY))).toEqual([]);
  });

  it('does not add up other subjects, nor petitions that lapse', () => {
    const [first, ...rest] = petitions(DAY);
    if (first === undefined) throw new Error('too few');
    expect(found([{ ...first, subject: 'land' }, ...rest])).toEqual([]);
    const lapse = { ...petition(TEN, 'p0'), kind: 'petitionLapse' } as const;
    expect(foundBy(dissatisfactionCluster, lapse, windowOf({ traces: tracesOf(petitions(DAY)) }))).toEqual(
      [],
    );
  });

  it('goes by the numbers that a city sets, and holds nobody responsible', () => {
    expect(found(petitions(DAY), { petitions: 4 })).toEqual([]);
    const facts = petitions(DAY);
    const [one] = dissatisfactionCluster.find(
      facts.at(-1) ?? petition(TEN, 'p0'),
      windowOf({ traces: tracesOf(facts) }),
      defaultsOf(dissatisfactionCluster),
    );
    expect(one?.about).toEqual([]);
    expect(one?.caseId).toBe('p2');
    expect(one?.sentence.en).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
