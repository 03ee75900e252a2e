import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpackedSize } from './unpackedSize.ts';

const MB = 1024 * 1024;

const archive = (files: Readonly<Record<string, Uint8Array>>): Buffer => Buffer.from(zipSync({ ...files }));

describe('what an archive unpacks to', () => {
  it('is the sum of its files, packed or not', () => {
    const bytes = archive({ a: new Uint8Array(1000), b: Buffer.from('text'.repeat(500)) });
    expect(unpackedSize(bytes, MB)).toBe(3000);
    expect(unpackedSize(Buffer.from(zipSync({ a: new Uint8Array(77) }, { level: 0 })), MB)).toBe(77);
  });

  it('is refused beyond the limit, whatever the archive says of itself', () => {
    const bomb = archive({ a: new Uint8Array(8 * MB), b: new Uint8Array(8 * MB) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(unpackedSize(bomb, 10 * MB)).toBeUndefined();
    expect(unpackedSize(bomb, 16 * MB)).toBe(16 * MB);
    // The same with a lie in its directory.
    const at = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bomb.writeUInt32LE(10, at + 24);
    expect(unpackedSize(bomb, 10 * MB)).toBeUndefined();
  });

  it('is unknown of what is no archive, or only a part of one', () => {
    const bytes = archive({ a: Buffer.from('x'.repeat(5000)) });
    for (const broken of [Buffer.alloc(0), Buffer.from('PK'), bytes.subarray(10), bytes.subarray(0, 40)])
      expect(unpackedSize(broken, MB)).toBeUndefined();
  });
});
