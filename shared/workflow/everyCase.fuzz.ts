import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue/catalogue.ts';
import { type Definition, findNode } from '../catalogue/definition.ts';
import { holds } from '../form/condition.ts';
import type { Directory } from '../org/directory.ts';
import { anyDirectory, fullDirectory } from '../sample/arbitrary.ts';
import { applicantIn, type Story, tell, waitingIn } from '../sample/story.ts';
import { SAMPLE_DIRECTORY } from '../sample/village.ts';
import { DAY } from '../time/clock.ts';
import type { CaseAction, Lateness } from './caseAction.ts';
import { type CaseCommandType, ONWARD } from './caseCommand.ts';
import { type CaseState, hasEnded } from './caseState.ts';
import { mayTake } from './decide/signers.ts';
import { replay } from './evolve.ts';
import { openObjections } from './objections.ts';

/*
 * What holds for every case of every matter, whatever people do to it in whatever order, and however the time goes.
 */

const DEFINITIONS: readonly Definition[] = catalogue().flatMap((matter) =>
  matter.subModules.map((sub) => ({ matter, sub })),
);

/** Histories for each sub-module. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 8);

/** Onwards more often than not, so that long ways are gone to their end. */
const DEEDS = [
  ...Array.from({ length: 9 }, () => 'onward' as const),
  'return',
  'reject',
  'withdraw',
  'recuse',
  'object',
  'answer',
  'answer',
  'report',
  'transfer',
  'addSigner',
  'countersign',
  'urge',
  'comment',
  'suspend',
  'resume',
  'resume',
  'correct',
  'terminate',
  'wake',
  'wake',
] as const;

interface Turn {
  readonly deed: number;
  readonly who: number;
  readonly what: number;
  readonly pause: number;
}

const anyTurn: fc.Arbitrary<Turn> = fc.record({
  deed: fc.nat(DEEDS.length - 1),
  who: fc.nat(1000),
  what: fc.nat(1000),
  pause: fc.nat(3 * DAY),
});

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(list.length, 1)];

const take = (story: Story, { deed, who, what, pause }: Turn): void => {
  const { directory } = story.context('');
  const everybody = [...new Set(directory.posts.map(({ person }) => person))];
  const anybody = pick(everybody, who) ?? '';
  const waiting = waitingIn(story);
  const state = story.state();
  story.pass(pause);
  const kind = DEEDS[deed];
  if (kind === 'wake') {
    story.wake();
    return;
  }
  const step = findNode(story.definition.sub, state.standing?.node ?? '')?.kind ?? 'apply';
  const onward = openObjections(state).length > 0 ? 'answer' : ONWARD[step];
  const type: CaseCommandType = kind === 'onward' || kind === undefined ? onward : kind;
  const own = type === 'withdraw' || type === 'urge' ? state.applicant : undefined;
  const free = ['object', 'comment', 'terminate', 'correct', 'report'].includes(type) || who % 7 === 0;
  const person = own ?? (free ? anybody : (pick(waiting, who) ?? anybody));
  const passed = ['apply', ...state.asked.map(({ node }) => node)];
  const wishes = {
    people: [pick(everybody, what) ?? ''],
    where: pick(['before', 'after', 'beside'] as const, what) ?? 'before',
    to:
      type === 'transfer'
        ? (pick(mayTake(state, story.context(person)), what) ?? '')
        : (pick(passed, what) ?? 'apply'),
  };
  story.try(person, type, wishes);
};

const play = (
  definition: Definition,
  directory: Directory,
  kin: readonly string[],
  turns: readonly Turn[],
): Story => {
  const story = tell(definition, directory);
  story.setKin(kin);
  story.try(applicantIn(story), 'submit');
  if (story.maybe() !== undefined) for (const turn of turns) take(story, turn);
  return story;
};

type Seen = readonly {
  readonly before: CaseState | undefined;
  readonly action: CaseAction;
  readonly after: CaseState;
}[];

const steps = (story: Story): Seen =>
  story.history.map((action, index) => {
    const before = replay(story.history.slice(0, index));
    const after = replay(story.history.slice(0, index + 1));
    if (after === undefined) throw new Error('no state');
    return { before, action, after };
  });

const personOf = ({ by }: CaseAction): string => (by.kind === 'person' ? by.id : '');

/** Nobody decides for themselves, for a relative, or after standing aside; nobody signs twice. */
const expectClean = (state: CaseState): void => {
  const signers = state.signatures.flatMap(({ person, for: principal }) =>
    principal === undefined ? [person] : [person, principal],
  );
  expect(new Set(signers).size).toBe(signers.length);
  for (const one of [state.applicant, ...(state.kin ?? []), ...state.recused])
    expect(signers).not.toContain(one);
};

/** What is passed over on the way from one step to the next is passed over by its own condition. */
const expectWhole = ({ before, action, after }: Seen[number], { sub }: Definition): void => {
  if (action.type === 'return' || after.standing === undefined) return;
  const { nodes } = sub.process;
  const from = nodes.findIndex(({ id }) => id === (before?.standing?.node ?? 'apply'));
  const to = nodes.findIndex(({ id }) => id === after.standing?.node);
  if (from === to) return;
  expect(to).toBeGreaterThan(from);
  for (const node of nodes.slice(from + 1, to))
    expect([node.id, node.when !== undefined && !holds(node.when, after.values)]).toEqual([node.id, true]);
};

