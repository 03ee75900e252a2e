import type { CaseAction } from '@dingban/shared/workflow/caseAction';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { replay } from '@dingban/shared/workflow/evolve';
import type { App } from '../wiring/app.ts';

export interface LoadedCase {
  readonly history: readonly CaseAction[];
  readonly state: CaseState;
}

/** The store keeps records of every kind; a `case#` aggregate holds case actions only. */
export const caseActions = (records: readonly unknown[]): readonly CaseAction[] =>
  records as readonly CaseAction[];

export const loadCase = async (app: Pick<App, 'store'>, id: string): Promise<LoadedCase | undefined> => {
  const history = caseActions(await app.store.actions.load(`case#${id}`));
  const state = replay(history);
  return state === undefined ? undefined : { history, state };
};
