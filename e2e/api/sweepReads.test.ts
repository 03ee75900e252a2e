import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { sweep } from '@dingban/functions/schedule/deadlines';
import { itemOfView } from '@dingban/functions/store/viewItem';
import { DUE_SHARDS, dueList } from '@dingban/functions/views/due';
import { byTime } from '@dingban/functions/views/versioned';
import { DAY } from '@dingban/shared/time/clock';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { documentValues } from './sealUse.ts';
import { startWorld, type World } from './world.ts';

/*
 * What the clock's sweep reads. The store itself says what each call took, so a scan could not hide here: with a
 * hundred times as many open cases and as many that are due, it reads the same.
 */

const QS = '20101';
/** Always the same ones: which of the clock's lists a case stands in follows from its id. */
const DUE = [
  '00000000-0000-4000-8000-000000000001',
  '00000000-0000-4000-8000-000000000002',
  '00000000-0000-4000-8000-000000000003',
] as const;

interface Meter {
  readonly table: () => string;
  readonly client: () => DynamoDBDocumentClient;
  /** Read units since the last asking, as the store counts them. */
  readonly take: () => number;
}

/** Asks the store with every read what it took. */
const meter = (): Meter => {
  let client: DynamoDBDocumentClient | undefined;
  let table = '';
  let units = 0;
  const send = DynamoDBDocumentClient.prototype.send;
  vi.spyOn(DynamoDBDocumentClient.prototype, 'send').mockImplementation(async function (
    this: DynamoDBDocumentClient,
    command: unknown,
    ...rest: unknown[]
  ) {
    const { input } = command as {
      input: Record<string, unknown>;
    };
    const reads = /^(Get|Query|Scan)/.test((command as object).constructor.name);
    if (reads) input.ReturnConsumedCapacity = 'TOTAL';
    if (String(input.IndexName ?? '') !== '') {
      client = this;
      table = String(input.TableName);
    }
    const answer = (await Reflect.apply(send, this, [command, ...rest])) as {
      readonly ConsumedCapacity?: { readonly CapacityUnits?: number };
    };
    if (reads) {
      if (answer.ConsumedCapacity?.CapacityUnits === undefined) throw new Error('the store counts no units');
      units += answer.ConsumedCapacity.CapacityUnits;
    }
    return answer as never;
  });
  return {
    table: () => table,
    client: () => {
      if (client === undefined) throw new Error('no list was read yet');
      return client;
    },
    take: () => {
      const taken = units;
      units = 0;
      return taken;
    },
  };
};

/** Open cases that the clock has to look at some day, none of them now. */
const others = async (measure: Meter, count: number, from: number): Promise<void> => {
  const items = Array.from({ length: count }, (_, index) =>
    itemOfView({
      owner: `case#other-${index}`,
      kind: 'due',
      seq: 1,
      list: dueList(index % DUE_SHARDS),
      order: byTime(from + index * 1000, `case#other-${index}`),
      value: {},
    }),
  );
  const batches = Array.from({ length: Math.ceil(items.length / 25) }, (_, index) =>
    items.slice(index * 25, index * 25 + 25),
  ).entries();
  const lane = async (): Promise<void> => {
    for (const [, batch] of batches)
      await measure.client().send(
        new BatchWriteCommand({
          RequestItems: { [measure.table()]: batch.map((Item) => ({ PutRequest: { Item } })) },
        }),
      );
  };
  await Promise.all(Array.from({ length: 8 }, lane));
};

let world: World | undefined;
afterEach(async () => {
  vi.restoreAllMocks();
  await world?.stop();
  world = undefined;
});

const readBySweep = async (count: number): Promise<{ readonly woken: number; readonly units: number }> => {
  const measure = meter();
  world = await startWorld({ quiet: true, engine: 'dynalite' });
  const { app } = world.system;
  const clerk = await world.as('qs-clerk');
  for (const actionId of DUE) {
    const values = await documentValues(world, clerk);
    await clerk.get('submitCase', {
      body: { actionId, matter: 'seal-use', sub: 'committee-seal', place: QS, values },
    });
  }
  await world.system.idle();
  await others(measure, count, app.clock() + 60 * DAY);
  await world.advance(4 * DAY);
  measure.take();
  const woken = await sweep(app);
  // With what follows from it, so that it does not matter how much of that was done already.
  await world.system.idle();
  return { woken, units: measure.take() };
};

describe('the sweep of the clock', () => {
  it('reads as much with 100,000 open cases as with 1,000 when as many are due', {
    timeout: 300_000,
  }, async () => {
    const few = await readBySweep(1000);
    vi.restoreAllMocks();
    await world?.stop();
    const many = await readBySweep(100_000);
    expect(few.woken).toBe(DUE.length);
    expect(few.units).toBeGreaterThan(0);
    expect(many).toEqual(few);
  });
});
