import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataKeys } from '@dingban/functions/keys/dataKeys';
import { fileMasterKey } from '@dingban/functions/keys/fileMasterKey';
import { createStore } from '@dingban/functions/store/createStore';
import { rebuild } from '@dingban/functions/views/rebuild';
import { type Loaded, loadYear, type YearAsked } from '@dingban/local/city/load/loadYear';
import { startEmbedded } from '@dingban/local/store/embedded';

export interface YearFolder {
  readonly folder: string;
  readonly loaded: Loaded;
  readonly remove: () => void;
}

/** A data folder that holds the year of a city up to this instant, as `npm run city -- --load` leaves one. */
export const yearFolder = async (asked: YearAsked, now: number): Promise<YearFolder> => {
  const folder = mkdtempSync(join(tmpdir(), 'dingban-year-'));
  const random = (bytes: number): Uint8Array => randomBytes(bytes);
  mkdirSync(join(folder, 'keys'), { recursive: true });
  const embedded = await startEmbedded({ folder, engine: 'dynalite' });
  try {
    const store = createStore({ client: embedded.client, tables: embedded.tables, clock: () => now });
    const keys = createDataKeys(
      store.keys,
      fileMasterKey(join(folder, 'keys', 'master.key'), random),
      random,
    );
    const loaded = await loadYear({ store, keys, random }, asked, now);
    await rebuild({ store, keys });
    return { folder, loaded, remove: () => rmSync(folder, { recursive: true, force: true }) };
  } finally {
    await embedded.stop();
  }
};
