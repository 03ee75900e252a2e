import type { ActionOf } from '../caseAction.ts';
import type { CaseState } from '../caseState.ts';
import { actorId, type Evolver, move, stand, statusAt, stepped } from './step.ts';

const kinOf = (kin: readonly string[] | undefined): Pick<CaseState, 'kin'> =>
  kin === undefined || kin.length === 0 ? {} : { kin };

export const begin = (action: ActionOf<'submit'>): CaseState => ({
  id: action.aggregate.slice('case#'.length),
  seq: action.seq,
  matter: action.body.matter,
  sub: action.body.sub,
  version: action.body.version,
  places: action.body.places,
  number: action.body.number,
  applicant: actorId(action),
  submittedAt: action.at,
  status: statusAt(action.body, action.body.next.node),
  values: action.body.values,
  standing: stand(action.body.next, action),
  steps: [{ seq: action.seq, type: action.type, at: action.at, by: action.by, node: 'apply' }],
  signatures: [],
  openings: [],
  copies: [],
  recused: [],
  ...kinOf(action.body.kin),
  asked: [],
  returns: 0,
  reports: [],
});

/** The whole form is written anew, so nothing of the returned one may shine through. */
export const resubmitted: Evolver<'resubmit'> = (state, action) => {
  const { kin: _, ...rest } = state;
  return {
    ...rest,
    ...move(state, action.body.next, action),
    ...kinOf(action.body.kin),
    values: action.body.values,
    steps: stepped(state, action),
  };
};
