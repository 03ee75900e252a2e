import type { PersonAction, PlaceAction } from '@dingban/shared/org/contactAction';
import type { View } from '../store/store.ts';
import { lists } from './lists.ts';
import { viewsOf } from './versioned.ts';

/** A person's card with the name in clear (views can be erased, actions cannot), and one item for each post. */
export const personViews = (
  owner: string,
  history: readonly PersonAction[],
  nameOf: (action: PersonAction) => string,
): readonly View[] => {
  const person = owner.slice('person#'.length);
  return viewsOf(
    owner,
    history,
    (_: PersonAction | undefined, action: PersonAction) => action,
    (action) => [
      { kind: 'card', value: { name: nameOf(action), active: action.body.active, posts: action.body.posts } },
      ...(action.body.active ? action.body.posts : []).map(({ role, place }) => ({
        kind: `post#${role}#${place}`,
        list: role === 'villager' ? lists.villagers(place) : lists.posts(place),
        order: `${role}#${person}`,
        value: { person, role, place },
      })),
    ],
  );
};

export const placeViews = (owner: string, history: readonly PlaceAction[]): readonly View[] => {
  const id = owner.slice('place#'.length);
  return viewsOf(
    owner,
    history,
    (_: PlaceAction | undefined, action: PlaceAction) => action,
    ({ body }) =>
      body.active
        ? [
            {
              kind: 'place',
              list: lists.places(),
              order: id,
              value: { id, level: body.level, name: body.name, parent: body.parent },
            },
          ]
        : [],
  );
};
