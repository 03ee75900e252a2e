import type { NoticeAction } from '@dingban/shared/notice/noticeAction';
import { evolveNotice, type NoticeState, noticeWakeAt } from '@dingban/shared/notice/noticeState';
import { localDate } from '@dingban/shared/time/clock';
import type { View } from '../store/store.ts';
import { dueItem } from './due.ts';
import { lists } from './lists.ts';
import { byTime, type Item, viewsOf } from './versioned.ts';

export const monthOf = (at: number): string => localDate(at).slice(0, 7);

const itemsOf = (state: NoticeState): readonly Item[] => [
  ...(state.calls === 0
    ? []
    : [
        {
          kind: 'calls',
          list: lists.calls(monthOf(state.plannedAt)),
          order: byTime(state.plannedAt, state.id),
          value: { calls: state.calls, kind: state.plan.kind },
        },
      ]),
  ...(state.phase === 'held' && state.next !== undefined
    ? [{ kind: 'held', list: lists.held(), order: byTime(state.next, state.id), value: {} }]
    : []),
  ...dueItem(`notice#${state.id}`, noticeWakeAt(state)),
];

export const noticeViews = (owner: string, history: readonly NoticeAction[]): readonly View[] =>
  viewsOf(owner, history, evolveNotice, itemsOf);
