import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createDataKeys } from '@dingban/functions/keys/dataKeys';
import { fileMasterKey } from '@dingban/functions/keys/fileMasterKey';
import { createStore } from '@dingban/functions/store/createStore';
import { rebuild } from '@dingban/functions/views/rebuild';
import { lockData } from './dataLock.ts';
import { type EngineName, startEmbedded } from './store/embedded.ts';

/*
 * npm run rebuild: derives all views of DATA_DIR anew from its actions. Refuses while the system runs on it, since
 * an action that is appended meanwhile could be missed.
 */
const folder = resolve(process.env.DATA_DIR ?? '.data');
const LINE_EVERY = 500;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** The embedded store whose files lie in the folder, or undefined when there is none. */
const engineOf = (): EngineName | undefined => {
  if (process.env.DYNAMODB_ENDPOINT) return 'remote';
  return (['dynalite', 'dynoxide'] as const).find((name) => existsSync(join(folder, name)));
};

const run = async (): Promise<number> => {
  const engine = engineOf();
  if (engine === undefined) {
    say(`${folder} 里没有数据 (holds no data)`);
    return 1;
  }
  const lock = lockData(folder);
  if ('heldBy' in lock) {
    say(
      `${folder} 正由进程 ${lock.heldBy} 使用，请先停止它 (in use by process ${lock.heldBy}; stop it first)`,
    );
    return 1;
  }
  const random = (bytes: number): Uint8Array => randomBytes(bytes);
  const embedded = await startEmbedded({ folder, engine });
  try {
    const store = createStore({ client: embedded.client, tables: embedded.tables, clock: Date.now });
    const keys = createDataKeys(
      store.keys,
      fileMasterKey(join(folder, 'keys', 'master.key'), random),
      random,
    );
    const began = performance.now();
    const { aggregates, actions, views } = await rebuild({ store, keys }, (sofar) => {
      if (sofar.aggregates % LINE_EVERY === 0) say(`… ${sofar.actions} 条操作 (actions)`);
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(
      `已由 ${actions} 条操作重建 ${views} 条视图 rebuilt: ${aggregates} aggregates, ${actions} actions, ${views} views in ${seconds} s\n`,
    );
    return 0;
  } finally {
    await embedded.stop();
    lock.release();
  }
};

process.exitCode = await run();
