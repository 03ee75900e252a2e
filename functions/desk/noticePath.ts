import type { Answer } from '@dingban/shared/api/contracts';
import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import { findNode } from '@dingban/shared/catalogue/definition';
import { stageOf } from '@dingban/shared/desk/stage';
import { replayNotice } from '@dingban/shared/notice/noticeState';
import { planCaseNotices } from '@dingban/shared/notice/plan';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { evolve } from '@dingban/shared/workflow/evolve';
import { noticeActions, noticeId } from '../notice/outbox.ts';
import type { LoadedCase } from '../read/caseHistory.ts';
import { allPlaces, namesOf } from '../read/people.ts';
import { inLanes } from '../registry/inLanes.ts';
import type { App } from '../wiring/app.ts';

type PathNotice = Extract<Answer<'traceCase'>['path'][number], { kind: 'notice' }>;

/**
 * What people were told of the case, and whether it reached them. A notice is named after the action that caused it, so
 * the same planning that sent them finds them again, without an index.
 */
export const noticePath = async (
  app: App,
  { history, state }: LoadedCase,
): Promise<readonly PathNotice[]> => {
  const definition = definitionOf(state);
  if (definition === undefined) return [];
  let before: CaseState | undefined;
  const planned = history.flatMap((action) => {
    const node = before?.standing === undefined ? undefined : findNode(definition.sub, before.standing.node);
    const after = evolve(before, action);
    const plans = planCaseNotices(action, before, after, definition);
    before = after;
    const stage = stageOf(action.type, node?.kind, false);
    return plans.map((plan) => ({ id: noticeId(plan), stage: plan.kind === 'copied' ? 'copy' : stage }));
  });
  const ids = new Map(planned.map((one) => [one.id, one]));
  const [loaded, places] = await Promise.all([
    inLanes([...ids.values()], async ({ id, stage }) => ({
      stage,
      notice: replayNotice(noticeActions(await app.store.actions.load(`notice#${id}`))),
    })),
    allPlaces(app),
  ]);
  const told = loaded.flatMap(({ stage, notice }) => (notice === undefined ? [] : [{ stage, notice }]));
  const names = await namesOf(
    app,
    told.flatMap(({ notice }) => ('people' in notice.plan.to ? notice.plan.to.people : [])),
  );
  return told.map(({ stage, notice }): PathNotice => {
    const { to, text } = notice.plan;
    return {
      key: `notice-${notice.id}`,
      stage: stage as PathNotice['stage'],
      at: notice.plannedAt,
      kind: 'notice',
      title: text.title,
      to: 'people' in to ? to.people.map((id) => names.get(id) ?? '') : [places.get(to.group)?.name ?? ''],
      outcome: notice.outcome ?? 'underway',
      delivered: notice.delivered.length,
    };
  });
};
