import { describe, expect, it } from 'vitest';
import { carryOn, type Story, storyAt } from '../sample/story.ts';
import { DAY, HOUR, localDate } from '../time/clock.ts';
import { endOfDate, workingDays } from '../time/workingDays.ts';
import { wakeAt } from './clockwork.ts';

const left = (story: Story): number => workingDays.remaining(story.now(), story.state().standing?.due ?? 0);

describe('suspending', () => {
  it('stops the clock: nothing lapses, however long it lasts', () => {
    const story = storyAt('committee-seal', 'stamp');
    story.act('custodian', 'suspend', { reason: '等待对方补材料' });
    expect(story.state().suspended).toMatchObject({ reason: '等待对方补材料', at: story.now() });
    expect(wakeAt(story.state())).toBeUndefined();
    story.pass(400 * DAY);
    expect(story.wake()).toBeUndefined();
  });

  it('gives back as many working days as were left', () => {
    for (const pause of [HOUR, DAY, 3 * DAY, 10 * DAY, 100 * DAY]) {
      const story = storyAt('committee-seal', 'stamp');
      const before = left(story);
      story.act('custodian', 'suspend');
      story.pass(pause);
      const resumed = story.act('custodian', 'resume');
      expect(left(story)).toBe(before);
      expect(resumed.suspended).toBeUndefined();
      expect(resumed.standing?.lapseAt).toBe(resumed.standing?.due);
      expect(story.wake()).toMatchObject({ type: 'lapse', body: { lateness: 'yellow' } });
    }
  });

  it('leaves what is late as late as it was, and notes no level twice', () => {
    const story = storyAt('committee-seal', 'stamp');
    story.wake();
    story.pass(HOUR);
    const late = story.now() - (story.state().standing?.due ?? 0);
    story.act('custodian', 'suspend');
    story.pass(30 * DAY);
    story.act('custodian', 'resume');
    expect(Math.abs(story.now() - (story.state().standing?.due ?? 0) - late)).toBeLessThan(5 * 60_000);
    expect(
      [story.wake(), story.wake(), story.wake()].map((one) => one?.type === 'lapse' && one.body.lateness),
    ).toEqual(['orange', 'red', false]);
  });

  it('stops a publicity, too, and gives its days back', () => {
    const story = storyAt('project-initiation/ordinary-works', 'publicity');
    story.pass(2 * DAY);
    const days = Math.round(
      ((story.state().standing?.notBefore ?? 0) - endOfDate(localDate(story.now()))) / DAY,
    );
    story.act('member-1', 'suspend');
    story.pass(9 * DAY);
    const { standing } = story.act('member-1', 'resume');
    expect(standing?.notBefore).toBe(endOfDate(localDate(story.now())) + days * DAY);
    expect(standing?.due).toBeGreaterThan(standing?.notBefore ?? 0);
    expect(standing?.lapseAt).toBe(standing?.due);
  });

  it('is done by whoever is asked to decide or to do, or by the head of supervision', () => {
    const story = storyAt('committee-seal', 'director');
    for (const person of ['clerk', 'secretary', 'custodian', 'city-sup'])
      expect(story.try(person, 'suspend').ok).toBe(false);
    story.act('supervision', 'suspend');
    for (const person of ['clerk', 'secretary']) expect(story.try(person, 'resume').ok).toBe(false);
    story.act('director', 'resume');
    carryOn(story, 'feedback');
    // The applicant does not stop the own clock.
    expect(story.try('clerk', 'suspend').ok).toBe(false);
    expect(story.try('supervision', 'suspend').ok).toBe(true);
  });

  it('needs a reason on both sides', () => {
    const story = storyAt('committee-seal', 'director');
    expect(story.try('director', 'suspend', { reason: '' })).toMatchObject({
      error: { code: 'reason-missing' },
    });
    story.act('director', 'suspend');
    expect(story.try('director', 'resume', { reason: ' ' })).toMatchObject({
      error: { code: 'reason-missing' },
    });
  });

  it('leaves nothing to do but to resume, to talk, to withdraw and to terminate', () => {
    const story = storyAt('committee-seal', 'director');
    story.act('director', 'suspend');
    for (const type of ['approve', 'return', 'reject', 'recuse', 'transfer', 'suspend', 'addSigner'] as const)
      expect(story.try('director', type, { to: 'member-1', people: ['coop'] })).toMatchObject({
        error: { code: 'suspended' },
      });
    expect(story.try('custodian', 'report')).toMatchObject({ error: { code: 'suspended' } });
    story.act('director', 'comment');
    const withdrawn = story.act('clerk', 'withdraw');
    expect(withdrawn).toMatchObject({ status: 'withdrawn' });
    expect(withdrawn.suspended).toBeUndefined();
    const approved = storyAt('committee-seal', 'stamp');
    approved.act('custodian', 'suspend');
    expect(approved.act('secretary', 'terminate').status).toBe('terminated');
  });
});

describe('asking for hurry', () => {
  it('is done by the applicant or the clerk, once in four hours for each step', () => {
    const story = storyAt('committee-seal', 'director');
    expect(story.act('clerk', 'urge', { reason: '' }).standing?.urgedAt).toBe(story.now());
    story.pass(4 * HOUR - 2 * 60_000);
    expect(story.try('clerk', 'urge')).toMatchObject({
      error: { code: 'urged-already', facts: { hours: 4 } },
    });
    story.pass(60_000);
    expect(story.try('clerk', 'urge').ok).toBe(true);
    story.act('director', 'approve');
    expect(story.try('clerk', 'urge').ok).toBe(true);
  });

  it('is not for others, not for one’s own step, and not while a publicity has to be waited for', () => {
    const story = storyAt('committee-seal', 'director');
    for (const person of ['director', 'secretary', 'city-sup', 'rep-1'])
      expect(story.try(person, 'urge').ok).toBe(false);
    carryOn(story, 'feedback');
    expect(story.try('clerk', 'urge').ok).toBe(false);
    const waiting = storyAt('project-initiation/ordinary-works', 'publicity');
    expect(waiting.try('clerk', 'urge')).toMatchObject({ error: { code: 'publicity-running' } });
  });
});

describe('a comment', () => {
  it('is written by those who have to do with the case, and calls others in', () => {
    const story = storyAt('committee-seal', 'director');
    expect(story.try('town-assets', 'comment').ok).toBe(false);
    const told = story.act('clerk', 'comment', {
      comment: ' 请看附件\n第二页 ',
      people: ['town-assets', 'rep-1', 'clerk'],
    });
    expect(told.mentioned).toEqual(['town-assets', 'rep-1']);
    expect(told.steps.at(-1)).toMatchObject({
      comment: '请看附件\n第二页',
      people: ['town-assets', 'rep-1'],
    });
    expect(story.try('town-assets', 'comment').ok).toBe(true);
    expect(story.state().standing?.people).toEqual(['director']);
  });

  it('names nobody who holds no post here, and says something', () => {
    const story = storyAt('committee-seal', 'director');
    for (const people of [['nobody'], ['coop', 'stranger']])
      expect(story.try('clerk', 'comment', { people })).toMatchObject({ error: { code: 'not-eligible' } });
    for (const comment of ['', '  ', '好'.repeat(501), '好\u0000'])
      expect(story.try('clerk', 'comment', { comment })).toMatchObject({ error: { code: 'words-missing' } });
  });

  it('is written after the disclosure, too, and not once the case has ended', () => {
    const story = storyAt('committee-seal', 'nowhere');
    story.act('clerk', 'comment');
    story.wake();
    expect(story.try('clerk', 'comment')).toMatchObject({ error: { code: 'case-ended' } });
  });
});
