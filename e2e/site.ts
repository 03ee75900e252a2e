import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoCity } from '@dingban/local/demo/cityShape';
import { control } from '@dingban/local/demo/visitor';
import { buildH5, H5_FOLDER, staticFiles } from '@dingban/local/h5';
import { dynoxideBinary } from '@dingban/local/store/dynoxideEngine';
import { type System, startSystem } from '@dingban/local/system';
import { HOUR, localDate, startOfDay } from '@dingban/shared/time/clock';
import { silentLog } from './silentLog.ts';

/** The whole system with the real pages on one address, in a time of its own. */
export interface Site {
  readonly system: System;
  readonly url: string;
  /** Milliseconds from the wall clock to the site's time. */
  readonly shift: () => number;
  /** Lets the people of the city read, wait or sleep. Milliseconds. */
  readonly pass: (ms: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Ten in the morning of today, in Shanghai: no rule about work at night fires, and no date changes under a test. */
const morning = (): number => startOfDay(localDate(Date.now())) + 10 * HOUR;

interface SiteOptions {
  /** Where the site's clock starts. */
  readonly at?: number;
  /** Whether the H5 pages are built and served. */
  readonly pages?: boolean;
  /** A data folder that holds something already, kept by dynalite; it stays when the site stops. */
  readonly folder?: string;
}

export const startSite = async (
  city: DemoCity,
  { at = morning(), pages = true, folder: given }: SiteOptions = {},
): Promise<Site> => {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'dingban-e2e-'));
  if (pages) await buildH5(() => undefined);
  const system = await startSystem({
    folder,
    city,
    log: silentLog,
    scheduled: false,
    engine: given !== undefined || dynoxideBinary() === undefined ? 'dynalite' : 'dynoxide',
    ...(pages ? { mounts: { '/': staticFiles(H5_FOLDER) } } : {}),
  });
  await control(system.url, 'clock', { setTo: at });
  await system.sync();
  return {
    system,
    url: system.url,
    shift: () => system.app.clock() - Date.now(),
    pass: async (ms) => {
      await control(system.url, 'clock', { advanceMs: ms });
    },
    stop: async () => {
      await system.stop();
      if (given === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
};
