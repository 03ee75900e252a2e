import type { CaseState } from '../caseState.ts';
import { NEVER } from '../times.ts';
import { actorId, type Evolver, stepped } from './step.ts';

/** The countdown stands still; those who are asked have their own time to answer. */
export const objected: Evolver<'object'> = (state, action) => {
  const { words, stop } = action.body;
  const { standing } = state;
  if (standing === undefined) return state;
  const objection = {
    seq: action.seq,
    entered: standing.entered,
    person: actorId(action),
    at: action.at,
    words,
  };
  const { notBefore: _, ...stopped } = standing;
  return {
    ...state,
    objections: [...(state.objections ?? []), objection],
    ...(stop === undefined
      ? {}
      : {
          standing: {
            ...stopped,
            left: stop.left,
            due: stop.due,
            lapseAt: standing.lapseAt >= NEVER ? NEVER : stop.due,
          },
        }),
    steps: stepped(state, action, { comment: words }),
  };
};

/** The countdown goes on when nothing is left to be answered. */
const goingOn = (
  state: CaseState,
  resume: { readonly due: number; readonly notBefore: number } | undefined,
): Partial<CaseState> => {
  if (resume === undefined || state.standing === undefined) return {};
  const { left: _, ...standing } = state.standing;
  return {
    standing: {
      ...standing,
      ...resume,
      lapseAt: standing.lapseAt >= NEVER ? NEVER : resume.due,
    },
  };
};

export const answered: Evolver<'answer'> = (state, action) => ({
  ...state,
  objections: (state.objections ?? []).map((objection) =>
    objection.seq === action.body.objection
      ? { ...objection, answer: { person: actorId(action), at: action.at, words: action.body.words } }
      : objection,
  ),
  ...goingOn(state, action.body.resume),
  steps: stepped(state, action, { comment: action.body.words }),
});
