import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { archiveBytes, packageFunctions } from './bundles.ts';
import { builtMiniapp } from './miniappDist.ts';
import { bytes, info, type Measured, verdict } from './row.ts';

const KB = 1024;

const sizeOf = (folder: string, leaveOut: ReadonlySet<string> = new Set()): number =>
  readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    if (leaveOut.has(entry.name) || entry.name.endsWith('.LICENSE.txt')) return sum;
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? sizeOf(path) : statSync(path).size);
  }, 0);

/** What DingTalk counts as the main package: everything that lies in no sub-package. */
const mainPackage = (dist: string) => {
  const { subPackages = [] }: { subPackages?: { root: string }[] } = JSON.parse(
    readFileSync(join(dist, 'app.json'), 'utf8'),
  );
  const roots = new Set(subPackages.map(({ root }) => root.split('/')[0] ?? ''));
  return { main: sizeOf(dist, roots), all: sizeOf(dist) };
};

/** The page, what it names, and the chunks that the home page needs, which are asked for by number at once. */
const firstLoad = (dist: string) => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)].map(([, file = '']) => file);
  const texts = named.map((file) => readFileSync(join(dist, file), 'utf8'));
  const chunks = readdirSync(join(dist, 'chunk')).filter((file) => file.endsWith('.js'));
  const app = texts.join('\n');
  // Taro writes `"path":"pages/home/index","load":function(a,o){return[Promise.all([u.e(804),u.e(453)])...`, and
  // names some chunks elsewhere: `"chunk/"+({804:"shared"}[e]||e)`.
  const home = /"path":"pages\/home\/index","load":function[^}]*/.exec(app)?.[0] ?? '';
  const naming = /"chunk\/"\+\(?(\{[^}]*\})/.exec(app)?.[1] ?? '';
  const names = new Map(
    [...naming.matchAll(/"?(\d+)"?:"([\w-]+)"/g)].map(([, id = '', name = '']) => [id, name]),
  );
  const wanted = [...home.matchAll(/\.e\((\d+)\)/g)].map(([, id = '']) => names.get(id) ?? id);
  if (wanted.length === 0) throw new Error('the chunks of the home page were not found');
  const needed = chunks.filter((file) => wanted.includes(file.split('.')[0] ?? ''));
  const files = ['index.html', ...named, ...needed.map((file) => `chunk/${file}`)];
  const gzip = (file: string): number => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  return {
    entry: ['index.html', ...named].reduce((sum, file) => sum + gzip(file), 0),
    whole: files.reduce((sum, file) => sum + gzip(file), 0),
    files,
  };
};

export const measure = async (): Promise<Measured> => {
  const dd = mainPackage(builtMiniapp('dd'));
  const h5 = firstLoad(builtMiniapp('h5'));
  packageFunctions();
  const service = parse(readFileSync(resolve(import.meta.dirname, '..', 'serverless.yml'), 'utf8'), {
    logLevel: 'silent',
  }) as { functions: Record<string, unknown> };
  const zips = Object.keys(service.functions).map((name) => ({ name, size: archiveBytes(name) }));
  const largest = zips.reduce((one, other) => (other.size > one.size ? other : one));
  return {
    rows: [
      {
        what: 'mini-program, main package',
        ours: bytes(dd.main),
        peer: `all packages ${bytes(dd.all)}`,
        ratio: `${(dd.main / (600 * KB)).toFixed(2)} of the budget`,
        budget: '<= 600 KB',
        verdict: verdict(dd.main <= 600 * KB),
      },
      {
        what: 'H5, first load, gzip',
        ours: bytes(h5.whole),
        peer: `page, scripts and styles named in it ${bytes(h5.entry)}`,
        ratio: `${(h5.whole / (150 * KB)).toFixed(2)} of the budget`,
        budget: '<= 150 KB',
        verdict: verdict(h5.whole <= 150 * KB),
      },
      info({
        what: `Lambda archives, largest of ${zips.length} (${largest.name})`,
        ours: bytes(largest.size),
        peer: `all ${bytes(zips.reduce((sum, { size }) => sum + size, 0))}`,
        ratio: '',
      }),
    ],
    notes: [
      `H5 first load: ${h5.files.join(', ')}`,
      `archives: ${zips.map(({ name, size }) => `${name} ${bytes(size)}`).join(', ')}`,
    ],
  };
};
