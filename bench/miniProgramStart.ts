import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { median, ratioOf, type Standing } from './interleave.ts';
import { builtMiniapp } from './miniappDist.ts';
import { info, type Measured, times, took } from './row.ts';

const ROUNDS = 5;

/** Each start is a fresh process, as on a phone: nothing is compiled yet. */
const startOnce = (mode: 'app' | 'runtime', dist: string): number => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'miniProgramLoader.ts'), mode, dist],
    { cwd: resolve(import.meta.dirname, '..'), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${mode} did not start: ${stderr}`);
  return Number(stdout.trim());
};

export const measure = async (): Promise<Measured> => {
  const dist = builtMiniapp('dd');
  const app: number[] = [];
  const runtime: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    app.push(startOnce('app', dist));
    runtime.push(startOnce('runtime', dist));
  }
  const standing = (rounds: readonly number[]): Standing => ({ ms: median(rounds), rounds });
  return {
    rows: [
      info({
        what: 'mini-program in the host, up to its first page',
        ours: took(median(app)),
        peer: `app.js alone: Taro's runtime and React ${took(median(runtime))}`,
        ratio: `${times(ratioOf(standing(app), standing(runtime)))} of it`,
      }),
    ],
  };
};
