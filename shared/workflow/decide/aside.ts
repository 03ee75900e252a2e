import { findNode } from '../../catalogue/definition.ts';
import type { ProcessNode } from '../../catalogue/process.ts';
import { holders } from '../../org/directory.ts';
import { refuse } from '../../refusal/refusal.ts';
import { done, type Result } from '../../result.ts';
import { enter, excludedAt, type Parties } from '../assign.ts';
import type { Seat } from '../caseAction.ts';
import type { CaseState, Standing } from '../caseState.ts';
import { openRounds, peopleIn } from '../signing.ts';
import { dueAt } from '../times.ts';
import type { Context, Decider } from './context.ts';
import { goOnTelling, type Onward, partiesOf } from './onward.ts';
import { reasonOf } from './words.ts';

/** The substitutes of a node besides those who are excluded or asked already. */
const insteadOf = (
  node: ProcessNode,
  parties: Parties,
  asked: readonly string[],
  { directory }: Context,
): Seat | undefined => {
  const away = excludedAt(node, parties);
  return (node.substitutes ?? [])
    .map((role) => holders(directory, [role]).filter((one) => !away.has(one) && !asked.includes(one)))
    .find((people) => people.length > 0);
};

/**
 * What is left of a step with an order of its own when one of its people stands aside: the signatures that are still
 * missing, in the same order. An empty seat is filled by a substitute, unless it belonged to somebody who was asked in
 * addition, or others sign beside it anyway.
 */
const rest = (
  state: CaseState,
  standing: Standing,
  node: ProcessNode,
  parties: Parties,
  context: Context,
): Result<Onward> => {
  const person = context.actor.id;
  const gone = new Set([
    person,
    ...Object.entries(standing.standIns ?? {}).flatMap(([delegate, of]) => (of === person ? [delegate] : [])),
  ]);
  const added = standing.added ?? [];
  const open = openRounds(standing, node.sign);
  const staying = peopleIn(open).filter((one) => !gone.has(one));
  const others = staying.some((one) => !added.includes(one));
  const substitute =
    added.includes(person) || (node.sign === 'all' && others)
      ? []
      : insteadOf(node, parties, standing.people, context);
  const refilled = (seat: Seat): Seat => {
    const left = seat.filter((one) => !gone.has(one));
    return left.length > 0 || !seat.includes(person) ? left : (substitute ?? []);
  };
  const emptied = open.flat().some((seat) => seat.includes(person) && seat.every((one) => gone.has(one)));
  if (emptied && substitute === undefined) return refuse('nobody-can-act', { node: node.label.zh });
  const rounds = open
    .map((round) => round.map(refilled).filter((seat) => seat.length > 0))
    .filter((round) => round.length > 0);
  // Only somebody asked in addition was missing: the step is done without them.
  if (rounds.length === 0) return goOnTelling(state, node.id, state.values, parties, context);
  const people = peopleIn(rounds);
  const kept = added.filter((one) => people.includes(one));
  const standIns = Object.entries(standing.standIns ?? {}).filter(([delegate]) => people.includes(delegate));
  return done({
    next: {
      node: node.id,
      people,
      due: dueAt(node, state.values, context),
      rounds,
      ...(kept.length === 0 ? {} : { added: kept }),
      ...(standIns.length === 0 ? {} : { standIns: Object.fromEntries(standIns) }),
    },
  });
};

const without = (state: CaseState, node: ProcessNode, context: Context): Result<Onward> => {
  const parties = { ...partiesOf(state), recused: [...state.recused, context.actor.id] };
  const { standing } = state;
  if (standing?.rounds !== undefined) return rest(state, standing, node, parties, context);
  const entry = enter(node, state.values, parties, context.directory, context);
  return entry.ok ? done({ next: entry.data }) : entry;
};

/** Whoever is connected with the case stands aside, and is asked nothing more in it. */
export const recuse: Decider<'recuse'> = (state, command, context) => {
  const reason = reasonOf(command.reason);
  if (!reason.ok) return reason;
  const node = findNode(context.definition.sub, command.node);
  if (node === undefined) return refuse('unknown-node');
  const onward = without(state, node, context);
  return onward.ok
    ? done({ type: 'recuse', body: { node: node.id, reason: reason.data, ...onward.data } })
    : onward;
};
