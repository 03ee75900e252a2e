import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One promise of docs/promises.md with the tests that hold it. */
export interface Promised {
  readonly promise: string;
  readonly tests: readonly { readonly file: string; readonly name: string }[];
}

const ROOT = join(import.meta.dirname, '..');

/** Rows of the form `| 1 | promise | \`file\` › name; \`file\` › name |`. */
export const readPromises = (markdown: string): readonly Promised[] =>
  markdown
    .split('\n')
    .filter((line) => /^\|\s*\d+\s*\|/.test(line))
    .map((line) => {
      const [, , promise = '', held = ''] = line.split('|').map((cell) => cell.trim());
      const tests = [...held.matchAll(/`([^`]+)` › ([^;|]+)/g)].map(([, file = '', name = '']) => ({
        file,
        name: name.trim(),
      }));
      return { promise, tests };
    });

/** What is wrong with the list: a promise without a test, a file that is not there, a name that no test in it has. */
export const findBroken = (promises: readonly Promised[], root = ROOT): readonly string[] =>
  promises.flatMap(({ promise, tests }) => {
    if (tests.length === 0) return [`no test: ${promise}`];
    return tests.flatMap(({ file, name }) => {
      const path = join(root, file);
      if (!existsSync(path)) return [`${promise}: no file ${file}`];
      const source = readFileSync(path, 'utf8').replaceAll(/\s+/g, ' ').replaceAll("\\'", "'");
      return source.includes(name.replaceAll(/\s+/g, ' '))
        ? []
        : [`${promise}: ${file} has no test “${name}”`];
    });
  });
