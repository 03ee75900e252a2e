import type { SubModule } from '../catalogue/matter.ts';
import type { ProcessNode } from '../catalogue/process.ts';
import { holds } from '../form/condition.ts';
import type { Values } from '../form/value.ts';
import { type Directory, holders } from '../org/directory.ts';
import { mayPerson } from '../org/policy.ts';
import type { Role } from '../org/role.ts';
import { refuse } from '../refusal/refusal.ts';
import { done, type Result } from '../result.ts';
import type { Instant } from '../time/clock.ts';
import type { Entry, Round, Seat } from './caseAction.ts';
import { peopleIn } from './signing.ts';
import { dueAt, publicUntil, type Timing } from './times.ts';

/** What assignment must know of the case so far. */
export interface Parties {
  readonly applicant: string;
  /** People who approved in this round, and those for whom somebody did. */
  readonly signers: readonly string[];
  readonly recused: readonly string[];
  /** Declared relatives of those whom the case is about. */
  readonly kin: readonly string[];
}

/** The next node after `from` whose condition holds; undefined after the last. */
export const nodeAfter = (sub: SubModule, from: string, values: Values): ProcessNode | undefined => {
  const index = sub.process.nodes.findIndex(({ id }) => id === from);
  return sub.process.nodes.slice(index + 1).find(({ when }) => when === undefined || holds(when, values));
};

/** Whether nobody has to approve any more once this node is reached. */
export const isPastApproval = ({ process }: SubModule, node: ProcessNode): boolean =>
  !process.nodes.slice(process.nodes.indexOf(node)).some(({ kind }) => kind === 'approve');

/**
 * Who may not act at a node. Nobody approves their own case or that of a relative; nobody approves twice, so that a
 * chain is never one person under two posts (一肩挑); a seal is not used, and money not paid, by those who approved it;
 * nobody answers objections to what they applied for themselves.
 */
export const excludedAt = (node: ProcessNode, parties: Parties): ReadonlySet<string> => {
  const { applicant, signers, recused, kin } = parties;
  switch (node.kind) {
    case 'approve':
      return new Set([applicant, ...signers, ...recused, ...kin]);
    case 'publicity':
      return new Set([applicant, ...recused, ...kin]);
    case 'implement':
      return new Set(node.apart ? [applicant, ...signers, ...recused, ...kin] : recused);
    case 'apply':
    case 'feedback':
      return new Set();
  }
};

/** The holders of the first of these lists of roles that has any besides those who are away. */
const firstOf = (
  lists: readonly (readonly Role[])[],
  directory: Directory,
  away: ReadonlySet<string>,
): readonly string[] => {
  for (const roles of lists) {
    const people = holders(directory, roles).filter((person) => !away.has(person));
    if (people.length > 0) return people;
  }
  return [];
};

const substitutesOf = (node: ProcessNode): readonly (readonly Role[])[] =>
  (node.substitutes ?? []).map((role) => [role]);

/**
 * A seat for each role, one after the other. Whoever holds several of the roles sits on one seat only, and is kept for
 * the role that has nobody else; a role without anybody is signed by a substitute. Undefined when one stays empty.
 */
const seatsInOrder = (
  node: ProcessNode,
  directory: Directory,
  away: ReadonlySet<string>,
): readonly Seat[] | undefined => {
  const candidates = node.roles.map((role) => firstOf([[role]], directory, away));
  const only = new Map<string, number>();
  candidates.forEach((people, index) => {
    const [person] = people;
    if (person !== undefined && people.length === 1 && !only.has(person)) only.set(person, index);
  });
  const taken = new Set<string>();
  const seats: Seat[] = [];
  for (const [index, people] of candidates.entries()) {
    const free = people.filter((person) => !taken.has(person) && (only.get(person) ?? index) === index);
    const reserved = new Set([...away, ...taken, ...only.keys()]);
    const seat = free.length > 0 ? free : firstOf(substitutesOf(node), directory, reserved);
    if (seat.length === 0) return undefined;
    for (const person of seat) taken.add(person);
    seats.push(seat);
  }
  return seats;
};

