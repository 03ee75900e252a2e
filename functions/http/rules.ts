import type { Answer } from '@dingban/shared/api/contracts';
import type { Json } from '@dingban/shared/ledger/canonical';
import type { Actor } from '@dingban/shared/ledger/record';
import { mayAnywhere, mayRole, type Right } from '@dingban/shared/org/policy';
import { refuse } from '@dingban/shared/refusal/refusal';
import { done, type Result } from '@dingban/shared/result';
import {
  decideApproval,
  decideEnd,
  decideProposal,
  decideRetry,
} from '@dingban/shared/supervision/parameter/decideParameters';
import {
  type ParameterDraft,
  parameterActions,
  ruleAggregate,
} from '@dingban/shared/supervision/parameter/parameterAction';
import { type RuleState, replayRule } from '@dingban/shared/supervision/parameter/parameterState';
import type { Rule } from '@dingban/shared/supervision/rule';
import { findRule, RULES } from '@dingban/shared/supervision/rules';
import { append } from '../command/append.ts';
import { requestMark } from '../keys/seal.ts';
import { type Card, viewerOf } from '../read/people.ts';
import { describeHead, describeRule } from '../read/ruleDetail.ts';
import { loadRule } from '../supervise/ruleSettings.ts';
import type { App } from '../wiring/app.ts';
import { serve } from './serve.ts';

/** The person under the post that gives the right. */
const signer = (card: Card, right: Right): Actor => {
  const post = card.posts.find(({ role }) => mayRole(role, right));
  return { kind: 'person', id: card.id, role: post?.role ?? 'villager', place: post?.place ?? '' };
};

interface Deed {
  readonly app: App;
  readonly card: Card;
  readonly id: string;
  readonly right: Right;
  readonly body: { readonly actionId: string };
  readonly decide: (rule: Rule, state: RuleState | undefined) => Result<ParameterDraft>;
}

/** Appends what somebody does about the numbers of a rule, and answers with the rule as it is then. */
const act = async ({ app, card, id, right, body, decide }: Deed): Promise<Result<Answer<'readRule'>>> => {
  if (!mayAnywhere(viewerOf(card), right)) return refuse('not-allowed');
  const rule = findRule(id);
  if (rule === undefined) return refuse('not-found');
  const { actionId, ...asked } = body;
  const outcome = await append(app, {
    aggregate: ruleAggregate(id),
    id: actionId,
    by: signer(card, right),
    mark: requestMark({ person: card.id, right, asked: JSON.stringify(asked) } as Json, app.sessionSecret),
    decide: async (history) => decide(rule, replayRule(parameterActions(history))),
  });
  if (!outcome.ok) return outcome;
  const state = replayRule(parameterActions(outcome.data.history));
  return done(await describeRule(app, rule, state, card));
};

/**
 * The rules and their numbers. A change is proposed, tried by the system on what has been, and agreed to by another
 * person of another department; it is in force from a day on.
 */
export const handler = serve({
  rules: async ({ app, card }) => {
    if (!mayAnywhere(viewerOf(card), 'rule.read')) return refuse('not-allowed');
    return done({ rules: await Promise.all(RULES.map((rule) => describeHead(app, rule))) });
  },

  readRule: async ({ app, card, id }) => {
    if (!mayAnywhere(viewerOf(card), 'rule.read')) return refuse('not-allowed');
    const rule = findRule(id);
    return rule === undefined
      ? refuse('not-found')
      : done(await describeRule(app, rule, await loadRule(app, id), card));
  },

  proposeParameters: ({ app, card, id, body }) =>
    act({
      app,
      card,
      id,
      body,
      right: 'rule.propose',
      decide: (rule, state) => decideProposal(rule, state, body, viewerOf(card), app.clock()),
    }),

  approveParameters: ({ app, card, id, body }) =>
    act({
      app,
      card,
      id,
      body,
      right: 'rule.approve',
      decide: (rule, state) => decideApproval(rule, state, body, viewerOf(card), app.clock()),
    }),

  withdrawParameters: ({ app, card, id, body }) =>
    act({
      app,
      card,
      id,
      body,
      right: 'rule.propose',
      decide: (_rule, state) => decideEnd(state, body, viewerOf(card)),
    }),

  retryBackTest: ({ app, card, id, body }) =>
    act({
      app,
      card,
      id,
      body,
      right: 'rule.propose',
      decide: (_rule, state) => decideRetry(state, body.proposal, viewerOf(card)),
    }),
});
