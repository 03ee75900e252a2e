import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { build } from 'esbuild';

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

/** Takes the one file out of an archive of ours and lays it into a folder. Gives its path. */
export const unpackInto = (folder: string, name: string): string => {
  const zip = readFileSync(archiveOf(name));
  const nameLength = zip.readUInt16LE(26);
  const packedLength = zip.readUInt32LE(18);
  const start = 30 + nameLength + zip.readUInt16LE(28);
  const file = join(folder, zip.subarray(30, 30 + nameLength).toString('utf8'));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, inflateRawSync(zip.subarray(start, start + packedLength)));
  return file;
};

/** Bundles a text with the options of scripts/package.ts. */
export const bundleText = async (folder: string, name: string, contents: string): Promise<string> => {
  const outfile = join(folder, `${name}.js`);
  await build({
    stdin: { contents, resolveDir: join(root, 'functions'), loader: 'ts' },
    outfile,
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
  });
  return outfile;
};
