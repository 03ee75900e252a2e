import type { ActionRecord } from '@dingban/shared/ledger/record';

/** How an import went, on the record: begun after the whole sheet was found right, how far, finished. */
export type ImportBody =
  | {
      readonly type: 'begin';
      readonly body: {
        readonly registry: string;
        readonly place: string;
        readonly sha256: string;
        readonly rows: number;
        readonly added: number;
        readonly changed: number;
      };
    }
  | {
      readonly type: 'write';
      /** Rows up to this one are written. */
      readonly body: { readonly upTo: number };
    };

export interface ImportState {
  readonly registry: string;
  readonly place: string;
  readonly sha256: string;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  /** The last row that is written; 0 before the first. */
  readonly upTo: number;
}

export const replayImport = (records: readonly ActionRecord[]): ImportState | undefined => {
  // The store keeps records of any kind; those of an import are these.
  const actions = records as unknown as readonly ImportBody[];
  const [begin] = actions;
  if (begin?.type !== 'begin') return undefined;
  const { registry, place, sha256, rows, added, changed } = begin.body;
  const written = actions.map((action) => (action.type === 'write' ? action.body.upTo : 0));
  return { registry, place, sha256, rows, added, changed, upTo: Math.max(...written) };
};
