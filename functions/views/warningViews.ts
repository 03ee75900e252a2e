import { warningWakeAt } from '@dingban/shared/supervision/decideWarning';
import type { WarningAction } from '@dingban/shared/supervision/warningAction';
import { evolveWarning, type WarningState } from '@dingban/shared/supervision/warningState';
import type { View } from '../store/store.ts';
import { dueItem } from './due.ts';
import { lists } from './lists.ts';
import { byTime, type Item, viewsOf } from './versioned.ts';

const itemsOf = (state: WarningState): readonly Item[] => {
  const { finding, id } = state;
  const value = {
    rule: finding.rule,
    severity: state.severity,
    status: state.status,
    sentence: finding.sentence,
    caseId: finding.caseId,
    village: finding.places.village,
    raisedAt: state.raisedAt,
    due: state.due,
  };
  const listed = state.status === 'closed' ? 'closed' : 'open';
  const order = byTime(listed === 'open' ? state.due : (state.steps.at(-1)?.at ?? 0), id);
  return [
    ...(['village', 'town', 'city'] as const).map((level) => ({
      kind: `at#${level}`,
      list: lists.warnings(listed, finding.places[level]),
      order,
      value,
    })),
    { kind: 'of-case', list: lists.warningsOfCase(finding.caseId), order: byTime(state.raisedAt, id), value },
    ...(state.outcome === undefined
      ? []
      : [
          {
            kind: 'outcome',
            list: lists.outcomes(finding.rule),
            order: byTime(state.raisedAt, id),
            value: {
              outcome: state.outcome,
              raisedAt: state.raisedAt,
              closedAt: state.steps.findLast(({ type }) => type === 'close')?.at,
            },
          },
        ]),
    ...dueItem(`warning#${id}`, warningWakeAt(state)),
  ];
};

export const warningViews = (owner: string, history: readonly WarningAction[]): readonly View[] =>
  viewsOf(owner, history, evolveWarning, itemsOf);
