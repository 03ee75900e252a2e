import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sirv from 'sirv';
import { lockData } from './dataLock.ts';

const ROOT = resolve(import.meta.dirname, '..');
export const H5_FOLDER = join(ROOT, 'miniapp', 'dist', 'h5');
const STAMP = join(H5_FOLDER, '.sources');
const CACHE = join(ROOT, 'miniapp', '.cache');

/** What the front end is built from; a change in any of it means a new build. */
const SOURCES = ['miniapp/src', 'miniapp/config', 'miniapp/platform', 'miniapp/package.json', 'shared'];

/** The phone carries no catalogue (a rule of .dependency-cruiser.cjs holds it), so a new matter is no new front end. */
const NOT_CARRIED =
  /[\\/]shared[\\/](catalogue[\\/](blocks|groups|matters)|sample|workflow[\\/]golden)([\\/]|$)/;

const filesUnder = (path: string): string[] => {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(test|fuzz|bench)\.tsx?$/.test(entry.name))
      .filter(({ parentPath }) => !parentPath.includes('node_modules') && !NOT_CARRIED.test(parentPath))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [path];
  }
};

const fingerprint = (): string => {
  const digest = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesUnder(join(ROOT, source))).sort())
    digest.update(file.slice(ROOT.length)).update(readFileSync(file));
  return digest.digest('hex');
};

/** Those of this process wait for each other here, and those of different ones at the lock. */
let before: Promise<unknown> = Promise.resolve();

/** Two that want the build at once must not build into each other: the second waits, and finds it built. */
const alone = async (work: () => Promise<void>): Promise<void> => {
  for (;;) {
    // A lock that a killed process left is taken over at once.
    const lock = lockData(CACHE);
    if ('heldBy' in lock) {
      await wait(200);
      continue;
    }
    try {
      return await work();
    } finally {
      lock.release();
    }
  }
};

const build = async (begins: () => void): Promise<void> => {
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  begins();
  await new Promise<void>((settle, fail) => {
    const lines: string[] = [];
    const child = spawn('npm', ['run', 'build:h5'], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => lines.push(String(chunk)));
    child.once('error', fail);
    child.once('exit', (code) =>
      code === 0
        ? settle()
        : fail(new Error(`the H5 app could not be built:\n${lines.join('').slice(-4000)}`)),
    );
  });
  writeFileSync(STAMP, wanted);
};

/** Builds the H5 app unless the build at hand is of these very sources. Tells before it begins, because it takes a while. */
export const buildH5 = (begins: () => void): Promise<void> => {
  const built = before.then(() => alone(() => build(begins)));
  before = built.catch(() => undefined);
  return built;
};

/** Serves the files of a folder. Hashed files may be kept for ever, the page itself never. */
export const staticFiles = (folder: string): RequestListener => {
  const serve = sirv(folder, {
    etag: true,
    single: true,
    // Looks at the folder for each request, so that a new build needs no new start.
    dev: true,
    setHeaders: (response, path) => {
      response.setHeader(
        'cache-control',
        /[.-][0-9a-f]{8,}\./.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  return (request, response) =>
    serve(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('没有这个页面');
    });
};
