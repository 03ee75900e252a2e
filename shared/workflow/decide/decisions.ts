import { findNode } from '../../catalogue/definition.ts';
import { holds } from '../../form/condition.ts';
import { refuse } from '../../refusal/refusal.ts';
import { done } from '../../result.ts';
import { enter } from '../assign.ts';
import { mayBatch } from '../batch.ts';
import { isDoneWith } from '../signing.ts';
import { actingFor, type Decider } from './context.ts';
import { nothingWritten, validated } from './forms.ts';
import { goOnTelling, partiesOf, signersOf } from './onward.ts';
import { reasonOf, remarkOf } from './words.ts';

export const approve: Decider<'approve'> = (state, command, context) => {
  const { standing } = state;
  const node = standing === undefined ? undefined : findNode(context.definition.sub, standing.node);
  if (standing === undefined || node === undefined) return refuse('wrong-stage');
  if (command.batch === true && !mayBatch(context.definition, node.id)) return refuse('batch-not-allowed');
  const comment = remarkOf(command.comment);
  if (!comment.ok) return comment;
  const person = context.actor.id;
  const written =
    standing.added?.includes(person) === true
      ? nothingWritten(command.values)
      : validated(node.id, command.values, state.values, context);
  if (!written.ok) return written;
  const acting = actingFor(standing, person);
  const body = {
    node: node.id,
    values: written.data,
    comment: comment.data,
    ...acting,
    ...(command.batch === true ? { batch: true as const } : {}),
  };
  if (!isDoneWith(standing, node.sign, person)) return done({ type: 'approve', body });
  const values = { ...state.values, ...written.data };
  const parties = partiesOf(state, [person, ...Object.values(acting)]);
  const next = goOnTelling(state, node.id, values, parties, context);
  return next.ok ? done({ type: 'approve', body: { ...body, ...next.data } }) : next;
};

export const sendBack: Decider<'return'> = (state, command, context) => {
  const reason = reasonOf(command.reason);
  if (!reason.ok) return reason;
  const target = findNode(context.definition.sub, command.to);
  const passed = command.to === 'apply' || state.asked.some(({ node }) => node === command.to);
  const nodes = context.definition.sub.process.nodes;
  const before =
    nodes.findIndex(({ id }) => id === command.to) < nodes.findIndex(({ id }) => id === command.node);
  // A node that was passed in an earlier round and is not on the way any more would strand the case.
  const onTheWay = target?.when === undefined || holds(target.when, state.values);
  if (target === undefined || !passed || !before || !onTheWay) return refuse('unknown-node');
  const earlier = nodes.slice(0, nodes.indexOf(target)).map(({ id }) => id);
  const parties = {
    ...partiesOf(state),
    signers: signersOf(state.signatures.filter(({ node }) => earlier.includes(node))),
  };
  const entry = enter(target, state.values, parties, context.directory, context);
  if (!entry.ok) return entry;
  return done({
    type: 'return',
    body: {
      node: command.node,
      to: target.id,
      reason: reason.data,
      ...actingFor(state.standing, context.actor.id),
      next: entry.data,
    },
  });
};

export const reject: Decider<'reject'> = (state, command, context) => {
  const reason = reasonOf(command.reason);
  return reason.ok
    ? done({
        type: 'reject',
        body: { node: command.node, reason: reason.data, ...actingFor(state.standing, context.actor.id) },
      })
    : reason;
};

export const withdraw: Decider<'withdraw'> = (_state, command) => {
  const reason = remarkOf(command.reason);
  return reason.ok ? done({ type: 'withdraw', body: { reason: reason.data } }) : reason;
};

/** The secretary or the director says that what was approved cannot be done. */
export const terminate: Decider<'terminate'> = (_state, command) => {
  const reason = reasonOf(command.reason);
  return reason.ok ? done({ type: 'terminate', body: { reason: reason.data } }) : reason;
};
