import { describe, expect, it } from 'vitest';
import { goodCommand } from '../sample/command.ts';
import { carryOn, storyAt, tell } from '../sample/story.ts';
import { directoryWith } from '../sample/village.ts';
import type { CaseCommandType } from './caseCommand.ts';

const ALL: readonly CaseCommandType[] = [
  'resubmit',
  'approve',
  'return',
  'reject',
  'withdraw',
  'recuse',
  'implement',
  'report',
  'feedback',
];

describe('rejecting', () => {
  it('ends the case and asks nobody any more', () => {
    const story = storyAt('committee-seal', 'secretary');
    const rejected = story.act('secretary', 'reject', { reason: '不属于村级用印' });
    expect(rejected.status).toBe('rejected');
    expect(rejected.standing).toBeUndefined();
    expect(rejected.steps.at(-1)).toMatchObject({
      type: 'reject',
      node: 'secretary',
      comment: '不属于村级用印',
    });
  });

  it('needs a reason', () => {
    const story = storyAt('committee-seal', 'secretary');
    expect(story.try('secretary', 'reject', { reason: '不' })).toMatchObject({
      error: { code: 'reason-missing' },
    });
  });

  it('is final: nobody moves the case again', () => {
    const story = storyAt('committee-seal', 'secretary');
    story.act('secretary', 'reject');
    for (const type of ALL.filter((one) => one !== 'report'))
      for (const person of ['clerk', 'secretary', 'director', 'custodian', 'town-leader'])
        expect(story.try(person, type).ok).toBe(false);
    expect(story.state().status).toBe('rejected');
  });

  it('leaves it known who had been asked, so that they may still read the case', () => {
    const story = tell('blank-document', directoryWith({ 'committee-member': [] }));
    story.act('clerk', 'submit');
    carryOn(story, 'joint');
    expect(story.state().standing?.people).toEqual(['rep-1', 'rep-2']);
    story.act('rep-1', 'reject');
    expect(story.state().asked.at(-1)?.people).toEqual(['rep-1', 'rep-2']);
  });
});

describe('withdrawing', () => {
  it('is done by the applicant while the case is being approved, with or without words', () => {
    for (const reason of ['', '不办了']) {
      const story = storyAt('committee-seal', 'supervision');
      const withdrawn = story.act('clerk', 'withdraw', { reason });
      expect(withdrawn.status).toBe('withdrawn');
      expect(withdrawn.standing).toBeUndefined();
    }
  });

  it('is done while the case is returned, too', () => {
    const story = storyAt('committee-seal', 'director');
    story.act('director', 'return');
    expect(story.act('clerk', 'withdraw').status).toBe('withdrawn');
  });

  it('is no way out once the case is approved', () => {
    const story = storyAt('committee-seal', 'stamp');
    expect(story.try('clerk', 'withdraw')).toMatchObject({ error: { code: 'wrong-stage' } });
    carryOn(story);
    expect(story.try('clerk', 'withdraw')).toMatchObject({ error: { code: 'wrong-stage' } });
  });

  it('is nobody else’s', () => {
    const story = storyAt('committee-seal', 'director');
    for (const person of ['coop', 'secretary', 'city-sup'])
      expect(story.try(person, 'withdraw')).toMatchObject({ error: { code: 'not-your-turn' } });
    expect(story.try('director', 'withdraw')).toMatchObject({ error: { code: 'wrong-stage' } });
  });

  it('refuses words that cannot be kept', () => {
    const story = storyAt('committee-seal', 'director');
    for (const reason of ['不'.repeat(501), 'a\u0000b'])
      expect(story.try('clerk', 'withdraw', { reason })).toMatchObject({ error: { code: 'reason-missing' } });
  });
});

describe('standing aside', () => {
  it('asks the others of the step, then the substitutes, and never the same person again', () => {
    const story = tell('committee-seal', directoryWith({ director: ['director', 'vice'] }));
    story.act('clerk', 'submit');
    const first = story.act('director', 'recuse', { reason: '对方是我亲戚' });
    expect(first.standing).toMatchObject({ node: 'director', people: ['vice'] });
    expect(first.recused).toEqual(['director']);
    expect(story.try('director', 'approve')).toMatchObject({ error: { code: 'recused' } });
    expect(story.act('vice', 'recuse').standing?.people).toEqual(['member-1', 'member-2']);
  });

  it('is refused with the step named when nobody would be left, and the person stays asked', () => {
    const story = tell('committee-seal', directoryWith({ 'committee-member': [] }));
    story.act('clerk', 'submit');
    expect(story.try('director', 'recuse')).toMatchObject({
      error: { code: 'nobody-can-act', facts: { node: '主任审批' } },
    });
    expect(story.state().standing?.people).toEqual(['director']);
  });

  it('keeps whoever stood aside away from later steps and from the seal', () => {
    const story = tell(
      'committee-seal',
      directoryWith({ director: ['director', 'vice'], custodian: ['director'] }),
    );
    story.act('clerk', 'submit');
    story.act('director', 'recuse');
    carryOn(story, 'stamp');
    expect(story.state().standing?.people).toEqual(['member-1', 'member-2']);
  });

  it('keeps the signatures of a joint step and asks for the rest', () => {
    const story = tell('blank-document', directoryWith({ 'committee-member': ['m1', 'm2', 'm3'] }));
    story.act('clerk', 'submit');
    carryOn(story, 'joint');
    story.act('m1', 'approve');
    expect(story.act('m2', 'recuse').standing).toMatchObject({ people: ['m3'], signed: [] });
    expect(story.act('m3', 'approve').standing?.node).toBe('supervision');
    expect(story.state().signatures.map(({ person }) => person)).toEqual([
      'director',
      'secretary',
      'm1',
      'm3',
    ]);
  });

  it('is not for carrying out and reporting', () => {
    const story = storyAt('committee-seal', 'stamp');
    expect(story.try('custodian', 'recuse')).toMatchObject({ error: { code: 'wrong-stage' } });
    story.act('custodian', 'implement');
    expect(story.try('clerk', 'recuse')).toMatchObject({ error: { code: 'wrong-stage' } });
  });
});

describe('a case that has ended', () => {
  it('says so to whoever was never asked', () => {
    const story = storyAt('committee-seal', 'director');
    story.act('director', 'reject');
    const late = goodCommand('approve', story.state(), story.definition, story.now());
    expect(story.send('secretary', late)).toMatchObject({ error: { code: 'case-ended' } });
    expect(story.try('clerk', 'withdraw')).toMatchObject({ error: { code: 'case-ended' } });
  });
});
