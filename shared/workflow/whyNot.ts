import { findNode } from '../catalogue/definition.ts';
import type { SubModule } from '../catalogue/matter.ts';
import type { Viewer } from '../org/directory.ts';
import type { Refusal } from '../refusal/refusal.ts';
import type { CaseCommandType } from './caseCommand.ts';
import { type CaseState, hasEnded } from './caseState.ts';
import { openObjections } from './objections.ts';
import { askedNow } from './signing.ts';

/** Why a command that is not available is refused: told apart so that the person knows what to do next. */
export const whyNot = (
  state: CaseState,
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
  if (state.suspended !== undefined) return { code: 'suspended' };
  if (command === 'object' && state.status === 'publicity') return { code: 'not-allowed' };
  if (standing?.signed.includes(viewer.id)) return { code: 'already-signed' };
  if (state.recused.includes(viewer.id) || state.kin?.includes(viewer.id)) return { code: 'recused' };
  const kind = standing === undefined ? undefined : findNode(sub, standing.node)?.kind;
  if (kind === 'approve' && viewer.id === state.applicant && command === 'approve')
    return { code: 'self-approval' };
  if (command === 'conclude' && openObjections(state).length > 0) return { code: 'objection-open' };
  if (standing?.people.includes(viewer.id) && !askedNow(standing, sub).includes(viewer.id))
    return { code: 'others-first' };
  if (standing?.people.includes(viewer.id) || viewer.id === state.applicant) return { code: 'wrong-stage' };
  return { code: 'not-your-turn' };
};
