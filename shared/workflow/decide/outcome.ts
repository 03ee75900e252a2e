import { nodeRecording } from '../../catalogue/definition.ts';
import { refuse } from '../../refusal/refusal.ts';
import { done } from '../../result.ts';
import { DAY } from '../../time/clock.ts';
import { actingFor, type Decider } from './context.ts';
import { validated } from './forms.ts';
import { goOn, partiesOf } from './onward.ts';
import { reasonOf } from './words.ts';

export const implement: Decider<'implement'> = (state, command, context) => {
  const written = validated(command.node, command.values, state.values, context);
  if (!written.ok) return written;
  const values = { ...state.values, ...written.data };
  const next = goOn(command.node, values, partiesOf(state), context);
  if (!next.ok) return next;
  return done({
    type: 'implement',
    body: {
      node: command.node,
      values: written.data,
      ...actingFor(state.standing, context.actor.id),
      next: next.data.entry,
    },
  });
};

export const report: Decider<'report'> = (state, command, context) => {
  const reason = reasonOf(command.reason);
  if (!reason.ok) return reason;
  const node = nodeRecording(context.definition.sub, 'stamping');
  if (node === undefined) return refuse('wrong-stage');
  const values = validated(node.id, command.values, state.values, context);
  return values.ok ? done({ type: 'report', body: { values: values.data, reason: reason.data } }) : values;
};

export const feedback: Decider<'feedback'> = (state, command, context) => {
  const values = validated(command.node, command.values, state.values, context);
  if (!values.ok) return values;
  const disclosedUntil = context.now + context.definition.sub.disclosure.days * DAY;
  return done({ type: 'feedback', body: { node: command.node, values: values.data, disclosedUntil } });
};
