import {
  CreateTableCommand,
  type CreateTableCommandInput,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { BY_LIST, type Tables } from './keys.ts';

const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' }) as const;
const hash = (AttributeName: string) => ({ AttributeName, KeyType: 'HASH' }) as const;
const range = (AttributeName: string) => ({ AttributeName, KeyType: 'RANGE' }) as const;

/** The tables of `serverless.yml`, for stores that no CloudFormation reaches. Tables that exist are left alone. */
export const createTables = async (
  client: DynamoDBDocumentClient,
  tables: Tables,
  { stream = false }: { readonly stream?: boolean } = {},
): Promise<void> => {
  await create(client, {
    TableName: tables.actions,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [text('pk'), text('sk')],
    KeySchema: [hash('pk'), range('sk')],
    ...(stream ? { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } } : {}),
  });
  await create(client, {
    TableName: tables.views,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [text('pk'), text('sk'), text('list'), text('order')],
    KeySchema: [hash('pk'), range('sk')],
    GlobalSecondaryIndexes: [
      {
        IndexName: BY_LIST,
        KeySchema: [hash('list'), range('order')],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
  });
};

const create = async (client: DynamoDBDocumentClient, input: CreateTableCommandInput): Promise<void> => {
  try {
    await client.send(new CreateTableCommand(input));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await waitUntilTableExists(
    { client, maxWaitTime: 30, minDelay: 1, maxDelay: 1 },
    { TableName: input.TableName ?? '' },
  );
};
