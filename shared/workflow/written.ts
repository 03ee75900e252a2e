import type { SubModule } from '../catalogue/matter.ts';
import { fieldsOfNode } from '../form/field.ts';
import type { Instant } from '../time/clock.ts';
import type { CaseActionType } from './caseAction.ts';
import type { CaseState } from './caseState.ts';

/** What somebody wrote at a node that is over, and when. */
export interface Written {
  readonly node: string;
  readonly person: string;
  readonly at: Instant;
}

type Told = Pick<CaseState, 'applicant' | 'standing' | 'steps'>;

const WRITING: readonly CaseActionType[] = ['approve', 'conclude', 'implement', 'feedback'];
const APPLYING: readonly CaseActionType[] = ['submit', 'resubmit'];

const writtenAt = ({ steps, applicant }: Told, node: string): Written | undefined => {
  const added = steps
    .filter((step) => step.node === node && (step.type === 'addSigner' || step.type === 'countersign'))
    .flatMap(({ people }) => people ?? []);
  const types = node === 'apply' ? APPLYING : WRITING;
  const last = steps.findLast(
    ({ type, by, node: at }) =>
      types.includes(type) &&
      (node === 'apply' || at === node) &&
      by.kind === 'person' &&
      !added.includes(by.id),
  );
  if (last === undefined) return undefined;
  const person = last.by.kind === 'person' ? last.by.id : applicant;
  return { node, person, at: last.at };
};

/** What was written at the nodes that the case has passed, in their order, and by whom last. */
export const writtenSoFar = (state: Told, { process, form }: SubModule): readonly Written[] => {
  const at = process.nodes.findIndex(({ id }) => id === state.standing?.node);
  const passed = at === -1 ? process.nodes : process.nodes.slice(0, at);
  return passed.flatMap(({ id }) => {
    const written = fieldsOfNode(form, id).length === 0 ? undefined : writtenAt(state, id);
    return written === undefined ? [] : [written];
  });
};
