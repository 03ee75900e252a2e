import type { ActionRecord } from '@dingban/shared/ledger/record';

/** Groups the walk over all actions by aggregate; the store hands them over one aggregate after the other. */
export async function* histories(
  actions: AsyncIterable<ActionRecord>,
): AsyncIterable<readonly ActionRecord[]> {
  let history: ActionRecord[] = [];
  for await (const action of actions) {
    if (history[0] !== undefined && history[0].aggregate !== action.aggregate) {
      yield history;
      history = [];
    }
    history.push(action);
  }
  if (history.length > 0) yield history;
}
