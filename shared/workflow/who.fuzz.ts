import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Directory, viewerIn } from '../org/directory.ts';
import type { Role } from '../org/role.ts';
import { anyDirectory, EVERYBODY, fullDirectory, SUB_IDS } from '../sample/arbitrary.ts';
import { goodCommand } from '../sample/command.ts';
import { isHeldBy, retell, turnOf } from '../sample/retold.ts';
import { type Story, tell } from '../sample/story.ts';
import { DAY } from '../time/clock.ts';
import { availableCommands } from './available.ts';
import { type CaseCommandType, ONWARD } from './caseCommand.ts';
import { mayJoin, mayTake } from './decide/signers.ts';
import { decide } from './decide.ts';

/*
 * Who may do what, told a second time (sample/retold.ts). Both tellings must agree on every person and every command.
 */

const TYPES: readonly CaseCommandType[] = [
  'submit',
  'resubmit',
  'approve',
  'return',
  'reject',
  'withdraw',
  'recuse',
  'conclude',
  'object',
  'answer',
  'implement',
  'report',
  'feedback',
  'transfer',
  'addSigner',
  'countersign',
  'urge',
  'comment',
  'suspend',
  'resume',
  'correct',
  'terminate',
];

/** Sub-modules that have between them every kind of step and every way of signing. */
const NAMES = [...SUB_IDS, ...Array.from({ length: 4 }, () => 'casual-labour/labour-pay')];

const VILLAGE: readonly Role[] = [
  'secretary',
  'director',
  'cooperative-head',
  'supervision-head',
  'clerk',
  'accountant',
  'custodian',
  'committee-member',
  'resident-cadre',
  'representative',
  'villager',
];

const mayDo = (story: Story, directory: Directory, person: string, type: CaseCommandType): boolean => {
  const state = story.maybe();
  const is = (...roles: readonly Role[]): boolean => roles.some((role) => isHeldBy(directory, person, role));
  const { sub } = story.definition;
  if (state === undefined) return type === 'submit' && is(...sub.applicants);
  const told = retell(story, directory);
  const { node } = told;
  const applicant = person === state.applicant;
  const open = told.over === 'no' && node !== undefined;
  const kind = open ? node.kind : undefined;
  const turn = open && turnOf(told).includes(person);
  const others = open && turnOf(told).some((one) => one !== person);
  const decides = kind === 'approve' || kind === 'publicity' || kind === 'implement';
  if (told.suspended && !['resume', 'comment', 'withdraw', 'terminate'].includes(type)) return false;
  switch (type) {
    case 'submit':
      return false;
    case 'resubmit':
      return turn && kind === 'apply';
    case 'approve':
    case 'reject':
    case 'recuse':
    case 'addSigner':
    case 'countersign':
      return turn && kind === 'approve';
    case 'return':
      return turn && (kind === 'approve' || kind === 'publicity');
    case 'conclude':
      return turn && kind === 'publicity' && told.openObjections.length === 0;
    case 'answer':
      return turn && kind === 'publicity' && told.openObjections.length > 0;
    case 'object':
      return kind === 'publicity' && !applicant && is(...VILLAGE);
    case 'implement':
    case 'feedback':
      return turn && kind === type;
    case 'transfer':
      return turn && decides && !told.added.includes(person) && told.instead[person] === undefined;
    case 'withdraw':
      return open && applicant && !told.approved;
    case 'urge':
      return others && (applicant || is('clerk'));
    case 'comment':
      return (told.over === 'no' || told.over === 'disclosed') && told.involved.has(person);
    case 'suspend':
      return open && ((turn && decides) || is('supervision-head'));
    case 'resume':
      return told.suspended && open && ((turn && decides) || is('supervision-head'));
    case 'terminate':
      return open && told.approved && is('secretary', 'director');
    case 'correct': {
      const stage = told.over === 'disclosed' || kind === 'implement' || kind === 'feedback';
      const at = sub.process.nodes.findIndex(({ id }) => id === node?.id);
      const passed = sub.process.nodes.slice(0, at === -1 ? undefined : at).map(({ id }) => id);
      return (
        stage &&
        passed.some(
          (id) =>
            told.wrote.get(id) === person &&
            sub.form.groups.some((group) => group.node === id && group.fields.length > 0),
        )
      );
    }
    case 'report':
      return (
        is('custodian') &&
        sub.process.nodes.some(({ records }) => records === 'stamping') &&
        (told.over === 'rejected' || told.over === 'withdrawn' || (told.over === 'no' && !told.approved))
      );
  }
};

/** What takes a case to its next step. */
const ONWARDS: readonly CaseCommandType[] = ['submit', 'answer', 'resume', ...Object.values(ONWARD)];

/** What ends a case before its time. */
const ENDINGS: readonly CaseCommandType[] = ['reject', 'withdraw', 'terminate'];

/** What may still stand in the way of somebody who may. */
const HINDRANCES: readonly string[] = [
  'nobody-can-act',
  'not-eligible',
  'too-many-signers',
  'publicity-running',
  'publicity-over',
  'objected-already',
  'urged-already',
  'nothing-changed',
  'not-your-turn',
];

const anyTurns = fc.array(fc.record({ who: fc.nat(), what: fc.nat(), to: fc.nat() }), {
  minLength: 10,
  maxLength: 24,
  size: 'max',
});

