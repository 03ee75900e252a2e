import type { ActionRecord } from '@dingban/shared/ledger/record';
import { histories } from '../store/histories.ts';
import type { View } from '../store/store.ts';
import type { App } from '../wiring/app.ts';
import { contributionIn, contributionOf, type Placed } from './contribution.ts';
import { derive, deriveFacts } from './project.ts';
import { rollUpAll } from './rollUp.ts';

export interface Rebuilt {
  readonly aggregates: number;
  readonly actions: number;
  readonly views: number;
}

/** Aggregates that are written at a time; one after the other would wait for the store most of the time. */
const AT_ONCE = 16;

/**
 * Throws all views away and derives them anew from the actions, one aggregate at a time, so that memory does not
 * grow with the ledger. Gives the same items as projecting did, byte for byte. Nothing may be appended meanwhile.
 */
export const rebuild = async (
  app: Pick<App, 'store' | 'keys'>,
  progress: (sofar: Rebuilt) => void = () => {},
): Promise<Rebuilt> => {
  const { actions, views } = app.store;
  const months = new Map<string, Placed>();
  let sofar: Rebuilt = { aggregates: 0, actions: 0, views: 0 };

  const write = async (history: readonly ActionRecord[]): Promise<void> => {
    const owner = history[0]?.aggregate ?? '';
    const counted = await contributionOf(app, owner, history);
    if (counted !== undefined) months.set(counted.view.owner, counted);
    const wanted: readonly View[] = [
      ...(await derive(app, owner, history)),
      ...(await deriveFacts(app, owner, history)),
      ...(counted === undefined ? [] : [counted.view]),
    ];
    for (const view of wanted) await views.put(view);
    sofar = {
      aggregates: sofar.aggregates + 1,
      actions: sofar.actions + history.length,
      views: sofar.views + wanted.length,
    };
    progress(sofar);
  };

  await views.clear();
  let batch: Promise<void>[] = [];
  for await (const history of histories(actions.all())) {
    batch.push(write(history));
    if (batch.length < AT_ONCE) continue;
    await Promise.all(batch);
    batch = [];
  }
  await Promise.all(batch);
  // Sums last, each once: of months of villages there are thousands where there are hundreds of thousands of cases.
  const sums = await rollUpAll(
    views,
    [...months.values()].map(({ view, month }) => ({ village: contributionIn(view).places.village, month })),
  );
  sofar = { ...sofar, views: sofar.views + sums };
  progress(sofar);
  return sofar;
};
