import { commentOf, type Evolver, standingWith, stepped } from './step.ts';

export const lapsed: Evolver<'lapse'> = (state, action) => ({
  ...state,
  ...standingWith(state, { lateness: action.body.lateness, lapseAt: action.body.next }),
  steps: stepped(state, action),
});

/** What the clock looked for is looked for once; the case itself stands where it stood. */
export const watched: Evolver<'watch'> = (state, action) => ({
  ...state,
  watched: [...(state.watched ?? []), { what: action.body.what, since: action.body.since }],
  steps: stepped(state, action),
});

export const suspended: Evolver<'suspend'> = (state, action) => ({
  ...state,
  suspended: { at: action.at, by: action.by, reason: action.body.reason },
  steps: stepped(state, action, { comment: action.body.reason }),
});

export const resumed: Evolver<'resume'> = (state, action) => {
  const { suspended: _, ...rest } = state;
  const { reason, due, lapseAt, notBefore } = action.body;
  return {
    ...rest,
    ...standingWith(rest, { due, lapseAt, ...(notBefore === undefined ? {} : { notBefore }) }),
    steps: stepped(state, action, commentOf(reason)),
  };
};

export const urged: Evolver<'urge'> = (state, action) => ({
  ...state,
  ...standingWith(state, { urgedAt: action.at }),
  steps: stepped(state, action, commentOf(action.body.reason)),
});
