import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { unzipSync } from 'fflate';
import { BUNDLE_OPTIONS } from '../scripts/bundleOptions.ts';

const root = resolve(import.meta.dirname, '..');

let packaged = false;

/** Runs the packaging step of this repository, once a run. The archives lie where serverless.yml names them. */
export const packageFunctions = (): void => {
  if (packaged) return;
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/package.ts'), '--functions'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`packaging failed: ${stderr}`);
  packaged = true;
};

export const archiveOf = (name: string): string => join(root, 'dist/functions', `${name}.zip`);

export const archiveBytes = (name: string): number => statSync(archiveOf(name)).size;

/** Lays the files of an archive of ours into a folder, as Lambda does. Gives the path of the function. */
export const unpackInto = (folder: string, name: string): string => {
  let main = '';
  for (const [path, content] of Object.entries(unzipSync(readFileSync(archiveOf(name))))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    if (path.startsWith('functions/')) main = file;
  }
  return main;
};

/** Bundles a text with the options of scripts/package.ts. */
export const bundleText = async (folder: string, name: string, contents: string): Promise<string> => {
  const outfile = join(folder, `${name}.js`);
  await build({
    ...BUNDLE_OPTIONS,
    stdin: { contents, resolveDir: join(root, 'functions'), loader: 'ts' },
    outfile,
    logLevel: 'error',
  });
  return outfile;
};
