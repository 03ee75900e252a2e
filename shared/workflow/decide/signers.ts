import { findNode } from '../../catalogue/definition.ts';
import { peopleWho } from '../../org/policy.ts';
import { refuse } from '../../refusal/refusal.ts';
import { done, type Result } from '../../result.ts';
import { couldAct, excludedAt } from '../assign.ts';
import type { CaseState } from '../caseState.ts';
import type { Context, Decider } from './context.ts';
import { partiesOf } from './onward.ts';
import { reasonOf } from './words.ts';

/** More than this at one step is a meeting, and belongs into a resolution. */
const MOST_ADDED = 10;

/** To whom this step may be handed: other holders of its posts and their substitutes, nobody who is excluded. */
export const mayTake = (
  state: CaseState,
  { definition, directory }: Pick<Context, 'definition' | 'directory'>,
): readonly string[] => {
  const { standing } = state;
  const node = standing === undefined ? undefined : findNode(definition.sub, standing.node);
  return standing === undefined || node === undefined
    ? []
    : couldAct(node, partiesOf(state), directory).filter((person) => !standing.people.includes(person));
};

/** Who may be asked to sign in addition: cadres of the village and offices of its town, nobody who is excluded. */
export const mayJoin = (
  state: CaseState,
  { definition, directory }: Pick<Context, 'definition' | 'directory'>,
): readonly string[] => {
  const { standing } = state;
  const node = standing === undefined ? undefined : findNode(definition.sub, standing.node);
  if (standing === undefined || node === undefined) return [];
  const away = excludedAt(node, partiesOf(state));
  return peopleWho(directory, 'case.sign').filter(
    (person) => !away.has(person) && !standing.people.includes(person),
  );
};

export const transfer: Decider<'transfer'> = (state, command, context) => {
  if (!mayTake(state, context).includes(command.to)) return refuse('not-eligible');
  const reason = reasonOf(command.reason);
  return reason.ok
    ? done({ type: 'transfer', body: { node: command.node, to: command.to, reason: reason.data } })
    : reason;
};

/** Whether these people may be added now, all of them. */
const addable = (state: CaseState, people: readonly string[], context: Context): Result<undefined> => {
  const eligible = mayJoin(state, context);
  const twice = new Set(people).size < people.length;
  if (people.length === 0 || twice || people.some((person) => !eligible.includes(person)))
    return refuse('not-eligible');
  return (state.standing?.added ?? []).length + people.length > MOST_ADDED
    ? refuse('too-many-signers', { most: MOST_ADDED })
    : done(undefined);
};

export const addSigner: Decider<'addSigner'> = (state, command, context) => {
  const fits = addable(state, [command.person], context);
  if (!fits.ok) return fits;
  const reason = reasonOf(command.reason);
  if (!reason.ok) return reason;
  const { node, where, person } = command;
  return done({ type: 'addSigner', body: { node, where, person, reason: reason.data } });
};

export const countersign: Decider<'countersign'> = (state, command, context) => {
  const fits = addable(state, command.people, context);
  if (!fits.ok) return fits;
  const reason = reasonOf(command.reason);
  if (!reason.ok) return reason;
  const { node, people } = command;
  return done({ type: 'countersign', body: { node, people, reason: reason.data } });
};
