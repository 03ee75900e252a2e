import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How far a consumer has come in each shard of a stream, on disk. */
export interface Cursor {
  /** The sequence number after which to go on, or undefined at the beginning. */
  after(shard: string): string | undefined;
  closed(shard: string): boolean;
  move(shard: string, sequence: string): void;
  close(shard: string): void;
}

interface Places {
  readonly stream: string;
  readonly shards: Record<string, { after?: string; closed?: boolean }>;
}

/** A cursor of another stream (the table was made anew) counts as none. */
export const openCursor = (folder: string, consumer: string, stream: string): Cursor => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `cursor-${consumer}.json`);
  const places = read(file, stream) ?? { stream, shards: {} };
  const change = (shard: string, place: { after?: string; closed?: boolean }): void => {
    places.shards[shard] = { ...places.shards[shard], ...place };
    writeFileSync(`${file}.new`, JSON.stringify(places));
    renameSync(`${file}.new`, file);
  };
  return {
    after: (shard) => places.shards[shard]?.after,
    closed: (shard) => places.shards[shard]?.closed === true,
    move: (shard, after) => change(shard, { after }),
    close: (shard) => change(shard, { closed: true }),
  };
};

const read = (file: string, stream: string): Places | undefined => {
  if (!existsSync(file)) return undefined;
  try {
    const places: Places = JSON.parse(readFileSync(file, 'utf8'));
    return places.stream === stream ? places : undefined;
  } catch {
    return undefined;
  }
};
