import type { RuleRecord } from '@dingban/shared/supervision/parameter/backTest';
import { type ClosedWarning, recordOfClosed } from '@dingban/shared/supervision/parameter/record';
import { lists } from '../views/lists.ts';
import type { App } from '../wiring/app.ts';

/** So many of the newest closed warnings tell how a rule does now; what was years ago tells less. */
const NEWEST = 1000;

/** How often a rule was right and how long people took, measured from how its newest warnings were closed. */
export const recordOf = async (
  app: Pick<App, 'store' | 'workingDays'>,
  rule: string,
): Promise<RuleRecord> => {
  const { views } = await app.store.views.query({
    list: lists.outcomes(rule),
    limit: NEWEST,
    descending: true,
  });
  return recordOfClosed(
    views.map(({ value }) => value as unknown as ClosedWarning),
    app.workingDays,
  );
};
