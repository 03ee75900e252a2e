import { join } from 'node:path';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTables } from '@dingban/functions/store/createTables';
import { connect, type DynamoOptions } from '@dingban/functions/store/dynamo';
import type { Tables } from '@dingban/functions/store/keys';
import { startDynalite } from './dynaliteEngine.ts';
import { dynoxideBinary, startDynoxide } from './dynoxideEngine.ts';
import type { Engine } from './engine.ts';

export type EngineName = 'dynalite' | 'dynoxide' | 'remote';

export interface EmbeddedOptions {
  /** Everything that lasts lies under here. */
  readonly folder: string;
  /** Default: `remote` when there is an endpoint, else `dynalite`, which runs everywhere. */
  readonly engine?: EngineName;
  /** An existing store, such as DynamoDB Local. Default: DYNAMODB_ENDPOINT. */
  readonly endpoint?: string | undefined;
  /** Table names begin with this, so that several systems can share one store. Default: TABLE_PREFIX, else `dingban-`. */
  readonly prefix?: string;
}

export interface Embedded {
  readonly engine: EngineName;
  readonly connection: DynamoOptions & { readonly endpoint: string };
  readonly client: DynamoDBDocumentClient;
  readonly tables: Tables;
  /** Whether the Actions table has a stream that can be polled. If not, tee the puts. */
  readonly streams: boolean;
  stop(): Promise<void>;
}

/** Embedded stores check no signature; these only have to be there. */
const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Starts the store of `npm start` and of the tests, with its tables. */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const endpoint = options.endpoint ?? (process.env.DYNAMODB_ENDPOINT || undefined);
  const name = options.engine ?? (endpoint === undefined ? 'dynalite' : 'remote');
  const engine = await start(name, options.folder, endpoint);
  const connection = { endpoint: engine.endpoint, region: 'cn-north-1', credentials: CREDENTIALS };
  const client = connect(connection);
  const prefix = options.prefix ?? (process.env.TABLE_PREFIX || 'dingban-');
  const tables = { actions: `${prefix}actions`, views: `${prefix}views` };
  await createTables(client, tables, { stream: engine.streams });
  const { Table } = await client.send(new DescribeTableCommand({ TableName: tables.actions }));
  return {
    engine: name,
    connection,
    client,
    tables,
    streams: Table?.LatestStreamArn !== undefined,
    stop: async () => {
      client.destroy();
      await engine.stop();
    },
  };
};

const start = async (name: EngineName, folder: string, endpoint: string | undefined): Promise<Engine> => {
  switch (name) {
    case 'dynalite':
      return startDynalite(join(folder, 'dynalite'));
    case 'dynoxide': {
      const binary = dynoxideBinary();
      if (binary === undefined) throw new Error('there is no dynoxide for this platform; use dynalite');
      return startDynoxide(join(folder, 'dynoxide'), binary);
    }
    case 'remote':
      if (endpoint === undefined) throw new Error('a remote store needs DYNAMODB_ENDPOINT');
      return { endpoint, streams: true, stop: async () => {} };
  }
};
