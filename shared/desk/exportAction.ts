import type { Values } from '../form/value.ts';
import type { ActionRecord } from '../ledger/record.ts';
import type { DeskFilter } from './filter.ts';

/** That somebody took a list of cases away: what they looked for, and what it held. */
export type ExportBody = {
  /** The words sealed, because they may name somebody. */
  readonly filter: Omit<DeskFilter, 'words'> & { readonly words?: Values[string] };
  readonly order: 'newest' | 'oldest';
  readonly rows: number;
  readonly examined: number;
  /** There was more than was taken. */
  readonly cut: boolean;
  readonly file: { readonly key: string; readonly name: string; readonly sha256: string };
};

export type ExportAction = Omit<ActionRecord, 'type' | 'body'> & {
  readonly type: 'export';
  readonly body: ExportBody;
};
