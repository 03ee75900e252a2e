import { definitionOf } from '../../catalogue/catalogue.ts';
import { findNode } from '../../catalogue/definition.ts';
import { isPastApproval } from '../assign.ts';
import type { CaseAction } from '../caseAction.ts';
import type { CaseState, Signature } from '../caseState.ts';
import { actorId, commentOf, type Evolver, forOf, move, rewritten, stepped, without } from './step.ts';

/** With the last approval the case is approved, and those are told who must know. */
export const known = (
  state: CaseState,
  copies: readonly string[] | undefined,
  { at }: CaseAction,
): Partial<CaseState> =>
  copies === undefined
    ? {}
    : { copies: [...state.copies, ...copies.map((person) => ({ person, at }))], approvedAt: at };

export const approved: Evolver<'approve'> = (state, action) => {
  const { body } = action;
  const person = actorId(action);
  const signature: Signature = { node: body.node, person, at: action.at, ...forOf(body) };
  const common: CaseState = {
    ...state,
    signatures: [...state.signatures, signature],
    // Whoever was asked in addition decides with the others and writes none of their fields.
    values:
      state.standing?.added?.includes(person) === true
        ? state.values
        : rewritten(state, body.node, body.values),
    steps: stepped(state, action, { ...commentOf(body.comment), ...forOf(body) }),
  };
  if (body.next !== undefined)
    return { ...common, ...move(state, body.next, action), ...known(state, body.copies, action) };
  const { standing } = state;
  return standing === undefined
    ? common
    : { ...common, standing: { ...standing, signed: [...standing.signed, person] } };
};

/**
 * Drops what was signed at the node returned to and after it: it must be signed again. Counted from the last visit,
 * because a case that was returned to its beginning has passed every node more than once.
 */
const signaturesBefore = (state: CaseState, node: string): CaseState['signatures'] => {
  const last = state.asked.findLast((visit) => visit.node === node);
  if (last === undefined) return [];
  const later = new Set(
    state.asked.filter((visit) => visit.entered >= last.entered).map((visit) => visit.node),
  );
  return state.signatures.filter(
    (signature) => !later.has(signature.node) && signature.node !== state.standing?.node,
  );
};

/** A case that goes back to where it must be approved is not approved any more. */
const stillApproved = (state: CaseState, node: string): CaseState => {
  const sub = definitionOf(state)?.sub;
  const target = sub === undefined ? undefined : findNode(sub, node);
  if (sub === undefined || target === undefined || isPastApproval(sub, target)) return state;
  const { approvedAt: _, ...rest } = state;
  return rest;
};

export const returned: Evolver<'return'> = (state, action) => {
  const { to, reason, next } = action.body;
  return {
    ...stillApproved(state, to),
    ...move(state, next, action),
    signatures: to === 'apply' ? [] : signaturesBefore(state, to),
    returns: state.returns + 1,
    steps: stepped(state, action, { comment: reason, to, ...forOf(action.body) }),
  };
};

export const rejected: Evolver<'reject'> = (state, action) => ({
  ...without(state),
  status: 'rejected',
  steps: stepped(state, action, { comment: action.body.reason, ...forOf(action.body) }),
});

export const withdrawn: Evolver<'withdraw'> = (state, action) => ({
  ...without(state),
  status: 'withdrawn',
  steps: stepped(state, action, commentOf(action.body.reason)),
});

export const recused: Evolver<'recuse'> = (state, action) => ({
  ...state,
  ...move(state, action.body.next, action),
  ...known(state, action.body.copies, action),
  recused: [...state.recused, actorId(action)],
  steps: stepped(state, action, { comment: action.body.reason }),
});
