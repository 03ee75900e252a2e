import { describe, expect, it } from 'vitest';
import type { Values } from '../form/value.ts';
import { decideEntry, type EntryCommand } from './decideEntry.ts';
import type { EntryAction } from './entryAction.ts';
import { type EntryState, replayEntry } from './entryState.ts';

const BY = { kind: 'person', id: 'clerk', role: 'clerk', place: 'v1' } as const;

const after = (...commands: readonly EntryCommand[]): EntryState | undefined => {
  const actions: EntryAction[] = [];
  for (const command of commands) {
    const decided = decideEntry(replayEntry(actions), command);
    if (decided === undefined || !decided.ok) throw new Error(JSON.stringify(decided));
    const seq = actions.length + 1;
    const record = {
      aggregate: 'entry#seals#v1#m',
      seq,
      id: `a${seq}`,
      at: seq * 1000,
      by: BY,
      prev: '',
      hash: '',
    };
    actions.push({ ...record, ...decided.data } as EntryAction);
  }
  return replayEntry(actions);
};

const put = (version: number, values: Values): EntryCommand => ({ type: 'put', version, values });
const SEAL = { name: '青石村村民委员会', state: 'in-use' };

describe('an entry', () => {
  it('is entered, corrected and retired, and remembers which columns changed by whom', () => {
    const state = after(put(0, SEAL), put(1, { ...SEAL, state: 'lost' }), {
      type: 'retire',
      version: 2,
      reason: '已换新章',
    });
    expect(state).toMatchObject({
      version: 3,
      values: { state: 'lost' },
      retired: { reason: '已换新章', by: BY, at: 3000 },
    });
    expect(state?.steps.map(({ type, changed }) => [type, ...changed])).toEqual([
      ['put', 'name', 'state'],
      ['put', 'state'],
      ['retire'],
    ]);
  });

  it('is never written over by somebody who has not seen the newest version', () => {
    const state = after(put(0, SEAL), put(1, { ...SEAL, state: 'lost' }));
    for (const version of [0, 1, 3])
      expect(decideEntry(state, put(version, { ...SEAL, state: 'replaced' }))).toMatchObject({
        ok: false,
        error: { code: 'entry-changed' },
      });
    expect(decideEntry(state, { type: 'retire', version: 1, reason: '遗失' })).toMatchObject({
      error: { code: 'entry-changed' },
    });
  });

  it('is not written again when nothing differs, whatever version was seen', () => {
    const state = after(put(0, { ...SEAL, kinds: ['a', 'b'] }));
    for (const version of [0, 1])
      expect(decideEntry(state, put(version, { kinds: ['a', 'b'], ...SEAL }))).toBeUndefined();
  });

  it('that was retired is taken into use again only by somebody who has seen that it was', () => {
    const state = after(put(0, SEAL), { type: 'retire', version: 1, reason: '封存' });
    expect(decideEntry(state, put(0, SEAL))).toMatchObject({ error: { code: 'entry-retired' } });
    expect(decideEntry(state, put(1, SEAL))).toMatchObject({ error: { code: 'entry-retired' } });
    expect(decideEntry(state, put(2, SEAL))).toMatchObject({ ok: true, data: { type: 'put' } });
    expect(
      after(put(0, SEAL), { type: 'retire', version: 1, reason: '封存' }, put(2, SEAL))?.retired,
    ).toBeUndefined();
    expect(decideEntry(state, { type: 'retire', version: 2, reason: '再次' })).toMatchObject({
      error: { code: 'entry-retired' },
    });
  });

  it('is retired with a reason that somebody can read', () => {
    const state = after(put(0, SEAL));
    for (const reason of ['', ' ', '换', '\u202e换章', 'x'.repeat(501)])
      expect(decideEntry(state, { type: 'retire', version: 1, reason })).toMatchObject({
        error: { code: 'reason-missing' },
      });
    expect(decideEntry(undefined, { type: 'retire', version: 1, reason: '没有' })).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});
