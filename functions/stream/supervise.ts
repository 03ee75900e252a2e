import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import { type Fact, factsOf, tellsCase } from '@dingban/shared/supervision/fact';
import { inspect } from '@dingban/shared/supervision/rules';
import type { Trace } from '@dingban/shared/supervision/window';
import { replay } from '@dingban/shared/workflow/evolve';
import { caseActions } from '../read/caseHistory.ts';
import { readWindow } from '../supervise/findingWindow.ts';
import { caseOpener, openCase } from '../supervise/openCase.ts';
import { raise } from '../supervise/raise.ts';
import { caseFacts, ownTraces } from '../views/caseFacts.ts';
import { isFact, writeViews } from '../views/project.ts';
import type { App } from '../wiring/app.ts';
import { errorOf } from '../wiring/log.ts';
import { streamHandler } from './batch.ts';

/** Lets every rule look at a fact. A rule that throws is recorded and alarmed, and stops nobody. */
const look = async (
  app: App,
  fact: Fact,
  own: readonly Trace[],
  aggregate: string,
  seq: number,
): Promise<void> => {
  const { findings, faults } = inspect(fact, await readWindow(app, fact, own));
  for (const fault of faults)
    app.log.error({ message: 'rule failed', rule: fault.rule, aggregate, seq, error: errorOf(fault.error) });
  for (const finding of findings) await raise(app, finding, `${aggregate}/${seq}`);
};

/**
 * Runs the rules over every action of a case. What they look back at is written here and not by `project`, because a
 * rule must see the action that it runs for.
 */
export const handler = streamHandler('supervise', async (app, { aggregate, seq }) => {
  if (!aggregate.startsWith('case#')) return;
  const history = caseActions(await app.store.actions.load(aggregate)).filter((record) => record.seq <= seq);
  const action = history.at(-1);
  const after = replay(history);
  if (action === undefined || after === undefined) return;
  const opener = await caseOpener(app, aggregate);
  await writeViews(app.store.views, aggregate, caseFacts(aggregate, history, opener), seq, isFact);
  const definition = definitionOf(after);
  if (definition === undefined) return;
  const opened = tellsCase(action)
    ? await openCase(app, opener, after, definition)
    : { values: {}, kin: [], mark: opener.mark };
  const own = ownTraces(aggregate, history, after, opener);
  for (const fact of factsOf(action, after, definition.sub, opened))
    await look(app, fact, own, aggregate, seq);
});
