import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const IS_TEST = /\.(test|fuzz|bench)\.ts$/;

const read = (path: string): string =>
  // Comments may speak of the clock.
  readFileSync(`${root}/${path}`, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');

const under = (room: string): readonly string[] =>
  globSync(`${room}/**/*.ts`, { cwd: root }).filter(
    (path) => !path.includes('node_modules') && !IS_TEST.test(path),
  );

const CLOCK = /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\s*\.\s*\w|\bhrtime\b|\bTemporal\b/;
const CHANCE =
  /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\brandomInt\b|\bgetRandomValues\b|\bwebcrypto\b/;

const PLATFORM =
  /(?<![.\w])(process\.(env|argv|cwd|exit|stdout|stderr|nextTick|versions)|globalThis|localStorage|(document|window)\.(location|body|cookie)|fetch\(|set(Timeout|Interval|Immediate)\(|queueMicrotask|Buffer\.|console\.)/;

/** Only here may clock and chance come from the platform; everything else gets them handed in. */
const WIRING = /^functions\/wiring\//;

/** Draw test data or hold what tests expect; used by nothing but tests. */
const FOR_TESTS: Readonly<Record<string, string>> = {
  'shared/sample/arbitrary.ts': 'fast-check',
  'shared/sample/steady.ts': 'vitest',
};

const importsOf = (path: string): readonly string[] =>
  [...read(path).matchAll(/(?:from\s+|import\s*\(\s*|import\s+)'([^']+)'/g)].map(([, name]) => name ?? '');

describe('purity', () => {
  const shared = under('shared');
  const functions = under('functions').filter((path) => !WIRING.test(path));

  it('is looked for in every source', () => {
    expect(shared.length).toBeGreaterThan(60);
    expect(functions.length).toBeGreaterThan(50);
    expect(CLOCK.test('const now = Date.now();') && CLOCK.test('new Date()')).toBe(true);
    expect(CLOCK.test('new Date(at)') || CLOCK.test('updateDate(at)')).toBe(false);
    expect(PLATFORM.test('const home = process.env.HOME;') && PLATFORM.test(' fetch(url)')).toBe(true);
    expect(PLATFORM.test('sub.process.nodes.find(') || PLATFORM.test('window.approvals')).toBe(false);
    expect(CHANCE.test("import { randomUUID } from 'node:crypto';")).toBe(true);
  });

  it.each([...shared, ...functions])('holds: %s reads no clock and throws no dice', (path) => {
    expect(read(path)).not.toMatch(CLOCK);
    expect(read(path)).not.toMatch(CHANCE);
  });

  it.each(shared)('holds: %s imports nothing but zod, chinese-days and its own room', (path) => {
    for (const name of importsOf(path)) {
      if (FOR_TESTS[path] === name) continue;
      if (['zod', 'chinese-days'].includes(name)) continue;
      expect(name).toMatch(/^\.\.?\/.*\.ts$/);
      const target = new URL(name, `file:///${path}`).pathname;
      expect(target).toMatch(/^\/shared\//);
    }
  });

  it.each(shared)('holds: %s touches no platform', (path) => {
    expect(read(path)).not.toMatch(PLATFORM);
  });

  it('lets nothing but tests use what draws test data', () => {
    const users = [...shared, ...under('functions'), ...under('miniapp/src')].filter(
      (path) => !path.startsWith('shared/sample/') && /\/sample\//.test(importsOf(path).join('\n')),
    );
    expect(users).toEqual([]);
  });
});
