import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  paginateScan,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { ActionRecord } from '@dingban/shared/ledger/record';
import { isAction, itemOf, recordOf } from './actionItem.ts';
import { after, unlessThere } from './expression.ts';
import { actionKey, sequence } from './keys.ts';
import type { ActionStore, Appended } from './store.ts';

export const createActionStore = (client: DynamoDBDocumentClient, table: string): ActionStore => {
  /** Newer stores hand over what they hold with the refusal; older ones have to be asked. */
  const heldAt = async (
    refusal: ConditionalCheckFailedException,
    record: ActionRecord,
  ): Promise<ActionRecord> => {
    if (refusal.Item !== undefined) return recordOf(unmarshall(refusal.Item));
    const { Item } = await client.send(
      new GetCommand({
        TableName: table,
        Key: actionKey(record.aggregate, record.seq),
        ConsistentRead: true,
      }),
    );
    if (Item === undefined) throw new Error(`${record.aggregate} lost its action ${record.seq}`);
    return recordOf(Item);
  };

  const append = async (record: ActionRecord): Promise<Appended> => {
    if (record.seq < 1) throw new Error('a sequence begins at 1');
    try {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: itemOf(record),
          ...unlessThere,
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return { ok: true };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      const held = await heldAt(error, record);
      // A put whose answer was lost is sent again by the SDK and then meets itself.
      return held.hash === record.hash ? { ok: true } : { ok: false, held };
    }
  };

  const load = async (aggregate: string, seq = 0): Promise<readonly ActionRecord[]> => {
    const records: ActionRecord[] = [];
    const pages = paginateQuery(
      { client },
      { TableName: table, ConsistentRead: true, ...after(aggregate, sequence(seq)) },
    );
    for await (const { Items = [] } of pages) records.push(...Items.map(recordOf));
    return records;
  };

  /** A scan walks each partition in the order of its sort key, so no sorting is needed. */
  async function* all(): AsyncIterable<ActionRecord> {
    for await (const { Items = [] } of paginateScan({ client }, { TableName: table, ConsistentRead: true }))
      yield* Items.filter(isAction).map(recordOf);
  }

  return { append, load, all };
};
