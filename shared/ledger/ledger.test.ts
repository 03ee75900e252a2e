import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest, storyAt } from '../sample/story.ts';
import { canonical, type Json } from './canonical.ts';
import { type ActionRecord, chain, findChainFault, GENESIS } from './record.ts';
import { hex, sha256 } from './sha256.ts';
import { utf8 } from './utf8.ts';

describe('canonical JSON', () => {
  it('is that of the example in RFC 8785, section 3.2.2', () => {
    const example = {
      numbers: JSON.parse('[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001]'),
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonical(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 code units, as in section 3.2.3', () => {
    const example = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonical(example)))).toHaveLength(7);
    expect([...canonical(example).matchAll(/:"([^"]+)"/g)].map(([, value]) => value)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('writes numbers as in appendix B', () => {
    for (const [bits, written] of [
      ['0000000000000000', '0'],
      ['8000000000000000', '0'],
      ['0000000000000001', '5e-324'],
      ['8000000000000001', '-5e-324'],
      ['7fefffffffffffff', '1.7976931348623157e+308'],
      ['4340000000000000', '9007199254740992'],
      ['4430000000000000', '295147905179352830000'],
      ['44b52d02c7e14af5', '9.999999999999997e+22'],
      ['44b52d02c7e14af6', '1e+23'],
      ['444b1ae4d6e2ef4e', '999999999999999700000'],
      ['444b1ae4d6e2ef50', '1e+21'],
      ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
      ['3eb0c6f7a0b5ed8d', '0.000001'],
      ['41b3de4355555555', '333333333.3333333'],
      ['becbf647612f3696', '-0.0000033333333333333333'],
      ['43143ff3c1cb0959', '1424953923781206.2'],
    ] as const)
      expect(canonical(Buffer.from(bits, 'hex').readDoubleBE())).toBe(written);
  });

  it('has no form for what JSON has none, and leaves out what is undefined', () => {
    for (const bad of [Number.NaN, Infinity, -Infinity])
      expect(() => canonical({ a: [bad] })).toThrow('JSON form');
    expect(canonical({ b: undefined, a: { d: undefined } })).toBe('{"a":{}}');
  });

  it('is JSON with the same meaning, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as Json;
        expect(JSON.parse(canonical(plain))).toEqual(plain);
        const turned = JSON.parse(JSON.stringify(plain), (_, one) =>
          typeof one === 'object' && one !== null && !Array.isArray(one)
            ? Object.fromEntries(Object.entries(one).reverse())
            : one,
        ) as Json;
        expect(canonical(turned)).toBe(canonical(plain));
        expect(canonical(plain)).not.toMatch(/^\s|\s$/);
      }),
    );
  });
});

describe('SHA-256', () => {
  it('is that of the vectors of FIPS 180-4', () => {
    for (const [message, expected] of [
      ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
      ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
      [
        'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
        '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
      ],
      [
        'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
        'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
      ],
      ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
    ] as const)
      expect(hex(sha256(utf8(message)))).toBe(expected);
  });

  it('is that of node:crypto at every length around a block, and for random bytes', () => {
    const expected = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    for (let length = 0; length <= 260; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + length) % 256);
      expect(hex(sha256(bytes))).toBe(expected(bytes));
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(hex(sha256(bytes))).toBe(expected(bytes));
      }),
    );
  });
});

describe('UTF-8', () => {
  it('is that of TextEncoder, half surrogates included', () => {
    const encoder = new TextEncoder();
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes)),
      fc.constantFrom(
        '\ud800',
        '\udc00',
        '\udc00\ud800',
        'a\ud83d',
        '\ud83d\ude00',
        '村务',
        '\u07ff\u0800\uffff',
      ),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(utf8(text)).toEqual(encoder.encode(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the chain of a case', () => {
  const records: readonly ActionRecord[] = storyAt('seal-outside', 'nowhere')
    .history as unknown as ActionRecord[];
  const fault = (changed: readonly ActionRecord[]) => findChainFault(changed, digest);
  const at = (index: number): ActionRecord => {
    const record = records[index];
    if (record === undefined) throw new Error('no such record');
    return record;
  };
  const anyPlace = fc.nat(records.length - 1);

  it('begins with nothing, links every record to the one before it, and is whole', () => {
    expect(records.length).toBeGreaterThan(7);
    expect(at(0).prev).toBe(GENESIS);
    for (let index = 1; index < records.length; index += 1) expect(at(index).prev).toBe(at(index - 1).hash);
    expect(fault(records)).toBeUndefined();
    expect(fault([])).toBeUndefined();
  });

  it('is the same on the phone and on the server', () => {
    const server = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
    expect(findChainFault(records, server)).toBeUndefined();
  });

  it('shows every changed record, whichever part was changed', () => {
    const changes: readonly ((record: ActionRecord) => ActionRecord)[] = [
      (record) => ({ ...record, at: record.at + 1 }),
      (record) => ({ ...record, id: `${record.id}x` }),
      (record) => ({ ...record, type: 'reject' }),
      (record) => ({ ...record, by: { kind: 'person', id: 'somebody', role: 'director', place: 'v1' } }),
      (record) => ({ ...record, by: { kind: 'system', task: 'x' } }),
      (record) => ({ ...record, body: { ...(record.body as object), added: 1 } }),
      (record) => ({ ...record, body: null }),
      (record) => ({ ...record, hash: GENESIS }),
    ];
    fc.assert(
      fc.property(anyPlace, fc.constantFrom(...changes), (place, change) => {
        const changed = records.map((record, index) => (index === place ? change(record) : record));
        expect(fault(changed)).toEqual({ seq: place + 1, fault: 'changed' });
      }),
    );
  });

  it('shows a record that was changed and hashed anew at the record after it', () => {
    for (let place = 0; place < records.length - 1; place += 1) {
      const { hash: _, prev, ...rest } = at(place);
      const forged = chain({ ...rest, at: rest.at + 1 }, prev, digest);
      const changed = records.map((record, index) => (index === place ? forged : record));
      expect(fault(changed)).toEqual({ seq: place + 2, fault: 'broken-link' });
    }
  });

  it('shows every record that was taken out, put in twice or exchanged', () => {
    for (let place = 0; place < records.length; place += 1) {
      const without = records.filter((_, index) => index !== place);
      expect(fault(without)).toEqual(
        place === records.length - 1 ? undefined : { seq: place + 1, fault: 'missing' },
      );
      const twice = [...records.slice(0, place + 1), at(place), ...records.slice(place + 1)];
      expect(fault(twice)).toEqual({ seq: place + 2, fault: 'missing' });
      if (place === 0) continue;
      const exchanged = records.map((record, index) =>
        index === place ? at(place - 1) : index === place - 1 ? at(place) : record,
      );
      expect(fault(exchanged)).toEqual({ seq: place, fault: 'missing' });
    }
  });

  it('shows numbers that were written anew over a gap', () => {
    const closed = [...records.slice(0, 3), ...records.slice(4)].map((record, index) => ({
      ...record,
      seq: index + 1,
    }));
    expect(fault(closed)).toEqual({ seq: 4, fault: 'broken-link' });
  });

  it('shows a record of another case', () => {
    const last = at(records.length - 1);
    const { hash: _, prev: __, ...rest } = last;
    const foreign = chain({ ...rest, seq: records.length + 1, aggregate: 'case#other' }, last.hash, digest);
    expect(fault([...records, foreign])).toEqual({ seq: records.length + 1, fault: 'broken-link' });
  });

  it('does not show a tail that is cut off: for that there are checkpoints', () => {
    expect(fault(records.slice(0, -2))).toBeUndefined();
  });
});
