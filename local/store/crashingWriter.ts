/** Child process of crash.test.ts: appends until it is killed, or recovers and tells what is stored. */
import { appendFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { streamedAction } from '@dingban/functions/store/actionItem';
import { createStore } from '@dingban/functions/store/createStore';
import { type EngineName, startEmbedded } from './embedded.ts';
import { openStreams } from './openStreams.ts';
import { sampleRecord } from './testStore.ts';

const [engine = 'dynalite', folder = '', mode = 'write'] = process.argv.slice(2);

const embedded = await startEmbedded({ folder, engine: engine as EngineName });
const plain = createStore({ client: embedded.client, tables: embedded.tables, clock: () => 0 });
const { store, source } = openStreams({
  embedded,
  store: plain,
  folder: join(folder, 'streams'),
  clock: () => 0,
});

await source.start({
  slow: async ({ Records }) => {
    for (const record of Records) {
      await sleep(1);
      const action = streamedAction(record);
      if (action !== undefined)
        appendFileSync(join(folder, 'handled'), `${action.aggregate}/${action.seq}\n`);
    }
    return { batchItemFailures: [] };
  },
});

const write = async (aggregate: string): Promise<never> => {
  for (let seq = (await store.actions.load(aggregate)).length + 1; ; seq += 1) {
    await store.actions.append(sampleRecord(aggregate, seq));
    writeSync(1, `${aggregate}/${seq}\n`);
  }
};

if (mode === 'write') await Promise.all(['case#0', 'case#1', 'case#2', 'case#3'].map(write));

await source.idle();
for await (const { aggregate, seq } of store.actions.all()) writeSync(1, `${aggregate}/${seq}\n`);
await source.stop();
await embedded.stop();
