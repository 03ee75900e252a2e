import { definitionOf } from '../../catalogue/catalogue.ts';
import type { Round } from '../caseAction.ts';
import type { CaseState, Standing } from '../caseState.ts';
import { peopleIn, signOf, withInstead, withRound, withSeats } from '../signing.ts';
import { actorId, type Evolver, standingWith, stepped } from './step.ts';

type Sign = ReturnType<typeof signOf>;

const signAt = (state: CaseState): Sign => {
  const sub = definitionOf(state)?.sub;
  return sub === undefined || state.standing === undefined ? 'any' : signOf(sub, state.standing.node);
};

const reseated = (
  state: CaseState,
  rounds: (standing: Standing, sign: Sign) => readonly Round[],
  added: readonly string[],
): Partial<CaseState> => {
  const { standing } = state;
  if (standing === undefined) return {};
  const next = rounds(standing, signAt(state));
  const all = [...(standing.added ?? []), ...added];
  return standingWith(state, {
    rounds: next,
    people: peopleIn(next),
    ...(all.length === 0 ? {} : { added: all }),
  });
};

/** Somebody else sits where the person sat, and the person's delegate goes, too. Whoever hands over may still look. */
export const transferred: Evolver<'transfer'> = (state, action) => {
  const person = actorId(action);
  const { standing } = state;
  if (standing === undefined) return state;
  const standIns = Object.entries(standing.standIns ?? {});
  const leaving = [person, ...standIns.flatMap(([delegate, of]) => (of === person ? [delegate] : []))];
  const kept = Object.fromEntries(standIns.filter(([, of]) => of !== person));
  const { standIns: _, ...bare } = standing;
  const alone: CaseState = {
    ...state,
    standing: { ...bare, ...(Object.keys(kept).length === 0 ? {} : { standIns: kept }) },
    asked: [...state.asked, { node: standing.node, entered: standing.entered, people: leaving }],
  };
  return {
    ...alone,
    ...reseated(alone, (one, sign) => withInstead(one, sign, leaving, action.body.to), []),
    steps: stepped(state, action, { comment: action.body.reason, people: [action.body.to] }),
  };
};

export const signerAdded: Evolver<'addSigner'> = (state, action) => {
  const { where, person, reason } = action.body;
  return {
    ...state,
    ...reseated(
      state,
      (standing, sign) =>
        where === 'beside'
          ? withSeats(standing, sign, [person])
          : withRound(standing, sign, where, [[person]]),
      [person],
    ),
    steps: stepped(state, action, { comment: reason, people: [person] }),
  };
};

export const countersigned: Evolver<'countersign'> = (state, action) => {
  const { people, reason } = action.body;
  return {
    ...state,
    ...reseated(state, (standing, sign) => withSeats(standing, sign, people), people),
    steps: stepped(state, action, { comment: reason, people }),
  };
};
