import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Clock } from '@dingban/shared/time/clock';
import { scratchKey, secondsOf } from './keys.ts';
import type { Scratch } from './store.ts';

export const createScratch = (client: DynamoDBDocumentClient, table: string, clock: Clock): Scratch => ({
  async get(key) {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: scratchKey(key), ConsistentRead: true }),
    );
    // DynamoDB takes up to days to remove what has expired, and embedded stores never do.
    return Item === undefined || Number(Item.until) <= clock() ? undefined : String(Item.kept);
  },
  async set(key, value, expiresAt) {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: { ...scratchKey(key), kept: value, until: expiresAt, ttl: secondsOf(expiresAt) },
      }),
    );
  },
});
