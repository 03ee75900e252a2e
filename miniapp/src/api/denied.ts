import type { Denied } from '@dingban/shared/api/client';
import { explainRefusal } from '@dingban/shared/refusal/refusal';
import type { RefusalCode } from '@dingban/shared/refusal/table';

/** A refusal that the phone finds by itself, in the words of the one table. */
export const denied = (code: RefusalCode): { readonly ok: false; readonly error: Denied } => ({
  ok: false,
  error: { code, ...explainRefusal({ code }) },
});
