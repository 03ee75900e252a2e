import type { Definition } from '../../catalogue/definition.ts';
import type { Directory, Viewer } from '../../org/directory.ts';
import type { Result } from '../../result.ts';
import type { Instant } from '../../time/clock.ts';
import type { WorkingDays } from '../../time/workingDays.ts';
import type { CaseDraft } from '../caseAction.ts';
import type { CaseCommandType, CommandOf } from '../caseCommand.ts';
import type { CaseState, Standing } from '../caseState.ts';

/** Everything outside the case that a decision depends on. Reading it is the caller's work, so that deciding is pure. */
export interface Context {
  readonly now: Instant;
  readonly actor: Viewer;
  readonly definition: Definition;
  readonly directory: Directory;
  readonly workingDays: WorkingDays;
  /** The number under which a new case is known, such as YZ-20261124-7F3A. */
  readonly number: string;
  /** Cadres who are declared relatives of the applicant or of people named in the values that are being written. */
  readonly kin: readonly string[];
}

/** Decides one kind of command on a case that exists. It is open to this person: that was asked before. */
export type Decider<Type extends CaseCommandType> = (
  state: CaseState,
  command: CommandOf<Type>,
  context: Context,
) => Result<CaseDraft>;

/** For whom a delegate acts, to be written down with the action. */
export const actingFor = (standing: Standing | undefined, person: string): { readonly for?: string } => {
  const principal = standing?.standIns?.[person];
  return principal === undefined ? {} : { for: principal };
};
