import { text } from '@dingban/shared/i18n/text';
import { may, mayAnywhere } from '@dingban/shared/org/policy';
import { refuse } from '@dingban/shared/refusal/refusal';
import { done, failed } from '@dingban/shared/result';
import { recordOpening } from '../command/opening.ts';
import { describeCases } from '../desk/describeCases.ts';
import { describeExport } from '../desk/describeExport.ts';
import { cursorTo, orderOf, searchContext } from '../desk/deskCursor.ts';
import { prepareSearch } from '../desk/prepareSearch.ts';
import { searchCases } from '../desk/searchCases.ts';
import { traceCase } from '../desk/traceCase.ts';
import { loadCase } from '../read/caseHistory.ts';
import { viewerOf } from '../read/people.ts';
import { lists } from '../views/lists.ts';
import { serve } from './serve.ts';

/** A page of a wide screen; and what one request looks through at most before it says so and stops. */
const BOUNDS = { rows: 30, entries: 1000, looks: 240 };
const EXPORTS = 20;

/** Orders begin with their time. */
const timeOf = (order: string): number => Number(order.split('#')[0]);

/** The supervisors' desk: any case of their places, its whole path, and who took lists of them away. */
export const handler = serve({
  deskCases: async ({ app, body, card }) => {
    const prepared = await prepareSearch(app, body, card);
    if (!prepared.ok) return prepared;
    const { filter, order, cursor } = body;
    const context = searchContext(card.id, { filter, order });
    const after = cursor === undefined ? undefined : orderOf(app, context, cursor);
    if (cursor !== undefined && after === undefined)
      return failed({
        code: 'invalid-input',
        fields: [
          {
            field: 'cursor',
            message: text('这是另一次查询的续页，请重新查询', 'It belongs to another search; search again'),
          },
        ],
      });
    const { source } = prepared.data;
    const searched = await searchCases(app, { ...prepared.data, after }, BOUNDS);
    return done({
      items: await describeCases(app, searched.found),
      examined: searched.examined,
      by: source.by,
      ...(searched.order === undefined
        ? {}
        : { cursor: cursorTo(app, context, searched.order), until: timeOf(searched.order) }),
    });
  },

  traceCase: async ({ app, id, card }) => {
    const found = await loadCase(app, id);
    const viewer = viewerOf(card);
    const traced =
      found === undefined || !may(viewer, 'desk.read', found.state.places)
        ? undefined
        : await traceCase(app, found, viewer);
    if (found === undefined || traced === undefined) return refuse('not-found');
    // Whoever is asked or copied has looked at it, wherever they did.
    await recordOpening(app, found.state, card);
    return done(traced);
  },

  deskExports: async ({ app, card, query }) => {
    if (!mayAnywhere(viewerOf(card), 'desk.exports')) return refuse('not-allowed');
    const page = await app.store.views.query({
      list: lists.exports(),
      descending: true,
      limit: EXPORTS,
      ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
    });
    const items = await Promise.all(page.views.map(({ owner }) => describeExport(app, owner)));
    return done({
      items: items.flatMap((item) => item ?? []),
      ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
    });
  },
});
