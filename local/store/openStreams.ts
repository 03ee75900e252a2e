import { join } from 'node:path';
import type { Store } from '@dingban/functions/store/store';
import type { Clock } from '@dingban/shared/time/clock';
import { type DeadLetters, openDeadLetters } from './deadLetters.ts';
import type { Embedded } from './embedded.ts';
import { pollStreams } from './poller.ts';
import type { StreamSource } from './streamSource.ts';
import { teeActions } from './tee.ts';

export interface StreamsOptions {
  readonly embedded: Embedded;
  readonly store: Store;
  /** Cursors, journal and dead letters lie under here. */
  readonly folder: string;
  readonly clock: Clock;
  readonly batch?: number;
  readonly attempts?: number;
  readonly pause?: number;
}

export interface OpenStreams {
  /** Use this store from now on: where there is no Streams API its appends are teed. */
  readonly store: Store;
  readonly source: StreamSource;
  readonly deadLetters: DeadLetters;
}

/** The stream of the Actions table, from the Streams API where the store has it and from a tee where not. */
export const openStreams = ({ embedded, store, folder, clock, ...pace }: StreamsOptions): OpenStreams => {
  const deadLetters = openDeadLetters(join(folder, 'dead-letters.jsonl'), clock);
  if (embedded.streams) {
    const { connection, tables } = embedded;
    const source = pollStreams({ connection, table: tables.actions, folder, deadLetters, ...pace });
    return { store, source, deadLetters };
  }
  const tee = teeActions({ actions: store.actions, journal: join(folder, 'journal'), deadLetters, ...pace });
  return { store: { ...store, actions: tee.actions }, source: tee.source, deadLetters };
};
