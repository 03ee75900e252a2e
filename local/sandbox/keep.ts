import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { World } from './world.ts';

/** Grows when the shape of World changes, so that an old file is left alone and the city seeded anew. */
const FORMAT = 1;
const DEBOUNCE = 200;

/** One JSON file, written as a whole and put in place by rename, so that a crash leaves the old one or the new one. */
export interface Keeper {
  readonly load: () => World | undefined;
  readonly changed: () => void;
  readonly close: () => Promise<void>;
}

export const createKeeper = (
  file: string | undefined,
  world: () => World,
  log: (line: string) => void,
): Keeper => {
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = (path: string): Promise<void> => {
    timer = undefined;
    writing = writing.then(async () => {
      // The log of requests is for looking at, not for keeping.
      const text = JSON.stringify({ format: FORMAT, world: { ...world(), requests: [] } });
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.new`, text);
      await rename(`${path}.new`, path);
    });
    return writing.catch((error: unknown) => log(`sandbox: could not write ${path}: ${String(error)}`));
  };

  return {
    load: () => {
      if (file === undefined || !existsSync(file)) return undefined;
      try {
        const kept: { format?: unknown; world?: World } = JSON.parse(readFileSync(file, 'utf8'));
        return kept.format === FORMAT ? kept.world : undefined;
      } catch {
        log(`sandbox: ${file} cannot be read, the city is seeded anew`);
        return undefined;
      }
    },
    changed: () => {
      if (file !== undefined) timer ??= setTimeout(() => void write(file), DEBOUNCE).unref();
    },
    close: async () => {
      clearTimeout(timer);
      if (file !== undefined) await write(file);
    },
  };
};
