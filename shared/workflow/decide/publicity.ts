import { findNode } from '../../catalogue/definition.ts';
import { refuse } from '../../refusal/refusal.ts';
import { done } from '../../result.ts';
import { localDate } from '../../time/clock.ts';
import { objectionsNow, openObjections } from '../objections.ts';
import { concludedBy, daysLeft, limitOf, publicUntil } from '../times.ts';
import { actingFor, type Decider } from './context.ts';
import { validated } from './forms.ts';
import { goOnTelling, partiesOf } from './onward.ts';
import { reasonOf } from './words.ts';

/** Takes a case onwards whose publicity is over. */
export const conclude: Decider<'conclude'> = (state, command, context) => {
  const until = state.standing?.notBefore ?? 0;
  if (context.now < until) return refuse('publicity-running', { until: localDate(until - 1) });
  const written = validated(command.node, command.values, state.values, context);
  if (!written.ok) return written;
  const values = { ...state.values, ...written.data };
  const next = goOnTelling(state, command.node, values, partiesOf(state), context);
  if (!next.ok) return next;
  return done({
    type: 'conclude',
    body: {
      node: command.node,
      values: written.data,
      ...actingFor(state.standing, context.actor.id),
      ...next.data,
    },
  });
};

/** Once for each person and publicity, so that nobody can hold a case up for ever. */
export const object: Decider<'object'> = (state, command, context) => {
  const { standing } = state;
  const node = standing === undefined ? undefined : findNode(context.definition.sub, standing.node);
  if (standing === undefined || node === undefined) return refuse('wrong-stage');
  if (objectionsNow(state).some(({ person }) => person === context.actor.id))
    return refuse('objected-already');
  const { now, workingDays } = context;
  const { notBefore } = standing;
  if (notBefore !== undefined && now >= notBefore) return refuse('publicity-over');
  const words = reasonOf(command.words);
  if (!words.ok) return words;
  const stop =
    notBefore === undefined
      ? {}
      : { stop: { due: workingDays.deadline(now, limitOf(node)), left: daysLeft(notBefore, now) } };
  return done({ type: 'object', body: { node: node.id, words: words.data, ...stop } });
};

export const answer: Decider<'answer'> = (state, command, context) => {
  const open = openObjections(state);
  const node = findNode(context.definition.sub, command.node);
  if (node === undefined || !open.some(({ seq }) => seq === command.objection))
    return refuse('already-answered');
  const words = reasonOf(command.words);
  if (!words.ok) return words;
  const body = { node: node.id, objection: command.objection, words: words.data };
  const left = state.standing?.left;
  if (open.length > 1 || left === undefined) return done({ type: 'answer', body });
  const notBefore = publicUntil(left, context.now);
  const due = concludedBy(node, notBefore, context.workingDays);
  return done({ type: 'answer', body: { ...body, resume: { due, notBefore } } });
};
