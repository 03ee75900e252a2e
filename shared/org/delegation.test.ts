import { describe, expect, it } from 'vitest';
import { START } from '../sample/story.ts';
import { addDays, DAY, localDate } from '../time/clock.ts';
import { endOfDate } from '../time/workingDays.ts';
import {
  type Delegation,
  type DelegationAction,
  type DelegationCommand,
  decideDelegation,
  mayStandIn,
  replayDelegations,
  standingOf,
} from './delegation.ts';
import type { Viewer } from './directory.ts';
import type { Role } from './role.ts';

const PLACES = new Map([
  ['c1', {}],
  ['t1', { parent: 'c1' }],
  ['t2', { parent: 'c1' }],
  ['v1', { parent: 't1' }],
  ['v2', { parent: 't1' }],
]);
const TODAY = localDate(START);
const viewer = (id: string, ...posts: readonly (readonly [Role, string])[]): Viewer => ({
  id,
  posts: posts.map(([role, place]) => ({ role, place })),
});
const secretary = viewer('sec', ['secretary', 'v1']);
const member = viewer('mem', ['committee-member', 'v1']);

const give = (more: Partial<Extract<DelegationCommand, { type: 'delegate' }>> = {}): DelegationCommand => ({
  type: 'delegate',
  to: 'mem',
  from: TODAY,
  until: addDays(TODAY, 6),
  reason: '外出培训',
  ...more,
});
const decide = (
  command: DelegationCommand,
  given: readonly Delegation[] = [],
  now = START,
  actor = secretary,
) => decideDelegation(given, command, { now, actor, delegate: member, places: PLACES });
const record = (seq: number, draft: object, at = START): DelegationAction =>
  ({
    aggregate: 'delegation#sec',
    seq,
    id: `a${seq}`,
    at,
    by: { kind: 'person' },
    ...draft,
  }) as DelegationAction;

const given = (...commands: readonly DelegationCommand[]): readonly Delegation[] =>
  replayDelegations(
    commands.map((command, index) => {
      const decision = decide(command);
      if (!decision.ok) throw new Error(decision.error.code);
      return record(index + 1, decision.data);
    }),
  );

describe('a delegation', () => {
  it('runs from now to the end of its last day, at the places where the person holds posts', () => {
    const both = viewer('sec', ['secretary', 'v1'], ['resident-cadre', 'v2'], ['villager', 'v1']);
    expect(decide(give(), [], START, both)).toMatchObject({
      ok: true,
      data: { body: { to: 'mem', since: START, until: endOfDate(addDays(TODAY, 6)), places: ['v1', 'v2'] } },
    });
    const later = decide(give({ from: addDays(TODAY, 2) }));
    expect(later).toMatchObject({ data: { body: { since: endOfDate(addDays(TODAY, 1)) } } });
  });

  it('lasts 90 days at most, begins today at the earliest, and ends after it begins', () => {
    expect(decide(give({ until: addDays(TODAY, 89) })).ok).toBe(true);
    for (const wrong of [
      { until: addDays(TODAY, 90) },
      { from: addDays(TODAY, -1) },
      { from: addDays(TODAY, 3), until: addDays(TODAY, 2) },
    ])
      expect(decide(give(wrong))).toMatchObject({
        error: { code: 'delegation-period', facts: { days: 90 } },
      });
  });

  it('is one at a time; what is over or taken back is in nobody’s way', () => {
    const [first] = given(give());
    if (first === undefined) throw new Error('nothing was given');
    expect(decide(give({ from: addDays(TODAY, 6), until: addDays(TODAY, 8) }), [first])).toMatchObject({
      error: { code: 'delegation-overlaps' },
    });
    expect(decide(give({ from: addDays(TODAY, 7), until: addDays(TODAY, 8) }), [first]).ok).toBe(true);
    expect(decide(give(), [{ ...first, revokedAt: START }]).ok).toBe(true);
  });

  it('needs a reason, a delegate whom the contacts know, and a post that can be delegated', () => {
    expect(decide(give({ reason: '' }))).toMatchObject({ error: { code: 'reason-missing' } });
    expect(decideDelegation([], give(), { now: START, actor: secretary, places: PLACES })).toMatchObject({
      error: { code: 'delegate-not-eligible' },
    });
    for (const role of ['villager', 'representative', 'city-admin', 'city-supervisor'] as const)
      expect(decide(give(), [], START, viewer('x', [role, 'v1']))).toMatchObject({
        error: { code: 'not-allowed' },
      });
  });

  it('is taken back by its id, once, while it lasts', () => {
    const all = given(give());
    const revoke: DelegationCommand = { type: 'revoke', delegation: 'a1' };
    expect(decide(revoke, all)).toEqual({ ok: true, data: { type: 'revoke', body: { delegation: 'a1' } } });
    expect(decide({ type: 'revoke', delegation: 'a9' }, all)).toMatchObject({ error: { code: 'not-found' } });
    expect(decide(revoke, all, START + 8 * DAY)).toMatchObject({ error: { code: 'delegation-over' } });
    const [draft] = [decide(give())];
    const revoked = replayDelegations([
      record(1, draft.ok ? draft.data : {}),
      record(2, { type: 'revoke', body: { delegation: 'a1' } }, START + DAY),
    ]);
    expect(revoked).toMatchObject([{ id: 'a1', from: 'sec', revokedAt: START + DAY }]);
    expect(decide(revoke, revoked)).toMatchObject({ error: { code: 'delegation-over' } });
  });

  it('is coming, in force, or over', () => {
    const [one] = given(give({ from: addDays(TODAY, 1), until: addDays(TODAY, 2) }));
    if (one === undefined) throw new Error('nothing was given');
    expect([START, one.since, one.until - 1, one.until].map((now) => standingOf(one, now))).toEqual([
      'coming',
      'active',
      'active',
      'over',
    ]);
    expect(standingOf({ ...one, revokedAt: START }, one.since)).toBe('over');
  });
});

describe('who may stand in', () => {
  it('is a cadre of the same place or of the one above, and not oneself', () => {
    const may = (delegate: Viewer, principal = secretary) => mayStandIn(principal, delegate, PLACES);
    expect(may(member)).toBe(true);
    expect(may(viewer('t', ['town-assets', 't1']))).toBe(true);
    for (const other of [
      viewer('sec', ['director', 'v1']),
      viewer('n', ['director', 'v2']),
      viewer('t', ['town-assets', 't2']),
      viewer('r', ['representative', 'v1']),
      viewer('p', ['villager', 'v1']),
      viewer('c', ['city-supervisor', 'c1']),
      viewer('b', ['city-planning', 'c1']),
      viewer('e'),
    ])
      expect(may(other)).toBe(false);
    expect(may(viewer('t', ['town-leader', 't1']), viewer('u', ['town-assets', 't1']))).toBe(true);
    expect(may(member, viewer('u', ['town-assets', 't1']))).toBe(false);
  });

  it('for whoever supervises is a supervisor, whatever other posts that one holds', () => {
    const head = viewer('head', ['supervision-head', 'v1'], ['committee-member', 'v1']);
    expect(mayStandIn(head, member, PLACES)).toBe(false);
    expect(mayStandIn(head, viewer('d', ['town-discipline', 't1']), PLACES)).toBe(true);
  });
});
