import { canonical } from '@dingban/shared/ledger/canonical';
import type { ActionRecord } from '@dingban/shared/ledger/record';
import type { View } from '../store/store.ts';

/** A derived item before it is known at which action it last changed. */
export type Item = Omit<View, 'owner' | 'seq'>;

/**
 * The views that a whole history leads to. Each carries the sequence of the action that last changed it, found by
 * walking the history, so that projecting action by action and rebuilding from nothing give the same bytes.
 */
export const viewsOf = <R extends ActionRecord, S>(
  owner: string,
  history: readonly R[],
  evolve: (state: S | undefined, action: R) => S,
  itemsOf: (state: S) => readonly Item[],
): readonly View[] => {
  let state: S | undefined;
  let views = new Map<string, { readonly text: string; readonly view: View }>();
  for (const action of history) {
    state = evolve(state, action);
    const next = new Map<string, { readonly text: string; readonly view: View }>();
    for (const item of itemsOf(state)) {
      const text = canonical({ kind: item.kind, list: item.list, order: item.order, value: item.value });
      const known = views.get(item.kind);
      next.set(item.kind, known?.text === text ? known : { text, view: { ...item, owner, seq: action.seq } });
    }
    views = next;
  }
  return [...views.values()].map(({ view }) => view);
};

/** Sortable text of an instant; fifteen digits hold every instant there is. */
export const byTime = (at: number, tie = ''): string =>
  `${String(at).padStart(16, '0')}${tie === '' ? '' : `#${tie}`}`;
