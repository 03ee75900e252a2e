/**
 * What DingTalk's oldest engines (V8 6.9, JavaScriptCore of iOS 11) lack and our code uses. The host test
 * takes these away before it loads the app, so a use without an entry here fails there.
 */
const add = (owner: object, name: string, value: unknown): void => {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
};

const flatten = (list: readonly unknown[], depth: number): unknown[] =>
  list.reduce<unknown[]>(
    (out, item) => out.concat(Array.isArray(item) && depth > 0 ? flatten(item, depth - 1) : [item]),
    [],
  );

/** Taken out of its prototype, because the formatter writes the long form as Object.hasOwn, which calls itself here. */
const { hasOwnProperty: hasOwn } = Object.prototype;

const addMissing = (): void => {
  add(Object, 'hasOwn', (owner: object, name: PropertyKey) => hasOwn.call(owner, name));
  add(Object, 'fromEntries', (entries: Iterable<readonly [string, unknown]>) => {
    const out: Record<string, unknown> = {};
    for (const [name, value] of Array.from(entries)) out[name] = value;
    return out;
  });
  add(Array.prototype, 'flat', function flat(this: readonly unknown[], depth = 1) {
    return flatten(this, depth);
  });
  add(
    Array.prototype,
    'flatMap',
    function flatMap(this: readonly unknown[], each: (item: unknown, i: number) => unknown) {
      return flatten(this.map(each), 1);
    },
  );
  add(Array.prototype, 'at', function at(this: readonly unknown[], i: number) {
    return this[i < 0 ? this.length + i : i];
  });
  add(
    Array.prototype,
    'findLast',
    function findLast(this: readonly unknown[], fits: (item: unknown) => boolean) {
      for (let i = this.length - 1; i >= 0; i -= 1) if (fits(this[i])) return this[i];
      return undefined;
    },
  );
  add(
    Array.prototype,
    'toSorted',
    function toSorted(this: readonly unknown[], order?: (a: unknown, b: unknown) => number) {
      return this.slice().sort(order);
    },
  );
  add(Array.prototype, 'toReversed', function toReversed(this: readonly unknown[]) {
    return this.slice().reverse();
  });
  add(String.prototype, 'at', function at(this: string, i: number) {
    return this[i < 0 ? this.length + i : i];
  });
  add(String.prototype, 'replaceAll', function replaceAll(this: string, from: string, to: string) {
    return this.split(from).join(to);
  });
};

addMissing();
