import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { PAGES } from '@dingban/shared/api/pages';
import postcss from 'postcss';
import { expect, test } from 'vitest';
import { parseAxml } from './axml.ts';
import { ensureBuilt } from './build.ts';
import { scan } from './scan.ts';

const dist = ensureBuilt();
const files = (pattern: string): readonly string[] => globSync(pattern, { cwd: dist });
const read = (file: string): string => readFileSync(path.join(dist, file), 'utf8');

/** All that the engine and the container promise; what is not here, DingTalk does not have. */
const PROMISED = new Set([
  ...[
    'dd',
    'App',
    'Page',
    'Component',
    'getApp',
    'getCurrentPages',
    'require',
    'module',
    'exports',
    'navigator',
    'console',
  ],
  ...[
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'undefined',
    'NaN',
    'Infinity',
    'arguments',
  ],
  ...[
    'Object',
    'Array',
    'String',
    'Number',
    'Boolean',
    'Symbol',
    'Function',
    'Math',
    'Date',
    'RegExp',
    'JSON',
    'Promise',
  ],
  ...[
    'Map',
    'Set',
    'WeakMap',
    'WeakSet',
    'Proxy',
    'Reflect',
    'Error',
    'TypeError',
    'RangeError',
    'SyntaxError',
  ],
  ...['ArrayBuffer', 'DataView', 'Uint8Array', 'Uint32Array', 'parseInt', 'parseFloat', 'isNaN', 'isFinite'],
  ...['encodeURIComponent', 'decodeURIComponent', 'encodeURI', 'decodeURI', 'escape'],
]);

/** Names that React and Taro only ask for by typeof and do without; the host has none of them either. */
const ASKED = new Set([
  ...['__REACT_DEVTOOLS_GLOBAL_HOOK__', 'performance', 'setImmediate', 'MessageChannel'],
  ...['requirePlugin', 'tt', 'SuppressedError'],
]);

const scripts = files('**/*.js').map((file) => ({ file, ...scan(read(file), file) }));

test('no file uses what DingTalk does not have', () => {
  const found = scripts.flatMap(({ file, globals }) =>
    globals.filter((name) => !PROMISED.has(name) && !ASKED.has(name)).map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});

test('no file makes code out of text', () => {
  expect(
    files('**/*.js').filter((file) => /\bnew Function\b|[^\w$.]Function\(|[^\w$.]eval\(/.test(read(file))),
  ).toEqual([]);
});

test('no file has syntax that DingTalk engines cannot read', () => {
  expect(scripts.flatMap(({ file, tooNew }) => tooNew.map((what) => `${file}: ${what}`))).toEqual([]);
});

test('every stylesheet can be read to its end', () => {
  const sheets = files('**/*.acss');
  expect(sheets).toContain('app.acss');
  for (const file of sheets) {
    let rules = 0;
    postcss.parse(read(file), { from: file }).walkRules((rule) => {
      rules += 1;
      expect(rule.selector, `${file}: a rule without a selector`).not.toBe('');
      rule.walkDecls((declaration) => {
        expect(declaration.value, `${file}: ${rule.selector} ${declaration.prop}`).not.toBe('');
      });
    });
    if (file === 'app.acss') expect(rules).toBeGreaterThan(100);
  }
});

test('every template can be read to its end', () => {
  for (const file of files('**/*.axml')) expect(() => parseAxml(read(file), file)).not.toThrow();
});

test('every page that a notice may link to is there', () => {
  const app = JSON.parse(read('app.json')) as {
    pages: string[];
    subPackages: { root: string; pages: string[] }[];
  };
  const pages = [
    ...app.pages,
    ...app.subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`)),
  ];
  for (const page of pages)
    for (const kind of ['js', 'json', 'axml']) expect(files(`${page}.${kind}`)).toHaveLength(1);
  expect(pages.map((page) => `/${page}`).sort()).toEqual(Object.values(PAGES).sort());
});

test('the main package stays under 600 KB', () => {
  const { subPackages } = JSON.parse(read('app.json')) as { subPackages: { root: string }[] };
  const apart = (file: string): boolean => subPackages.some(({ root }) => file.startsWith(`${root}/`));
  const size = files('**/*')
    .filter((file) => !apart(file))
    .map((file) => statSync(path.join(dist, file)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
  console.log(`dd main package: ${Math.round(size / 1024)} KB`);
  expect(size).toBeLessThanOrEqual(600 * 1024);
});
