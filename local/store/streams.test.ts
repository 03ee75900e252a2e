import { streamedAction } from '@dingban/functions/store/actionItem';
import { createStore } from '@dingban/functions/store/createStore';
import type { ActionRecord } from '@dingban/shared/ledger/record';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Embedded, startEmbedded } from './embedded.ts';
import { type OpenStreams, openStreams } from './openStreams.ts';
import { ENGINES, sampleRecord, temporaryFolder } from './testStore.ts';

const nothingFailed = { batchItemFailures: [] };

describe.each(ENGINES)('the stream of %s', (engine) => {
  const disk = temporaryFolder();
  let embedded: Embedded;
  let streams: OpenStreams;
  let folder: string;
  let part = 0;

  const open = (): OpenStreams =>
    openStreams({
      embedded,
      store: createStore({ client: embedded.client, tables: embedded.tables, clock: () => 0 }),
      folder,
      clock: () => 0,
      attempts: 3,
      pause: 1,
    });

  beforeAll(async () => {
    embedded = await startEmbedded({ folder: disk.folder, engine });
  });
  beforeEach(() => {
    part += 1;
    folder = `${disk.folder}/streams-${part}`;
    streams = open();
  });
  afterEach(() => streams.source.stop());
  afterAll(async () => {
    await embedded.stop();
    disk.remove();
  });

  /** Only what this test appended: a polled stream still has the records of the tests before. */
  const name = (aggregate: string): string => `case#${part}-${aggregate}`;
  const ours = (record: DynamoDBRecord): ActionRecord | undefined => {
    const action = streamedAction(record);
    return action?.aggregate.startsWith(`case#${part}-`) ? action : undefined;
  };
  const listen = (seen: ActionRecord[]) => async (event: DynamoDBStreamEvent) => {
    for (const record of event.Records) {
      const action = ours(record);
      if (action !== undefined) seen.push(action);
    }
    return nothingFailed;
  };

  it('hands over real stream records of what was committed', async () => {
    const raw: DynamoDBRecord[] = [];
    const action = sampleRecord(name('a'), 1, { body: { text: '修路'.repeat(200) } });
    await streams.source.start({
      all: async ({ Records }) => {
        raw.push(...Records.filter((record) => ours(record) !== undefined));
        return nothingFailed;
      },
    });
    await streams.store.actions.append(action);
    await streams.source.idle();
    expect(raw).toHaveLength(1);
    const [record] = raw;
    expect(record?.eventName).toBe('INSERT');
    expect(record?.dynamodb?.Keys).toEqual({ pk: { S: action.aggregate }, sk: { S: '000001' } });
    expect(record?.dynamodb?.SequenceNumber).toMatch(/^\d+$/);
    expect(record?.dynamodb?.StreamViewType).toBe('NEW_IMAGE');
    expect(record?.dynamodb?.NewImage?.hash).toEqual({
      B: Buffer.from(action.hash, 'hex').toString('base64'),
    });
    expect(record && streamedAction(JSON.parse(JSON.stringify(record)))).toEqual(action);
  });

  it('keeps the order of each aggregate under concurrent writers', async () => {
    const seen: ActionRecord[] = [];
    await streams.source.start({ all: listen(seen) });
    const write = async (aggregate: string) => {
      for (let seq = 1; seq <= 12; seq += 1)
        await Promise.all([
          streams.store.actions.append(sampleRecord(aggregate, seq, { id: 'one' })),
          streams.store.actions.append(sampleRecord(aggregate, seq, { id: 'two' })),
        ]);
    };
    await Promise.all(Array.from({ length: 6 }, (_, i) => write(name(`w${i}`))));
    await streams.source.idle();
    for (let i = 0; i < 6; i += 1) {
      const stored = await streams.store.actions.load(name(`w${i}`));
      expect(seen.filter((action) => action.aggregate === name(`w${i}`))).toEqual(stored);
    }
  });

  it('is idle only when what the consumers appended has been handled too', async () => {
    const seen: ActionRecord[] = [];
    await streams.source.start({
      all: listen(seen),
      supervise: async ({ Records }) => {
        for (const record of Records) {
          const action = ours(record);
          if (action !== undefined && action.seq < 5)
            await streams.store.actions.append(sampleRecord(action.aggregate, action.seq + 1));
        }
        return nothingFailed;
      },
    });
    await streams.store.actions.append(sampleRecord(name('chain'), 1));
    await streams.source.idle();
    expect(seen.map((action) => action.seq)).toEqual([1, 2, 3, 4, 5]);
  });

  it('hands over what was committed before it was started', async () => {
    const seen: ActionRecord[] = [];
    await streams.store.actions.append(sampleRecord(name('early'), 1));
    await streams.source.start({ all: listen(seen) });
    await streams.source.idle();
    expect(seen.map((action) => action.seq)).toEqual([1]);
  });

  it('tries again from the first failed record on', async () => {
    const seen: string[] = [];
    let failures = 2;
    await streams.source.start({
      all: async ({ Records }) => {
        for (const record of Records) {
          const action = ours(record);
          if (action?.aggregate === name('b') && failures > 0) {
            failures -= 1;
            return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
          }
          if (action !== undefined) seen.push(action.aggregate);
        }
        return nothingFailed;
      },
    });
    for (const aggregate of ['a', 'b', 'c'])
      await streams.store.actions.append(sampleRecord(name(aggregate), 1));
    await streams.source.idle();
    expect(seen.filter((aggregate) => aggregate === name('b'))).toHaveLength(1);
    expect(seen).toEqual(expect.arrayContaining([name('a'), name('c')]));
    expect(failures).toBe(0);
    expect(await streams.deadLetters.list()).toEqual([]);
  });

  it('puts a record that always fails aside, and goes on with the others and the other consumers', async () => {
    const seen: ActionRecord[] = [];
    const others: ActionRecord[] = [];
    await streams.source.start({
      project: listen(others),
      notify: async (event) => {
        if (event.Records.some((record) => ours(record)?.aggregate === name('poison')))
          throw new Error('cannot');
        return listen(seen)(event);
      },
    });
    const aggregates = ['a', 'b', 'poison', 'c', 'd'].map(name);
    await Promise.all(
      aggregates.map((aggregate) => streams.store.actions.append(sampleRecord(aggregate, 1))),
    );
    await streams.source.idle();
    const healthy = aggregates.filter((aggregate) => aggregate !== name('poison'));
    expect([...new Set(seen.map((action) => action.aggregate))].sort()).toEqual([...healthy].sort());
    expect(others).toHaveLength(5);
    const letters = await streams.deadLetters.list();
    expect(letters).toMatchObject([{ consumer: 'notify', fault: 'cannot' }]);
    expect(letters[0] && ours(letters[0].record)?.aggregate).toBe(name('poison'));
  });

  it('goes on after a stop where it was, with nothing lost and nothing handled over and over', async () => {
    let calls = 0;
    let stopping: Promise<void> | undefined;
    const first: ActionRecord[] = [];
    for (let seq = 1; seq <= 10; seq += 1)
      await streams.store.actions.append(sampleRecord(name('rest'), seq));
    await streams.source.start({
      all: async (event) => {
        calls += 1;
        stopping ??= streams.source.stop();
        return listen(first)(event);
      },
    });
    while (stopping === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    await stopping;
    expect(calls).toBe(1);
    const second: ActionRecord[] = [];
    streams = open();
    await streams.source.start({ all: listen(second) });
    await streams.store.actions.append(sampleRecord(name('rest'), 11));
    await streams.source.idle();
    const both = [...first, ...second].map((action) => action.seq);
    expect([...new Set(both)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(both).toHaveLength(11);
  });
});
