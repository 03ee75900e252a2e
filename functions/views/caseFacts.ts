import type { Values } from '@dingban/shared/form/value';
import type { Json } from '@dingban/shared/ledger/canonical';
import { approvalsOf, type RatingFact } from '@dingban/shared/supervision/fact';
import { toldOf } from '@dingban/shared/supervision/told';
import { tracesOf } from '@dingban/shared/supervision/traces';
import { ratingTraces } from '@dingban/shared/supervision/traces/dissatisfaction';
import type { Trace } from '@dingban/shared/supervision/window';
import type { CaseAction } from '@dingban/shared/workflow/caseAction';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { evolve } from '@dingban/shared/workflow/evolve';
import type { View } from '../store/store.ts';
import { lists } from './lists.ts';
import { byTime, type Item, viewsOf } from './versioned.ts';

/** How the values of a case are read here: opened, and texts marked. */
export interface Reader {
  readonly values: (state: CaseState) => Values;
  readonly mark: (text: string) => string;
}

export const traceItem = (
  owner: string,
  kind: string,
  { list, at, caseId, village, value }: Trace,
): Item => ({
  kind: `fact#${kind}`,
  list: lists.trace(list),
  order: byTime(at, `${owner}/${kind}`),
  value: { at, caseId, village, value: value as { readonly [name: string]: Json } },
});

/** What the case leaves behind as it stands. Kinds count within a list, so that a changed deal replaces itself. */
const itemsOf =
  (owner: string, { values, mark }: Reader) =>
  (state: CaseState): readonly Item[] => {
    const counts = new Map<string, number>();
    return tracesOf(toldOf(state, { values: values(state), kin: [], mark })).map((trace) => {
      const count = counts.get(trace.list) ?? 0;
      counts.set(trace.list, count + 1);
      return traceItem(owner, `${trace.list}#${count}`, trace);
    });
  };

/** Approvals of a person, each for itself. What the matter lets people approve together is no rush. */
const approvals = (
  owner: string,
  history: readonly CaseAction[],
): readonly { readonly seq: number; readonly trace: Trace }[] =>
  history.flatMap((action) =>
    action.type !== 'approve' || action.by.kind !== 'person' || action.body.batch !== undefined
      ? []
      : [
          {
            seq: action.seq,
            trace: {
              list: approvalsOf(action.by.id),
              at: action.at,
              caseId: owner.slice('case#'.length),
              village: action.by.place,
              value: {},
            },
          },
        ],
  );

/** Everything that rules look back at; written by `supervise` itself, so that a rule sees the case it runs for. */
export const caseFacts = (owner: string, history: readonly CaseAction[], reader: Reader): readonly View[] => [
  ...approvals(owner, history).map(({ seq, trace }) => ({
    ...traceItem(owner, `approval#${seq}`, trace),
    owner,
    seq,
  })),
  ...viewsOf(owner, history, evolve, itemsOf(owner, reader)),
];

/** What a rating leaves. A rating that is changed replaces what it left. */
export const ratingFacts = (owner: string, seq: number, rating: RatingFact): readonly View[] =>
  ratingTraces(rating).map((trace) => ({ ...traceItem(owner, trace.list, trace), owner, seq }));

/** The same as traces, for the window of the case itself: an index may show them a moment later. */
export const ownTraces = (
  owner: string,
  history: readonly CaseAction[],
  after: CaseState,
  reader: Reader,
): readonly Trace[] => [
  ...approvals(owner, history).map(({ trace }) => trace),
  ...tracesOf(toldOf(after, { values: reader.values(after), kin: [], mark: reader.mark })),
];
