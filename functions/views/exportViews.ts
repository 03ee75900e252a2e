import type { ExportAction } from '@dingban/shared/desk/exportAction';
import type { View } from '../store/store.ts';
import { lists } from './lists.ts';
import { byTime, viewsOf } from './versioned.ts';

/** Where whoever watches the supervisors finds that a list was taken. What it was stands in its action. */
export const exportViews = (owner: string, history: readonly ExportAction[]): readonly View[] =>
  viewsOf(
    owner,
    history,
    (_: ExportAction | undefined, action: ExportAction) => action,
    ({ at }) => [{ kind: 'export', list: lists.exports(), order: byTime(at, owner), value: {} }],
  );
