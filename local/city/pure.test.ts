import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
const IMPURE = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\brandomUUID\b|\bperformance\b|\bprocess\./;

describe('the city', () => {
  const files = globSync('**/*.ts', { cwd: here }).filter((path) => !path.endsWith('.test.ts'));

  it('is made of many files, and an impure line would be seen', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(IMPURE.test('const seed = Math.random();') && IMPURE.test('const now = Date.now();')).toBe(true);
  });

  it.each(files)('reads no clock and throws no dice in %s', (path) => {
    expect(readFileSync(`${here}/${path}`, 'utf8')).not.toMatch(IMPURE);
  });
});
