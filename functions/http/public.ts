import { findDefinition } from '@dingban/shared/catalogue/catalogue';
import { refuse } from '@dingban/shared/refusal/refusal';
import { done } from '@dingban/shared/result';
import type { Publicity } from '@dingban/shared/workflow/publicity';
import { loadCase } from '../read/caseHistory.ts';
import { allPlaces } from '../read/people.ts';
import { describePublicCase } from '../read/publicCase.ts';
import { readRating } from '../read/rating.ts';
import { withSummaries } from '../read/summary.ts';
import { lists } from '../views/lists.ts';
import { serve } from './serve.ts';

const PAGE = 20;

/** The open pages: no session, any hour, what may be shown and nothing else. */
export const handler = serve({
  places: async ({ app }) => done({ places: [...(await allPlaces(app)).values()] }),

  disclosures: async ({ app, id, query }) => {
    const places = await allPlaces(app);
    const village = places.get(id);
    const town = places.get(village?.parent ?? '');
    if (village?.level !== 'village' || town === undefined) return refuse('not-found');
    const page = await app.store.views.query({
      list: lists.disclosed(id),
      descending: true,
      limit: PAGE,
      ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
    });
    const joined = await withSummaries(app, page.views);
    const items = await Promise.all(
      joined.map(async ({ caseId, entry, summary }) => {
        const definition = findDefinition(summary.matter, summary.sub);
        const publicity = entry.value.publicity as Publicity | undefined;
        return {
          id: caseId,
          number: summary.number,
          title: summary.title,
          matterLabel: definition?.matter.label ?? { zh: '', en: '' },
          subLabel: definition?.sub.label ?? { zh: '', en: '' },
          ...(publicity === undefined ? {} : { publicity }),
          disclosedAt: publicity?.since ?? Number(entry.value.disclosedAt),
          rating: publicity === undefined ? await readRating(app, caseId) : { count: 0 },
        };
      }),
    );
    return done({ village, town, items, ...(page.cursor === undefined ? {} : { cursor: page.cursor }) });
  },

  disclosedCase: async ({ app, id, card }) => {
    const found = await loadCase(app, id);
    const described = found === undefined ? undefined : await describePublicCase(app, found, card?.id);
    return described === undefined ? refuse('not-found') : done(described);
  },
});