/**
 * Beside each person who gave a delegation for this time, the delegate: any of the two may act. A delegate who is
 * excluded, asked already, or has no post here any more is not.
 */
const withDelegates = (
  rounds: readonly Round[],
  directory: Directory,
  away: ReadonlySet<string>,
  now: Instant,
): { readonly rounds: readonly Round[]; readonly standIns: Readonly<Record<string, string>> } => {
  const given = (directory.delegations ?? []).filter(({ since, until }) => since <= now && now < until);
  if (given.length === 0) return { rounds, standIns: {} };
  const taken = new Set(peopleIn(rounds));
  const standIns: Record<string, string> = {};
  const beside = (principal: string): readonly string[] => {
    const found = given.find(
      ({ from, to }) =>
        from === principal && !taken.has(to) && !away.has(to) && mayPerson(directory, to, 'case.sign'),
    );
    if (found === undefined) return [];
    taken.add(found.to);
    standIns[found.to] = principal;
    return [found.to];
  };
  return {
    rounds: rounds.map((round) => round.map((seat) => [...seat, ...seat.flatMap(beside)])),
    standIns,
  };
};

/** The seats of a node as the directory fills them; undefined when somebody is missing. */
const roundsAt = (
  node: ProcessNode,
  directory: Directory,
  away: ReadonlySet<string>,
): readonly Round[] | undefined => {
  if (node.sign === 'inOrder') return seatsInOrder(node, directory, away)?.map((seat) => [seat]);
  const people = firstOf([node.roles, ...substitutesOf(node)], directory, away);
  if (people.length === 0) return undefined;
  return [node.sign === 'all' ? people.map((person) => [person]) : [people]];
};

type Asked = Pick<Entry, 'people' | 'rounds' | 'standIns'>;

/**
 * Who is asked at a node, and in which order they sign. When exclusion leaves nobody, the substitutes of the node are
 * asked; refuses when there is none of them either.
 */
export const askedAt = (
  node: ProcessNode,
  parties: Parties,
  directory: Directory,
  now: Instant,
): Result<Asked> => {
  if (node.kind === 'apply' || node.kind === 'feedback') return done({ people: [parties.applicant] });
  const away = excludedAt(node, parties);
  const own = roundsAt(node, directory, away);
  if (own === undefined) return refuse('nobody-can-act', { node: node.label.zh });
  const { rounds, standIns } = withDelegates(own, directory, away, now);
  const delegated = Object.keys(standIns).length > 0;
  return done({
    people: peopleIn(rounds),
    ...(node.sign === 'inOrder' || (node.sign === 'all' && delegated) ? { rounds } : {}),
    ...(delegated ? { standIns } : {}),
  });
};

/** Everything that must be written down when a case enters a node. */
export const enter = (
  node: ProcessNode,
  values: Values,
  parties: Parties,
  directory: Directory,
  timing: Timing,
): Result<Entry> => {
  const asked = askedAt(node, parties, directory, timing.now);
  if (!asked.ok) return asked;
  return done({
    node: node.id,
    ...asked.data,
    due: dueAt(node, values, timing),
    ...(node.kind === 'publicity' ? { notBefore: publicUntil(node.days ?? 0, timing.now) } : {}),
  });
};

/** Who else may act at a node instead of somebody who is asked there: its posts and substitutes, nobody excluded. */
export const couldAct = (node: ProcessNode, parties: Parties, directory: Directory): readonly string[] => {
  const away = excludedAt(node, parties);
  return holders(directory, [...node.roles, ...(node.substitutes ?? [])]).filter(
    (person) => !away.has(person),
  );
};

/** People who must know of an approved case, without those who took part anyway or know already. */
export const copiesOf = (
  sub: SubModule,
  values: Values,
  directory: Directory,
  parties: Parties,
  told: readonly string[] = [],
): readonly string[] => {
  const roles = sub.process.copies
    .filter(({ when }) => when === undefined || holds(when, values))
    .flatMap((copy) => copy.roles);
  const involved = new Set([parties.applicant, ...parties.signers, ...told]);
  return holders(directory, roles).filter((person) => !involved.has(person));
};
