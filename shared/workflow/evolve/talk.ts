import { actorId, type Evolver, stepped } from './step.ts';

export const opened: Evolver<'open'> = (state, action) => ({
  ...state,
  openings: [
    ...state.openings,
    {
      node: action.body.node,
      person: actorId(action),
      at: action.at,
      entered: state.standing?.entered ?? state.seq - 1,
    },
  ],
  copies: state.copies.map((copy) =>
    copy.person === actorId(action) && copy.read === undefined ? { ...copy, read: action.at } : copy,
  ),
});

/** Whoever is mentioned belongs to the case from now on. */
export const commented: Evolver<'comment'> = (state, action) => {
  const { text, mentions } = action.body;
  const mentioned = [...new Set([...(state.mentioned ?? []), ...mentions])];
  return {
    ...state,
    ...(mentioned.length === 0 ? {} : { mentioned }),
    steps: stepped(state, action, {
      comment: text,
      ...(mentions.length === 0 ? {} : { people: mentions }),
    }),
  };
};
