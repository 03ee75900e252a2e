import { setTimeout as sleep } from 'node:timers/promises';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { isAction } from '@dingban/functions/store/actionItem';
import type { DynamoOptions } from '@dingban/functions/store/dynamo';
import type { DynamoDBRecord } from 'aws-lambda';
import { type Cursor, openCursor } from './cursorFile.ts';
import type { DeadLetters } from './deadLetters.ts';
import { deliver } from './delivery.ts';
import { fromStreamsApi } from './streamRecord.ts';
import type { StreamHandler, StreamSource } from './streamSource.ts';

export interface PollerOptions {
  readonly connection: DynamoOptions;
  readonly table: string;
  /** Folder of the cursors, one file for each consumer. */
  readonly folder: string;
  readonly deadLetters: DeadLetters;
  readonly batch?: number;
  readonly attempts?: number;
  readonly pause?: number;
  /** Pause between two looks at an empty stream, ms. */
  readonly interval?: number;
}

interface Consumer {
  readonly name: string;
  readonly handler: StreamHandler;
  readonly cursor: Cursor;
  readonly iterators: Map<string, string>;
  /** The tick at which its last look that found nothing began. */
  empty: number;
  running: Promise<void>;
}

/** What the event source mappings of `serverless.yml` filter for: appended actions, no data keys. */
const wanted = (record: DynamoDBRecord): boolean =>
  record.eventName === 'INSERT' && isAction({ pk: record.dynamodb?.Keys?.pk?.S });

const SHARDS_KNOWN_FOR = 50;

/** Polls the real Streams API, each consumer with a cursor of its own on disk. */
export const pollStreams = (options: PollerOptions): StreamSource => {
  const { connection, table, folder, deadLetters, batch = 100, interval = 60 } = options;
  const client = new DynamoDBStreamsClient({
    region: connection.region,
    ...(connection.endpoint === undefined ? {} : { endpoint: connection.endpoint }),
    ...(connection.credentials === undefined ? {} : { credentials: connection.credentials }),
  });
  const consumers: Consumer[] = [];
  let stopped = false;
  let tick = 0;
  let lastWork = 0;

  const streamOf = async (): Promise<string> => {
    const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: table }));
    const arn = Streams.find((stream) => stream.TableName === table)?.StreamArn;
    if (arn === undefined) throw new Error(`${table} has no stream`);
    return arn;
  };

  const shardsOf = async (arn: string): Promise<readonly Shard[]> => {
    const shards: Shard[] = [];
    let after: string | undefined;
    do {
      const { StreamDescription } = await client.send(
        new DescribeStreamCommand({ StreamArn: arn, ExclusiveStartShardId: after }),
      );
      shards.push(...(StreamDescription?.Shards ?? []));
      after = StreamDescription?.LastEvaluatedShardId;
    } while (after !== undefined);
    return shards;
  };

  const iteratorOf = async (arn: string, shard: string, cursor: Cursor): Promise<string | undefined> => {
    const place = cursor.after(shard);
    const ask = (
      from:
        | { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER'; SequenceNumber: string }
        | { ShardIteratorType: 'TRIM_HORIZON' },
    ) => client.send(new GetShardIteratorCommand({ StreamArn: arn, ShardId: shard, ...from }));
    try {
      const answer = await ask(
        place === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: place },
      );
      return answer.ShardIterator;
    } catch (error) {
      if (!(error instanceof TrimmedDataAccessException)) throw error;
      console.warn(`the stream of ${table} begins later than its cursor; run npm run rebuild`);
      return (await ask({ ShardIteratorType: 'TRIM_HORIZON' })).ShardIterator;
    }
  };

  /** Reads a shard until it is empty for now. Gives whether anything was there. */
  const drain = async (arn: string, shard: string, consumer: Consumer): Promise<boolean> => {
    const { cursor, iterators } = consumer;
    let iterator = iterators.get(shard) ?? (await iteratorOf(arn, shard, cursor));
    iterators.delete(shard);
    let found = false;
    while (iterator !== undefined && !stopped) {
      const { Records = [], NextShardIterator } = await client.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: batch }),
      );
      const records = Records.map(fromStreamsApi);
      if (!(await handOver(records, shard, consumer))) return true;
      if (NextShardIterator === undefined) cursor.close(shard);
      else if (records.length === 0) iterators.set(shard, NextShardIterator);
      if (records.length === 0) return found;
      found = true;
      iterator = NextShardIterator;
    }
    return found;
  };

  /** False when it was stopped on the way; the cursor then stands after what was handled. */
  const handOver = async (records: DynamoDBRecord[], shard: string, consumer: Consumer): Promise<boolean> => {
    if (records.length === 0) return true;
    const actions = records.filter(wanted);
    const settled = await deliver(actions, {
      ...options,
      consumer: consumer.name,
      handler: consumer.handler,
      deadLetters,
      stopped: () => stopped,
    });
    tick += 1;
    lastWork = tick;
    const whole = settled === actions.length;
    const last = whole ? records.at(-1) : actions[settled - 1];
    if (last?.dynamodb?.SequenceNumber !== undefined)
      consumer.cursor.move(shard, last.dynamodb.SequenceNumber);
    return whole;
  };

  const look = async (arn: string, shards: readonly Shard[], consumer: Consumer): Promise<boolean> => {
    let found = false;
    const known = new Set(shards.map((shard) => shard.ShardId));
    for (const { ShardId = '', ParentShardId = '' } of shards) {
      const parentOpen = known.has(ParentShardId) && !consumer.cursor.closed(ParentShardId);
      if (parentOpen || consumer.cursor.closed(ShardId)) continue;
      found = (await drain(arn, ShardId, consumer)) || found;
    }
    return found;
  };

  const run = async (arn: string, consumer: Consumer): Promise<void> => {
    let shards: readonly Shard[] = [];
    for (let round = 0; !stopped; round += 1) {
      tick += 1;
      const began = tick;
      try {
        if (round % SHARDS_KNOWN_FOR === 0) shards = await shardsOf(arn);
        const found = await look(arn, shards, consumer);
        if (!found) consumer.empty = began;
        if (shards.some(({ ShardId = '' }) => consumer.cursor.closed(ShardId))) round = -1;
        if (!found && !stopped) await sleep(interval);
      } catch (error) {
        consumer.iterators.clear();
        round = -1;
        if (!(error instanceof ExpiredIteratorException)) {
          console.warn(`stream consumer ${consumer.name} waits: ${String(error)}`);
          await sleep(500);
        }
      }
    }
  };

  return {
    async start(handlers) {
      if (consumers.length > 0) throw new Error('started already');
      const arn = await streamOf();
      for (const [name, handler] of Object.entries(handlers)) {
        const cursor = openCursor(folder, name, arn);
        const consumer: Consumer = {
          name,
          handler,
          cursor,
          iterators: new Map(),
          empty: 0,
          running: Promise.resolve(),
        };
        consumers.push(consumer);
        consumer.running = run(arn, consumer);
      }
    },
    async stop() {
      stopped = true;
      await Promise.all(consumers.map(({ running }) => running));
      client.destroy();
    },
    async idle() {
      tick += 1;
      const asked = tick;
      while (!stopped && !consumers.every(({ empty }) => empty > asked && empty > lastWork)) await sleep(5);
    },
  };
};
