import { definitionOf, findNode } from '../catalogue/catalogue.ts';
import { fieldsOfNode } from '../form/field.ts';
import type { Values } from '../form/value.ts';
import { never } from '../result.ts';
import type { CaseAction, Entry } from './caseAction.ts';
import type { CaseState, CaseStatus, Standing, Step } from './caseState.ts';

const stand = (next: Entry, action: CaseAction): Standing => ({
  node: next.node,
  entered: action.seq,
  since: action.at,
  due: next.due,
  people: next.people,
  signed: [],
  lapseAt: next.due,
});

const statusAt = (state: Pick<CaseState, 'matter' | 'sub' | 'version'>, node: string): CaseStatus => {
  const definition = definitionOf(state);
  const kind = definition === undefined ? undefined : findNode(definition.sub, node)?.kind;
  switch (kind) {
    case 'implement':
      return 'implementing';
    case 'feedback':
      return 'feedback';
    case 'apply':
      return 'returned';
    default:
      return 'approving';
  }
};

const actorId = (action: CaseAction): string => (action.by.kind === 'person' ? action.by.id : action.by.task);

const step = (action: CaseAction, standing: Standing | undefined, extra: Partial<Step> = {}): Step => ({
  seq: action.seq,
  type: action.type,
  at: action.at,
  by: action.by,
  ...(standing === undefined ? {} : { node: standing.node, took: action.at - standing.since }),
  ...extra,
});

/** Everybody who was asked so far, those of the node that is being left included. */
const askedSoFar = ({ asked, standing }: CaseState): CaseState['asked'] =>
  standing === undefined
    ? asked
    : [...asked, { node: standing.node, entered: standing.entered, people: standing.people }];

/** Moves to the next node, remembering who had been asked. */
const move = (state: CaseState, next: Entry, action: CaseAction): Partial<CaseState> => ({
  status: statusAt(state, next.node),
  standing: stand(next, action),
  asked: askedSoFar(state),
});

/** What a node writes stands for all of its fields: what was left empty this time is not filled from the time before. */
const rewritten = (state: CaseState, node: string, written: Values): Values => {
  const form = definitionOf(state)?.sub.form;
  const own = new Set(form === undefined ? [] : fieldsOfNode(form, node).map(({ id }) => id));
  const kept = Object.entries(state.values).filter(([id]) => !own.has(id));
  return { ...Object.fromEntries(kept), ...written };
};

const begin = (action: Extract<CaseAction, { type: 'submit' }>): CaseState => ({
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
  steps: [step(action, undefined, { node: 'apply' })],
  signatures: [],
  openings: [],
  copies: [],
  recused: [],
  asked: [],
  returns: 0,
  reports: [],
});

const opened = (state: CaseState, action: CaseAction, node: string): Partial<CaseState> => ({
  openings: [
    ...state.openings,
    { node, person: actorId(action), at: action.at, entered: state.standing?.entered ?? state.seq },
  ],
  copies: state.copies.map((copy) =>
    copy.person === actorId(action) && copy.read === undefined ? { ...copy, read: action.at } : copy,
  ),
});

/**
 * Drops what was signed at the node returned to and after it: it must be signed again. Counted from the last visit,
 * because a case that was returned to its beginning has passed every node more than once.
 */
const signaturesBefore = (state: CaseState, node: string): CaseState['signatures'] => {
  const last = [...state.asked].reverse().find((visit) => visit.node === node);
  if (last === undefined) return [];
  const later = new Set(
    state.asked.filter((visit) => visit.entered >= last.entered).map((visit) => visit.node),
  );
  return state.signatures.filter(
    (signature) => !later.has(signature.node) && signature.node !== state.standing?.node,
  );
};

