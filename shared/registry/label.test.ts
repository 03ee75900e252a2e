import { describe, expect, it } from 'vitest';
import { entryAggregate, entryId, entryOfAggregate, parseEntryId } from './entryId.ts';
import { keyText, labelOf } from './label.ts';
import { REGISTRIES } from './registries.ts';

const { prices, relatives, households } = REGISTRIES;

describe('an entry is called', () => {
  it('by the columns of its name, options and people in words', () => {
    expect(labelOf(prices, { kind: 'wage', item: '泥瓦工', spec: '高级工' })).toBe('泥瓦工 · 高级工');
    expect(labelOf(prices, { kind: 'wage', item: '泥瓦工' })).toBe('泥瓦工');
    expect(
      labelOf(relatives, { cadre: { person: 'u1', name: '江禾苗' }, relation: 'spouse', name: '柳岚舟' }),
    ).toBe('江禾苗 · 配偶 · 柳岚舟');
    expect(labelOf(households, { head: { sealed: 'AAAA' }, number: '12' })).toBe('*** · 12');
  });
});

describe('the key of an entry', () => {
  it('takes no notice of blanks, of capital letters and of what a person is called', () => {
    const one = keyText(households, { number: 'a  12' });
    expect(keyText(households, { number: 'A 12' })).toBe(one);
    expect(keyText(households, { number: 'A 13' })).not.toBe(one);
    const declared = (name: string) => keyText(relatives, { cadre: { person: 'u1', name }, idNumber: 'x' });
    expect(declared('江禾苗')).toBe(declared('江苗'));
  });

  it('keeps its columns apart, and counts an empty one', () => {
    expect(keyText(prices, { kind: 'goods', item: '水泥', spec: '袋' })).not.toBe(
      keyText(prices, { kind: 'goods', item: '水泥袋' }),
    );
    expect(keyText(prices, { kind: 'goods', item: '水泥' })).toBe(
      keyText(prices, { kind: 'goods', item: '水泥', spec: '' }),
    );
  });
});

describe('the id of an entry', () => {
  const ref = { registry: 'seals', place: '20101', mark: '9f86d081884c7d65' } as const;

  it('is read back as it was written, in an address and in the ledger', () => {
    expect(parseEntryId(entryId(ref))).toEqual(ref);
    expect(entryOfAggregate(entryAggregate(ref))).toEqual(ref);
  });

  it('is no id when anything is missing, too much or of no register', () => {
    for (const id of [
      '',
      'seals',
      'seals:20101',
      'seals::9f',
      'seals:20101:',
      'seals:20101:9f:x',
      'cases:1:9f',
    ])
      expect([id, parseEntryId(id)]).toEqual([id, undefined]);
    expect(entryOfAggregate('case#seals#20101#9f')).toBeUndefined();
  });
});
