import { describe, expect, it } from 'vitest';
import { carryOn, type Story, storyAt, waitingIn } from '../sample/story.ts';
import { directoryWith } from '../sample/village.ts';
import { addDays, DAY, HOUR, localDate } from '../time/clock.ts';
import { endOfDate, workingDays } from '../time/workingDays.ts';
import { decideByClock } from './clockwork.ts';
import { publicityOf } from './publicity.ts';

const WORKS = 'project-initiation/ordinary-works';

const standing = (story: Story) => {
  const found = story.state().standing;
  if (found === undefined) throw new Error('nobody is asked');
  return found;
};

const node = (story: Story) => {
  const found = story.definition.sub.process.nodes.find(({ id }) => id === standing(story).node);
  if (found === undefined) throw new Error('no node');
  return found;
};

const begin = (): Story => storyAt(WORKS, 'publicity');
/** To a day of the publicity, counted from the one on which it began. */
const goToDay = (story: Story, day: number): void =>
  story.pass(endOfDate(addDays(localDate(standing(story).since), day)) - DAY + 9 * HOUR - story.now());

describe('a publicity', () => {
  it('begins with the last signature before it, for whole calendar days, and those who conclude it have their own time', () => {
    const story = begin();
    const { since, notBefore, due, people } = standing(story);
    const { days = 0, limit } = node(story);
    expect(story.state().status).toBe('publicity');
    expect(notBefore).toBe(endOfDate(addDays(localDate(since), days)));
    expect(due).toBe(
      workingDays.deadline((notBefore ?? 0) - 1, 'workingDays' in limit ? limit.workingDays : 0),
    );
    // The clerk applied, and nobody answers objections to what they applied for.
    expect(people).toEqual(['member-1', 'member-2']);
    expect(publicityOf(story.state())).toEqual({ since, until: notBefore });
  });

  it('is not concluded a moment before its end, and says until when it lasts', () => {
    const story = begin();
    const until = standing(story).notBefore ?? 0;
    story.pass(until - story.now() - 2 * 60_000);
    expect(story.try('member-1', 'conclude')).toMatchObject({
      error: { code: 'publicity-running', facts: { until: localDate(until - 1) } },
    });
    expect(story.act('member-1', 'conclude').standing?.node).not.toBe('publicity');
  });

  it('is concluded by those who are asked and nobody else', () => {
    const story = begin();
    story.pass((standing(story).notBefore ?? 0) - story.now());
    for (const person of ['clerk', 'director', 'secretary', 'town-leader', 'rep-1'])
      expect(story.try(person, 'conclude').ok).toBe(false);
    expect(story.try('member-2', 'conclude').ok).toBe(true);
  });

  it('can be sent back by those who are asked, because an objection may be right', () => {
    const story = begin();
    const returned = story.act('member-1', 'return', { to: 'secretary', reason: '金额有误，异议成立' });
    expect(returned.standing?.node).toBe('secretary');
    expect(returned.signatures.map(({ node: at }) => at)).not.toContain('secretary');
    carryOn(story, 'publicity');
    expect(standing(story).notBefore).toBeGreaterThan(story.now());
  });

  it('comes before the approval is told, where others approve after it', () => {
    const story = begin();
    expect(story.state().approvedAt).toBeUndefined();
    expect(story.try('clerk', 'withdraw').ok).toBe(true);
    const other = storyAt(WORKS, 'file');
    const telling = other.history.filter(({ body }) => 'copies' in body && body.copies !== undefined);
    // Below the tiers nobody approves after the publicity, so its end is the approval.
    expect(telling.map(({ type }) => type)).toEqual(['conclude']);
    expect(other.state().approvedAt).toBe(telling[0]?.at);
  });

  it('is approved with the last signature where nobody approves after it, and can be withdrawn no more', () => {
    const story = storyAt('casual-labour/labour-pay', 'publicity');
    expect(story.state().approvedAt).toBeDefined();
    expect(story.try('clerk', 'withdraw')).toMatchObject({ error: { code: 'wrong-stage' } });
    const copies = story.state().copies.length;
    carryOn(story, 'pay');
    expect(story.state().copies).toHaveLength(copies);
  });

  it('is late only when nobody concludes it, once for each level', () => {
    const story = begin();
    const { due, notBefore } = standing(story);
    expect(decideByClock(story.state(), story.definition, notBefore ?? 0, workingDays)).toBeUndefined();
    expect([story.wake(), story.wake(), story.wake(), story.wake()].map((one) => one?.type)).toEqual([
      'lapse',
      'lapse',
      'lapse',
      undefined,
    ]);
    expect(story.state().steps.filter(({ type }) => type === 'lapse')[0]?.at).toBe(due);
  });

  it('asks the substitutes when everybody else has something to do with the case', () => {
    const story = storyAt(
      WORKS,
      'publicity',
      directoryWith({ 'committee-member': ['clerk'], clerk: ['clerk'] }),
    );
    expect(standing(story).people).toEqual(['supervision']);
  });
});

