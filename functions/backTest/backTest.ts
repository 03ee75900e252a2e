import type { Result } from '@dingban/shared/result';
import { done, failed } from '@dingban/shared/result';
import { type BackTest, compareRaised } from '@dingban/shared/supervision/parameter/backTest';
import type { BackTestFault, Numbers } from '@dingban/shared/supervision/parameter/parameterAction';
import { watchDaysIn, watchedIn, watchOfRule } from '@dingban/shared/supervision/parameter/watched';
import type { Rule } from '@dingban/shared/supervision/rule';
import { ratingTraces } from '@dingban/shared/supervision/traces/dissatisfaction';
import { type Instant, localDate, MINUTE } from '@dingban/shared/time/clock';
import { caseActions } from '../read/caseHistory.ts';
import { recordOf } from '../read/ruleRecord.ts';
import { histories } from '../store/histories.ts';
import { ratingFact } from '../supervise/ratingFact.ts';
import type { App } from '../wiring/app.ts';
import { momentsOfCase } from './cases.ts';
import { trialOf } from './tried.ts';

export interface BackTestPlan {
  readonly rule: Rule;
  readonly before: Numbers;
  readonly after: Numbers;
  /** What happened later is not looked at, so that the same plan gives the same result whenever it is carried out. */
  readonly until: Instant;
}

export interface Progress {
  readonly aggregates: number;
  readonly actions: number;
}

/** Limits of one run. A function of AWS lives for fifteen minutes and has so much memory. */
export interface Limits {
  /** Milliseconds. */
  readonly time: number;
  /** Moments that have to be held because the rule looks back; a thousand take about 4 MB. */
  readonly moments: number;
}

const LIMITS: Limits = { time: 12 * MINUTE, moments: 400_000 };

/**
 * Tries a rule with two sets of numbers over all that has happened. Reads the ledger once from beginning to end, apart
 * from every request; registers count as they stand today. Fails when history is too large for one run, or when the
 * proposed numbers make the rule throw where those in force do not.
 */
export const backTest = async (
  app: App,
  { rule, before, after, until }: BackTestPlan,
  progress: (sofar: Progress) => Promise<void>,
  limits: Limits = LIMITS,
): Promise<Result<BackTest, BackTestFault>> => {
  const trial = trialOf(app, rule, { before, after });
  const what = watchOfRule(rule.id);
  const end = app.clock() + limits.time;
  let cases = 0;
  let sofar: Progress = { aggregates: 0, actions: 0 };
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for await (const records of histories(app.store.actions.all())) {
    const history = records.filter(({ at }) => at <= until);
    const owner = history[0]?.aggregate ?? '';
    sofar = { aggregates: sofar.aggregates + 1, actions: sofar.actions + history.length };
    if (owner.startsWith('case#')) {
      cases += 1;
      first = Math.min(first, history[0]?.at ?? first);
      last = Math.max(last, history.at(-1)?.at ?? last);
      const actions = caseActions(history);
      if (what === undefined) trial.see(await momentsOfCase(app, rule, owner, actions));
      else
        for (const [side, values] of [
          ['before', before],
          ['after', after],
        ] as const)
          trial.seeOnly(side, watchedIn(actions, what, watchDaysIn(what, values), app.workingDays, until));
    } else if (owner.startsWith('evaluation#') && rule.on.includes('rating')) {
      // A rating as it stands in the end: one that was changed counts once.
      const fact = await ratingFact(app, history);
      if (fact !== undefined)
        trial.see([{ at: fact.at, caseId: fact.caseId, facts: [fact], lasting: ratingTraces(fact) }]);
    }
    if (trial.kept() > limits.moments || app.clock() > end) return failed('too-large');
    await progress(sofar);
  }
  await trial.finish();
  const faults = trial.faults();
  if (faults.after > faults.before) return failed('rule-fault');
  return done({
    ...(cases === 0 ? {} : { from: localDate(first), to: localDate(last) }),
    cases,
    ...compareRaised(trial.before, trial.after, trial.nameOf),
    faults: faults.after,
    record: await recordOf(app, rule.id),
  });
};
