import { definitionOf } from '../../catalogue/catalogue.ts';
import { findNode } from '../../catalogue/definition.ts';
import { fieldsOfNode } from '../../form/field.ts';
import type { Values } from '../../form/value.ts';
import type { ActionOf, CaseAction, CaseActionType, Entry } from '../caseAction.ts';
import type { CaseState, CaseStatus, Standing, Step } from '../caseState.ts';

/** What one kind of action makes of a case. `state` carries the sequence of the action already. */
export type Evolver<Type extends CaseActionType> = (state: CaseState, action: ActionOf<Type>) => CaseState;

export const actorId = (action: CaseAction): string =>
  action.by.kind === 'person' ? action.by.id : action.by.task;

export const stand = (next: Entry, action: CaseAction): Standing => ({
  ...next,
  entered: action.seq,
  since: action.at,
  signed: [],
  lapseAt: next.due,
});

export const statusAt = (state: Pick<CaseState, 'matter' | 'sub' | 'version'>, node: string): CaseStatus => {
  const definition = definitionOf(state);
  const kind = definition === undefined ? undefined : findNode(definition.sub, node)?.kind;
  switch (kind) {
    case 'implement':
      return 'implementing';
    case 'feedback':
      return 'feedback';
    case 'apply':
      return 'returned';
    case 'publicity':
      return 'publicity';
    default:
      return 'approving';
  }
};

/** The time line with one more line. */
export const stepped = (
  { steps, standing }: CaseState,
  action: CaseAction,
  extra: Partial<Step> = {},
): readonly Step[] => [
  ...steps,
  {
    seq: action.seq,
    type: action.type,
    at: action.at,
    by: action.by,
    ...(standing === undefined ? {} : { node: standing.node, took: action.at - standing.since }),
    ...extra,
  },
];

export const commentOf = (comment: string): Partial<Step> => (comment === '' ? {} : { comment });

/** For whom a delegate acted. */
export const forOf = (body: { readonly for?: string }): { readonly for?: string } =>
  body.for === undefined ? {} : { for: body.for };

/** Everybody who was asked so far, those of the node that is being left included. */
const askedSoFar = ({ asked, standing }: CaseState): CaseState['asked'] =>
  standing === undefined
    ? asked
    : [...asked, { node: standing.node, entered: standing.entered, people: standing.people }];

/** Moves to the next node, remembering who had been asked. */
export const move = (state: CaseState, next: Entry, action: CaseAction): Partial<CaseState> => ({
  status: statusAt(state, next.node),
  standing: stand(next, action),
  asked: askedSoFar(state),
});

/** Nobody is asked any more; whoever was may still look. */
export const without = (state: CaseState): CaseState => {
  const { standing: _, suspended: __, ...rest } = state;
  return { ...rest, asked: askedSoFar(state) };
};

/** What a node writes stands for all of its fields: what was left empty this time is not filled from the time before. */
export const rewritten = (state: CaseState, node: string, written: Values): Values => {
  const form = definitionOf(state)?.sub.form;
  const own = new Set(form === undefined ? [] : fieldsOfNode(form, node).map(({ id }) => id));
  const kept = Object.entries(state.values).filter(([id]) => !own.has(id));
  return { ...Object.fromEntries(kept), ...written };
};

/** The standing with something changed; nothing when the case stands nowhere. */
export const standingWith = (state: CaseState, change: Partial<Standing>): Partial<CaseState> =>
  state.standing === undefined ? {} : { standing: { ...state.standing, ...change } };
