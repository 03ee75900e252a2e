import { findNode } from '../catalogue/catalogue.ts';
import type { SubModule } from '../catalogue/matter.ts';
import { rolesAt, type Viewer } from '../org/directory.ts';
import type { Refusal } from '../refusal/refusal.ts';
import type { CaseCommandType } from './caseCommand.ts';
import { type CaseState, hasEnded } from './caseState.ts';

/** The part of a case that decides who may do what; the phone has it too. */
export type Actionable = Pick<
  CaseState,
  'applicant' | 'status' | 'standing' | 'places' | 'asked' | 'recused'
>;

export type Standpoint = 'applicant' | 'asked' | 'custodian' | 'none';

/**
 * What this viewer may do to this case now, the main action first. Phone and server share this one function: the
 * phone draws the buttons from it, the server refuses everything else.
 */
export const availableCommands = (
  state: Actionable,
  sub: SubModule,
  viewer: Viewer,
): readonly CaseCommandType[] => {
  const { standing } = state;
  const commands: CaseCommandType[] = [];
  if (standing?.people.includes(viewer.id) && !standing.signed.includes(viewer.id)) {
    const kind = findNode(sub, standing.node)?.kind;
    if (kind === 'approve') commands.push('approve', 'return', 'reject', 'recuse');
    if (kind === 'implement') commands.push('implement');
    if (kind === 'feedback') commands.push('feedback');
    if (kind === 'apply') commands.push('resubmit');
  }
  if (viewer.id === state.applicant && (state.status === 'approving' || state.status === 'returned'))
    commands.push('withdraw');
  if (mayReport(state, sub, viewer)) commands.push('report');
  return commands;
};

/** The custodian may honestly record a stamping that was made without approval; that raises a warning, it does not stop. */
const mayReport = (state: Actionable, sub: SubModule, viewer: Viewer): boolean =>
  ['approving', 'returned', 'rejected', 'withdrawn'].includes(state.status) &&
  sub.process.nodes.some(({ id }) => id === 'stamp') &&
  rolesAt(viewer, state.places).includes('custodian');

/** Why a command that is not available is refused: told apart so that the person knows what to do next. */
export const whyNot = (
  state: Actionable,
  sub: SubModule,
  viewer: Viewer,
  command: CaseCommandType,
  seen?: { readonly node: string; readonly entered: number },
): Refusal => {
  const { standing } = state;
  if (seen !== undefined && (standing === undefined || standing.entered !== seen.entered)) {
    const wasAsked = state.asked.some(
      (visit) => visit.entered === seen.entered && visit.people.includes(viewer.id),
    );
    if (wasAsked) return { code: 'already-decided' };
  }
  if (hasEnded(state.status)) return { code: 'case-ended' };
  if (standing?.signed.includes(viewer.id)) return { code: 'already-signed' };
  if (state.recused.includes(viewer.id)) return { code: 'recused' };
  const kind = standing === undefined ? undefined : findNode(sub, standing.node)?.kind;
  if (kind === 'approve' && viewer.id === state.applicant && command === 'approve')
    return { code: 'self-approval' };
  if (standing?.people.includes(viewer.id) || viewer.id === state.applicant) return { code: 'wrong-stage' };
  return { code: 'not-your-turn' };
};
