import type { Answer } from '@dingban/shared/api/contracts';
import { findDefinition, findNode } from '@dingban/shared/catalogue/catalogue';
import { done } from '@dingban/shared/result';
import { countsOf } from '../read/me.ts';
import { allPlaces, namesOf } from '../read/people.ts';
import type { View } from '../store/store.ts';
import { lists } from '../views/lists.ts';
import type { App } from '../wiring/app.ts';
import { serve } from './serve.ts';

type Listed = Answer<'inbox'>['items'][number];

const PAGE = 20;

const numberIn = (view: View, name: string): number | undefined => {
  const value = view.value[name];
  return typeof value === 'number' ? value : undefined;
};

const textIn = (view: View, name: string): string => {
  const value = view.value[name];
  return typeof value === 'string' ? value : '';
};

const describe = async (app: App, views: readonly View[]): Promise<Listed[]> => {
  const places = await allPlaces(app);
  const names = await namesOf(
    app,
    views.map((view) => textIn(view, 'applicant')),
  );
  return views.map((view) => {
    const definition = findDefinition(textIn(view, 'matter'), textIn(view, 'sub'));
    const node = definition === undefined ? undefined : findNode(definition.sub, textIn(view, 'node'));
    const due = numberIn(view, 'due');
    const amount = numberIn(view, 'amount');
    const copies = numberIn(view, 'copies');
    const step = numberIn(view, 'step');
    const { unread } = view.value;
    return {
      caseId: view.owner.slice('case#'.length),
      number: textIn(view, 'number'),
      title: textIn(view, 'title'),
      matterLabel: definition?.matter.label ?? { zh: '', en: '' },
      subLabel: definition?.sub.label ?? { zh: '', en: '' },
      village: places.get(textIn(view, 'village'))?.name ?? '',
      applicant: names.get(textIn(view, 'applicant')) ?? '',
      status: textIn(view, 'status') as Listed['status'],
      at: numberIn(view, 'at') ?? numberIn(view, 'submittedAt') ?? 0,
      ...(node === undefined ? {} : { node: node.label }),
      ...(step === undefined ? {} : { position: { step, of: numberIn(view, 'of') ?? step } }),
      ...(amount === undefined ? {} : { amount }),
      ...(copies === undefined ? {} : { copies }),
      ...(due === undefined ? {} : { due, remaining: app.workingDays.remaining(app.clock(), due) }),
      ...(typeof unread === 'boolean' ? { unread } : {}),
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
