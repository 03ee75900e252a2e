import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from './packed.ts';

describe('packed content', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // -0 has no JSON form of its own.
        const json = JSON.parse(JSON.stringify(value));
        expect(unpack(pack(json))).toEqual(json);
      }),
    );
  });

  it('is deflated only when that is smaller', () => {
    expect(pack({ note: '短' })).toEqual({ text: '{"note":"短"}' });
    const packed = pack({ rows: Array.from({ length: 40 }, (_, i) => ({ 名称: '水泥', 数量: i })) });
    expect('deflated' in packed && packed.deflated.length).toBeLessThan(400);
  });

  it('is the same bytes for the same content in any order', () => {
    const long = 'x'.repeat(300);
    expect(pack({ a: 1, b: long, c: undefined })).toEqual(pack({ b: long, a: 1 }));
  });
});
