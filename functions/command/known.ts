import { may } from '@dingban/shared/org/policy';
import type { CaseCommandType } from '@dingban/shared/workflow/caseCommand';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { isInvolved } from '@dingban/shared/workflow/involved';
import { type Card, viewerOf } from '../read/people.ts';

/**
 * Whether somebody may know that this case exists. Whoever may not is told that there is none. What is on public
 * notice everybody knows; a villager may object to it.
 */
export const mayKnow = (state: CaseState, card: Card, command: CaseCommandType): boolean =>
  may(viewerOf(card), 'case.read', state.places) ||
  isInvolved(state, card.id) ||
  (command === 'object' && state.status === 'publicity');
