import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBankAccount, isCreditCode, isIdNumber, isPhone } from './checkDigits.ts';

/** ISO 7064 mod 11-2, worked out the way of the standard: (sum of a_i x 2^(i-1)) mod 11 = 1, from the right. */
const idCheck = (seventeen: string): string => {
  for (const symbol of '0123456789X') {
    const digits = [...`${seventeen}${symbol}`].reverse();
    const sum = digits.reduce((all, digit, i) => all + (digit === 'X' ? 10 : Number(digit)) * 2 ** i, 0);
    if (sum % 11 === 1) return symbol;
  }
  throw new Error('no check digit');
};

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100-2015: C18 = 31 - (sum of C_i x 3^(i-1)) mod 31. */
const codeCheck = (seventeen: string): string => {
  let weight = 1;
  let sum = 0;
  for (const symbol of seventeen) {
    sum += ALPHABET.indexOf(symbol) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
};

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2026-11-24T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10).replaceAll('-', ''));
const digits = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length })
    .map((list) => list.join(''));
const anyId = fc.tuple(digits(6), anyDay, digits(3)).map((parts) => {
  const body = parts.join('');
  return body + idCheck(body);
});
const anyCode = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
  .map((list) => list.join('') + codeCheck(list.join('')));

describe('an ID number', () => {
  it('is right in the examples of GB 11643-1999', () => {
    expect(isIdNumber('11010519491231002X')).toBe(true);
    expect(isIdNumber('440524188001010014')).toBe(false);
    expect(isIdNumber('110105194912310021')).toBe(false);
    expect(isIdNumber('11010519491231002x')).toBe(false);
  });

  it('is right with the check digit of the standard, and wrong with any one digit changed or two exchanged', () => {
    fc.assert(
      fc.property(anyId, fc.nat(16), fc.integer({ min: 1, max: 9 }), (id, place, by) => {
        expect(isIdNumber(id)).toBe(true);
        const changed = String((Number(id[place]) + by) % 10);
        expect(isIdNumber(id.slice(0, place) + changed + id.slice(place + 1))).toBe(false);
        const [one = '', other = ''] = [id[place], id[place + 1]];
        if (one !== other && other !== 'X')
          expect(isIdNumber(id.slice(0, place) + other + one + id.slice(place + 2))).toBe(false);
      }),
    );
  });

  it('has a day of birth that existed', () => {
    for (const day of [
      '19490230',
      '19000229',
      '20230431',
      '20231301',
      '20230001',
      '20230100',
      '18991231',
      '00000101',
    ]) {
      const body = `110105${day}002`;
      expect(isIdNumber(body + idCheck(body))).toBe(false);
    }
    for (const day of ['20000229', '20240229', '19000101', '20231231']) {
      const body = `110105${day}002`;
      expect(isIdNumber(body + idCheck(body))).toBe(true);
    }
  });

  it('has 18 places and nothing around them', () => {
    for (const wrong of [
      '',
      '110105491231002',
      ' 11010519491231002X',
      '11010519491231002X\n',
      '１１010519491231002X',
    ])
      expect(isIdNumber(wrong)).toBe(false);
  });
});

describe('a unified social credit code', () => {
  it('is right in published examples, and wrong with another end', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
    expect(isCreditCode('91330000MA27U00XXX')).toBe(false);
    expect(isCreditCode('91350100M000100Y44')).toBe(false);
  });

  it('is right with the check symbol of the standard, and wrong with any one symbol changed', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(17), fc.integer({ min: 1, max: 30 }), (code, place, by) => {
        expect(isCreditCode(code)).toBe(true);
        const other = ALPHABET.charAt((ALPHABET.indexOf(code.charAt(place)) + by) % 31);
        expect(isCreditCode(code.slice(0, place) + other + code.slice(place + 1))).toBe(false);
      }),
    );
  });

  it('knows no I, O, S, V and Z, no lower case and no other length', () => {
    for (const symbol of 'IOSVZ') expect(isCreditCode(`9135010${symbol}M000100Y43`.slice(0, 18))).toBe(false);
    for (const wrong of ['', '91350100m000100y43', '91350100M000100Y4', '91350100M000100Y430'])
      expect(isCreditCode(wrong)).toBe(false);
  });
});

describe('a phone number', () => {
  it('is a mobile number or a land line with its area code', () => {
    for (const right of [
      '13800138000',
      '19912345678',
      '0579-85123456',
      '057985123456',
      '010-12345678',
      '0310-1234567',
    ])
      expect(isPhone(right)).toBe(true);
    for (const wrong of [
      '',
      '1380013800',
      '138001380000',
      '12800138000',
      '85123456',
      '0579-851234567',
      '+8613800138000',
      '138 0013 8000',
    ])
      expect(isPhone(wrong)).toBe(false);
  });
});

/** Luhn, told as the standard tells it: the doubled digits by their cross sum. */
const luhnCheck = (body: string): string => {
  const sum = [...body].reverse().reduce((all, digit, at) => {
    const doubled = at % 2 === 0 ? String(Number(digit) * 2) : digit;
    return all + [...doubled].reduce((cross, one) => cross + Number(one), 0);
  }, 0);
  return String((10 - (sum % 10)) % 10);
};

const anyCard = fc
  .integer({ min: 13, max: 16 })
  .chain(digits)
  .map((middle) => `62${middle}`)
  .map((body) => body + luhnCheck(body));

describe('a bank account', () => {
  it('of a person, begun with 62, has 16 to 19 digits and the right last one', () => {
    fc.assert(
      fc.property(anyCard, fc.integer({ min: 1, max: 9 }), (card, off) => {
        expect(isBankAccount(card)).toBe(true);
        const wrong = `${card.slice(0, -1)}${(Number(card.slice(-1)) + off) % 10}`;
        expect(isBankAccount(wrong)).toBe(false);
      }),
    );
  });

  it('of a person tells one digit mistyped anywhere', () => {
    fc.assert(
      fc.property(anyCard, fc.nat(), fc.integer({ min: 1, max: 9 }), (card, where, off) => {
        const at = 2 + (where % (card.length - 2));
        const mistyped = `${card.slice(0, at)}${(Number(card[at]) + off) % 10}${card.slice(at + 1)}`;
        expect(isBankAccount(mistyped)).toBe(false);
      }),
    );
  });

  it('of a firm has 8 to 30 digits of any kind, also such that begin with 62', () => {
    for (const good of ['12345678', '1'.repeat(30), '33001675935059000123', '62123456'])
      expect(isBankAccount(good)).toBe(true);
    for (const bad of [
      '',
      '1234567',
      '1'.repeat(31),
      '12345678a',
      '1234 5678',
      '１２３４５６７８',
      '-12345678',
    ])
      expect(isBankAccount(bad)).toBe(false);
    expect(isBankAccount('6'.repeat(16))).toBe(true);
    expect(isBankAccount(`62${'1'.repeat(13)}`)).toBe(true);
    expect(isBankAccount(`62${'1'.repeat(18)}`)).toBe(true);
  });
});
