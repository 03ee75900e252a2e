import { describe, expect, it } from 'vitest';
import { storyAt } from '../../sample/story.ts';
import { NOTHING_OPENED } from '../../sample/told.ts';
import { PLACES } from '../../sample/village.ts';
import { factsOf, type LapseFact } from '../fact.ts';
import { EMPTY_WINDOW } from '../window.ts';
import { nodeOverdue } from './nodeOverdue.ts';

const lapses = (node: string, sub = 'committee-seal') => {
  const story = storyAt(sub, node);
  return [1, 2, 3, 4].flatMap(() => {
    story.wake();
    const action = story.history.at(-1);
    return action?.type === 'lapse'
      ? factsOf(action, story.state(), story.definition.sub, NOTHING_OPENED)
      : [];
  });
};
const find = (fact: LapseFact) => nodeOverdue.find(fact, EMPTY_WINDOW, {});

describe('rule 1, a step past its limit', () => {
  it('is yellow at the limit, orange at twice and red at three times', () => {
    for (const node of ['director', 'supervision', 'stamp', 'feedback']) {
      const facts = lapses(node).filter(({ kind }) => kind === 'lapse') as LapseFact[];
      const colours = facts
        .slice(0, 3)
        .flatMap(find)
        .map(({ severity }) => severity);
      expect(colours).toEqual(['yellow', 'orange', 'red']);
    }
  });

  it('keeps one warning for one visit of a node, and another for the next visit', () => {
    const windows = (lapses('director') as LapseFact[])
      .slice(0, 3)
      .flatMap(find)
      .map(({ window }) => window);
    expect(new Set(windows).size).toBe(1);
    const story = storyAt('committee-seal', 'director');
    story.act('director', 'return');
    story.act('clerk', 'resubmit');
    story.wake();
    const action = story.history.at(-1);
    if (action === undefined) throw new Error('nothing happened');
    const [again] = (
      factsOf(action, story.state(), story.definition.sub, NOTHING_OPENED) as LapseFact[]
    ).flatMap(find);
    expect(again?.window).not.toBe(windows[0]);
  });

  it('is about those who are asked and have not signed', () => {
    const story = storyAt('blank-document', 'joint');
    story.act('member-1', 'approve');
    story.wake();
    const action = story.history.at(-1);
    if (action === undefined) throw new Error('nothing happened');
    const [finding] = (
      factsOf(action, story.state(), story.definition.sub, NOTHING_OPENED) as LapseFact[]
    ).flatMap(find);
    expect(finding?.about).toEqual(['member-2']);
    expect(finding?.compared.at(-1)?.value.zh).toBe('1');
    expect(finding?.sentence.zh).toBe('办件 YZ-20261124-7F3A 的“两委联签”已经到期，仍未办理。');
    expect(finding?.places).toEqual(PLACES);
  });

  it('says nothing of approvals, stampings and returns of a seal', () => {
    const base = { caseId: 'c', number: 'n', places: PLACES, at: 0, person: 'p' };
    expect(nodeOverdue.find({ ...base, kind: 'approval', node: 'director' }, EMPTY_WINDOW, {})).toEqual([]);
    for (const kind of ['stamping', 'sealReturn'] as const)
      expect(
        nodeOverdue.find({ ...base, kind, values: {}, status: 'implementing' }, EMPTY_WINDOW, {}),
      ).toEqual([]);
  });
});
