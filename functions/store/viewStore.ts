import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  paginateScan,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { type Clock, DAY } from '@dingban/shared/time/clock';
import { cursorAt, placeOf } from './cursor.ts';
import { between, unlessNewer, within } from './expression.ts';
import { BY_LIST, type Item, type Key, SCRATCH_PREFIX, secondsOf, viewKey } from './keys.ts';
import type { ListQuery, Page, View, ViewStore } from './store.ts';
import { goneOf, isGone, isView, itemOfView, viewOf } from './viewItem.ts';

const PAGE = 50;
const LONGEST_PAGE = 1000;
/** Outlives a day of stream retention and 14 days in the dead-letter queue. */
const GONE_FOR = 16 * DAY;

export const createViewStore = (client: DynamoDBDocumentClient, table: string, clock: Clock): ViewStore => {
  const putUnlessNewer = async (item: Item, seq: number): Promise<void> => {
    try {
      await client.send(new PutCommand({ TableName: table, Item: item, ...unlessNewer(seq) }));
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };

  const ofOwner = async (owner: string): Promise<readonly View[]> => {
    const views: View[] = [];
    const pages = paginateQuery({ client }, { TableName: table, ConsistentRead: true, ...within(owner) });
    for await (const { Items = [] } of pages) views.push(...Items.filter(isView).map(viewOf));
    return views;
  };

  const find = async (owner: string, kind: string): Promise<View | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: viewKey(owner, kind), ConsistentRead: true }),
    );
    return Item === undefined || isGone(Item) ? undefined : viewOf(Item);
  };

  /**
   * What is removed leaves a mark with its sequence for a while: otherwise an older record that the stream
   * hands over again would bring it back.
   */
  const remove = (owner: string, kind: string, seq: number): Promise<void> =>
    putUnlessNewer(goneOf(owner, kind, seq, secondsOf(clock() + GONE_FOR)), seq);

  /** Reads one item more than asked for, so that a cursor is given only when something follows. */
  const query = async (asked: ListQuery): Promise<Page> => {
    const limit = Math.min(Math.max(Math.trunc(asked.limit ?? PAGE), 1), LONGEST_PAGE);
    if (asked.from !== undefined && asked.to !== undefined && asked.from > asked.to) return { views: [] };
    const place = asked.cursor === undefined ? undefined : placeOf(asked, asked.cursor);
    if (asked.cursor !== undefined && place === undefined) return { views: [] };
    let start: Item | undefined = place === undefined ? undefined : { ...place, list: asked.list };
    const items: Item[] = [];
    do {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: BY_LIST,
          ...between(asked.list, asked.from, asked.to),
          ScanIndexForward: asked.descending !== true,
          Limit: limit + 1 - items.length,
          ExclusiveStartKey: start,
        }),
      );
      items.push(...Items);
      start = LastEvaluatedKey;
    } while (start !== undefined && items.length <= limit);
    const page = items.slice(0, limit);
    const last = page.at(-1);
    return {
      views: page.map(viewOf),
      ...(items.length > limit && last !== undefined ? { cursor: cursorAt(asked, last) } : {}),
    };
  };

  async function* all(): AsyncIterable<View> {
    for await (const { Items = [] } of paginateScan({ client }, { TableName: table, ConsistentRead: true }))
      yield* Items.filter(isView).map(viewOf);
  }

  const deleteAll = async (keys: readonly Key[]): Promise<void> => {
    let left: Item[] = keys.map((Key) => ({ DeleteRequest: { Key } }));
    for (let attempt = 0; left.length > 0; attempt += 1) {
      if (attempt > 0)
        await new Promise((resolve) => setTimeout(resolve, Math.min(50 * 2 ** attempt, 2_000)));
      const { UnprocessedItems } = await client.send(
        new BatchWriteCommand({ RequestItems: { [table]: left.slice(0, 25) } }),
      );
      const refused = UnprocessedItems?.[table] ?? [];
      left = [...refused, ...left.slice(25)];
      if (refused.length === 0) attempt = -1;
    }
  };

  const clear = async (): Promise<void> => {
    const pages = paginateScan(
      { client },
      {
        TableName: table,
        ConsistentRead: true,
        ProjectionExpression: '#pk, #sk',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
      },
    );
    for await (const { Items = [] } of pages)
      await deleteAll(
        Items.filter((item) => !String(item.pk).startsWith(SCRATCH_PREFIX)).map((item) =>
          viewKey(String(item.pk), String(item.sk)),
        ),
      );
  };

  return {
    ofOwner,
    find,
    put: (view) => putUnlessNewer(itemOfView(view), view.seq),
    remove,
    query,
    all,
    clear,
  };
};
