import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../org/directory.ts';
import type { Role } from '../../org/role.ts';
import { digest } from '../../sample/story.ts';
import { DAY, HOUR, type Instant, localDate, startOfDay } from '../../time/clock.ts';
import { repeatedReturn } from '../rules/repeatedReturn.ts';
import type { BackTest } from './backTest.ts';
import {
  BACK_TEST_DAYS,
  decideApproval,
  decideBackTest,
  decideEnd,
  decideProposal,
  decideRetry,
  digestOf,
} from './decideParameters.ts';
import type { ParameterAction, ParameterDraft } from './parameterAction.ts';
import { evolveRule, type RuleState } from './parameterState.ts';
import { numbersOn, settingsHistory } from './settings.ts';

/* Whatever people do in whatever order, a number is in force only by two people of two departments and a back-test. */

const START = Date.parse('2026-11-24T01:00:00Z');

const RESULT: BackTest = {
  cases: 3,
  before: 2,
  after: 1,
  more: { count: 0, colours: { yellow: 0, orange: 0, red: 0 }, examples: [] },
  fewer: { count: 1, colours: { yellow: 1, orange: 0, red: 0 }, examples: [] },
  same: 1,
  recoloured: 0,
  faults: 0,
  record: { closed: 0, right: 0 },
};

/** Two of one department, one of two departments, one of each other, and some who may nothing. */
const PEOPLE: Readonly<Record<string, readonly Role[]>> = {
  s1: ['city-supervisor'],
  s2: ['city-supervisor'],
  both: ['city-supervisor', 'city-organisation'],
  organisation: ['city-organisation'],
  civil: ['city-civil-affairs'],
  town: ['town-discipline'],
  villager: ['villager'],
  admin: ['city-admin'],
};

const viewer = (id: string): Viewer => ({
  id,
  posts: (PEOPLE[id] ?? []).map((role) => ({ role, place: 'c' })),
});

type Deed =
  | { readonly do: 'propose'; readonly who: string; readonly times: number; readonly days: number }
  | { readonly do: 'try'; readonly fails: boolean }
  | { readonly do: 'approve'; readonly who: string; readonly seen: boolean; readonly shift: number }
  | { readonly do: 'end' | 'retry'; readonly who: string }
  | { readonly do: 'wait'; readonly hours: number };

const who = fc.constantFrom(...Object.keys(PEOPLE));
const proposing = (days: fc.Arbitrary<number>, times: fc.Arbitrary<number>) =>
  fc.record({ do: fc.constant('propose' as const), who, times, days });
const approving = (seen: fc.Arbitrary<boolean>, shift: fc.Arbitrary<number>) =>
  fc.record({ do: fc.constant('approve' as const), who, seen, shift });

/** Mostly what could be done in earnest, sometimes anything. */
const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: proposing(fc.integer({ min: 3, max: 20 }), fc.integer({ min: 2, max: 20 })) },
    { weight: 1, arbitrary: proposing(fc.integer({ min: -1, max: 3 }), fc.integer({ min: 0, max: 22 })) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('try' as const), fails: fc.constant(false) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('try' as const), fails: fc.constant(true) }) },
    { weight: 6, arbitrary: approving(fc.constant(true), fc.constant(0)) },
    { weight: 1, arbitrary: approving(fc.boolean(), fc.integer({ min: -1, max: 1 })) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constantFrom('end' as const, 'retry' as const), who }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 0, max: 900 }) }),
    },
  ),
  { minLength: 1, maxLength: 40 },
);

interface Played {
  readonly history: readonly ParameterAction[];
  readonly state: RuleState | undefined;
  readonly now: Instant;
}

