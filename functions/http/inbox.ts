import type { Answer } from '@dingban/shared/api/contracts';
import { findDefinition } from '@dingban/shared/catalogue/catalogue';
import { findNode } from '@dingban/shared/catalogue/definition';
import { done } from '@dingban/shared/result';
import { mayBatch } from '@dingban/shared/workflow/batch';
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
    const definition = findDefinition(summary.matter, summary.sub);
    const node =
      definition === undefined || summary.node === undefined
        ? undefined
        : findNode(definition.sub, summary.node);
    const { at, unread } = entry.value;
    const { amount, copies, due, entered, step } = summary;
    return {
      caseId,
      number: summary.number,
      title: summary.title,
      matterLabel: definition?.matter.label ?? { zh: '', en: '' },
      subLabel: definition?.sub.label ?? { zh: '', en: '' },
      village: places.get(summary.village)?.name ?? '',
      applicant: names.get(summary.applicant) ?? '',
      status: summary.status as Listed['status'],
      at: typeof at === 'number' ? at : summary.submittedAt,
      ...(node === undefined ? {} : { node: node.label }),
      ...(step === undefined ? {} : { position: { step, of: summary.of ?? step } }),
      ...(amount === undefined ? {} : { amount }),
      ...(copies === undefined ? {} : { copies }),
      ...(due === undefined ? {} : { due, remaining: app.workingDays.remaining(app.clock(), due) }),
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
