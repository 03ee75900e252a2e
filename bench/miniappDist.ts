import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** The folder of a built target. Builds it when it is not there; does not ask whether it is the newest. */
export const builtMiniapp = (target: 'dd' | 'h5'): string => {
  const dist = join(root, 'miniapp/dist', target);
  const entry = join(dist, target === 'dd' ? 'app.json' : 'index.html');
  if (existsSync(entry)) return dist;
  const { status, stdout, stderr } = spawnSync('npm', ['run', `build:${target}`], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0 || !existsSync(entry)) throw new Error(`build:${target} failed: ${stdout}${stderr}`);
  return dist;
};
