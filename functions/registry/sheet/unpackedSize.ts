import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

/** Where the directory of the archive begins and how many files it names; undefined when it is no archive. */
const directoryOf = (bytes: Buffer): { readonly at: number; readonly count: number } | undefined => {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === END)
      return { at: bytes.readUInt32LE(at + 16), count: bytes.readUInt16LE(at + 10) };
  return undefined;
};

/**
 * Bytes that an archive really unpacks to, without keeping them; undefined when it is broken or they are more than
 * `most`. An .xlsx of a few KB can hold gigabytes, and its own word on that proves nothing.
 */
export const unpackedSize = (bytes: Buffer, most: number): number | undefined => {
  try {
    const directory = directoryOf(bytes);
    if (directory === undefined) return undefined;
    let { at } = directory;
    let total = 0;
    for (let index = 0; index < directory.count; index += 1) {
      if (bytes.readUInt32LE(at) !== CENTRAL) return undefined;
      const method = bytes.readUInt16LE(at + 10);
      const packed = bytes.readUInt32LE(at + 20);
      const local = bytes.readUInt32LE(at + 42);
      if (bytes.readUInt32LE(local) !== LOCAL) return undefined;
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const content = bytes.subarray(from, from + packed);
      total +=
        method === 0
          ? content.length
          : inflateRawSync(content, { maxOutputLength: Math.max(1, most - total) }).length;
      if (total > most) return undefined;
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return total;
  } catch {
    // Cut short, packed in a way that Excel does not use, or more than was allowed.
    return undefined;
  }
};
