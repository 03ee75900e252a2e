import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Where a function finds the matters, from the two folders deep in which every handler lies. */
const BESIDE = '../../matters';

const LISTS = /[\\/]catalogue[\\/](groups[\\/]\w+|past[\\/]past)\.ts$/;
const LISTED = /^import \{ (\w+) \} from '(\.{1,2}\/(?:matters\/)?(\w+))\.ts';$/gm;

export interface MattersApart {
  readonly plugin: Plugin;
  /** The source of each matter that was left out so far, by the name of its file in the archive. */
  readonly sources: () => ReadonlyMap<string, string>;
}

/**
 * Leaves the matters out of a bundle and loads each from a file of its own when it is first asked for. Lambda reads
 * a bundle whole at every cold start; all 24 matters in it cost some 60 ms, one takes part of a millisecond.
 */
export const mattersApart = (): MattersApart => {
  const sources = new Map<string, string>();
  return {
    sources: () => sources,
    plugin: {
      name: 'matters-apart',
      setup: ({ onLoad, onResolve }) => {
        onResolve({ filter: /^\.\.\/\.\.\/matters\/\w+\.js$/ }, ({ path }) => ({ path, external: true }));
        onLoad({ filter: LISTS }, ({ path }) => ({
          loader: 'ts',
          contents: readFileSync(path, 'utf8').replace(
            LISTED,
            (_, name: string, from: string, file: string) => {
              sources.set(`matters/${file}.js`, join(path, '..', `${from}.ts`));
              return `const ${name} = () => require('${BESIDE}/${file}.js').${name}();`;
            },
          ),
        }));
      },
    },
  };
};

/** Whether a bundle asks for matters that lie beside it. */
export const needsMatters = (bundle: Buffer): boolean => bundle.includes(`${BESIDE}/`);
