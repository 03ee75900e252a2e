/** How a column holds its numbers: a dictionary's places and codes, days since 1970, money or instants. */
export type ColumnKind = 'code' | 'id' | 'day' | 'number';

type Cells = Uint8Array | Uint32Array | Int32Array | Float64Array;

/** What is not known, as the column has it. */
export const NO_ID = 0xffffffff;
export const NO_DAY = -0x80000000;

const FIRST = 1024;

const cellsOf = (kind: ColumnKind, length: number): Cells => {
  switch (kind) {
    case 'code':
      return new Uint8Array(length);
    case 'id':
      return new Uint32Array(length);
    case 'day':
      return new Int32Array(length);
    case 'number':
      return new Float64Array(length);
  }
};

/** Rows of numbers, each column in one typed array: eight bytes a number at most, and nothing for the garbage collector. */
export interface Table<Name extends string = string> {
  readonly kinds: Readonly<Record<Name, ColumnKind>>;
  // Methods, so that a list of tables need not know the columns of each.
  add(row: Readonly<Record<Name, number>>): number;
  readonly length: () => number;
  /** The filled part of a column. It is another array after the table has grown. */
  column(name: Name): Cells;
  cell(name: Name, row: number): number;
  change(name: Name, row: number, value: number): void;
  /** Cuts off what was reserved for more rows. */
  readonly close: () => void;
  readonly bytes: () => number;
}

export const tableOf = <Name extends string>(kinds: Readonly<Record<Name, ColumnKind>>): Table<Name> => {
  const names = Object.keys(kinds) as Name[];
  const cells = {} as Record<Name, Cells>;
  for (const name of names) cells[name] = cellsOf(kinds[name], FIRST);
  let room = FIRST;
  let length = 0;
  const resize = (next: number): void => {
    for (const name of names) {
      const grown = cellsOf(kinds[name], next);
      grown.set(cells[name].subarray(0, length));
      cells[name] = grown;
    }
    room = next;
  };
  return {
    kinds,
    add: (row) => {
      if (length === room) resize(Math.ceil(room * 1.5));
      for (const name of names) cells[name][length] = row[name];
      length += 1;
      return length - 1;
    },
    length: () => length,
    column: (name) => cells[name].subarray(0, length),
    cell: (name, row) => cells[name][row] ?? Number.NaN,
    change: (name, row, value) => {
      cells[name][row] = value;
    },
    close: () => resize(length),
    bytes: () => names.reduce((sum, name) => sum + cells[name].byteLength, 0),
  };
};

/** Texts by number, each once; only their fingerprints are kept. */
export interface Fingerprints {
  readonly of: (text: string) => number;
  readonly size: () => number;
  /** Forgets the texts: nothing more comes. */
  readonly close: () => void;
}

export const fingerprints = (): Fingerprints => {
  const ids = new Map<number, number>();
  let count = 0;
  return {
    of: (text) => {
      const print = fingerprint(text);
      const known = ids.get(print);
      if (known !== undefined) return known;
      ids.set(print, count);
      count += 1;
      return count - 1;
    },
    size: () => count,
    close: () => ids.clear(),
  };
};

/** Texts by number, each once. */
export interface Dictionary {
  readonly of: (text: string) => number;
  readonly name: (id: number) => string;
  readonly size: () => number;
}

export const dictionary = (): Dictionary => {
  const ids = new Map<string, number>();
  const names: string[] = [];
  return {
    of: (text) => {
      const known = ids.get(text);
      if (known !== undefined) return known;
      ids.set(text, names.length);
      names.push(text);
      return names.length - 1;
    },
    name: (id) => names[id] ?? '',
    size: () => names.length,
  };
};

/**
 * 53 bits of a text (cyrb53, public domain), for what there are millions of and is only told equal from unequal: the
 * sums of photos, marks of invoices. Two of two million are taken for one in one city-year of four thousand.
 */
const fingerprint = (text: string): number => {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2_654_435_761);
    other = Math.imul(other ^ code, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & other) + (one >>> 0);
};
