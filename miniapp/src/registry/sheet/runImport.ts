import type { Denied } from '@dingban/shared/api/client';
import type { Answer, Body } from '@dingban/shared/api/contracts';
import { ask } from '../../api/client.ts';

export type Faulty = Extract<Answer<'importRegistry'>, { readonly state: 'faulty' }>;
export type Written = Exclude<Answer<'importRegistry'>, Faulty>;

/** How far an import is. `again` goes on with one that the network cut off; nothing is written twice. */
export type Importing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'writing'; readonly written: Written | undefined }
  | { readonly kind: 'done'; readonly written: Written }
  | { readonly kind: 'faulty'; readonly faulty: Faulty }
  | { readonly kind: 'refused'; readonly error: Denied; readonly again: () => void }
  | { readonly kind: 'failed'; readonly words: string };

/** Asks with the same request until it is done: each call writes for some seconds and says how far it came. */
export const runImport = async (
  registry: string,
  body: Body<'importRegistry'>,
  tell: (state: Importing) => void,
): Promise<void> => {
  let written: Written | undefined;
  for (;;) {
    tell({ kind: 'writing', written });
    const outcome = await ask('importRegistry', { id: registry, body });
    if (!outcome.ok) {
      const again = (): void => {
        void runImport(registry, body, tell);
      };
      tell({ kind: 'refused', error: outcome.error, again });
      return;
    }
    const { data } = outcome;
    if (data.state === 'faulty') {
      tell({ kind: 'faulty', faulty: data });
      return;
    }
    if (data.state === 'done') {
      tell({ kind: 'done', written: data });
      return;
    }
    written = data;
  }
};
