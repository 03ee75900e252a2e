import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProcessNode } from '../catalogue/process.ts';
import { holds } from '../form/condition.ts';
import type { Directory } from '../org/directory.ts';
import { ROLES, type Role } from '../org/role.ts';
import { anyDirectory, EVERYBODY, SUB_IDS } from '../sample/arbitrary.ts';
import { goodCommand, type Story, tell } from '../sample/story.ts';
import { viewerIn } from '../sample/village.ts';
import { availableCommands } from './available.ts';
import type { CaseCommandType } from './caseCommand.ts';
import { decide } from './decide.ts';

/*
 * Who may do what, told a second time: from the process, the posts and the bare list of actions, without a line of
 * the code under test. Both tellings must agree on every person and every command.
 */

const TYPES: readonly CaseCommandType[] = [
  'submit',
  'resubmit',
  'approve',
  'return',
  'reject',
  'withdraw',
  'recuse',
  'implement',
  'report',
  'feedback',
];

const isHeldBy = ({ posts, places }: Directory, person: string, role: Role): boolean =>
  posts.some(
    (post) => post.person === person && post.role === role && post.place === places[ROLES[role].level],
  );

interface Told {
  node: string;
  signed: { node: number; person: string }[];
  here: string[];
  recused: string[];
  over: 'no' | 'rejected' | 'withdrawn' | 'disclosed';
}

const retell = (story: Story): Told => {
  const { nodes } = story.definition.sub.process;
  const told: Told = { node: '', signed: [], here: [], recused: [], over: 'no' };
  const values: Record<string, unknown> = {};
  const place = (id: string): number => nodes.findIndex((node) => node.id === id);
  const onward = (): void => {
    const next = nodes
      .slice(place(told.node) + 1)
      .find(({ when }) => when === undefined || holds(when, values as never));
    told.node = next?.id ?? '';
    told.here = [];
  };
  for (const { type, by, body } of story.history) {
    const person = by.kind === 'person' ? by.id : 'system';
    if ('values' in body) Object.assign(values, body.values);
    if (type === 'submit' || type === 'resubmit') {
      told.node = 'apply';
      onward();
    }
    if (type === 'approve') {
      told.signed.push({ node: place(told.node), person });
      told.here.push(person);
      if (body.next !== undefined) onward();
    }
    if (type === 'return') {
      told.node = body.to;
      told.here = [];
      told.signed = told.signed.filter(({ node }) => node < place(body.to));
    }
    if (type === 'recuse') {
      told.recused.push(person);
      told.here = [];
    }
    if (type === 'implement') onward();
    if (type === 'reject') told.over = 'rejected';
    if (type === 'withdraw') told.over = 'withdrawn';
    if (type === 'feedback') told.over = 'disclosed';
  }
  return told;
};

const askedAt = (
  node: ProcessNode,
  told: Told,
  applicant: string,
  directory: Directory,
): readonly string[] => {
  if (node.kind === 'apply' || node.kind === 'feedback') return [applicant];
  const before = told.signed.slice(0, told.signed.length - told.here.length).map(({ person }) => person);
  const free = (person: string): boolean =>
    !told.recused.includes(person) &&
    ((node.kind === 'implement' && node.apart !== true) ||
      (person !== applicant && !before.includes(person)));
  const of = (roles: readonly Role[]): readonly string[] =>
    EVERYBODY.filter((person) => free(person) && roles.some((role) => isHeldBy(directory, person, role)));
  return (
    [node.roles, ...(node.substitutes ?? []).map((role) => [role])]
      .map(of)
      .find((people) => people.length > 0) ?? []
  );
};

const mayDo = (story: Story, directory: Directory, person: string, type: CaseCommandType): boolean => {
  const state = story.maybe();
  if (state === undefined)
    return (
      type === 'submit' && story.definition.sub.applicants.some((role) => isHeldBy(directory, person, role))
    );
  const told = retell(story);
  const node = story.definition.sub.process.nodes.find(({ id }) => id === told.node);
  const open = told.over === 'no' && node !== undefined;
  const turn =
    open && askedAt(node, told, state.applicant, directory).includes(person) && !told.here.includes(person);
  switch (type) {
    case 'submit':
      return false;
    case 'resubmit':
      return turn && node.kind === 'apply';
    case 'approve':
    case 'return':
    case 'reject':
    case 'recuse':
      return turn && node.kind === 'approve';
    case 'implement':
    case 'feedback':
      return turn && node.kind === type;
    case 'withdraw':
      return open && person === state.applicant && (node.kind === 'approve' || node.kind === 'apply');
    case 'report':
      return (
        isHeldBy(directory, person, 'custodian') &&
        told.over !== 'disclosed' &&
        (told.over !== 'no' || node?.kind === 'approve' || node?.kind === 'apply')
      );
  }
};

const anyTurns = fc.array(fc.record({ who: fc.nat(), what: fc.nat(), to: fc.nat() }), {
  maxLength: 14,
  size: 'max',
});

describe('who may act on a case', () => {
  it('is whom process, posts, signatures and recusals name, for every person and command along random histories', () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(anyDirectory, fc.constantFrom(...SUB_IDS), anyTurns, (directory, sub, turns) => {
        const story = tell(sub, directory);
        for (const { who, what, to } of turns) {
          const state = story.maybe();
          const possible: [string, CaseCommandType][] = [];
          for (const person of EVERYBODY) {
            const offered =
              state === undefined
                ? undefined
                : availableCommands(state, story.definition.sub, viewerIn(directory, person));
            for (const type of TYPES) {
              const allowed = mayDo(story, directory, person, type);
              if (offered !== undefined)
                expect([person, type, offered.includes(type)]).toEqual([person, type, allowed]);
              const command = goodCommand(type, state, story.definition, story.now());
              const decision = decide(state, command, story.context(person));
              if (!allowed) expect(decision.ok).toBe(false);
              else if (!decision.ok) expect(decision.error.code).toBe('nobody-can-act');
              else possible.push([person, type]);
              if (decision.ok) accepted += 1;
              else refused += 1;
            }
          }
          // Mostly onwards, so that long histories come up, and now and then anything at all.
          const forward = possible.filter(([, type]) => !['reject', 'withdraw', 'report'].includes(type));
          const choice = what % 8 === 0 || forward.length === 0 ? possible : forward;
          const [person, type] = choice[who % Math.max(choice.length, 1)] ?? [];
          if (person === undefined || type === undefined) break;
          const passed = ['apply', ...(state?.asked ?? []).map(({ node }) => node)];
          const target = passed[to % passed.length] ?? 'apply';
          const wanted = { values: { documentKind: 'contract', amount: to % 2 === 0 ? 100 : 900_000 } };
          if (!story.try(person, type, { ...wanted, to: target }).ok) story.try(person, type, wanted);
        }
      }),
      { numRuns: 100 },
    );
    expect(accepted).toBeGreaterThan(500);
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
          const wishes = { to: story.definition.sub.process.nodes[to % 5]?.id ?? 'apply' };
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
