import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const miniapp = path.resolve(import.meta.dirname, '..');
const main = path.resolve(miniapp, '..');

const DIST = path.join(miniapp, 'dist/dd');

const SOURCES = [
  'miniapp/{src,config,platform}/**/*',
  'miniapp/{babel.config.cjs,.browserslistrc,package.json}',
  'shared/**/*.{ts,json}',
  'package-lock.json',
];

/** The phone carries no catalogue (a rule of .dependency-cruiser.cjs holds it), so a new matter is no new build. */
const NOT_CARRIED = /^shared[\\/](catalogue[\\/](blocks|groups|matters)|sample|workflow[\\/]golden)[\\/]/;

/** One hash over everything that goes into a build. */
const hashOfSources = (): string => {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((pattern) =>
    globSync(pattern, { cwd: main, exclude: (name) => name === 'node_modules' }),
  )
    .filter((file) => !/\.(test|fuzz|bench)\.tsx?$/.test(file) && !NOT_CARRIED.test(file))
    .sort();
  for (const file of files) {
    const whole = path.join(main, file);
    if (statSync(whole).isFile()) hash.update(file).update('\0').update(readFileSync(whole)).update('\0');
  }
  for (const name of ['DINGBAN_API', 'DINGBAN_CORP']) hash.update(process.env[name] ?? '');
  return hash.digest('hex');
};

const STALE = 5 * 60_000;

/** Two test files at once must not build into each other. Waits without yielding: there is nothing else to do. */
const alone = <T>(name: string, work: () => T): T => {
  const lock = path.join(miniapp, '.cache', `${name}.lock`);
  mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > STALE)
        rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
};

/** Builds the mini-program unless it was built from these very sources. Returns its folder. */
export const ensureBuilt = (): string =>
  alone('dd', () => {
    const mark = path.join(miniapp, '.cache', 'dd.hash');
    const wanted = hashOfSources();
    if (existsSync(path.join(DIST, 'app.json')) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted)
      return DIST;
    execFileSync('npm', ['run', 'build:dd'], {
      cwd: miniapp,
      stdio: 'pipe',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    writeFileSync(mark, wanted);
    return DIST;
  });
