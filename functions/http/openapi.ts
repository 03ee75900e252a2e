import { openApi } from '@dingban/shared/api/openapi';
import { done } from '@dingban/shared/result';
import { answerPlainly, serve } from './serve.ts';

/** GET /api/openapi.json: the contracts as a document. */
export const handler = serve({ openapi: async () => done(openApi()) }, answerPlainly);
