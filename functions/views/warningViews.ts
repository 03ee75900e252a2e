import { placeOn } from '@dingban/shared/org/directory';
import { ROLES, type Role } from '@dingban/shared/org/role';
import { warningWakeAt } from '@dingban/shared/supervision/decideFinding';
import { officesOf } from '@dingban/shared/supervision/offices';
import type { WarningAction } from '@dingban/shared/supervision/warningAction';
import { evolveWarning, type WarningState } from '@dingban/shared/supervision/warningState';
import type { PlaceChain } from '@dingban/shared/workflow/caseAction';
import type { View } from '../store/store.ts';
import { dueItem } from './due.ts';
import { lists } from './lists.ts';
import { byTime, type Item, viewsOf } from './versioned.ts';

/** The warnings of an office's own field, at the place of the office. */
export const fieldOf = (role: Role, places: PlaceChain): string =>
  `${placeOn(ROLES[role].level, places)}/${role}`;

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
    // Offices of the field find theirs in a list of their own.
    ...officesOf(finding).map((role) => ({
      kind: `at#${role}`,
      list: lists.warnings(listed, fieldOf(role, finding.places)),
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
