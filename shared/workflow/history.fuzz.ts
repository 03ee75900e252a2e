import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, type Json } from '../ledger/canonical.ts';
import { findChainFault } from '../ledger/record.ts';
import { REFUSALS } from '../refusal/table.ts';
import { anyDirectory, EVERYBODY, hostileText, SUB_IDS } from '../sample/arbitrary.ts';
import { digest, storyAt, tell } from '../sample/story.ts';
import { SAMPLE_DIRECTORY } from '../sample/village.ts';
import { DAY } from '../time/clock.ts';
import type { CaseAction } from './caseAction.ts';
import { type CaseCommand, type CaseCommandType, ONWARD } from './caseCommand.ts';
import { type CaseState, type CaseStatus, hasEnded } from './caseState.ts';
import { evolve, replay } from './evolve.ts';

const FOLLOWS: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  approving: ['approving', 'publicity', 'returned', 'implementing', 'feedback', 'rejected', 'withdrawn'],
  publicity: ['publicity', 'approving', 'returned', 'implementing', 'feedback', 'withdrawn', 'terminated'],
  returned: ['returned', 'approving', 'withdrawn'],
  implementing: ['implementing', 'publicity', 'feedback', 'terminated'],
  feedback: ['feedback', 'disclosed', 'terminated'],
  disclosed: ['disclosed', 'closed'],
  closed: ['closed'],
  rejected: ['rejected'],
  withdrawn: ['withdrawn'],
  terminated: ['terminated'],
};

const BY_CLOCK: readonly CaseAction['type'][] = ['lapse', 'close'];

interface Turn {
  readonly who: number;
  readonly type: CaseCommandType | 'open' | 'wake' | 'asked';
  readonly to: number;
  readonly pause: number;
}

const anyTurn: fc.Arbitrary<Turn> = fc.record({
  who: fc.nat(),
  type: fc.constantFrom<Turn['type']>(
    'asked',
    'asked',
    'asked',
    'submit',
    'return',
    'reject',
    'withdraw',
    'recuse',
    'report',
    'open',
    'wake',
    'wake',
  ),
  to: fc.nat(),
  pause: fc.nat(5 * DAY),
});

const play = (directory: typeof SAMPLE_DIRECTORY, sub: string, turns: readonly Turn[]) => {
  const story = tell(sub, directory);
  for (const applicant of ['clerk', ...EVERYBODY]) if (story.try(applicant, 'submit').ok) break;
  for (const { who, type, to, pause } of turns) {
    const state = story.maybe();
    if (state === undefined) break;
    story.pass(pause);
    const asked = state.standing?.people ?? [];
    const person = asked[who % Math.max(asked.length, 1)] ?? EVERYBODY[who % EVERYBODY.length] ?? '';
    if (type === 'wake') story.wake();
    else if (type === 'open') story.open(person);
    else if (type === 'asked') {
      const kind = story.definition.sub.process.nodes.find(({ id }) => id === state.standing?.node)?.kind;
      if (kind !== undefined) story.try(person, ONWARD[kind]);
    } else
      story.try(type === 'withdraw' ? state.applicant : person, type, {
        to: story.definition.sub.process.nodes[to % 4]?.id ?? 'apply',
      });
  }
  return story;
};

