import { describe, expect, it } from 'vitest';
import { type Story, storyAt, tell } from '../sample/story.ts';
import { NOTHING_OPENED } from '../sample/told.ts';
import { DAY, localDate, MINUTE } from '../time/clock.ts';
import { workingDays } from '../time/workingDays.ts';
import type { CaseAction } from '../workflow/caseAction.ts';
import { evolve } from '../workflow/evolve.ts';
import { factsOf } from './fact.ts';
import { decideWatch, nextWatch, WATCH_DAYS } from './watches.ts';

const next = (story: Story) => nextWatch(story.state(), story.definition.sub, workingDays);
const at = (story: Story, now: number) => decideWatch(story.state(), story.definition.sub, workingDays, now);

/** The state after the clock noted this. */
const noted = (story: Story, body: NonNullable<ReturnType<typeof at>>) => {
  const state = story.state();
  const action = {
    aggregate: `case#${state.id}`,
    seq: state.seq + 1,
    id: 'watch',
    at: body.due,
    by: { kind: 'system', task: 'deadlines' },
    type: 'watch',
    body,
    prev: '',
    hash: '',
  } as unknown as CaseAction;
  return { action, after: evolve(state, action) };
};

describe('what the clock looks for', () => {
  it('is a case that waits for a decision, ten working days after the last deed and not a minute earlier', () => {
    const story = storyAt('committee-seal', 'director');
    const due = workingDays.deadline(story.state().submittedAt, WATCH_DAYS.stalled);
    expect(next(story)).toEqual({ what: 'stalled', since: story.state().submittedAt, due });
    expect(at(story, due - 1)).toBeUndefined();
    expect(at(story, due)).toMatchObject({ what: 'stalled' });
  });

  it('begins anew with every deed, and not with what the clock itself notes', () => {
    const story = storyAt('committee-seal', 'director');
    const before = next(story);
    story.pass(5 * DAY);
    story.wake();
    expect(next(story)).toEqual(before);
    story.act('director', 'approve');
    expect(next(story)?.since).toBe(story.now());
  });

  it('is the evidence of what was approved, fifteen working days after the planned end', () => {
    const story = storyAt('project-initiation/minor-works', 'work');
    const end = story.state().values.plannedEnd;
    const watch = next(story);
    expect(watch?.what).toBe('implementation');
    expect(localDate(watch?.since ?? 0) >= String(end)).toBe(true);
    expect(watch?.due).toBe(workingDays.deadline(watch?.since ?? 0, WATCH_DAYS.implementation));
  });

  it('is the result that nobody told, fifteen working days after the work was done', () => {
    const story = storyAt('committee-seal', 'feedback');
    expect(next(story)).toMatchObject({ what: 'disclosure', since: story.state().standing?.since });
  });

  it('is looked for once, and then told to the rules', () => {
    const story = storyAt('committee-seal', 'director');
    const body = at(story, story.now() + 40 * DAY);
    if (body === undefined) throw new Error('nothing to note');
    const { action, after } = noted(story, body);
    expect(nextWatch(after, story.definition.sub, workingDays)).toBeUndefined();
    expect(factsOf(action, after, story.definition.sub, NOTHING_OPENED)).toMatchObject([
      { kind: 'watch', what: 'stalled', since: body.since, due: body.due, people: ['director'] },
    ]);
  });

  it('is nothing while a case is suspended, or has ended, or stands on the notice board', () => {
    const story = storyAt('committee-seal', 'director');
    story.act('supervision', 'suspend');
    expect(next(story)).toBeUndefined();
    const ended = tell('committee-seal');
    ended.act('clerk', 'submit');
    ended.pass(MINUTE);
    ended.act('clerk', 'withdraw');
    expect(next(ended)).toBeUndefined();
    const shown = storyAt('committee-seal', 'feedback');
    shown.act('clerk', 'feedback');
    expect(next(shown)).toBeUndefined();
  });
});
