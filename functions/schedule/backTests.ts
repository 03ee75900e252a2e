import { done } from '@dingban/shared/result';
import { decideBackTest } from '@dingban/shared/supervision/parameter/decideParameters';
import {
  type BackTestFault,
  parameterActions,
  ruleAggregate,
  ruleOfAggregate,
} from '@dingban/shared/supervision/parameter/parameterAction';
import { type Proposal, replayRule } from '@dingban/shared/supervision/parameter/parameterState';
import { numbersOn } from '@dingban/shared/supervision/parameter/settings';
import { findRule } from '@dingban/shared/supervision/rules';
import { backTest, type Limits } from '../backTest/backTest.ts';
import { beat, claim } from '../backTest/turn.ts';
import { append } from '../command/append.ts';
import { loadRule } from '../supervise/ruleSettings.ts';
import { lists } from '../views/lists.ts';
import type { App } from '../wiring/app.ts';
import { theApp } from '../wiring/context.ts';
import { errorOf } from '../wiring/log.ts';

type Outcome = Parameters<typeof decideBackTest>[3];

/** Writes down what came of it, once for each time that it was asked for. */
const note = async (app: App, ruleId: string, proposal: Proposal, outcome: Outcome): Promise<void> => {
  const rule = findRule(ruleId);
  if (rule === undefined || proposal.tried.kind !== 'waiting') return;
  const aggregate = ruleAggregate(ruleId);
  await append(app, {
    aggregate,
    id: app.digest(`${aggregate}\n${proposal.number}\n${proposal.tried.since}`).slice(0, 32),
    by: { kind: 'system', task: 'back-test' },
    decide: async (history) => {
      const state = replayRule(parameterActions(history));
      const draft = decideBackTest(rule, state, proposal.number, outcome, app.digest);
      return draft === undefined ? undefined : done(draft);
    },
  });
};

const carryOut = async (app: App, ruleId: string, limits: Limits | undefined): Promise<void> => {
  const state = await loadRule(app, ruleId);
  const rule = findRule(ruleId);
  const proposal = state?.proposal;
  if (state === undefined || rule === undefined || proposal?.tried.kind !== 'waiting') return;
  const turn = { rule: ruleId, proposal: proposal.number, since: proposal.tried.since };
  const mine = await claim(app, turn);
  if (mine === 'taken') return;
  if (mine === 'given-up') return note(app, ruleId, proposal, { fault: 'stopped' satisfies BackTestFault });
  app.checkpoint('before-back-test');
  const outcome = await backTest(
    app,
    {
      rule,
      // Those that will be in force when the new ones begin, whether they are by now or not.
      before: numbersOn(rule, state.versions, '9999-12-31').values,
      after: proposal.values,
      until: proposal.tried.since,
    },
    (sofar) => beat(app, turn, sofar),
    limits,
  );
  app.checkpoint('after-back-test');
  await note(app, ruleId, proposal, outcome.ok ? { result: outcome.data } : { fault: outcome.error });
};

/**
 * Carries out the back-tests that are waiting, one after the other. One that was cut off is begun anew by a later run;
 * whatever is done twice is written down once.
 */
export const runBackTests = async (app: App, limits?: Limits): Promise<number> => {
  const { views } = await app.store.views.query({ list: lists.backTests(), limit: 50 });
  for (const { owner } of views) {
    const rule = ruleOfAggregate(owner);
    if (rule === undefined) continue;
    try {
      await carryOut(app, rule, limits);
    } catch (error) {
      app.log.error({ message: 'back-test failed', aggregate: owner, error: errorOf(error) });
    }
  }
  return views.length;
};

/**
 * Every minute: mostly one query that finds nothing. Not a reader of the stream, because a shard serves two readers and
 * both are taken, and because rules and notices must not wait for a walk over the ledger.
 */
export const handler = async (): Promise<void> => {
  const app = await theApp();
  const count = await runBackTests(app);
  if (count > 0) app.log.info({ message: 'back-tests looked at', count });
};
