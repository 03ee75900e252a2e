import { openApi } from '@dingban/shared/api/openapi';
import { done } from '@dingban/shared/result';
import { answerPlainly, serve } from './serve.ts';

type Document = ReturnType<typeof openApi>;

let made: Document | undefined;

/** Made once a process: turning all schemas costs 30 ms, and anybody may ask for it. */
const theDocument = (): Document => {
  made ??= openApi();
  return made;
};

/** GET /api/openapi.json: the contracts as a document. */
export const handler = serve({ openapi: async () => done(theDocument()) }, answerPlainly);
