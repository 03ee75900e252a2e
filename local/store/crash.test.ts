import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ENGINES, temporaryFolder } from './testStore.ts';

const writer = fileURLToPath(new URL('./crashingWriter.ts', import.meta.url));

const run = async (engine: string, folder: string, mode: 'write' | 'recover', killAfter?: number) => {
  const child = spawn(process.execPath, [writer, engine, folder, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (killAfter !== undefined && lines.length === killAfter) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return lines;
};

describe.each(ENGINES)('a process on %s that is killed with -9', (engine) => {
  it('keeps every acknowledged action and hands each to the consumer, again and again', async () => {
    const { folder, remove } = temporaryFolder();
    const acknowledged: string[] = [];
    for (const killAfter of [23, 61, 40])
      acknowledged.push(...(await run(engine, folder, 'write', killAfter)));
    const stored = await run(engine, folder, 'recover');
    const handled = readFileSync(join(folder, 'handled'), 'utf8').split('\n');
    expect(acknowledged.length).toBeGreaterThanOrEqual(124);
    expect(stored).toEqual(expect.arrayContaining(acknowledged));
    expect(handled).toEqual(expect.arrayContaining(stored));
    const firsts = [...new Set(handled)].filter((line) => line.startsWith('case#0/'));
    expect(firsts).toEqual(stored.filter((line) => line.startsWith('case#0/')));
    remove();
  }, 60_000);
});
