import { findNode } from '../../catalogue/definition.ts';
import { refuse } from '../../refusal/refusal.ts';
import { done } from '../../result.ts';
import { HOUR, localDate } from '../../time/clock.ts';
import { datesAfter } from '../times.ts';
import type { Decider } from './context.ts';
import { reasonOf, remarkOf } from './words.ts';

export const suspend: Decider<'suspend'> = (_state, command) => {
  const reason = reasonOf(command.reason);
  return reason.ok ? done({ type: 'suspend', body: { reason: reason.data } }) : reason;
};

export const resume: Decider<'resume'> = (state, command, context) => {
  const { standing, suspended } = state;
  const node = standing === undefined ? undefined : findNode(context.definition.sub, standing.node);
  if (standing === undefined || node === undefined || suspended === undefined) return refuse('wrong-stage');
  const reason = reasonOf(command.reason);
  if (!reason.ok) return reason;
  return done({
    type: 'resume',
    body: { reason: reason.data, ...datesAfter(standing, node, suspended.at, context) },
  });
};

/** Hours between two reminders for the same step. */
const URGE_HOURS = 4;

export const urge: Decider<'urge'> = (state, command, { now }) => {
  const { urgedAt, notBefore } = state.standing ?? {};
  if (notBefore !== undefined && now < notBefore)
    return refuse('publicity-running', { until: localDate(notBefore - 1) });
  if (urgedAt !== undefined && now < urgedAt + URGE_HOURS * HOUR)
    return refuse('urged-already', { hours: URGE_HOURS });
  const reason = remarkOf(command.reason);
  return reason.ok ? done({ type: 'urge', body: { reason: reason.data } }) : reason;
};