const approved = (state: CaseState, action: Extract<CaseAction, { type: 'approve' }>): Partial<CaseState> => {
  const person = actorId(action);
  const signatures = [...state.signatures, { node: action.body.node, person, at: action.at }];
  const values = rewritten(state, action.body.node, action.body.values);
  const steps = [...state.steps, step(action, state.standing, commentOf(action.body.comment))];
  const common = { signatures, values, steps };
  if (action.body.next === undefined) {
    const { standing } = state;
    return standing === undefined
      ? common
      : { ...common, standing: { ...standing, signed: [...standing.signed, person] } };
  }
  const copies = (action.body.copies ?? []).map((copy) => ({ person: copy, at: action.at }));
  return {
    ...common,
    ...move(state, action.body.next, action),
    ...(action.body.copies === undefined
      ? {}
      : { copies: [...state.copies, ...copies], approvedAt: action.at }),
  };
};

const commentOf = (comment: string): Partial<Step> => (comment === '' ? {} : { comment });

/** Nobody is asked any more; whoever was may still look. */
const without = (state: CaseState): CaseState => {
  const { standing: _, ...rest } = state;
  return { ...rest, asked: askedSoFar(state) };
};

/** The state after one more action. Never refuses: what stands in the ledger has happened. */
export const evolve = (before: CaseState | undefined, action: CaseAction): CaseState => {
  if (action.type === 'submit') return begin(action);
  if (before === undefined) throw new Error(`a case that begins with ${action.type}`);
  const state: CaseState = { ...before, seq: action.seq };
  switch (action.type) {
    case 'resubmit':
      return {
        ...state,
        ...move(state, action.body.next, action),
        // The whole form is written anew, so nothing of the returned one may shine through.
        values: action.body.values,
        steps: [...state.steps, step(action, state.standing)],
      };
    case 'open':
      return { ...state, ...opened(before, action, action.body.node) };
    case 'approve':
      return { ...state, ...approved(state, action) };
    case 'return':
      return {
        ...state,
        ...move(state, action.body.next, action),
        signatures: action.body.to === 'apply' ? [] : signaturesBefore(state, action.body.to),
        returns: state.returns + 1,
        steps: [
          ...state.steps,
          step(action, state.standing, { comment: action.body.reason, to: action.body.to }),
        ],
      };
    case 'reject':
      return {
        ...without(state),
        status: 'rejected',
        steps: [...state.steps, step(action, state.standing, { comment: action.body.reason })],
      };
    case 'withdraw':
      return {
        ...without(state),
        status: 'withdrawn',
        steps: [...state.steps, step(action, state.standing, commentOf(action.body.reason))],
      };
    case 'recuse':
      return {
        ...state,
        ...move(state, action.body.next, action),
        recused: [...state.recused, actorId(action)],
        steps: [...state.steps, step(action, state.standing, { comment: action.body.reason })],
      };
    case 'implement':
      return {
        ...state,
        ...move(state, action.body.next, action),
        values: rewritten(state, action.body.node, action.body.values),
        steps: [...state.steps, step(action, state.standing)],
      };
    case 'report':
      return {
        ...state,
        reports: [...state.reports, { at: action.at, values: action.body.values, status: state.status }],
        steps: [...state.steps, step(action, state.standing, { comment: action.body.reason })],
      };
    case 'feedback':
      return {
        ...without(state),
        status: 'disclosed',
        values: rewritten(state, action.body.node, action.body.values),
        disclosedAt: action.at,
        disclosedUntil: action.body.disclosedUntil,
        steps: [...state.steps, step(action, state.standing)],
      };
    case 'lapse':
      return {
        ...state,
        ...(state.standing === undefined
          ? {}
          : { standing: { ...state.standing, lateness: action.body.lateness, lapseAt: action.body.next } }),
        steps: [...state.steps, step(action, state.standing)],
      };
    case 'close':
      return { ...without(state), status: 'closed', steps: [...state.steps, step(action, undefined)] };
    default:
      return never(action);
  }
};

/** The state that a whole history leads to, or undefined when there is none. */
export const replay = (actions: readonly CaseAction[]): CaseState | undefined =>
  actions.reduce<CaseState | undefined>(evolve, undefined);
