import type { SubModule } from '../catalogue/matter.ts';
import type { ProcessNode } from '../catalogue/process.ts';
import { holds } from '../form/condition.ts';
import type { Values } from '../form/value.ts';
import { type Directory, holders } from '../org/directory.ts';
import { refuse } from '../refusal/refusal.ts';
import { done, type Result } from '../result.ts';
import type { Instant } from '../time/clock.ts';
import { endOfDate, type WorkingDays } from '../time/workingDays.ts';
import type { Entry } from './caseAction.ts';

/** What assignment must know of the case so far. */
export interface Parties {
  readonly applicant: string;
  /** People who approved in this round. */
  readonly signers: readonly string[];
  readonly recused: readonly string[];
}

export interface Timing {
  readonly now: Instant;
  readonly workingDays: WorkingDays;
}

/** The next node after `from` whose condition holds; undefined after the last. */
export const nodeAfter = (sub: SubModule, from: string, values: Values): ProcessNode | undefined => {
  const index = sub.process.nodes.findIndex(({ id }) => id === from);
  return sub.process.nodes.slice(index + 1).find(({ when }) => when === undefined || holds(when, values));
};

const excluded = (node: ProcessNode, parties: Parties): readonly string[] => {
  switch (node.kind) {
    case 'approve':
      return [parties.applicant, ...parties.signers, ...parties.recused];
    case 'implement':
      return node.apart ? [parties.applicant, ...parties.signers, ...parties.recused] : parties.recused;
    case 'apply':
    case 'feedback':
      return [];
  }
};

/**
 * Who is asked at a node. Nobody approves their own case; nobody approves twice, so that a chain is never one
 * person under two posts (一肩挑); a seal is not used by those who approved its use. When that leaves nobody,
 * the substitutes of the node are asked; refuses when there is none of them either.
 */
export const peopleAt = (
  node: ProcessNode,
  parties: Parties,
  directory: Directory,
): Result<readonly string[]> => {
  if (node.kind === 'apply' || node.kind === 'feedback') return done([parties.applicant]);
  const away = new Set(excluded(node, parties));
  const first = holders(directory, node.roles).filter((person) => !away.has(person));
  if (first.length > 0) return done(first);
  for (const role of node.substitutes ?? []) {
    const next = holders(directory, [role]).filter((person) => !away.has(person));
    if (next.length > 0) return done(next);
  }
  return refuse('nobody-can-act', { node: node.label.zh });
};

export const dueAt = (node: ProcessNode, values: Values, { now, workingDays }: Timing): Instant => {
  if ('workingDays' in node.limit) return workingDays.deadline(now, node.limit.workingDays);
  const date = values[node.limit.untilField];
  return typeof date === 'string' ? endOfDate(date) : workingDays.deadline(now, 1);
};

/** Everything that must be written down when a case enters a node. */
export const enter = (
  node: ProcessNode,
  values: Values,
  parties: Parties,
  directory: Directory,
  timing: Timing,
): Result<Entry> => {
  const people = peopleAt(node, parties, directory);
  return people.ok ? done({ node: node.id, people: people.data, due: dueAt(node, values, timing) }) : people;
};

/** People who must know of an approved case, without those who took part anyway. */
export const copiesOf = (
  sub: SubModule,
  values: Values,
  directory: Directory,
  parties: Parties,
): readonly string[] => {
  const roles = sub.process.copies
    .filter(({ when }) => when === undefined || holds(when, values))
    .flatMap((copy) => copy.roles);
  const involved = new Set([parties.applicant, ...parties.signers]);
  return holders(directory, roles).filter((person) => !involved.has(person));
};