/** Money goes out after everything that had to be shown was shown for its whole time. */
const expectShownFirst = (seen: Seen, index: number, { sub }: Definition): void => {
  const { action, before } = seen[index] ?? {};
  if (action?.type !== 'implement' || before === undefined) return;
  const { nodes } = sub.process;
  const at = nodes.findIndex(({ id }) => id === action.body.node);
  if (nodes[at]?.records !== 'payment') return;
  for (const [place, node] of nodes.slice(0, at).entries()) {
    if (node.kind !== 'publicity' || (node.when !== undefined && !holds(node.when, before.values))) continue;
    const earlier = seen.slice(0, index);
    const back = earlier.findLastIndex(
      ({ action: one }) => one.type === 'return' && nodes.findIndex(({ id }) => id === one.body.to) <= place,
    );
    const shown = earlier.findLast(({ action: one }) => one.type === 'conclude' && one.body.node === node.id);
    expect([node.id, shown !== undefined]).toEqual([node.id, true]);
    expect(shown?.action.seq ?? 0).toBeGreaterThan(earlier[back]?.action.seq ?? 0);
    expect(shown?.action.at ?? 0).toBeGreaterThanOrEqual(
      (shown?.before?.standing?.since ?? 0) + (node.days ?? 0) * DAY,
    );
  }
};

const LEVELS: readonly Lateness[] = ['yellow', 'orange', 'red'];

/** On each visit to a step each level is noted once at most, in order, and none while the clock stands still. */
const expectNotedOnce = (seen: Seen): number => {
  const visits = new Map<number, Lateness[]>();
  for (const { action, before } of seen) {
    if (action.type !== 'lapse') continue;
    const entered = before?.standing?.entered ?? 0;
    const noted = visits.get(entered) ?? [];
    expect(action.body.lateness).toBe(LEVELS[noted.length]);
    expect(before?.suspended).toBeUndefined();
    expect(action.at).toBeGreaterThanOrEqual(before?.standing?.lapseAt ?? 0);
    visits.set(entered, [...noted, action.body.lateness]);
  }
  return visits.size;
};

/** Left alone, a step is noted late at every level that is still to come, and then never again. */
const expectAllNoted = (story: Story): void => {
  const { standing, suspended } = story.state();
  if (standing === undefined) return;
  const already = standing.lateness === undefined ? 0 : LEVELS.indexOf(standing.lateness) + 1;
  for (let level = already; level < (suspended === undefined ? LEVELS.length : already); level += 1)
    expect(story.wake()).toMatchObject({ type: 'lapse', body: { lateness: LEVELS[level] } });
  expect(story.wake()).toBeUndefined();
};

const OPEN: readonly CaseState['status'][] = [
  'approving',
  'publicity',
  'returned',
  'implementing',
  'feedback',
];

const expectSound = (story: Story): { readonly lapses: number } => {
  const { definition } = story;
  const seen = steps(story);
  for (const [index, one] of seen.entries()) {
    const { before, action, after } = one;
    // Nobody acts on what has ended; that it was stamped all the same may still be told.
    if (before !== undefined && hasEnded(before.status)) expect(['report', 'open']).toContain(action.type);
    expect(after.standing !== undefined).toBe(OPEN.includes(after.status));
    expectClean(after);
    expectWhole(one, definition);
    expectShownFirst(seen, index, definition);
    if (action.type === 'implement' && findNode(definition.sub, action.body.node)?.apart)
      for (const other of [after.applicant, ...after.signatures.map(({ person }) => person)])
        expect(personOf(action)).not.toBe(other);
  }
  expect(replay(JSON.parse(JSON.stringify(story.history)))).toEqual(
    JSON.parse(JSON.stringify(story.state())),
  );
  if (story.state().standing !== undefined) expect(waitingIn(story).length).toBeGreaterThan(0);
  return { lapses: expectNotedOnce(seen) };
};

describe('every case of every matter', () => {
  it('keeps to its way, whatever people do in whatever order', () => {
    const ends = new Map<string, number>();
    const types = new Set<string>();
    let lapses = 0;
    for (const definition of DEFINITIONS)
      fc.assert(
        fc.property(
          fc.oneof(fc.constant(SAMPLE_DIRECTORY), fullDirectory, anyDirectory),
          fc.subarray(['director', 'member-1', 'coop', 'a', 'c'], { maxLength: 2 }),
          fc.array(anyTurn, { minLength: 8, maxLength: 40, size: 'max' }),
          (directory, kin, turns) => {
            const story = play(definition, directory, kin, turns);
            if (story.maybe() === undefined) return;
            lapses += expectSound(story).lapses;
            const { status } = story.state();
            ends.set(status, (ends.get(status) ?? 0) + 1);
            for (const { type } of story.history) types.add(type);
            expectAllNoted(story);
          },
        ),
        { numRuns: RUNS },
      );
    // The test is worth what it reached.
    for (const status of [...OPEN, 'disclosed', 'rejected', 'withdrawn', 'terminated'])
      expect([status, ends.has(status)]).toEqual([status, true]);
    for (const type of Object.values(ONWARD)) expect(types).toContain(type);
    for (const type of [
      'transfer',
      'addSigner',
      'countersign',
      'object',
      'answer',
      'suspend',
      'resume',
      'recuse',
    ])
      expect(types).toContain(type);
    expect(lapses).toBeGreaterThan(30);
  });
});
