/*
 * Size of an item as DynamoDB counts it (Developer Guide, "Item sizes and formats"): names and texts in UTF-8
 * bytes, numbers about one byte for two significant digits plus one, binary as it is, true, false and null one
 * byte, lists and maps three bytes and one more for each element. The 100 bytes an index entry takes beside are
 * storage and no write unit.
 */
const textBytes = (text: string): number => Buffer.byteLength(text, 'utf8');

const numberBytes = (value: number): number => {
  const digits = String(Math.abs(value))
    .replace('.', '')
    .replace(/e.*$/, '')
    .replace(/^0+|0+$/g, '');
  return Math.ceil(Math.max(digits.length, 1) / 2) + 1 + (value < 0 ? 1 : 0);
};

const valueBytes = (value: unknown): number => {
  if (value === null || typeof value === 'boolean') return 1;
  if (typeof value === 'string') return textBytes(value);
  if (typeof value === 'number') return numberBytes(value);
  if (value instanceof Uint8Array) return value.length;
  if (Array.isArray(value)) return 3 + value.reduce((sum: number, one) => sum + 1 + valueBytes(one), 0);
  if (typeof value === 'object')
    return Object.entries(value).reduce(
      (sum, [name, one]) => (one === undefined ? sum : sum + 1 + textBytes(name) + valueBytes(one)),
      3,
    );
  throw new Error(`DynamoDB keeps no ${typeof value}`);
};

export type StoredItem = Readonly<Record<string, unknown>>;

export const itemBytes = (item: StoredItem): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) => (value === undefined ? sum : sum + textBytes(name) + valueBytes(value)),
    0,
  );

/** A write unit is one KB that is written, rounded up. */
export const writeUnits = (size: number): number => Math.max(1, Math.ceil(size / 1024));
