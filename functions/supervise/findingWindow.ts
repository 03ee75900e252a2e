import { EMPTY_WINDOW, type Fact, type Window } from '@dingban/shared/supervision/fact';
import { MINUTE } from '@dingban/shared/time/clock';
import { lists } from '../views/lists.ts';
import { byTime } from '../views/versioned.ts';
import type { App } from '../wiring/app.ts';

/** The longest rush that a city may set, so that one query serves every setting. */
const LOOK_BACK = 240 * MINUTE;

/** What windowed rules look back at: one query for each fact that needs it, never a scan. */
export const readWindow = async (app: App, fact: Fact): Promise<Window> => {
  if (fact.kind !== 'approval') return EMPTY_WINDOW;
  const { views } = await app.store.views.query({
    list: lists.approvals(fact.person),
    from: byTime(fact.at - LOOK_BACK),
    to: `${byTime(fact.at)}#~`,
    limit: 1000,
  });
  return {
    approvals: views.map(({ value }) => ({ caseId: String(value.caseId), at: Number(value.at) })),
  };
};
