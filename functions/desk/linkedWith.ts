import type { Answer } from '@dingban/shared/api/contracts';
import type { Viewer } from '@dingban/shared/org/directory';
import { may } from '@dingban/shared/org/policy';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { linksOf } from '@dingban/shared/workflow/linkedCases';
import { chainOf } from '../read/directory.ts';
import { findSummary } from '../read/summary.ts';
import { lists } from '../views/lists.ts';
import { byTime } from '../views/versioned.ts';
import type { App } from '../wiring/app.ts';

type Linked = Answer<'traceCase'>['linked'][number];

/** So many later cases of the village are looked through for one that names this one. */
const LATER = 1000;

/** Cases that this one builds on, and cases of the village that build on it (一项目一档), those of the reader only. */
export const linkedWith = async (app: App, state: CaseState, viewer: Viewer): Promise<Linked[]> => {
  const earlier = linksOf(state).map(({ caseId, label }) => ({
    caseId,
    label,
    direction: 'earlier' as const,
  }));
  const { views } = await app.store.views.query({
    list: lists.cases(state.places.village),
    from: byTime(state.submittedAt),
    limit: LATER,
  });
  const later = views
    .filter(({ value }) => Array.isArray(value.links) && value.links.includes(state.id))
    .map(({ owner }) => ({
      caseId: owner.slice('case#'.length),
      label: undefined,
      direction: 'later' as const,
    }));
  const found = await Promise.all(
    [...earlier, ...later].map(async ({ caseId, label, direction }): Promise<Linked[]> => {
      const summary = await findSummary(app, caseId);
      const chain = summary === undefined ? undefined : await chainOf(app, summary.village);
      if (summary === undefined || chain === undefined || !may(viewer, 'desk.read', chain)) return [];
      const { number, title, status } = summary;
      return [
        {
          caseId,
          number,
          title,
          status: status as Linked['status'],
          direction,
          ...(label === undefined ? {} : { label: { ...label } }),
        },
      ];
    }),
  );
  return found.flat();
};
