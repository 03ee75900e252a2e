import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBroken, readPromises } from './promises.ts';

const ROOT = join(import.meta.dirname, '..');

describe('the promises of the system', () => {
  it('each stand with a test that is there', () => {
    const promises = readPromises(readFileSync(join(ROOT, 'docs', 'promises.md'), 'utf8'));
    expect(promises.length).toBeGreaterThan(15);
    expect(findBroken(promises)).toEqual([]);
  });

  it('are found broken when the test, the file or the name is missing', () => {
    const rows = [
      '| 1 | Nothing is lost |  |',
      '| 2 | It is whole | `scripts/nowhere.test.ts` › x |',
      `| 3 | It is true | \`scripts/promises.test.ts\` › ${['nobody', 'gave', 'this', 'name'].join(' ')} |`,
      '| 4 | It stands | `scripts/promises.test.ts` › each stand with a test that is there |',
    ];
    expect(findBroken(readPromises(rows.join('\n'))).map((fault) => fault.split(':')[0])).toEqual([
      'no test',
      'It is whole',
      'It is true',
    ]);
  });
});
