import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/**
 * What V8 6.9 and JavaScriptCore of iOS 11 do not have. Taken away before the app loads, so that a use of it that
 * polyfill.ts does not cover fails here and not on somebody's phone.
 */
const TOO_NEW = `
  for (const [owner, names] of [
    [Object, ['fromEntries', 'hasOwn', 'groupBy']],
    [Array.prototype, ['flat', 'flatMap', 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [Array, ['fromAsync']],
    [String.prototype, ['replaceAll', 'at', 'matchAll', 'isWellFormed', 'toWellFormed']],
    [Promise, ['allSettled', 'any', 'withResolvers', 'try']],
    [Map, ['groupBy']],
    [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf']],
  ]) for (const name of names) delete owner[name];
  for (const name of ['globalThis', 'BigInt', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'SharedArrayBuffer', 'Atomics', 'WebAssembly', 'Iterator'])
    delete this[name];
`;

export interface Engine {
  readonly require: (file: string) => unknown;
}

/** Runs the compiled files in a world without window, document, globalThis, fetch, my, eval or new Function. */
export const createEngine = (root: string, globals: Readonly<Record<string, unknown>>): Engine => {
  const context = vm.createContext({ ...globals }, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(TOO_NEW, context);
  const loaded = new Map<string, { exports: unknown }>();

  const load = (file: string): unknown => {
    const known = loaded.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} as unknown };
    loaded.set(file, module);
    const source = readFileSync(path.join(root, file), 'utf8');
    const run = vm.runInContext(`(function (module, exports, require) {${source}\n})`, context, {
      filename: file,
    }) as (module: unknown, exports: unknown, require: (name: string) => unknown) => void;
    run(module, module.exports, (name) => load(beside(file, name)));
    return module.exports;
  };

  return { require: load };
};

const beside = (file: string, name: string): string => {
  const joined = path.join(path.dirname(file), name);
  return joined.endsWith('.js') ? joined : `${joined}.js`;
};
