import { describe, expect, it } from 'vitest';
import type { Values } from '../form/value.ts';
import { DAY, localDate, MINUTE } from '../time/clock.ts';
import type { EntryAction } from './entryAction.ts';
import { type EntryState, evolveEntry } from './entryState.ts';
import { decideReminder, remindAt } from './reminder.ts';

const CONTRACT: Values = { number: 'HT-1', state: 'running', end: '2026-12-31' };

const record = (seq: number) => ({
  aggregate: 'entry#contracts#v1#m',
  seq,
  id: `a${seq}`,
  at: seq,
  by: { kind: 'system', task: 'deadlines' } as const,
  prev: '',
  hash: '',
});

const put = (state: EntryState | undefined, values: Values): EntryState =>
  evolveEntry(state, {
    ...record((state?.steps.length ?? 0) + 1),
    type: 'put',
    body: { values },
  } as EntryAction);

/** Lets the clock look at this instant, and notes what it reminds of. */
const look = (state: EntryState, now: number) => {
  const reminder = decideReminder('contracts', state, now);
  const after =
    reminder === undefined
      ? state
      : evolveEntry(state, {
          ...record(state.steps.length + 1),
          type: 'remind',
          body: { ...reminder },
        } as EntryAction);
  return { reminder, after };
};

describe('the reminder of the end of a contract', () => {
  it('comes sixty and thirty days before the end and on the last day, at nine, each once', () => {
    let state = put(undefined, CONTRACT);
    const given: string[] = [];
    for (;;) {
      const at = remindAt('contracts', state);
      if (at === undefined) break;
      expect(look(state, at - 1).reminder).toBeUndefined();
      const { reminder, after } = look(state, at);
      given.push(`${reminder?.days} ${localDate(at)} ${(at / MINUTE + 8 * 60) % (24 * 60)}`);
      expect(look(after, at).reminder).toBeUndefined();
      state = after;
    }
    expect(given).toEqual(['60 2026-11-01 540', '30 2026-12-01 540', '0 2026-12-31 540']);
  });

  it('says of several that are past only the last', () => {
    const state = put(undefined, CONTRACT);
    const late = Date.parse('2026-12-20T02:00:00Z');
    const { reminder, after } = look(state, late);
    expect(reminder).toEqual({ end: '2026-12-31', days: 30 });
    expect(remindAt('contracts', after)).toBe(Date.parse('2026-12-31T01:00:00Z'));
  });

  it('leaves the version alone, so that nobody who writes just now is refused for it', () => {
    const state = put(undefined, CONTRACT);
    const { after } = look(state, Date.parse('2027-01-01T02:00:00Z'));
    expect(after.version).toBe(state.version);
    expect(after.steps).toHaveLength(2);
  });

  it('begins anew when the contract is prolonged, and not when something else is corrected', () => {
    const { after } = look(put(undefined, CONTRACT), Date.parse('2027-01-01T02:00:00Z'));
    expect(remindAt('contracts', put(after, { ...CONTRACT, number: 'HT-2' }))).toBeUndefined();
    const prolonged = put(after, { ...CONTRACT, end: '2027-12-31' });
    expect(remindAt('contracts', prolonged)).toBe(Date.parse('2027-11-01T01:00:00Z'));
  });

  it('is none of a contract that has ended, was retired, or of another register', () => {
    expect(remindAt('contracts', put(undefined, { ...CONTRACT, state: 'ended' }))).toBeUndefined();
    expect(remindAt('assets', put(undefined, CONTRACT))).toBeUndefined();
    const retired = evolveEntry(put(undefined, CONTRACT), {
      ...record(2),
      type: 'retire',
      body: { reason: '登记错误' },
    } as EntryAction);
    expect(remindAt('contracts', retired)).toBeUndefined();
    expect(decideReminder('contracts', retired, Date.parse('2027-01-01T02:00:00Z') + DAY)).toBeUndefined();
  });
});
