import { describe, expect, it } from 'vitest';
import { carryOn, type Story, storyAt, tell } from '../sample/story.ts';
import { NOTHING_OPENED } from '../sample/told.ts';
import { MINUTE, SECOND } from '../time/clock.ts';
import { type Fact, factsOf } from './fact.ts';

const last = (story: Story): readonly Fact[] => {
  const action = story.history.at(-1);
  if (action === undefined) throw new Error('nothing happened');
  return factsOf(action, story.state(), story.definition.sub, NOTHING_OPENED);
};

describe('what an action tells the rules', () => {
  it('of an approval: who, where, and when the same person first looked at this visit', () => {
    const story = storyAt('committee-seal', 'director');
    story.open('secretary');
    story.pass(SECOND);
    story.open('director');
    const opened = story.now();
    story.pass(MINUTE);
    story.act('director', 'approve');
    expect(last(story)).toMatchObject([
      { kind: 'approval', node: 'director', person: 'director', openedAt: opened },
    ]);
  });

  it('of an approval that nobody looked at first: no opening', () => {
    const story = storyAt('committee-seal', 'director');
    story.act('director', 'approve');
    expect(last(story)[0]).not.toHaveProperty('openedAt');
  });

  it('of an approval after a return: a look from before the return does not count', () => {
    const story = storyAt('committee-seal', 'director');
    story.open('director');
    story.act('director', 'return');
    story.act('clerk', 'resubmit');
    story.act('director', 'approve');
    expect(last(story)[0]).not.toHaveProperty('openedAt');
  });

  it('of a joint signature that is not complete: the look of this person', () => {
    const story = storyAt('blank-document', 'joint');
    story.open('member-1');
    const opened = story.now();
    story.open('member-2');
    story.act('member-1', 'approve');
    expect(last(story)).toMatchObject([{ person: 'member-1', openedAt: opened }]);
    story.act('member-2', 'approve');
    expect(last(story)).toMatchObject([{ person: 'member-2', openedAt: opened }]);
  });

  it('of a stamping: its values with those of the application, and when it was approved', () => {
    const story = storyAt('seal-outside', 'stamp', undefined, { values: { copies: 3 } });
    const approvedAt = story.state().approvedAt;
    story.act('custodian', 'implement', { values: { stampedCopies: 5 } });
    expect(last(story)).toMatchObject([
      { kind: 'stamping', status: 'implementing', approvedAt, values: { copies: 3, stampedCopies: 5 } },
      { kind: 'written', action: 'implement', node: 'stamp', person: 'custodian' },
    ]);
    story.act('custodian', 'implement');
    expect(last(story)).toMatchObject([{ kind: 'sealReturn', person: 'custodian' }, { kind: 'written' }]);
  });

  it('of a report: a stamping in the state in which the case was', () => {
    const story = storyAt('committee-seal', 'director');
    story.act('custodian', 'report', { values: { stampedCopies: 2 } });
    expect(last(story)).toMatchObject([
      { kind: 'stamping', status: 'approving', values: { stampedCopies: 2 } },
    ]);
    expect(last(story)[0]).not.toHaveProperty('approvedAt');
  });

  it('of whatever somebody writes: which fields, at which step, and the whole case opened', () => {
    const story = tell('committee-seal');
    story.act('clerk', 'submit');
    const opened = { values: { purpose: '备案' }, kin: ['director'], mark: (text: string) => `*${text}` };
    const action = story.history.at(-1);
    const facts = action === undefined ? [] : factsOf(action, story.state(), story.definition.sub, opened);
    expect(facts).toMatchObject([
      {
        kind: 'written',
        action: 'submit',
        node: 'apply',
        person: 'clerk',
        told: { matter: 'seal-use', sub: 'committee-seal', applicant: 'clerk', kin: ['director'] },
      },
    ]);
    const [fact] = facts;
    if (fact?.kind !== 'written') throw new Error('nothing was written');
    expect(fact.wrote).toEqual(Object.keys(story.state().values));
    expect(fact.told.values).toEqual({ purpose: '备案' });
    expect(fact.told.mark('x')).toBe('*x');
  });

  it('of a return: how often the case came back, and from this step', () => {
    const story = storyAt('committee-seal', 'secretary');
    story.act('secretary', 'return');
    story.act('clerk', 'resubmit');
    story.act('director', 'return');
    expect(last(story)).toMatchObject([{ kind: 'return', node: 'director', times: 2, timesByNode: 1 }]);
    story.act('clerk', 'resubmit');
    story.act('director', 'return');
    expect(last(story)).toMatchObject([{ times: 3, timesByNode: 2, applicant: 'clerk' }]);
  });

  it('of everything else: nothing', () => {
    const story = tell('committee-seal');
    story.act('clerk', 'submit');
    for (const [person, type] of [
      ['director', 'recuse'],
      ['clerk', 'withdraw'],
    ] as const) {
      story.act(person, type);
      expect(last(story)).toEqual([]);
    }
    const other = storyAt('committee-seal', 'feedback');
    carryOn(other);
    other.wake();
    expect(last(other)).toEqual([]);
  });
});
