import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import type { ActionRecord } from '@dingban/shared/ledger/record';
import { type Fact, factsOf, tellsCase } from '@dingban/shared/supervision/fact';
import { type InForce, inForceFor, madeBy } from '@dingban/shared/supervision/parameter/settings';
import { inspect } from '@dingban/shared/supervision/rules';
import { ratingTraces } from '@dingban/shared/supervision/traces/dissatisfaction';
import { watchBegan } from '@dingban/shared/supervision/watches';
import type { CaseAction } from '@dingban/shared/workflow/caseAction';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { replay } from '@dingban/shared/workflow/evolve';
import { caseActions } from '../read/caseHistory.ts';
import { type Own, readWindow } from '../supervise/findingWindow.ts';
import { caseOpener, openCase } from '../supervise/openCase.ts';
import { raise } from '../supervise/raise.ts';
import { ratingFact } from '../supervise/ratingFact.ts';
import { readSettings } from '../supervise/ruleSettings.ts';
import { caseFacts, ownTraces, ratingFacts } from '../views/caseFacts.ts';
import { isFact, writeViews } from '../views/project.ts';
import type { App } from '../wiring/app.ts';
import { errorOf } from '../wiring/log.ts';
import { streamHandler } from './batch.ts';

/** Lets every rule look at a fact. A rule that throws is recorded and alarmed, and stops nobody. */
const look = async (app: App, fact: Fact, own: Own, seq: number, inForce: InForce): Promise<void> => {
  const { settings } = inForce;
  const { findings, faults } = inspect(fact, await readWindow(app, fact, own, settings), settings);
  for (const { rule, error } of faults)
    app.log.error({ message: 'rule failed', rule, aggregate: own.owner, seq, error: errorOf(error) });
  for (const finding of findings) await raise(app, madeBy(finding, inForce), `${own.owner}/${seq}`);
};

/** The numbers by which an action is judged: by its own time, however late it is handed over. */
const numbersFor = async (app: App, action: CaseAction, after: CaseState): Promise<InForce> => {
  const history = await readSettings(app, action.at);
  if (action.type !== 'watch') return inForceFor(history, action.at);
  const { what } = action.body;
  return inForceFor(history, action.at, { what, began: watchBegan(after, what) });
};

const lookAtCase = async (
  app: App,
  owner: string,
  seq: number,
  records: readonly ActionRecord[],
): Promise<void> => {
  const history = caseActions(records);
  const action = history.at(-1);
  const after = replay(history);
  if (action === undefined || after === undefined) return;
  const opener = await caseOpener(app, owner);
  const definition = definitionOf(after);
  const lookAtAll = async (): Promise<void> => {
    if (definition === undefined) return;
    const opened = tellsCase(action)
      ? await openCase(app, opener, after, definition)
      : { values: {}, kin: [], mark: opener.mark };
    const own = { owner, traces: ownTraces(owner, history, after, opener) };
    const facts = factsOf(action, after, definition.sub, opened);
    if (facts.length === 0) return;
    const inForce = await numbersFor(app, action, after);
    for (const fact of facts) await look(app, fact, own, seq, inForce);
  };
  // The case's own traces are at hand, so no rule waits for them to be written; later cases do.
  await Promise.all([
    writeViews(app.store.views, owner, caseFacts(owner, history, opener), seq, isFact),
    lookAtAll(),
  ]);
};

const lookAtRating = async (
  app: App,
  owner: string,
  seq: number,
  history: readonly ActionRecord[],
): Promise<void> => {
  const fact = await ratingFact(app, history);
  if (fact === undefined) return;
  await writeViews(app.store.views, owner, ratingFacts(owner, seq, fact), seq, isFact);
  const inForce = inForceFor(await readSettings(app, fact.at), fact.at);
  await look(app, fact, { owner, traces: ratingTraces(fact) }, seq, inForce);
};

/**
 * Runs the rules over every action of a case and every rating. What they look back at is written here and not by
 * `project`, because a rule must see the action that it runs for.
 */
export const handler = streamHandler('supervise', async (app, { aggregate, seq }) => {
  const isCase = aggregate.startsWith('case#');
  if (!isCase && !aggregate.startsWith('evaluation#')) return;
  const history = (await app.store.actions.load(aggregate)).filter((record) => record.seq <= seq);
  await (isCase ? lookAtCase : lookAtRating)(app, aggregate, seq, history);
});
