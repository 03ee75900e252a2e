import { known } from './decisions.ts';
import { commentOf, type Evolver, forOf, move, rewritten, stepped, without } from './step.ts';

export const concluded: Evolver<'conclude'> = (state, action) => ({
  ...state,
  ...move(state, action.body.next, action),
  ...known(state, action.body.copies, action),
  values: rewritten(state, action.body.node, action.body.values),
  steps: stepped(state, action, forOf(action.body)),
});

export const implemented: Evolver<'implement'> = (state, action) => ({
  ...state,
  ...move(state, action.body.next, action),
  values: rewritten(state, action.body.node, action.body.values),
  steps: stepped(state, action, forOf(action.body)),
});

export const reported: Evolver<'report'> = (state, action) => ({
  ...state,
  reports: [...state.reports, { at: action.at, values: action.body.values, status: state.status }],
  steps: stepped(state, action, { comment: action.body.reason }),
});

export const toldResult: Evolver<'feedback'> = (state, action) => ({
  ...without(state),
  status: 'disclosed',
  values: rewritten(state, action.body.node, action.body.values),
  disclosedAt: action.at,
  disclosedUntil: action.body.disclosedUntil,
  steps: stepped(state, action),
});

export const terminated: Evolver<'terminate'> = (state, action) => ({
  ...without(state),
  status: 'terminated',
  steps: stepped(state, action, commentOf(action.body.reason)),
});

export const closed: Evolver<'close'> = (state, action) => ({
  ...without(state),
  status: 'closed',
  steps: stepped(without(state), action),
});
