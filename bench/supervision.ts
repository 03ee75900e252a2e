import { randomUUID } from 'node:crypto';
import { handler as cases } from '@dingban/functions/http/cases';
import { handler as supervise } from '@dingban/functions/stream/supervise';
import { fromAction } from '@dingban/local/store/streamRecord';
import type { Context } from 'aws-lambda';
import { median } from './interleave.ts';
import { bestEngine, dataOf, eventOf, startRig } from './rig.ts';
import { type Measured, took, verdict } from './row.ts';
import { APPLICATION, PLACES } from './sampleCase.ts';
import { listenTo, waited } from './storeCalls.ts';

const ROUNDS = 40;
const CONTEXT = {} as Context;
/** Milliseconds that the rules may add to an action, on one machine (issue on supervision). */
const BUDGET = 10;

/**
 * What the rules cost for one application: the case opened, its relatives looked up, what it leaves written down,
 * and every rule asked. It happens after the answer, so nobody waits for it.
 */
export const measure = async (): Promise<Measured> => {
  const rig = await startRig(bestEngine());
  try {
    const heard = listenTo(rig.client);
    const spent: number[] = [];
    const stored: number[] = [];
    let calls = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const body = {
        actionId: randomUUID(),
        matter: 'seal-use',
        sub: 'committee-seal',
        place: PLACES.village,
        values: { ...APPLICATION, seal: rig.seal },
      };
      const answer = await cases(eventOf('POST /api/cases', rig.tokenOf('clerk'), body), CONTEXT);
      const [record] = await rig.app.store.actions.load(`case#${dataOf(answer).case.id}`);
      if (record === undefined) throw new Error('the application was not stored');
      heard.take();
      const began = performance.now();
      const { batchItemFailures } = await supervise({ Records: [fromAction(record, String(round))] });
      spent.push(performance.now() - began);
      if (batchItemFailures.length > 0) throw new Error('a rule stopped the stream');
      const made = heard.take();
      calls = made.length;
      stored.push(waited(made));
    }
    const all = median(spent);
    return {
      rows: [
        {
          what: 'rules over one application, after its answer',
          ours: took(all),
          peer: `waiting for ${calls} calls of the store ${took(median(stored))}`,
          ratio: `${(all / BUDGET).toFixed(2)} of the budget`,
          budget: `<= ${BUDGET} ms`,
          verdict: verdict(all <= BUDGET),
        },
      ],
    };
  } finally {
    await rig.stop();
  }
};
