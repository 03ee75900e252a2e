import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createDataKeys, type DataKeys } from '@dingban/functions/keys/dataKeys';
import { fileMasterKey } from '@dingban/functions/keys/fileMasterKey';
import { createStore } from '@dingban/functions/store/createStore';
import type { Store } from '@dingban/functions/store/store';
import { lockData } from './dataLock.ts';
import { type EngineName, startEmbedded } from './store/embedded.ts';

export interface OpenData {
  readonly store: Store;
  readonly keys: DataKeys;
}

/** The embedded store whose files lie in the folder, or undefined when there is none. */
const engineOf = (folder: string): EngineName | undefined => {
  if (process.env.DYNAMODB_ENDPOINT) return 'remote';
  return (['dynalite', 'dynoxide'] as const).find((name) => existsSync(join(folder, name)));
};

/**
 * Lets a tool work on a data folder while the system does not. Gives the exit code: that of the work, or 1 with a
 * sentence when there is no data or the system is running on it.
 */
export const withData = async (
  folder: string,
  work: (data: OpenData) => Promise<number>,
): Promise<number> => {
  const engine = engineOf(folder);
  if (engine === undefined) {
    process.stderr.write(`${folder} 里没有数据 (holds no data)\n`);
    return 1;
  }
  const lock = lockData(folder);
  if ('heldBy' in lock) {
    process.stderr.write(
      `${folder} 正由进程 ${lock.heldBy} 使用，请先停止它 (in use by process ${lock.heldBy}; stop it first)\n`,
    );
    return 1;
  }
  const random = (bytes: number): Uint8Array => randomBytes(bytes);
  const embedded = await startEmbedded({ folder, engine });
  try {
    const store = createStore({ client: embedded.client, tables: embedded.tables, clock: Date.now });
    const master = fileMasterKey(join(folder, 'keys', 'master.key'), random);
    return await work({ store, keys: createDataKeys(store.keys, master, random) });
  } finally {
    await embedded.stop();
    lock.release();
  }
};
