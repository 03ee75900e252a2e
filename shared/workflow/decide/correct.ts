import type { SubModule } from '../../catalogue/matter.ts';
import { type Condition, holds } from '../../form/condition.ts';
import { fieldsOfNode } from '../../form/field.ts';
import type { Value, Values } from '../../form/value.ts';
import { canonical } from '../../ledger/canonical.ts';
import { refuse, refuseFields } from '../../refusal/refusal.ts';
import { done, type Result } from '../../result.ts';
import { localDate } from '../../time/clock.ts';
import type { Given } from '../caseCommand.ts';
import type { CaseState } from '../caseState.ts';
import { type Written, writtenSoFar } from '../written.ts';
import type { Decider } from './context.ts';
import { validatorOf } from './forms.ts';
import { signersOf } from './onward.ts';
import { reasonOf } from './words.ts';

/** The input of one node as its people gave it: without what is calculated. */
export const inputOf = ({ form }: SubModule, node: string, values: Values): Values =>
  Object.fromEntries(
    fieldsOfNode(form, node).flatMap(({ id, kind }) =>
      kind === 'calculated' || values[id] === undefined ? [] : [[id, values[id]]],
    ),
  );

/**
 * The whole of what was written, checked again node by node, each as on the day on which it was written. What is
 * calculated is calculated anew.
 */
export const rewrite = (
  sub: SubModule,
  written: readonly Written[],
  inputs: (node: string) => Given,
): Result<Values> => {
  let values: Values = {};
  for (const { node, at } of written) {
    const checked = validatorOf({ sub }, node)(inputs(node), values, localDate(at));
    if (!checked.ok) return refuseFields(checked.faults);
    values = { ...values, ...checked.values };
  }
  return done(values);
};

/** Everything on which the way of a case depends: its steps, their days, who must know and who must have decided. */
const wayOf = ({ process, collective }: SubModule, values: Values): string => {
  const met = (when: Condition | undefined): boolean => when === undefined || holds(when, values);
  return JSON.stringify([
    process.nodes.map(({ when }) => met(when)),
    process.nodes.map(({ limit }) => ('untilField' in limit ? (values[limit.untilField] ?? null) : 0)),
    process.copies.map(({ when }) => met(when)),
    met(collective?.when),
  ]);
};

const same = (one: Value | undefined, other: Value | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && canonical(one) === canonical(other));

/** A relative of somebody who is named now has signed or is asked: that would have been decided by others. */
const touchesKin = (state: CaseState, kin: readonly string[]): boolean => {
  const signers = signersOf(state.signatures);
  return kin
    .filter((person) => !(state.kin ?? []).includes(person))
    .some((person) => signers.includes(person) || state.standing?.people.includes(person) === true);
};

/**
 * Sets right what a node wrote, on the record. The values come unsealed. Refused where the right value would have led
 * the case another way: then it was approved for something else.
 */
export const correct: Decider<'correct'> = (state, command, context) => {
  const { sub } = context.definition;
  const written = writtenSoFar(state, sub);
  const wrote = written.find(({ node }) => node === command.node);
  if (wrote === undefined || wrote.person !== context.actor.id) return refuse('not-your-turn');
  const reason = reasonOf(command.reason);
  if (!reason.ok) return reason;
  const values = rewrite(sub, written, (node) => {
    const input = inputOf(sub, node, state.values);
    return node === command.node ? { ...input, ...command.values } : input;
  });
  if (!values.ok) return values;
  const ids = written.flatMap(({ node }) => fieldsOfNode(sub.form, node).map(({ id }) => id));
  const changed = ids.filter((id) => !same(values.data[id], state.values[id]));
  if (changed.length === 0) return refuse('nothing-changed');
  const after = Object.fromEntries(
    changed.flatMap((id) => (values.data[id] === undefined ? [] : [[id, values.data[id]]])),
  );
  const removed = changed.filter((id) => values.data[id] === undefined);
  const whole = { ...state.values, ...values.data };
  const kept = Object.fromEntries(Object.entries(whole).filter(([id]) => !removed.includes(id)));
  if (wayOf(sub, state.values) !== wayOf(sub, kept) || touchesKin(state, context.kin))
    return refuse('correction-changes-way');
  const kin = context.kin.filter((person) => !(state.kin ?? []).includes(person));
  return done({
    type: 'correct',
    body: {
      node: command.node,
      values: after,
      removed,
      reason: reason.data,
      ...(kin.length === 0 ? {} : { kin }),
    },
  });
};
