/**
 * `npm run package`: bundles every function of serverless.yml and builds the CloudFormation template from them,
 * without an AWS account and without a network. The same source gives the same bytes.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { parseDocument } from 'yaml';
import { BUNDLE_OPTIONS } from './bundleOptions.ts';
import { mattersApart, needsMatters } from './mattersApart.ts';
import { zipOf } from './zip.ts';

interface Packaged {
  readonly name: string;
  /** Bytes of the archive. */
  readonly size: number;
  readonly sha256: string;
}

interface ServiceFile {
  readonly functions: Readonly<
    Record<string, { readonly handler: string; readonly package: { readonly artifact: string } }>
  >;
}

const root = join(import.meta.dirname, '..');

/** zod brings its messages in some 50 languages; ours come from our own tables, so English alone stays. */
const oneLocale: Plugin = {
  name: 'one-locale',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    })),
};

/** Bundles by their paths in the archive. */
type Bundles = ReadonlyMap<string, Buffer>;

/** One bundle for each path, by path. One run of esbuild for all, so that what they share is read once. */
const bundle = async (
  entryPoints: readonly string[],
  outbase: string,
  plugins: Plugin[],
): Promise<Bundles> => {
  const outdir = join(root, 'dist/bundle');
  const { outputFiles } = await build({
    ...BUNDLE_OPTIONS,
    write: false,
    entryPoints: [...entryPoints],
    outbase,
    outdir,
    plugins,
  });
  return new Map(
    outputFiles.map(({ path, contents }) => [
      relative(outdir, path).replaceAll(sep, '/'),
      Buffer.from(contents),
    ]),
  );
};

/** The functions by their paths, and the matters that lie beside those that deal with them. */
const bundleAll = async (
  paths: readonly string[],
): Promise<{ readonly functions: Bundles; readonly matters: Bundles }> => {
  const { plugin, sources } = mattersApart();
  const functions = await bundle(
    paths.map((path) => `${path}.ts`),
    root,
    [oneLocale, plugin],
  );
  const matters = new Map<string, Buffer>();
  const made = await bundle([...sources().values()].sort(), join(root, 'shared/catalogue'), []);
  for (const [path, content] of [...made].sort(([a], [b]) => (a < b ? -1 : 1)))
    matters.set(`matters/${basename(path)}`, content);
  return { functions, matters };
};

/** Bundles and archives each function at the place that serverless.yml names. */
const packageFunctions = async (): Promise<readonly Packaged[]> => {
  const document = parseDocument(readFileSync(join(root, 'serverless.yml'), 'utf8'), { logLevel: 'silent' });
  const { functions }: ServiceFile = document.toJS();
  const entries = Object.entries(functions).map(
    ([
      name,
      {
        handler,
        package: { artifact },
      },
    ]) => ({
      name,
      path: handler.replace(/\.handler$/, ''),
      artifact: join(root, artifact),
    }),
  );
  for (const { name, path } of entries)
    if (!existsSync(join(root, `${path}.ts`))) throw new Error(`${name} has no ${path}.ts`);
  const { functions: bundles, matters } = await bundleAll(entries.map(({ path }) => path));
  const packaged: Packaged[] = [];
  for (const { name, path, artifact } of entries) {
    const content = bundles.get(`${path}.js`);
    if (content === undefined) throw new Error(`${path} gave no bundle`);
    const beside = needsMatters(content) ? matters : [];
    const archive = zipOf(new Map([[`${path}.js`, content], ...beside]));
    mkdirSync(dirname(artifact), { recursive: true });
    writeFileSync(artifact, archive);
    packaged.push({ name, size: archive.length, sha256: createHash('sha256').update(archive).digest('hex') });
  }
  return packaged;
};

/** Runs the Serverless Framework over the artifacts. It finds no account, and needs none. */
const packageService = (): void => {
  rmSync(join(root, '.serverless'), { recursive: true, force: true });
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/serverless/bin/serverless.js'), 'package'],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, AWS_EC2_METADATA_DISABLED: 'true', SLS_NOTIFICATIONS_MODE: 'off' },
    },
  );
  if (status !== 0) throw new Error(`serverless package ended with ${status}`);
};

for (const { name, size, sha256 } of await packageFunctions())
  console.log(`${name.padEnd(12)} ${(size / 1024).toFixed(0).padStart(5)} KB  ${sha256.slice(0, 16)}`);
// `--functions`: the archives only.
if (!process.argv.includes('--functions')) packageService();
