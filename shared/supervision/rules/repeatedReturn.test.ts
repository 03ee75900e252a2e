import { describe, expect, it } from 'vitest';
import { tell } from '../../sample/story.ts';
import { foundBy, markOf, TEN } from '../../sample/told.ts';
import { PLACES } from '../../sample/village.ts';
import { factsOf, type ReturnFact } from '../fact.ts';
import { defaultsOf } from '../rule.ts';
import { EMPTY_WINDOW } from '../window.ts';
import { repeatedReturn } from './repeatedReturn.ts';

const returned = (times: number, timesByNode: number, more: Partial<ReturnFact> = {}): ReturnFact => ({
  kind: 'return',
  caseId: 'c1',
  number: 'YZ-20261124-0001',
  places: PLACES,
  at: TEN,
  node: 'secretary',
  nodeLabel: { zh: '书记审批', en: 'Secretary' },
  times,
  timesByNode,
  applicant: 'clerk',
  ...more,
});
const find = (fact: ReturnFact) => repeatedReturn.find(fact, EMPTY_WINDOW, defaultsOf(repeatedReturn))[0];

describe('rule 5, sent back again and again', () => {
  it('finds the third return, whoever sends it back, and not the second', () => {
    expect(foundBy(repeatedReturn, returned(3, 1))).toEqual(['returned yellow']);
    expect(foundBy(repeatedReturn, returned(2, 1))).toEqual([]);
    expect(foundBy(repeatedReturn, returned(1, 1))).toEqual([]);
    expect(find(returned(3, 1))?.sentence.zh).not.toContain('其中');
  });

  it('finds the second return by the same step', () => {
    expect(foundBy(repeatedReturn, returned(2, 2))).toEqual(['returned yellow']);
    expect(find(returned(2, 2))?.sentence.zh).toContain('“书记审批”退回 2 次');
  });

  it('is orange from twice the number, and not one before', () => {
    expect(foundBy(repeatedReturn, returned(5, 1))).toEqual(['returned yellow']);
    expect(foundBy(repeatedReturn, returned(6, 1))).toEqual(['returned orange']);
    expect(foundBy(repeatedReturn, returned(3, 3))).toEqual(['returned yellow']);
    expect(foundBy(repeatedReturn, returned(4, 4))).toEqual(['returned orange']);
  });

  it('goes by the numbers that a city sets', () => {
    expect(foundBy(repeatedReturn, returned(2, 1), EMPTY_WINDOW, { times: 2 })).toEqual(['returned yellow']);
    expect(foundBy(repeatedReturn, returned(2, 2), EMPTY_WINDOW, { sameNode: 3 })).toEqual([]);
    expect(foundBy(repeatedReturn, returned(3, 3), EMPTY_WINDOW, { sameNode: 3 })).toEqual([
      'returned yellow',
    ]);
  });

  it('raises one warning for a case, about its applicant', () => {
    const found = [returned(2, 2), returned(3, 1, { node: 'director' }), returned(6, 3)].map(find);
    expect(new Set(found.map((one) => one?.window))).toEqual(new Set(['returned']));
    expect(found[0]?.about).toEqual(['clerk']);
    expect(found[0]?.sentence.en).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('finds it in a case that the same person really sent back twice', () => {
    const story = tell('committee-seal');
    story.act('clerk', 'submit');
    const found = [1, 2].map(() => {
      story.act('director', 'return');
      const action = story.history.at(-1);
      if (action === undefined) throw new Error('nothing happened');
      const opened = { values: story.state().values, kin: [], mark: markOf };
      story.act('clerk', 'resubmit');
      return factsOf(action, story.state(), story.definition.sub, opened).flatMap((fact) =>
        foundBy(repeatedReturn, fact),
      );
    });
    expect(found).toEqual([[], ['returned yellow']]);
  });
});
