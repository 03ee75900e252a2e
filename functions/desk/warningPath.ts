import type { Answer } from '@dingban/shared/api/contracts';
import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import { findNode } from '@dingban/shared/catalogue/definition';
import { type Stage, stageOfNode } from '@dingban/shared/desk/stage';
import { replayWarning } from '@dingban/shared/supervision/warningState';
import { replay } from '@dingban/shared/workflow/evolve';
import type { LoadedCase } from '../read/caseHistory.ts';
import { byOf } from '../read/labels.ts';
import { namesOf } from '../read/people.ts';
import { ruleLabel } from '../read/warningDetail.ts';
import { inLanes } from '../registry/inLanes.ts';
import { warningActions } from '../supervise/raise.ts';
import { lists } from '../views/lists.ts';
import type { App } from '../wiring/app.ts';

type PathWarning = Extract<Answer<'traceCase'>['path'][number], { kind: 'warning' }>;

/** Where the case stood at that time. */
const stageAt = ({ history, state }: LoadedCase, at: number): Stage => {
  const then = replay(history.filter((action) => action.at <= at)) ?? state;
  const definition = definitionOf(then);
  const node =
    definition === undefined || then.standing === undefined
      ? undefined
      : findNode(definition.sub, then.standing.node);
  return stageOfNode(node?.kind);
};

/** What rules found about the case, and what was done about it. */
export const warningPath = async (app: App, loaded: LoadedCase): Promise<readonly PathWarning[]> => {
  const { views } = await app.store.views.query({
    list: lists.warningsOfCase(loaded.state.id),
    limit: 100,
  });
  const warnings = await inLanes(views, async ({ owner }) =>
    replayWarning(warningActions(await app.store.actions.load(owner))),
  );
  const known = warnings.flatMap((warning) => warning ?? []);
  const names = await namesOf(
    app,
    known.flatMap(({ steps }) => steps.flatMap(({ by }) => (by.kind === 'person' ? [by.id] : []))),
  );
  return known.flatMap((warning) =>
    warning.steps.map(
      (step): PathWarning => ({
        key: `warning-${warning.id}-${step.seq}`,
        stage: stageAt(loaded, step.at),
        at: step.at,
        kind: 'warning',
        id: warning.id,
        type: step.type,
        ruleLabel: ruleLabel(warning.finding.rule),
        severity: step.to ?? warning.severity,
        by: byOf(step.by, names),
        ...(step.note === undefined ? {} : { note: step.note }),
      }),
    ),
  );
};
