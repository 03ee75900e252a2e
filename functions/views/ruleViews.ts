import type { ParameterAction } from '@dingban/shared/supervision/parameter/parameterAction';
import { evolveRule } from '@dingban/shared/supervision/parameter/parameterState';
import type { View } from '../store/store.ts';
import { lists } from './lists.ts';
import { byTime, viewsOf } from './versioned.ts';

/** A proposal stands in the queue until its back-test has come to something; all else is read from the actions. */
export const ruleViews = (owner: string, history: readonly ParameterAction[]): readonly View[] =>
  viewsOf(owner, history, evolveRule, ({ proposal }) =>
    proposal?.tried.kind === 'waiting'
      ? [
          {
            kind: 'back-test',
            list: lists.backTests(),
            order: byTime(proposal.tried.since, owner),
            value: { proposal: proposal.number },
          },
        ]
      : [],
  );
