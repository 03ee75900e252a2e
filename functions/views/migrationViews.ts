import { evolveMigration, type MigrationAction } from '@dingban/shared/workflow/migrationAction';
import type { View } from '../store/store.ts';
import { lists } from './lists.ts';
import { byTime, viewsOf } from './versioned.ts';

/** Each migration by the time of its proposal; what became of it is read from its actions. */
export const migrationViews = (owner: string, history: readonly MigrationAction[]): readonly View[] =>
  viewsOf(owner, history, evolveMigration, ({ proposedAt, id }) => [
    { kind: 'migration', list: lists.migrations(), order: byTime(proposedAt, id), value: {} },
  ]);
