import { type DelegationAction, evolveDelegations } from '@dingban/shared/org/delegation';
import type { View } from '../store/store.ts';
import { lists } from './lists.ts';
import { byTime, viewsOf } from './versioned.ts';

/** Each delegation that was not taken back, at every place where it may be asked for, by its end. */
export const delegationViews = (owner: string, history: readonly DelegationAction[]): readonly View[] =>
  viewsOf(owner, history, evolveDelegations, (given) =>
    given
      .filter(({ revokedAt }) => revokedAt === undefined)
      .flatMap(({ id, from, to, since, until, reason, places }) => {
        const order = byTime(until, id);
        return [
          ...places.map((place) => ({
            kind: `at#${id}#${place}`,
            list: lists.delegations(place),
            order,
            value: { from, to, since, until },
          })),
          {
            kind: `to#${id}`,
            list: lists.delegatedTo(to),
            order,
            value: { id, from, since, until, reason },
          },
        ];
      }),
  );
