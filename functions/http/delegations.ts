import { type DelegationCommand, decideDelegation, replayDelegations } from '@dingban/shared/org/delegation';
import { done, type Result } from '@dingban/shared/result';
import { append } from '../command/append.ts';
import { requestMark } from '../keys/seal.ts';
import { delegationActions, delegationsOf, describeDelegations } from '../read/delegations.ts';
import { allPlaces, type Card, findCard, forget, viewerOf } from '../read/people.ts';
import type { App } from '../wiring/app.ts';
import { serve } from './serve.ts';

const run = async (
  app: App,
  card: Card,
  actionId: string,
  command: DelegationCommand,
): Promise<Result<Awaited<ReturnType<typeof describeDelegations>>>> => {
  const places = await allPlaces(app);
  const delegate = command.type === 'delegate' ? await findCard(app, command.to) : undefined;
  const [post] = card.posts;
  const role = post?.role ?? 'villager';
  const outcome = await append(app, {
    aggregate: delegationsOf(card.id),
    id: actionId,
    by: { kind: 'person', id: card.id, role, place: post?.place ?? '' },
    mark: requestMark({ ...command }, app.sessionSecret),
    decide: async (history) =>
      decideDelegation(replayDelegations(delegationActions(history)), command, {
        now: app.clock(),
        actor: viewerOf(card),
        ...(delegate?.active === true ? { delegate: viewerOf(delegate) } : {}),
        places,
      }),
  });
  if (!outcome.ok) return outcome;
  // The directory is remembered for half a minute; whoever has just delegated must not be asked alone.
  forget(app);
  return done(await describeDelegations(app, card));
};

/** Who acts for whom (委托代办): given and taken back by the person who is away, and by nobody else. */
export const handler = serve({
  delegations: async ({ app, card }) => done(await describeDelegations(app, card)),

  delegate: async ({ app, body, card }) => {
    const { actionId, ...wanted } = body;
    return run(app, card, actionId, { type: 'delegate', ...wanted });
  },

  revokeDelegation: async ({ app, id, body, card }) =>
    run(app, card, body.actionId, { type: 'revoke', delegation: id }),
});
