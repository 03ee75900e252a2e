import type { Answer } from '@dingban/shared/api/contracts';
import { findChainFault } from '@dingban/shared/ledger/record';
import type { Viewer } from '@dingban/shared/org/directory';
import { may } from '@dingban/shared/org/policy';
import { audienceOf, describeCase } from '../read/caseDetail.ts';
import type { LoadedCase } from '../read/caseHistory.ts';
import type { App } from '../wiring/app.ts';
import { actionPath } from './actionPath.ts';
import { linkedWith } from './linkedWith.ts';
import { noticePath } from './noticePath.ts';
import { ratingPath } from './ratingPath.ts';
import { warningPath } from './warningPath.ts';

/** Everything that happened to a case, as far as this reader may see it; undefined when it is not theirs to see. */
export const traceCase = async (
  app: App,
  loaded: LoadedCase,
  viewer: Viewer,
): Promise<Answer<'traceCase'> | undefined> => {
  const { history, state } = loaded;
  const described = await describeCase(app, loaded, viewer);
  const audience = audienceOf(state, viewer);
  if (described === undefined || audience === undefined) return undefined;
  const [actions, notices, warnings, ratings, linked] = await Promise.all([
    actionPath(app, loaded, audience),
    noticePath(app, loaded),
    may(viewer, 'warning.read', state.places) ? warningPath(app, loaded) : [],
    ratingPath(app, state.id),
    linkedWith(app, state, viewer),
  ]);
  // What happened at the same moment stands in the order of its causes: the action, then what it led to.
  const path = [...actions, ...notices, ...warnings, ...ratings.path].sort((a, b) => a.at - b.at);
  const fault = findChainFault(history, app.digest);
  return {
    case: described,
    path,
    ratingsLeft: ratings.left,
    linked,
    proof: {
      length: history.length,
      head: history.at(-1)?.hash ?? '',
      ...(fault === undefined ? {} : { fault: { seq: fault.seq, what: fault.fault } }),
    },
  };
};
