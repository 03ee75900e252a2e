import type { Answer } from '@dingban/shared/api/contracts';
import { done } from '@dingban/shared/result';
import { mayBatch } from '@dingban/shared/workflow/batch';
import { describeListed } from '../read/listedCase.ts';
import { countsOf } from '../read/me.ts';
import { allPlaces, namesOf } from '../read/people.ts';
import { withSummaries } from '../read/summary.ts';
import type { View } from '../store/store.ts';
import { lists } from '../views/lists.ts';
import type { App } from '../wiring/app.ts';
import { serve } from './serve.ts';

type Listed = Answer<'inbox'>['items'][number];

const PAGE = 20;

const describe = async (app: App, views: readonly View[]): Promise<Listed[]> => {
  const [places, joined] = await Promise.all([allPlaces(app), withSummaries(app, views)]);
  const names = await namesOf(
    app,
    joined.map(({ summary }) => summary.applicant),
  );
  return joined.map(({ caseId, entry, summary }) => {
    const { definition, node, said } = describeListed(app, caseId, summary, names, places);
    const { at, unread } = entry.value;
    const { copies, entered, step } = summary;
    return {
      ...said,
      at: typeof at === 'number' ? at : summary.submittedAt,
      ...(step === undefined ? {} : { position: { step, of: summary.of ?? step } }),
      ...(copies === undefined ? {} : { copies }),
      ...(typeof unread === 'boolean' ? { unread } : {}),
      ...(definition !== undefined &&
      node?.kind === 'approve' &&
      entered !== undefined &&
      summary.status === 'approving' &&
      mayBatch(definition, node.id)
        ? { together: { node: node.id, entered } }
        : {}),
    };
  });
};

/** GET /api/inbox: the four lists that users of DingTalk know. What is due first stands first in 待处理. */
export const handler = serve({
  inbox: async ({ app, card, query }) => {
    const page = await app.store.views.query({
      list: lists[query.list](card.id),
      descending: query.list !== 'todo',
      limit: PAGE,
      ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
    });
    return done({
      items: await describe(app, page.views),
      counts: await countsOf(app, card),
      ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
    });
  },
});
