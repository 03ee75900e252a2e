import type { ActionRecord } from '@dingban/shared/ledger/record';
import type { App } from '../wiring/app.ts';
import { contributionIn, contributionOf } from './contribution.ts';
import { rollUp } from './rollUp.ts';

/**
 * Keeps the figures up to date with one record of an aggregate. What it counts changes with few of its actions; the
 * record at which it last changed always sums anew, also when it is handed over again, since whoever handled it
 * before may have stopped in between.
 */
export const keepFigures = async (
  app: Pick<App, 'store' | 'checkpoint'>,
  aggregate: string,
  seq: number,
  history: readonly ActionRecord[],
): Promise<void> => {
  const found = await contributionOf(app, aggregate, history);
  if (found === undefined) return;
  const { view, month } = found;
  const { views } = app.store;
  const stored = await views.find(view.owner, view.kind);
  const behind = stored === undefined || stored.seq < view.seq;
  if (behind) await views.put(view);
  else if (seq > view.seq) return;
  app.checkpoint('before-sum:figures');
  await rollUp(views, contributionIn(view).places.village, month);
};
