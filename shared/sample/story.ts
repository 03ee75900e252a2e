import { type Definition, findDefinition } from '../catalogue/catalogue.ts';
import type { Values } from '../form/value.ts';
import { type Actor, chain, type Digest, GENESIS, type Unchained } from '../ledger/record.ts';
import { hex, sha256 } from '../ledger/sha256.ts';
import { utf8 } from '../ledger/utf8.ts';
import type { Directory } from '../org/directory.ts';
import { rolesAt } from '../org/directory.ts';
import type { Result } from '../result.ts';
import { type Instant, localDate, MINUTE } from '../time/clock.ts';
import { workingDays } from '../time/workingDays.ts';
import type { CaseAction, CaseDraft } from '../workflow/caseAction.ts';
import type { CaseCommand, CaseCommandType } from '../workflow/caseCommand.ts';
import type { CaseState } from '../workflow/caseState.ts';
import { decideByClock, wakeAt } from '../workflow/clockwork.ts';
import { type Context, decide } from '../workflow/decide.ts';
import { evolve } from '../workflow/evolve.ts';
import { goodInput } from './given.ts';
import { SAMPLE_DIRECTORY, viewerIn } from './village.ts';

/** Tuesday 2026-11-24, 09:00 in Shanghai. */
export const START: Instant = Date.parse('2026-11-24T01:00:00Z');

export const digest: Digest = (text) => hex(sha256(utf8(text)));

export const sealUseOf = (sub: string): Definition => {
  const definition = findDefinition('seal-use', sub);
  if (definition === undefined) throw new Error(`no sub-module ${sub}`);
  return definition;
};

interface Wishes {
  readonly values?: Values;
  readonly to?: string;
  readonly reason?: string;
  readonly comment?: string;
}

/** A well-formed command of this type on the case as it stands, with good input. */
export const goodCommand = (
  type: CaseCommandType,
  state: CaseState | undefined,
  { matter, sub }: Definition,
  now: Instant,
  wishes: Wishes = {},
): CaseCommand => {
  const seen = { node: state?.standing?.node ?? 'stamp', entered: state?.standing?.entered ?? 1 };
  const input = (node: string, earlier?: Values): Values =>
    goodInput(sub.form, node, localDate(now), wishes.values, earlier);
  const reason = wishes.reason ?? '材料不全';
  switch (type) {
    case 'submit':
      return { type, matter: matter.id, sub: sub.id, place: 'v1', values: input('apply') };
    case 'resubmit':
      return { type, values: input('apply') };
    case 'approve':
      return { type, ...seen, values: input(seen.node, state?.values), comment: wishes.comment ?? '' };
    case 'implement':
    case 'feedback':
      return { type, ...seen, values: input(seen.node, state?.values) };
    case 'return':
      return { type, ...seen, to: wishes.to ?? 'apply', reason };
    case 'reject':
    case 'recuse':
      return { type, ...seen, reason };
    case 'withdraw':
      return { type, reason };
    case 'report':
      return { type, values: input('stamp', state?.values), reason };
  }
};

/** One case told action by action, with a clock that only the story moves. */
export interface Story {
  readonly definition: Definition;
  readonly history: CaseAction[];
  readonly state: () => CaseState;
  readonly maybe: () => CaseState | undefined;
  readonly now: () => Instant;
  readonly pass: (time: number) => void;
  readonly setDirectory: (directory: Directory) => void;
  readonly context: (person: string) => Context;
  /** Sends a command as it is. */
  readonly send: (person: string, command: CaseCommand) => Result<CaseDraft>;
  /** Sends a good command of this type. */
  readonly try: (person: string, type: CaseCommandType, wishes?: Wishes) => Result<CaseDraft>;
  /** The same, and throws when it is refused. */
  readonly act: (person: string, type: CaseCommandType, wishes?: Wishes) => CaseState;
  readonly open: (person: string) => void;
  /** Goes to the next instant at which the clock has to look, and lets it. Undefined when there is none. */
  readonly wake: () => CaseDraft | undefined;
}

export const tell = (sub: string, first: Directory = SAMPLE_DIRECTORY, start: Instant = START): Story => {
  const definition = sealUseOf(sub);
  const history: CaseAction[] = [];
  let directory = first;
  let now = start;
  let current: CaseState | undefined;

  const append = (draft: CaseDraft | { type: 'open'; body: { node: string } }, by: Actor): void => {
    const record = {
      aggregate: 'case#7f3a0000-0000-4000-8000-000000000001',
      seq: history.length + 1,
      id: `action-${history.length + 1}`,
      at: now,
      by,
      ...draft,
    } as unknown as Unchained<CaseAction>;
    const action = chain<CaseAction>(record, history.at(-1)?.hash ?? GENESIS, digest);
    history.push(action);
    current = evolve(current, action);
  };
  const signed = (person: string): Actor => ({
    kind: 'person',
    id: person,
    role: rolesAt(viewerIn(directory, person), directory.places)[0] ?? 'villager',
    place: directory.places.village,
  });
  const story: Story = {
    definition,
    history,
    now: () => now,
    maybe: () => current,
    state: () => {
      if (current === undefined) throw new Error('the story has not begun');
      return current;
    },
    pass: (time) => {
      now += time;
    },
    setDirectory: (next) => {
      directory = next;
    },
    context: (person) => ({
      now,
      actor: viewerIn(directory, person),
      definition,
      directory,
      workingDays,
      number: 'YZ-20261124-7F3A',
    }),
    send: (person, command) => {
      now += MINUTE;
      const decision = decide(current, command, story.context(person));
      if (decision.ok) append(decision.data, signed(person));
      return decision;
    },
    try: (person, type, wishes) =>
      story.send(person, goodCommand(type, current, definition, now + MINUTE, wishes)),
    act: (person, type, wishes) => {
      const decision = story.try(person, type, wishes);
      if (!decision.ok) throw new Error(`${person} ${type}: ${JSON.stringify(decision.error)}`);
      return story.state();
    },
    open: (person) =>
      append({ type: 'open', body: { node: current?.standing?.node ?? 'copy' } }, signed(person)),
    wake: () => {
      const at = current === undefined ? undefined : wakeAt(current);
      if (current === undefined || at === undefined) return undefined;
      now = Math.max(now, at);
      const draft = decideByClock(current, definition, now, workingDays);
      if (draft !== undefined) append(draft, { kind: 'system', task: 'deadlines' });
      return draft;
    },
  };
  return story;
};

/** Everybody who is asked does what is asked, until the case stands at this node or nobody is asked any more. */
export const carryOn = (story: Story, until?: string, wishes: Wishes = {}): CaseState => {
  for (let turn = 0; turn < 30; turn += 1) {
    const { standing } = story.state();
    if (standing === undefined || standing.node === until) break;
    const person = standing.people.find((one) => !standing.signed.includes(one)) ?? '';
    const kind = story.definition.sub.process.nodes.find(({ id }) => id === standing.node)?.kind;
    story.act(person, kind === undefined || kind === 'apply' ? 'resubmit' : kind, wishes);
  }
  return story.state();
};

/** A submitted case that everybody has dealt with up to this node. */
export const storyAt = (sub: string, node: string, directory?: Directory, wishes: Wishes = {}): Story => {
  const story = tell(sub, directory);
  story.act('clerk', 'submit', wishes);
  carryOn(story, node, wishes);
  return story;
};
