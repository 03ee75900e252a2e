import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type Target = 'dd' | 'h5';

const miniapp = path.resolve(import.meta.dirname, '..');
const main = path.resolve(miniapp, '..');

export const distOf = (target: Target): string => path.join(miniapp, 'dist', target);

const SOURCES = [
  'miniapp/{src,config,platform}/**/*',
  'miniapp/{babel.config.cjs,.browserslistrc,package.json}',
  'shared/**/*.{ts,json}',
  'package-lock.json',
];

/** One hash over everything that goes into a build. */
const hashOfSources = (): string => {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((pattern) =>
    globSync(pattern, { cwd: main, exclude: (name) => name === 'node_modules' }),
  )
    .filter((file) => !/\.(test|fuzz|bench)\.tsx?$/.test(file))
    .sort();
  for (const file of files) {
    const whole = path.join(main, file);
    if (statSync(whole).isFile()) hash.update(file).update('\0').update(readFileSync(whole)).update('\0');
  }
  for (const name of ['DINGBAN_API', 'DINGBAN_CORP']) hash.update(process.env[name] ?? '');
  return hash.digest('hex');
};

/** Builds a target unless it was built from these very sources. Returns its folder. */
export const ensureBuilt = (target: Target): string => {
  const dist = distOf(target);
  const mark = path.join(miniapp, '.cache', `${target}.hash`);
  const wanted = hashOfSources();
  const entry = path.join(dist, target === 'dd' ? 'app.json' : 'index.html');
  if (existsSync(entry) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return dist;
  execFileSync('npm', ['run', `build:${target}`], {
    cwd: miniapp,
    stdio: 'pipe',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, wanted);
  return dist;
};
