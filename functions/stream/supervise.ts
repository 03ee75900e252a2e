import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import { factsOf } from '@dingban/shared/supervision/fact';
import { inspect } from '@dingban/shared/supervision/rules';
import { replay } from '@dingban/shared/workflow/evolve';
import { caseActions } from '../read/caseHistory.ts';
import { readWindow } from '../supervise/findingWindow.ts';
import { raise } from '../supervise/raise.ts';
import { deriveFacts, isFact, writeViews } from '../views/project.ts';
import { errorOf } from '../wiring/log.ts';
import { streamHandler } from './batch.ts';

/**
 * Runs the rules over every action of a case. Its facts are written here and not by `project`, because a rule that
 * looks back must see the action that it runs for.
 */
export const handler = streamHandler('supervise', async (app, { aggregate, seq }) => {
  if (!aggregate.startsWith('case#')) return;
  const history = caseActions(await app.store.actions.load(aggregate)).filter((record) => record.seq <= seq);
  const action = history.at(-1);
  const after = replay(history);
  if (action === undefined || after === undefined) return;
  await writeViews(app.store.views, aggregate, deriveFacts(aggregate, history), seq, isFact);
  const definition = definitionOf(after);
  if (definition === undefined) return;
  for (const fact of factsOf(action, after, definition.sub)) {
    const { findings, faults } = inspect(fact, await readWindow(app, fact));
    for (const fault of faults)
      app.log.error({
        message: 'rule failed',
        rule: fault.rule,
        aggregate,
        seq,
        error: errorOf(fault.error),
      });
    for (const finding of findings) await raise(app, finding, `${aggregate}/${seq}`);
  }
});
