import { definitionOf } from '../../catalogue/catalogue.ts';
import type { Values } from '../../form/value.ts';
import type { CaseState } from '../caseState.ts';
import { roundsOf, signOf } from '../signing.ts';
import { type Evolver, standingWith, statusAt, stepped } from './step.ts';

const pick = (values: Values, ids: readonly string[]): Values =>
  Object.fromEntries(ids.flatMap((id) => (values[id] === undefined ? [] : [[id, values[id]]])));

/** The right values take the place of the wrong ones, which are kept beside the reason. */
export const corrected: Evolver<'correct'> = (state, action) => {
  const { node, values, removed, reason, kin } = action.body;
  const changed = [...Object.keys(values), ...removed];
  const kept = Object.fromEntries(Object.entries(state.values).filter(([id]) => !removed.includes(id)));
  const correction = {
    seq: action.seq,
    node,
    at: action.at,
    by: action.by,
    reason,
    before: pick(state.values, changed),
    after: values,
  };
  return {
    ...state,
    values: { ...kept, ...values },
    ...(kin === undefined || kin.length === 0 ? {} : { kin: [...new Set([...(state.kin ?? []), ...kin])] }),
    corrections: [...(state.corrections ?? []), correction],
    steps: stepped(state, action, { node, comment: reason }),
  };
};

/** Those who are asked stay asked, and in the order in which they were. */
const seatsKept = (state: CaseState, version: number): Partial<CaseState> => {
  const { standing } = state;
  const [before, after] = [state.version, version].map((one) => definitionOf({ ...state, version: one }));
  if (standing === undefined || before === undefined || after === undefined) return {};
  const sign = signOf(before.sub, standing.node);
  return sign === signOf(after.sub, standing.node)
    ? {}
    : standingWith(state, { rounds: roundsOf(standing, sign) });
};

export const migrated: Evolver<'migrate'> = (state, action) => {
  const { to, values } = action.body;
  return {
    ...state,
    ...seatsKept(state, to),
    version: to,
    ...(state.standing === undefined
      ? {}
      : { status: statusAt({ ...state, version: to }, state.standing.node) }),
    values: { ...state.values, ...values },
    steps: stepped(state, action),
  };
};
