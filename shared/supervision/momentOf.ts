import type { SubModule } from '../catalogue/matter.ts';
import type { CaseAction } from '../workflow/caseAction.ts';
import type { CaseState } from '../workflow/caseState.ts';
import { factsOf } from './fact.ts';
import type { Moment } from './overYear.ts';
import { type Opened, toldOf } from './told.ts';
import { tracesOf } from './traces.ts';

/** An action as rules see it: what it tells, and what the case leaves behind where that may have changed. */
export const momentOf = (
  action: CaseAction,
  before: CaseState | undefined,
  after: CaseState,
  sub: SubModule,
  opened: Opened,
): Moment => {
  const changed = before === undefined || before.values !== after.values || before.status !== after.status;
  return {
    at: action.at,
    caseId: after.id,
    facts: factsOf(action, after, sub, opened),
    ...(changed ? { traces: tracesOf(toldOf(after, opened)) } : {}),
  };
};
