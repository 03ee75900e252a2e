import { findDefinition } from '@dingban/shared/catalogue/catalogue';
import type { SubModule } from '@dingban/shared/catalogue/matter';
import { momentOf as momentIn } from '@dingban/shared/supervision/momentOf';
import type { Moment } from '@dingban/shared/supervision/overYear';
import type { Instant } from '@dingban/shared/time/clock';
import type { CaseAction } from '@dingban/shared/workflow/caseAction';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { evolve } from '@dingban/shared/workflow/evolve';
import { markOf } from './marks.ts';

/** Something that happened in the year: an action of a case, or a rating or petition, which are none. */
export interface Recorded {
  readonly at: Instant;
  readonly moment: Moment;
  readonly action?: CaseAction;
  /** Cadres whom the registers connect with the case. */
  readonly kin?: readonly string[];
}

/** An action as rules see it, in a city where nothing is sealed. */
export const momentOf = (
  action: CaseAction,
  before: CaseState | undefined,
  after: CaseState,
  sub: SubModule,
  kin: readonly string[],
): Moment => momentIn(action, before, after, sub, { values: after.values, kin, mark: markOf });

/** One line of the written history: the action with its kin, or the moment where there is no action. */
export const lineOf = ({ moment, action, kin }: Recorded): string =>
  JSON.stringify(action === undefined ? { moment } : { action, kin });

/** Reads lines of a history in their order and gives back the moments, as if they had just happened. */
export const rereader = (): ((line: string) => Moment) => {
  const states = new Map<string, CaseState>();
  return (line) => {
    const { action, moment, kin = [] } = JSON.parse(line) as Partial<Recorded>;
    if (action === undefined) {
      if (moment === undefined) throw new Error('a line that tells nothing');
      return moment;
    }
    const before = states.get(action.aggregate);
    const after = evolve(before, action);
    states.set(action.aggregate, after);
    const sub = findDefinition(after.matter, after.sub)?.sub;
    if (sub === undefined) throw new Error(`the catalogue has no ${after.matter}/${after.sub}`);
    return momentOf(action, before, after, sub, kin);
  };
};
