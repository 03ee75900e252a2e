import type { Answer } from '@dingban/shared/api/contracts';
import { explainRefusal, type Refusal, refuse } from '@dingban/shared/refusal/refusal';
import { REFUSALS } from '@dingban/shared/refusal/table';
import { done, failed } from '@dingban/shared/result';
import type { CaseCommand } from '@dingban/shared/workflow/caseCommand';
import { runCase } from '../command/runCase.ts';
import { describeCase } from '../read/caseDetail.ts';
import { viewerOf } from '../read/people.ts';
import { describePublicCase } from '../read/publicCase.ts';
import { serve } from './serve.ts';

type Approved = Answer<'approveTogether'>['results'][number];

const refused = (caseId: string, refusal: Refusal): Approved => ({
  caseId,
  approved: false,
  refusal: { code: refusal.code, ...explainRefusal(refusal) },
});

/** Everything that a person does to a case after submitting it. */
export const handler = serve({
  actOnCase: async ({ app, id, body, card }) => {
    const command: CaseCommand = body.command;
    const ran = await runCase(app, { caseId: id, actionId: body.actionId, command, card });
    if (!ran.ok) {
      const { newest, ...refusal } = ran.error;
      const { family } = REFUSALS[refusal.code];
      if (newest === undefined || (family !== 'state' && family !== 'turn')) return failed(refusal);
      // Somebody was quicker, or it is not their turn: show what there is now, so that nobody has to guess.
      const current = await describeCase(app, newest, viewerOf(card));
      return failed({ ...refusal, ...(current === undefined ? {} : { current }) });
    }
    const described = await describeCase(app, ran.data, viewerOf(card));
    return described === undefined ? refuse('not-found') : done({ case: described });
  },

  object: async ({ app, id, body, card }) => {
    const command: CaseCommand = { type: 'object', words: body.words };
    const ran = await runCase(app, { caseId: id, actionId: body.actionId, command, card });
    if (!ran.ok) {
      const { newest: _, ...refusal } = ran.error;
      return failed(refusal);
    }
    const described = await describePublicCase(app, ran.data, card.id);
    return described === undefined ? refuse('not-found') : done({ case: described });
  },

  // One after the other: a person's approvals belong in an order, and fifty at once would only lose races.
  approveTogether: async ({ app, body, card }) => {
    const results: Approved[] = [];
    for (const { actionId, caseId, node, entered } of body.approvals) {
      const command: CaseCommand = {
        type: 'approve',
        node,
        entered,
        values: {},
        comment: body.comment,
        batch: true,
      };
      const ran = await runCase(app, { caseId, actionId, command, card });
      results.push(ran.ok ? { caseId, approved: true } : refused(caseId, ran.error));
    }
    return done({ results });
  },
});