describe('who may act on a case', () => {
  it('is whom process, posts, signatures and recusals name, for every person and command along random histories', () => {
    const done = new Set<CaseCommandType>();
    let refused = 0;
    fc.assert(
      fc.property(
        fc.oneof(anyDirectory, fullDirectory),
        fc.constantFrom(...NAMES),
        anyTurns,
        (directory, sub, turns) => {
          const story = tell(sub, directory);
          for (const { who, what, to } of turns) {
            // A publicity is waited for half of the time; by chance alone few would come to their end.
            const until = story.maybe()?.standing?.notBefore ?? 0;
            if (until > story.now() && who % 2 === 0) story.pass(until - story.now());
            const state = story.maybe();
            const possible: [string, CaseCommandType][] = [];
            // Somebody who fits more often than not: few of all people do.
            const joiners = state === undefined ? [] : mayJoin(state, story.context(''));
            const somebody = to % 4 === 0 ? EVERYBODY : joiners;
            const people = [somebody[to % Math.max(somebody.length, 1)] ?? ''];
            const takers = state === undefined ? [] : mayTake(state, story.context(''));
            const taker = takers[to % Math.max(takers.length, 1)] ?? '';
            const commands = new Map(
              TYPES.map((type) => {
                const wishes = type === 'transfer' ? { to: taker } : { people };
                return [type, goodCommand(type, state, story.definition, story.now(), wishes)];
              }),
            );
            for (const person of EVERYBODY) {
              const offered =
                state === undefined
                  ? undefined
                  : availableCommands(state, story.definition.sub, viewerIn(directory, person));
              for (const type of TYPES) {
                const allowed = mayDo(story, directory, person, type);
                if (offered !== undefined)
                  expect([person, type, offered.includes(type)]).toEqual([person, type, allowed]);
                const good = commands.get(type);
                if (good === undefined) throw new Error(type);
                const added = state?.standing?.added?.includes(person) === true;
                const command = added && good.type === 'approve' ? { ...good, values: {} } : good;
                const decision = decide(state, command, story.context(person));
                if (!allowed) expect(decision.ok).toBe(false);
                else if (!decision.ok) expect(HINDRANCES).toContain(decision.error.code);
                else possible.push([person, type]);
                if (!decision.ok) refused += 1;
              }
            }
            // Mostly onwards, so that long histories come up, and now and then anything at all.
            const onward = possible.filter(([, type]) => ONWARDS.includes(type));
            const choice = what % 3 === 0 || onward.length === 0 ? possible : onward;
            // The command first and then its doer: what everybody may do would crowd out what only one may.
            // And an end only now and then, or few histories would come far.
            const types = [...new Set(choice.map(([, type]) => type))].filter(
              (type) => what % 7 === 0 || !ENDINGS.includes(type),
            );
            // What was never done yet comes first half of the time, so that no rare command is left to chance alone.
            const never = types.filter((type) => !done.has(type));
            const pool = never.length > 0 && to % 2 === 0 ? never : types;
            const chosen = pool[Math.floor(what / 3) % Math.max(pool.length, 1)];
            const doers = choice.filter(([, type]) => type === chosen);
            const [person, type] = doers[who % Math.max(doers.length, 1)] ?? [];
            if (who % 5 === 0 || person === undefined || type === undefined) {
              story.pass(5 * DAY);
              continue;
            }
            const passed = ['apply', ...(state?.asked ?? []).map(({ node }) => node)];
            const target = passed[to % passed.length] ?? 'apply';
            const wanted = {
              values: { documentKind: 'contract', amount: to % 2 === 0 ? 100 : 900_000 },
              people,
            };
            const hand = type === 'transfer' ? taker : target;
            if (story.try(person, type, { ...wanted, to: hand }).ok) done.add(type);
            else if (story.try(person, type, { people }).ok) done.add(type);
          }
        },
      ),
      { numRuns: 60 },
    );
    // Chance leaves out a rare command now and then, never many.
    expect(done.size).toBeGreaterThan(TYPES.length - 5);
    for (const type of [...ONWARDS, 'return', 'recuse', 'transfer', 'addSigner', 'comment'] as const)
      if (type !== 'answer') expect(done).toContain(type);
    expect(refused).toBeGreaterThan(5_000);
  });

  it('never lets a person approve the own case, approve twice, or use a seal that the person approved', () => {
    let approvals = 0;
    fc.assert(
      fc.property(anyDirectory, fc.constantFrom(...SUB_IDS), anyTurns, (directory, sub, turns) => {
        const story = tell(sub, directory);
        for (const { who, what, to } of turns) {
          const person = EVERYBODY[who % EVERYBODY.length] ?? '';
          const asked = story.maybe()?.standing?.people ?? [];
          const actor = what % 3 === 0 ? person : (asked[who % Math.max(asked.length, 1)] ?? person);
          const type = TYPES[(what >> 2) % TYPES.length] ?? 'approve';
          const wishes = {
            to: story.definition.sub.process.nodes[to % 5]?.id ?? 'apply',
            people: [EVERYBODY[to % EVERYBODY.length] ?? ''],
          };
          const moved = ['submit', 'approve', 'implement'].find(
            (one) => story.try(actor, one as 'approve').ok,
          );
          if (moved === undefined) story.try(actor, type, wishes);
        }
        const state = story.maybe();
        if (state === undefined) return;
        const people = state.signatures.map((one) => one.person);
        approvals += people.length;
        expect(new Set(people).size).toBe(people.length);
        expect(people).not.toContain(state.applicant);
        const stampers = state.steps.flatMap(({ type, by }) =>
          type === 'implement' && by.kind === 'person' ? [by.id] : [],
        );
        for (const one of stampers) expect([...people, state.applicant]).not.toContain(one);
        for (const one of state.recused)
          expect([...stampers, ...(state.standing?.people ?? [])]).not.toContain(one);
      }),
      { numRuns: 400 },
    );
    expect(approvals).toBeGreaterThan(100);
  });
});
