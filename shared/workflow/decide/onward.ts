import type { ProcessNode } from '../../catalogue/process.ts';
import type { Values } from '../../form/value.ts';
import { done, type Result } from '../../result.ts';
import { copiesOf, enter, isPastApproval, nodeAfter, type Parties } from '../assign.ts';
import type { Entry } from '../caseAction.ts';
import type { CaseState } from '../caseState.ts';
import type { Context } from './context.ts';

/** A delegate's signature counts for both. */
export const signersOf = (signatures: CaseState['signatures']): readonly string[] =>
  signatures.flatMap(({ person, for: principal }) =>
    principal === undefined ? [person] : [person, principal],
  );

export const partiesOf = (state: CaseState, more: readonly string[] = []): Parties => ({
  applicant: state.applicant,
  signers: [...signersOf(state.signatures), ...more],
  recused: state.recused,
  kin: state.kin ?? [],
});

/** The entry into whatever comes after `from`. A process always ends in a feedback node, so there is one. */
export const goOn = (
  from: string,
  values: Values,
  parties: Parties,
  context: Context,
): Result<{ node: ProcessNode; entry: Entry }> => {
  const node = nodeAfter(context.definition.sub, from, values);
  if (node === undefined) throw new Error(`no node after ${from}`);
  const entry = enter(node, values, parties, context.directory, context);
  return entry.ok ? done({ node, entry: entry.data }) : entry;
};

/** Where the case goes, and who must know of it when it is approved by that. */
export interface Onward {
  readonly next: Entry;
  readonly copies?: readonly string[];
}

/** The entry into what comes next and, when nobody has to approve any more from there on, who must know. */
export const goOnTelling = (
  state: CaseState,
  from: string,
  values: Values,
  parties: Parties,
  context: Context,
): Result<Onward> => {
  const next = goOn(from, values, parties, context);
  if (!next.ok) return next;
  const { node, entry } = next.data;
  const { sub } = context.definition;
  if (state.approvedAt !== undefined || !isPastApproval(sub, node)) return done({ next: entry });
  const told = state.copies.map(({ person }) => person);
  return done({ next: entry, copies: copiesOf(sub, values, context.directory, parties, told) });
};
