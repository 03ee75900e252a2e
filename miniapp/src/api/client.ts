import { createClient, type Denied } from '@dingban/shared/api/client';
import type { Result } from '@dingban/shared/result';
import { transport } from './transport.ts';

/** The typed door to the server: `ask('readCase', { id })`. Never throws. */
export const ask = createClient(transport);

export type Outcome<T> = Result<T, Denied>;
