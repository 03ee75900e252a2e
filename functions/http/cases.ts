import { refuse } from '@dingban/shared/refusal/refusal';
import { done, failed } from '@dingban/shared/result';
import { recordOpening } from '../command/opening.ts';
import { runCase } from '../command/runCase.ts';
import { describeCase } from '../read/caseDetail.ts';
import { loadCase } from '../read/caseHistory.ts';
import { viewerOf } from '../read/people.ts';
import { serve } from './serve.ts';

/** POST /api/cases, GET /api/cases/{id} and its proof. */
export const handler = serve({
  submitCase: async ({ app, body, card }) => {
    const { actionId, matter, sub, place, values } = body;
    const ran = await runCase(app, {
      caseId: actionId,
      actionId,
      command: { type: 'submit', matter, sub, place, values },
      card,
    });
    if (!ran.ok) {
      const { newest: _, ...refusal } = ran.error;
      return failed(refusal);
    }
    const described = await describeCase(app, ran.data, viewerOf(card));
    return described === undefined ? refuse('not-found') : done({ id: actionId, case: described });
  },

  readCase: async ({ app, id, card }) => {
    const found = await loadCase(app, id);
    const described = found === undefined ? undefined : await describeCase(app, found, viewerOf(card));
    if (found === undefined || described === undefined) return refuse('not-found');
    await recordOpening(app, found.state, card);
    return done(described);
  },

  proveCase: async ({ app, id, card }) => {
    const found = await loadCase(app, id);
    const described = found === undefined ? undefined : await describeCase(app, found, viewerOf(card));
    if (found === undefined || described === undefined) return refuse('not-found');
    return done({ records: found.history.map((record) => ({ ...record, by: { ...record.by } })) });
  },
});
