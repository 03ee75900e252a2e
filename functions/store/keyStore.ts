import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { unlessThere } from './expression.ts';
import { dataKey } from './keys.ts';
import type { KeyStore } from './store.ts';

export const createKeyStore = (client: DynamoDBDocumentClient, table: string): KeyStore => {
  const find = async (aggregate: string): Promise<Uint8Array | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: dataKey(aggregate), ConsistentRead: true }),
    );
    return Item === undefined ? undefined : new Uint8Array(Item.wrapped);
  };

  const create = async (aggregate: string, wrapped: Uint8Array): Promise<Uint8Array> => {
    try {
      await client.send(
        new PutCommand({ TableName: table, Item: { ...dataKey(aggregate), wrapped }, ...unlessThere }),
      );
      return wrapped;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      const standing = await find(aggregate);
      if (standing === undefined)
        throw new Error(`the key of ${aggregate} was destroyed while it was asked for`);
      return standing;
    }
  };

  const destroy = async (aggregate: string): Promise<void> => {
    await client.send(new DeleteCommand({ TableName: table, Key: dataKey(aggregate) }));
  };

  return { find, create, destroy };
};
