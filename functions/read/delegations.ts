import type { Answer } from '@dingban/shared/api/contracts';
import {
  type DelegationAction,
  mayStandIn,
  replayDelegations,
  standingOf,
} from '@dingban/shared/org/delegation';
import { mayAnywhere } from '@dingban/shared/org/policy';
import { lists } from '../views/lists.ts';
import { byTime } from '../views/versioned.ts';
import type { App } from '../wiring/app.ts';
import { postsAt } from './directory.ts';
import { countsOf } from './me.ts';
import { allPlaces, type Card, namesOf, viewerOf } from './people.ts';

type Delegations = Answer<'delegations'>;

export const delegationsOf = (person: string): string => `delegation#${person}`;

export const delegationActions = (records: readonly unknown[]): readonly DelegationAction[] =>
  records as readonly DelegationAction[];

/** Those who could act for somebody: cadres of the same places and of the places above. */
const eligibleFor = async (app: App, card: Card): Promise<readonly string[]> => {
  const principal = viewerOf(card);
  if (!mayAnywhere(principal, 'case.delegate')) return [];
  const places = await allPlaces(app);
  const near = new Set(card.posts.flatMap(({ place }) => [place, places.get(place)?.parent ?? place]));
  const posts = (await Promise.all([...near].map((place) => postsAt(app, place)))).flat();
  return [...new Set(posts.map(({ person }) => person))]
    .sort()
    .filter((person) =>
      mayStandIn(principal, { id: person, posts: posts.filter((post) => post.person === person) }, places),
    );
};

/** What somebody delegated and what was delegated to them. */
export const describeDelegations = async (app: App, card: Card): Promise<Delegations> => {
  const now = app.clock();
  const given = replayDelegations(delegationActions(await app.store.actions.load(delegationsOf(card.id))));
  const { views } = await app.store.views.query({
    list: lists.delegatedTo(card.id),
    from: byTime(now),
    limit: 100,
  });
  const received = views.map(
    ({ value }) => value as unknown as Omit<(typeof given)[number], 'to' | 'places'>,
  );
  const eligible = await eligibleFor(app, card);
  const names = await namesOf(app, [
    ...eligible,
    ...given.map(({ to }) => to),
    ...received.map(({ from }) => from),
  ]);
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  return {
    given: [...given].reverse().map((one) => ({
      id: one.id,
      person: person(one.to),
      since: one.since,
      until: one.until,
      reason: one.reason,
      standing: standingOf(one, now),
    })),
    received: received.map(({ id, from, since, until, reason }) => ({
      id,
      person: person(from),
      since,
      until,
      reason,
      standing: now < since ? ('coming' as const) : ('active' as const),
    })),
    eligible: eligible.map(person),
    waiting: (await countsOf(app, card)).todo,
  };
};