describe('a case over a random history', () => {
  it('keeps its sequence, its legal states, its signatures and its chain', () => {
    let longest = 0;
    const ends = new Set<CaseStatus>();
    fc.assert(
      fc.property(
        fc.oneof(anyDirectory, fc.constant(SAMPLE_DIRECTORY)),
        fc.constantFrom(...SUB_IDS),
        fc.array(anyTurn, { maxLength: 30, size: 'max' }),
        (directory, sub, turns) => {
          const { history } = play(directory, sub, turns);
          longest = Math.max(longest, history.length);
          let before: CaseState | undefined;
          for (const [index, action] of history.entries()) {
            const after = evolve(before, action);
            expect(action.seq).toBe(index + 1);
            expect(after.seq).toBe(action.seq);
            expect(action.by.kind).toBe(BY_CLOCK.includes(action.type) ? 'system' : 'person');
            if (before !== undefined) {
              expect(FOLLOWS[before.status]).toContain(after.status);
              expect(after.steps.length).toBe(before.steps.length + (action.type === 'open' ? 0 : 1));
              if (hasEnded(before.status)) {
                expect(['report', 'open']).toContain(action.type);
                expect(after.values).toEqual(before.values);
              }
            }
            expect(after.standing === undefined).toBe(hasEnded(after.status) || after.status === 'disclosed');
            for (const signer of after.standing?.signed ?? [])
              expect(after.standing?.people).toContain(signer);
            expect(after.standing?.people.length ?? 1).toBeGreaterThan(0);
            before = after;
          }
          if (before !== undefined) ends.add(before.status);
          expect(findChainFault(history, digest)).toBeUndefined();
        },
      ),
      { numRuns: 400 },
    );
    expect(longest).toBeGreaterThan(15);
    expect([...ends].sort()).toEqual(
      expect.arrayContaining(['approving', 'closed', 'rejected', 'withdrawn']),
    );
  });

  it('is the same, replayed at once or bit by bit, and after a trip through JSON', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SUB_IDS),
        fc.array(anyTurn, { maxLength: 25, size: 'max' }),
        fc.nat(),
        (sub, turns, cut) => {
          const { history } = play(SAMPLE_DIRECTORY, sub, turns);
          const whole = replay(history);
          const at = cut % (history.length + 1);
          expect(
            history.slice(at).reduce<CaseState | undefined>(evolve, replay(history.slice(0, at))),
          ).toEqual(whole);
          expect(replay(JSON.parse(JSON.stringify(history)))).toEqual(whole);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('cannot begin with anything but a submission', () => {
    const { history } = storyAt('committee-seal', 'secretary');
    expect(() => replay(history.slice(1))).toThrow('begins with approve');
  });
});

const anyGiven = fc.oneof(
  fc.dictionary(hostileText, fc.jsonValue(), { maxKeys: 5 }),
  fc.dictionary(
    fc.constantFrom('documentTitle', 'copies', 'draft', 'validUntil', 'requester', 'stampedOn', 'result'),
    fc.oneof(fc.jsonValue(), hostileText, fc.anything()),
  ),
);
const anyNode = fc.oneof(fc.constantFrom('director', 'apply', 'stamp', 'feedback'), hostileText);
const anySeen = { node: anyNode, entered: fc.oneof(fc.constant(1), fc.integer(), fc.double()) };

const anyWho = fc.oneof(fc.constantFrom('director', 'resident', 'coop', 'member-1'), hostileText);

const anyCommand: fc.Arbitrary<CaseCommand> = fc.oneof(
  fc.record({
    type: fc.constant('submit' as const),
    matter: hostileText,
    sub: hostileText,
    place: hostileText,
    values: anyGiven,
  }),
  fc.record({ type: fc.constant('resubmit' as const), values: anyGiven }),
  fc.record({ type: fc.constant('approve' as const), ...anySeen, values: anyGiven, comment: hostileText }),
  fc.record({ type: fc.constant('return' as const), ...anySeen, to: anyNode, reason: hostileText }),
  fc.record({ type: fc.constant('reject' as const), ...anySeen, reason: hostileText }),
  fc.record({ type: fc.constant('withdraw' as const), reason: hostileText }),
  fc.record({ type: fc.constant('recuse' as const), ...anySeen, reason: hostileText }),
  fc.record({ type: fc.constant('implement' as const), ...anySeen, values: anyGiven }),
  fc.record({ type: fc.constant('report' as const), values: anyGiven, reason: hostileText }),
  fc.record({ type: fc.constant('feedback' as const), ...anySeen, values: anyGiven }),
  fc.record({ type: fc.constant('conclude' as const), ...anySeen, values: anyGiven }),
  fc.record({ type: fc.constant('object' as const), words: hostileText }),
  fc.record({
    type: fc.constant('answer' as const),
    ...anySeen,
    objection: fc.integer(),
    words: hostileText,
  }),
  fc.record({ type: fc.constant('transfer' as const), ...anySeen, to: anyWho, reason: hostileText }),
  fc.record({
    type: fc.constant('addSigner' as const),
    ...anySeen,
    where: fc.constantFrom('before' as const, 'after' as const, 'beside' as const),
    person: anyWho,
    reason: hostileText,
  }),
  fc.record({
    type: fc.constant('countersign' as const),
    ...anySeen,
    people: fc.array(anyWho, { maxLength: 3 }),
    reason: hostileText,
  }),
  fc.record({ type: fc.constant('urge' as const), reason: hostileText }),
  fc.record({
    type: fc.constant('comment' as const),
    text: hostileText,
    mentions: fc.array(anyWho, { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('suspend' as const), reason: hostileText }),
  fc.record({ type: fc.constant('resume' as const), reason: hostileText }),
  fc.record({ type: fc.constant('correct' as const), node: anyNode, values: anyGiven, reason: hostileText }),
  fc.record({ type: fc.constant('terminate' as const), reason: hostileText }),
);

describe('a hostile command', () => {
  const begun = ['director', 'stamp', 'feedback'].map((node) => storyAt('committee-seal', node));
  const returned = storyAt('committee-seal', 'director');
  returned.act('director', 'return');

  it('never throws, is refused by a known code, and leaves nothing in the ledger that has no canonical form', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        anyCommand,
        fc.constantFrom('clerk', 'director', 'custodian', 'nobody'),
        fc.nat(begun.length),
        (command, person, which) => {
          const story = begun[which] ?? returned;
          const length = story.history.length;
          const decision = story.send(person, command);
          if (!decision.ok) {
            expect(Object.keys(REFUSALS)).toContain(decision.error.code);
            expect(story.history.length).toBe(length);
            return;
          }
          accepted += 1;
          const written = canonical(decision.data as unknown as Json);
          expect(written).not.toMatch(/\\u0000|\\ud[89a-f]../);
          expect(replay(story.history)).toEqual(story.state());
        },
      ),
      { numRuns: 2_000 },
    );
    expect(accepted).toBeGreaterThan(0);
  });
});
