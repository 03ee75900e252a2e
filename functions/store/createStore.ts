import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Clock } from '@dingban/shared/time/clock';
import { createActionStore } from './actionStore.ts';
import { createKeyStore } from './keyStore.ts';
import type { Tables } from './keys.ts';
import { createScratch } from './scratch.ts';
import type { Store } from './store.ts';
import { createViewStore } from './viewStore.ts';

export interface StoreOptions {
  readonly client: DynamoDBDocumentClient;
  readonly tables: Tables;
  readonly clock: Clock;
}

/** The whole store over two tables. */
export const createStore = ({ client, tables, clock }: StoreOptions): Store => ({
  actions: createActionStore(client, tables.actions),
  views: createViewStore(client, tables.views, clock),
  keys: createKeyStore(client, tables.actions),
  scratch: createScratch(client, tables.views, clock),
});
