import { findDefinition } from '../catalogue/catalogue.ts';
import { type Definition, findNode, mayApply } from '../catalogue/definition.ts';
import { type Actor, chain, type Digest, GENESIS, type Unchained } from '../ledger/record.ts';
import { hex, sha256 } from '../ledger/sha256.ts';
import { utf8 } from '../ledger/utf8.ts';
import type { Directory } from '../org/directory.ts';
import { holders, rolesAt, viewerIn } from '../org/directory.ts';
import type { Result } from '../result.ts';
import { type Instant, MINUTE } from '../time/clock.ts';
import { workingDays } from '../time/workingDays.ts';
import type { CaseAction, CaseDraft } from '../workflow/caseAction.ts';
import { type CaseCommand, type CaseCommandType, ONWARD } from '../workflow/caseCommand.ts';
import type { CaseState } from '../workflow/caseState.ts';
import { decideByClock, wakeAt } from '../workflow/clockwork.ts';
import { type Context, decide } from '../workflow/decide.ts';
import { evolve } from '../workflow/evolve.ts';
import { askedNow } from '../workflow/signing.ts';
import { goodCommand, type Wishes } from './command.ts';
import { SAMPLE_DIRECTORY } from './village.ts';

/** Tuesday 2026-11-24, 09:00 in Shanghai. */
export const START: Instant = Date.parse('2026-11-24T01:00:00Z');

export const digest: Digest = (text) => hex(sha256(utf8(text)));

/** A sub-module by name: of seal use, or of another matter as `matter/sub`. */
export const definitionNamed = (name: string, version?: number): Definition => {
  const [matter = '', sub] = name.includes('/') ? name.split('/') : ['seal-use', name];
  const definition = findDefinition(matter, sub ?? '', version);
  if (definition === undefined) throw new Error(`no sub-module ${name}`);
  return definition;
};

/** A sub-module of seal use. */
export const sealUseOf = (sub: string): Definition => definitionNamed(`seal-use/${sub}`);

/** One case told action by action, with a clock that only the story moves. */
export interface Story {
  readonly definition: Definition;
  readonly history: CaseAction[];
  readonly state: () => CaseState;
  readonly maybe: () => CaseState | undefined;
  readonly now: () => Instant;
  readonly pass: (time: number) => void;
  readonly setDirectory: (directory: Directory) => void;
  /** The cadres who are declared relatives of whom the next commands are about. */
  readonly setKin: (kin: readonly string[]) => void;
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

export const tell = (
  of: string | Definition,
  first: Directory = SAMPLE_DIRECTORY,
  start: Instant = START,
): Story => {
  const definition = typeof of === 'string' ? definitionNamed(of) : of;
  const history: CaseAction[] = [];
  let directory = first;
  let kin: readonly string[] = [];
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
    setKin: (next) => {
      kin = next;
    },
    context: (person) => ({
      now,
      actor: viewerIn(directory, person),
      definition,
      directory,
      workingDays,
      number: `${definition.matter.code}-20261124-7F3A`,
      kin,
    }),
    send: (person, command) => {
      now += MINUTE;
      const decision = decide(current, command, story.context(person));
      if (decision.ok) append(decision.data, signed(person));
      return decision;
    },
    try: (person, type, wishes) =>
      story.send(person, goodCommand(type, current, definition, now + MINUTE, { ...wishes, by: person })),
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

/** Who is asked now. */
export const waitingIn = (story: Story): readonly string[] => {
  const { standing } = story.state();
  return standing === undefined ? [] : askedNow(standing, story.definition.sub);
};

/** One of those who are asked does what is asked; a publicity is waited for first. */
export const goOnce = (story: Story, wishes: Wishes = {}): CaseState => {
  const { standing } = story.state();
  if (standing === undefined) throw new Error('nobody is asked');
  story.pass(Math.max(0, (standing.notBefore ?? 0) - story.now()));
  const kind = findNode(story.definition.sub, standing.node)?.kind ?? 'apply';
  return story.act(waitingIn(story)[0] ?? '', ONWARD[kind], wishes);
};

/** Everybody who is asked does what is asked, until the case stands at this node or nobody is asked any more. */
export const carryOn = (story: Story, until?: string, wishes: Wishes = {}): CaseState => {
  for (let turn = 0; turn < 60; turn += 1) {
    const { standing } = story.state();
    if (standing === undefined || standing.node === until) break;
    goOnce(story, wishes);
  }
  return story.state();
};

/** Whoever of the directory may apply, the clerk first. */
export const applicantIn = (story: Story): string => {
  const { sub } = story.definition;
  const { directory } = story.context('');
  const people = ['clerk', ...holders(directory, sub.applicants)];
  return people.find((one) => mayApply(sub, rolesAt(viewerIn(directory, one), directory.places))) ?? 'clerk';
};

/** A submitted case that everybody has dealt with up to this node. */
export const storyAt = (
  of: string | Definition,
  node: string,
  directory?: Directory,
  wishes: Wishes = {},
): Story => {
  const story = tell(of, directory);
  story.act(applicantIn(story), 'submit', wishes);
  carryOn(story, node, wishes);
  return story;
};