describe('an objection', () => {
  it('stops the countdown, which goes on with the days that were left', () => {
    const story = begin();
    const { days = 0 } = node(story);
    goToDay(story, 2);
    story.act('rep-1', 'object');
    expect(standing(story)).toMatchObject({ left: days - 2, people: ['member-1', 'member-2'] });
    expect(standing(story).notBefore).toBeUndefined();
    expect(publicityOf(story.state())).not.toHaveProperty('until');
    story.pass(20 * DAY);
    expect(story.try('member-1', 'conclude')).toMatchObject({ error: { code: 'objection-open' } });
    story.act('member-1', 'answer');
    expect(standing(story).left).toBeUndefined();
    expect(standing(story).notBefore).toBe(endOfDate(addDays(localDate(story.now()), days - 2)));
    expect(story.try('member-1', 'conclude')).toMatchObject({ error: { code: 'publicity-running' } });
  });

  it('is to be answered within the time of the step, else that is late', () => {
    const story = begin();
    story.act('rep-1', 'object');
    const { limit } = node(story);
    const days = 'workingDays' in limit ? limit.workingDays : 0;
    expect(standing(story).due).toBe(workingDays.deadline(story.now(), days));
    expect(story.wake()).toMatchObject({ type: 'lapse', body: { lateness: 'yellow' } });
    story.act('member-1', 'answer');
    // Each level is noted once in a visit, whatever it was for.
    expect(story.wake()).toMatchObject({ type: 'lapse', body: { lateness: 'orange' } });
  });

  it('waits for the last of several to be answered', () => {
    const story = begin();
    story.act('rep-1', 'object');
    const { due } = standing(story);
    story.pass(DAY);
    story.act('rep-2', 'object');
    expect(standing(story).due).toBe(due);
    story.act('member-1', 'answer');
    expect(standing(story).notBefore).toBeUndefined();
    story.act('member-2', 'answer');
    expect(standing(story).notBefore).toBeDefined();
    expect(story.state().objections?.map(({ answer }) => answer?.person)).toEqual(['member-1', 'member-2']);
  });

  it('is raised once by each villager, never by whoever applied, never from elsewhere, and in time', () => {
    const story = begin();
    story.act('rep-1', 'object');
    expect(story.try('rep-1', 'object')).toMatchObject({ error: { code: 'objected-already' } });
    expect(story.try('clerk', 'object')).toMatchObject({ error: { code: 'not-allowed' } });
    for (const person of ['town-leader', 'city-sup', 'nobody'])
      expect(story.try(person, 'object')).toMatchObject({ error: { code: 'not-allowed' } });
    story.act('member-1', 'answer');
    story.pass((standing(story).notBefore ?? 0) - story.now());
    expect(story.try('rep-2', 'object')).toMatchObject({ error: { code: 'publicity-over' } });
  });

  it('needs words, and so does its answer', () => {
    const story = begin();
    for (const words of ['', '不', '不'.repeat(501), '不对\u0000'])
      expect(story.send('rep-1', { type: 'object', words })).toMatchObject({
        error: { code: 'reason-missing' },
      });
    story.act('rep-1', 'object');
    const { entered } = standing(story);
    const seq = story.state().objections?.[0]?.seq ?? 0;
    const answer = { type: 'answer', node: 'publicity', entered, objection: seq, words: '' } as const;
    expect(story.send('member-1', answer)).toMatchObject({ error: { code: 'reason-missing' } });
    expect(story.send('member-1', { ...answer, objection: 99, words: '已核对' })).toMatchObject({
      error: { code: 'already-answered' },
    });
    expect(story.send('secretary', { ...answer, words: '已核对' }).ok).toBe(false);
  });

  it('is not raised to a case that is on no public notice', () => {
    const story = storyAt(WORKS, 'secretary');
    expect(story.try('rep-1', 'object').ok).toBe(false);
    carryOn(story, 'file');
    expect(story.try('rep-1', 'object').ok).toBe(false);
    expect(waitingIn(story).length).toBeGreaterThan(0);
  });
});
