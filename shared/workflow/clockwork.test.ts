import { describe, expect, it } from 'vitest';
import { carryOn, storyAt } from '../sample/story.ts';
import { DAY, localDate } from '../time/clock.ts';
import { endOfDate, workingDays } from '../time/workingDays.ts';
import { decideByClock, wakeAt } from './clockwork.ts';
import { NEVER } from './times.ts';

describe('the clock', () => {
  it('notes a late step at its limit, at twice and at three times, and never a fourth time', () => {
    const story = storyAt('committee-seal', 'stamp');
    const since = story.state().standing?.since ?? 0;
    const seen = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const draft = story.wake();
      if (draft?.type === 'lapse') seen.push([draft.body.lateness, story.now()]);
    }
    // Two working days for the stamping: Thursday, Monday, Wednesday.
    expect(seen).toEqual([
      ['yellow', workingDays.deadline(since, 2)],
      ['orange', workingDays.deadline(since, 4)],
      ['red', workingDays.deadline(since, 6)],
    ]);
    expect(story.state().standing).toMatchObject({ lateness: 'red', lapseAt: NEVER });
    story.pass(4000 * DAY);
    expect(decideByClock(story.state(), story.definition, story.now(), workingDays)).toBeUndefined();
  });

  it('says nothing a millisecond before the limit', () => {
    const story = storyAt('committee-seal', 'director');
    const due = story.state().standing?.due ?? 0;
    expect(decideByClock(story.state(), story.definition, due - 1, workingDays)).toBeUndefined();
    expect(decideByClock(story.state(), story.definition, due, workingDays)?.type).toBe('lapse');
  });

  it('notes each lateness once, however often and late it looks', () => {
    const story = storyAt('committee-seal', 'director');
    story.pass(100 * DAY);
    expect([story.wake(), story.wake(), story.wake(), story.wake()].map((draft) => draft?.type)).toEqual([
      'lapse',
      'lapse',
      'lapse',
      undefined,
    ]);
  });

  it('signs as the system, moves nothing and leaves the same people asked', () => {
    const story = storyAt('committee-seal', 'director');
    const before = story.state();
    story.wake();
    expect(story.history.at(-1)?.by).toEqual({ kind: 'system', task: 'deadlines' });
    expect(story.state()).toMatchObject({ status: before.status, values: before.values, signatures: [] });
    expect(story.state().standing).toMatchObject({ node: 'director', people: ['director'], entered: 1 });
    expect(story.act('director', 'approve').standing?.node).toBe('secretary');
    expect(story.state().standing?.lateness).toBeUndefined();
  });

  it('begins anew after a return', () => {
    const story = storyAt('committee-seal', 'secretary');
    story.wake();
    story.act('secretary', 'return', { to: 'director' });
    const draft = story.wake();
    expect(draft).toMatchObject({ type: 'lapse', body: { node: 'director', lateness: 'yellow' } });
  });

  it('watches the applicant of a returned case, too', () => {
    const story = storyAt('committee-seal', 'director');
    story.act('director', 'return');
    expect(story.wake()).toMatchObject({ type: 'lapse', body: { node: 'apply' } });
  });

  it('counts a seal that is out by the agreed day, then by working days', () => {
    const story = storyAt('seal-outside', 'return-seal', undefined, {
      values: { outFrom: '2026-11-27', outUntil: '2026-11-27' },
    });
    const times = [story.wake(), story.wake(), story.wake()].map(() => 0);
    expect(times).toHaveLength(3);
    const lapses = story.state().steps.filter(({ type }) => type === 'lapse');
    expect(lapses.map(({ at }) => at)).toEqual([
      endOfDate('2026-11-27'),
      endOfDate('2026-11-30'),
      endOfDate('2026-12-01'),
    ]);
  });

  it('does not fall over when the agreed day is past already', () => {
    const story = storyAt('seal-outside', 'stamp', undefined, {
      values: { outFrom: '2026-11-24', outUntil: '2026-11-24' },
    });
    story.pass(3 * DAY);
    story.act('custodian', 'implement');
    expect(story.state().standing?.due).toBe(endOfDate('2026-11-24'));
    expect(story.wake()).toMatchObject({ type: 'lapse', body: { lateness: 'yellow' } });
  });

  it('closes a case when its disclosure is over, not a millisecond earlier, and then rests', () => {
    const story = storyAt('committee-seal', 'nowhere');
    const until = story.state().disclosedUntil ?? 0;
    expect(until).toBe((story.state().disclosedAt ?? 0) + 7 * DAY);
    expect(decideByClock(story.state(), story.definition, until - 1, workingDays)).toBeUndefined();
    expect(story.wake()).toEqual({ type: 'close', body: { why: 'disclosed' } });
    expect(story.state().status).toBe('closed');
    expect(wakeAt(story.state())).toBeUndefined();
    expect(decideByClock(story.state(), story.definition, until + 1000 * DAY, workingDays)).toBeUndefined();
  });

  it('does nothing at all to a case that was rejected or withdrawn', () => {
    for (const [person, type] of [
      ['director', 'reject'],
      ['clerk', 'withdraw'],
    ] as const) {
      const story = storyAt('committee-seal', 'director');
      story.act(person, type);
      expect(wakeAt(story.state())).toBeUndefined();
      expect(decideByClock(story.state(), story.definition, NEVER - 1, workingDays)).toBeUndefined();
    }
  });

  it('has something to do whenever it asks to be woken, so that no sweep turns in circles', () => {
    for (const sub of ['committee-seal', 'seal-outside', 'blank-document']) {
      const story = storyAt(sub, 'stamp');
      for (let turn = 0; turn < 3; turn += 1) expect(story.wake()).toBeDefined();
      carryOn(story);
      expect(story.wake()?.type).toBe('close');
      expect(localDate(story.now()) > '2026-11-24').toBe(true);
    }
  });
});
