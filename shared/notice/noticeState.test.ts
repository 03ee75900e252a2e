import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { START } from '../sample/story.ts';
import { DAY, MINUTE } from '../time/clock.ts';
import type { NoticeAction, NoticeDraft } from './noticeAction.ts';
import { CHECK_AFTER, evolveNotice, type NoticeState, noticeWakeAt, replayNotice } from './noticeState.ts';

const text = { title: '待办', rows: [], content: '', colour: 'green', page: 'p', mark: 'm' } as const;
const plan: NoticeDraft = {
  type: 'plan',
  body: { kind: 'todo', cause: 'case#1/1', to: { people: ['a', 'b'] }, text },
};
const groupPlan: NoticeDraft = {
  type: 'plan',
  body: { kind: 'disclosed', cause: 'case#1/9', to: { group: 'v1' }, text },
};
const attempt: NoticeDraft = { type: 'attempt', body: { number: 1, people: ['a', 'b'] } };
const sent: NoticeDraft = { type: 'sent', body: { tasks: [{ taskId: 7, people: ['a', 'b'] }], calls: 1 } };
const wait = (unknown: boolean): NoticeDraft => ({
  type: 'wait',
  body: { why: 'busy', next: START + 99 * MINUTE, unknown },
});
const result = (delivered: string[], again: string[] = [], lost: string[] = []): NoticeDraft => ({
  type: 'result',
  body: { delivered, again, lost: lost.map((person) => ({ person, code: 'x' })), calls: 1 },
});

const records = (drafts: readonly NoticeDraft[]): readonly NoticeAction[] =>
  drafts.map(
    (draft, index) =>
      ({
        aggregate: 'notice#n1',
        seq: index + 1,
        id: `a${index}`,
        at: START + index * MINUTE,
        by: { kind: 'system', task: 'outbox' },
        prev: '',
        hash: '',
        ...draft,
      }) as NoticeAction,
  );
const after = (...drafts: NoticeDraft[]): NoticeState => {
  const state = replayNotice(records(drafts));
  if (state === undefined) throw new Error('no notice');
  return state;
};

describe('a notice', () => {
  it('is planned, attempted, sent, checked a minute later and delivered', () => {
    expect(after(plan)).toMatchObject({
      id: 'n1',
      phase: 'planned',
      people: ['a', 'b'],
      variant: 1,
      attempts: 0,
    });
    expect(noticeWakeAt(after(plan))).toBe(START);
    expect(after(plan, attempt)).toMatchObject({ phase: 'sending', attempts: 1, unknown: false });
    const accepted = after(plan, attempt, sent);
    expect(accepted).toMatchObject({ phase: 'sent', calls: 1, next: START + 2 * MINUTE + CHECK_AFTER });
    const over = after(plan, attempt, sent, result(['a', 'b']));
    expect(over).toMatchObject({ phase: 'done', outcome: 'delivered', delivered: ['a', 'b'], calls: 2 });
    expect(noticeWakeAt(over)).toBeUndefined();
  });

  it('to a group is done when it is sent: nobody can ask what became of it', () => {
    expect(after(groupPlan, attempt, sent)).toMatchObject({
      phase: 'done',
      outcome: 'delivered',
      people: [],
    });
  });

  it('whose attempt was never answered may have arrived: the next attempt knows that', () => {
    const lost = after(plan, attempt, attempt);
    expect(lost).toMatchObject({ phase: 'sending', unknown: true, attempts: 2, variant: 1 });
    expect(after(plan, attempt, wait(true), attempt)).toMatchObject({ unknown: true });
    expect(after(plan, attempt, wait(false), attempt)).toMatchObject({ unknown: false });
    expect(after(plan, attempt, wait(true), attempt, wait(false), attempt)).toMatchObject({ unknown: true });
  });

  it('gives a call under way its time before another process takes over', () => {
    expect(noticeWakeAt(after(plan, attempt))).toBeGreaterThan(START + MINUTE);
    expect(noticeWakeAt(after(plan, attempt, wait(false)))).toBe(START + 99 * MINUTE);
  });

  it('that was dropped in silence for some goes to those again with another text, whose outcome is known', () => {
    const again = after(plan, attempt, attempt, sent, result(['a'], ['b']));
    expect(again).toMatchObject({
      phase: 'planned',
      people: ['b'],
      variant: 2,
      unknown: false,
      delivered: ['a'],
    });
    expect(after(plan, attempt, sent, result(['a'], ['b']), attempt, sent, result(['b']))).toMatchObject({
      phase: 'done',
      outcome: 'delivered',
      delivered: ['a', 'b'],
      attempts: 2,
    });
  });

  it('that reached nobody is not called delivered', () => {
    expect(after(plan, attempt, sent, result([], [], ['a', 'b']))).toMatchObject({
      phase: 'done',
      outcome: 'failed',
    });
    expect(after(plan, attempt, sent, result(['a'], [], ['b']))).toMatchObject({
      outcome: 'delivered',
      delivered: ['a'],
    });
  });

  it('is given up or left out, and then rests', () => {
    expect(after(plan, attempt, { type: 'fail', body: { why: 'argument' } })).toMatchObject({
      phase: 'done',
      outcome: 'failed',
    });
    const held = after(plan, { type: 'hold', body: { why: 'quota', until: START + DAY } });
    expect(held).toMatchObject({ phase: 'held', shortOfQuota: true, attempts: 0 });
    expect(noticeWakeAt(held)).toBe(START + DAY);
  });

  it('cannot begin without a plan', () => {
    expect(() => replayNotice(records([attempt]))).toThrow('begins with attempt');
  });

  it('over any history counts its calls and attempts, never forgets whom it reached, and wakes unless it is done', () => {
    const anyDraft = fc.constantFrom(
      attempt,
      sent,
      wait(true),
      wait(false),
      result(['a']),
      result([], ['b']),
      result([], [], ['a']),
    );
    fc.assert(
      fc.property(fc.array(anyDraft, { maxLength: 12 }), (drafts) => {
        let state: NoticeState | undefined;
        for (const action of records([plan, ...drafts])) {
          const next = evolveNotice(state, action);
          expect(next.delivered).toEqual(expect.arrayContaining([...(state?.delivered ?? [])]));
          expect(next.variant).toBeGreaterThanOrEqual(state?.variant ?? 1);
          expect(noticeWakeAt(next) === undefined).toBe(next.phase === 'done');
          expect(next.seq).toBe(action.seq);
          state = next;
        }
        const calls = drafts.reduce((sum, { body }) => sum + ('calls' in body ? body.calls : 0), 0);
        expect(state?.calls).toBe(calls);
        expect(state?.attempts).toBe(drafts.filter(({ type }) => type === 'attempt').length);
      }),
    );
  });
});
