import { refuse } from '@dingban/shared/refusal/refusal';
import { REFUSALS } from '@dingban/shared/refusal/table';
import { done, failed } from '@dingban/shared/result';
import type { CaseCommand } from '@dingban/shared/workflow/caseCommand';
import { runCase } from '../command/runCase.ts';
import { describeCase } from '../read/caseDetail.ts';
import { viewerOf } from '../read/people.ts';
import { serve } from './serve.ts';

/** POST /api/cases/{id}/actions: everything that a person does to a case after submitting it. */
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
});
