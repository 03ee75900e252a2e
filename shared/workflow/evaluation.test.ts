import { describe, expect, it } from 'vitest';
import { storyAt } from '../sample/story.ts';
import { DAY, type Instant } from '../time/clock.ts';
import { decideEvaluation, type EvaluationAction, rateableUntil } from './evaluation.ts';

const disclosed = storyAt('committee-seal', 'nowhere').state();
const shown = disclosed.disclosedAt ?? 0;
const five = { stars: 5, words: ' 办得快 ' };

const first = (at: Instant): EvaluationAction => ({
  aggregate: 'evaluation#1',
  seq: 1,
  id: 'a',
  type: 'evaluate',
  at,
  by: { kind: 'person', id: 'v', role: 'villager', place: 'v1' },
  body: { caseId: disclosed.id, village: 'v1', stars: 1, words: '' },
  prev: '',
  hash: '',
});

describe('rating a result', () => {
  it('is written with case, village, stars and words', () => {
    expect(decideEvaluation(disclosed, [], five, 30, shown)).toEqual({
      ok: true,
      data: { type: 'evaluate', body: { caseId: disclosed.id, village: 'v1', stars: 5, words: '办得快' } },
    });
  });

  it('begins with the disclosure', () => {
    const waiting = storyAt('committee-seal', 'feedback').state();
    expect(rateableUntil(waiting, 30)).toBeUndefined();
    expect(decideEvaluation(waiting, [], five, 30, shown)).toMatchObject({
      error: { code: 'not-disclosed' },
    });
  });

  it('ends with the days of the matter', () => {
    const until = shown + 30 * DAY;
    expect(decideEvaluation(disclosed, [], five, 30, until).ok).toBe(true);
    expect(decideEvaluation(disclosed, [], five, 30, until + 1)).toMatchObject({
      error: { code: 'evaluation-closed' },
    });
  });

  it('may be changed for seven days from the first rating, also past the end', () => {
    const rated = shown + 29 * DAY;
    expect(decideEvaluation(disclosed, [first(rated)], five, 30, rated + 7 * DAY).ok).toBe(true);
    expect(decideEvaluation(disclosed, [first(rated)], five, 30, rated + 7 * DAY + 1)).toMatchObject({
      error: { code: 'evaluation-locked' },
    });
  });
});