const play = (wanted: readonly Deed[]): Played => {
  const history: ParameterAction[] = [];
  let state: RuleState | undefined;
  let now = START;
  const append = (draft: ParameterDraft, id: string | undefined): void => {
    const action = {
      aggregate: `rule#${repeatedReturn.id}`,
      seq: history.length + 1,
      id: String(history.length),
      at: now,
      by:
        id === undefined
          ? { kind: 'system', task: 'back-test' }
          : { kind: 'person', id, role: PEOPLE[id]?.[0] ?? '', place: 'c' },
      ...draft,
      prev: '',
      hash: '',
    } as unknown as ParameterAction;
    history.push(action);
    state = evolveRule(state, action);
  };
  for (const deed of wanted) {
    now += HOUR;
    const open = state?.proposal;
    switch (deed.do) {
      case 'wait':
        now += deed.hours * HOUR;
        break;
      case 'propose': {
        const wish = {
          values: { times: deed.times },
          from: localDate(now + deed.days * DAY),
          reason: '误报偏多',
          base: (state?.versions.length ?? 0) + 1,
        };
        const drafted = decideProposal(repeatedReturn, state, wish, viewer(deed.who), now);
        if (drafted.ok) append(drafted.data, deed.who);
        break;
      }
      case 'try': {
        const outcome = deed.fails ? ({ fault: 'stopped' } as const) : { result: RESULT };
        const draft = decideBackTest(repeatedReturn, state, open?.number ?? 0, outcome, digest);
        if (draft !== undefined) append(draft, undefined);
        break;
      }
      case 'approve': {
        const wish = {
          proposal: (open?.number ?? 0) + deed.shift,
          backTest: deed.seen && open?.tried.kind === 'done' ? open.tried.digest : 'f'.repeat(64),
        };
        const drafted = decideApproval(repeatedReturn, state, wish, viewer(deed.who), now);
        if (drafted.ok) append(drafted.data, deed.who);
        break;
      }
      case 'end': {
        const wish = { proposal: open?.number ?? 0, reason: '再看看' };
        const drafted = decideEnd(state, wish, viewer(deed.who));
        if (drafted.ok) append(drafted.data, deed.who);
        break;
      }
      case 'retry': {
        const drafted = decideRetry(state, open?.number ?? 0, viewer(deed.who));
        if (drafted.ok) append(drafted.data, deed.who);
        break;
      }
    }
  }
  return { history, state, now };
};

const rolesOf = (id: string): readonly Role[] =>
  (PEOPLE[id] ?? []).filter((role) => role.startsWith('city-') && role !== 'city-admin');

describe('whatever people do in whatever order', () => {
  it('no number is in force without two people of different departments and a back-test of exactly it', () => {
    let approved = 0;
    fc.assert(
      fc.property(deeds, (wanted) => {
        const { history, state } = play(wanted);
        for (const action of history) {
          if (action.type !== 'approve') continue;
          approved += 1;
          const proposal = history.find(({ seq }) => seq === action.body.proposal);
          if (proposal?.type !== 'propose' || proposal.by.kind !== 'person' || action.by.kind !== 'person')
            throw new Error('agreed to what nobody proposed');
          expect(action.by.id).not.toBe(proposal.by.id);
          const first = rolesOf(proposal.by.id);
          const second = rolesOf(action.by.id);
          expect(first.length * second.length).toBeGreaterThan(0);
          expect(second.filter((role) => first.includes(role))).toEqual([]);
          const test = history.findLast(({ type, seq }) => type === 'backTest' && seq < action.seq);
          if (test?.type !== 'backTest') throw new Error('agreed to what was never tried');
          expect(test.body).toMatchObject({
            proposal: proposal.seq,
            values: proposal.body.values,
            base: proposal.body.base,
            digest: action.body.backTest,
          });
          expect(test.body.digest).toBe(digestOf(repeatedReturn, proposal.body, test.body.result, digest));
          expect(action.at - test.at).toBeLessThan(BACK_TEST_DAYS * DAY);
          expect(startOfDay(action.body.from)).toBeGreaterThan(action.at);
        }
        // One proposal at a time, and versions without a gap, in the order of their days.
        let open = false;
        for (const { type } of history) {
          if (type === 'propose') {
            expect(open).toBe(false);
            open = true;
          }
          if (type === 'approve' || type === 'refuse' || type === 'withdraw') open = false;
        }
        const versions = state?.versions ?? [];
        expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 2));
        expect(versions.map(({ from }) => from)).toEqual(versions.map(({ from }) => from).sort());
      }),
      { numRuns: 3000 },
    );
    expect(approved).toBeGreaterThan(50);
  });

  it('the numbers of a time never change after that time', () => {
    fc.assert(
      fc.property(deeds, fc.nat(), (wanted, pick) => {
        const { history, state } = play(wanted);
        const cut = pick % (history.length + 1);
        const earlier = history.slice(0, cut).reduce<RuleState | undefined>(evolveRule, undefined);
        const known = history[cut - 1]?.at ?? START;
        const before = settingsHistory(earlier === undefined ? [] : [earlier]).at(known);
        const after = settingsHistory(state === undefined ? [] : [state]).at(known);
        expect(after.settings).toEqual(before.settings);
        expect(after.versionOf(repeatedReturn.id)).toBe(before.versionOf(repeatedReturn.id));
      }),
      { numRuns: 1000 },
    );
  });

  it('every number in force lies within its bounds', () => {
    fc.assert(
      fc.property(deeds, (wanted) => {
        const { state } = play(wanted);
        const { times, sameNode } = numbersOn(repeatedReturn, state?.versions ?? [], '9999-12-31').values;
        for (const [name, value] of Object.entries({ times, sameNode })) {
          const { min, max } = repeatedReturn.parameters[name as 'times'];
          expect(value).toBeGreaterThanOrEqual(min);
          expect(value).toBeLessThanOrEqual(max);
        }
      }),
      { numRuns: 500 },
    );
  });
});
