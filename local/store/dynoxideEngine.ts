import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from './engine.ts';

/** The binary of the optional dependency, or undefined on platforms that it is not made for. */
export const dynoxideBinary = (): string | undefined => {
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide`);
  } catch {
    return undefined;
  }
};

/** dynoxide as a child process, on disk, on a free port of 127.0.0.1. Has the Streams API. */
export const startDynoxide = async (folder: string, binary: string): Promise<Engine> => {
  mkdirSync(folder, { recursive: true });
  const database = join(folder, 'dynoxide.db');
  const pidFile = join(folder, 'dynoxide.pid');
  endOrphan(pidFile, database);
  const port = await freePort();
  const child = spawn(
    binary,
    ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', database],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  if (child.pid !== undefined) writeFileSync(pidFile, String(child.pid));
  const endpoint = `http://127.0.0.1:${port}`;
  await answering(child, endpoint);
  indexStreams(database);
  return {
    endpoint,
    streams: true,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      rmSync(pidFile, { force: true });
    },
  };
};

/** After a kill -9 of its parent the old child still holds the file; it is ended only when it surely is ours. */
const endOrphan = (pidFile: string, database: string): void => {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8'));
    if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(database)) process.kill(pid, 'SIGKILL');
  } catch {
    // No file, no such process, or no /proc: nothing to end.
  }
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
};

const answering = async (child: ChildProcess, endpoint: string): Promise<void> => {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2_000);
  });
  for (let waited = 0; waited < 10_000; waited += 20) {
    if (child.exitCode !== null) throw new Error(`dynoxide ended: ${said}`);
    try {
      await (await fetch(endpoint)).arrayBuffer();
      return;
    } catch {
      await sleep(20);
    }
  }
  child.kill('SIGKILL');
  throw new Error(`dynoxide does not answer: ${said}`);
};

/**
 * dynoxide 1.2 looks for the highest sequence of the stream without an index at every write, so writes slow
 * down with the age of the store. These two indexes make them constant; without them it works, only slower.
 */
const indexStreams = (database: string): void => {
  try {
    const file = new DatabaseSync(database, { timeout: 2_000 });
    file.exec(`CREATE INDEX IF NOT EXISTS dingban_stream_end
                 ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
               CREATE INDEX IF NOT EXISTS dingban_stream_shard
                 ON _stream_records (table_name, shard_id, sequence_number);`);
    file.close();
  } catch (error) {
    console.warn(`dynoxide without its stream index: ${String(error)}`);
  }
};
