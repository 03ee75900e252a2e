import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inWords } from './inWords.ts';

/** Yuan as written with figures, and in capital figures by the People's Bank's rules for bills. */
const TABLE: readonly (readonly [string, string])[] = [
  ['0.00', '零元整'],
  ['0.01', '壹分'],
  ['0.10', '壹角整'],
  ['0.11', '壹角壹分'],
  ['1.00', '壹元整'],
  ['5.03', '伍元零叁分'],
  ['5.30', '伍元叁角整'],
  ['10.00', '壹拾元整'],
  ['10.05', '壹拾元零伍分'],
  ['11.00', '壹拾壹元整'],
  ['100.00', '壹佰元整'],
  ['101.00', '壹佰零壹元整'],
  ['110.00', '壹佰壹拾元整'],
  ['325.04', '叁佰贰拾伍元零肆分'],
  ['1001.00', '壹仟零壹元整'],
  ['1010.00', '壹仟零壹拾元整'],
  ['1409.50', '壹仟肆佰零玖元伍角整'],
  ['1680.32', '壹仟陆佰捌拾元叁角贰分'],
  ['6007.14', '陆仟零柒元壹角肆分'],
  ['10000.00', '壹万元整'],
  ['10001.00', '壹万零壹元整'],
  ['10010.00', '壹万零壹拾元整'],
  ['10100.00', '壹万零壹佰元整'],
  ['11000.00', '壹万壹仟元整'],
  ['12300.00', '壹万贰仟叁佰元整'],
  ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
  ['100000.00', '壹拾万元整'],
  ['107000.53', '壹拾万柒仟元伍角叁分'],
  ['100001.00', '壹拾万零壹元整'],
  ['1000000.00', '壹佰万元整'],
  ['1010101.01', '壹佰零壹万零壹佰零壹元零壹分'],
  ['10000000.10', '壹仟万元壹角整'],
  ['100000000.00', '壹亿元整'],
  ['100000001.00', '壹亿零壹元整'],
  ['100001000.00', '壹亿零壹仟元整'],
  ['100010000.00', '壹亿零壹万元整'],
  ['101000000.00', '壹亿零壹佰万元整'],
  ['120000000.05', '壹亿贰仟万元零伍分'],
  ['1000100010.00', '壹拾亿零壹拾万零壹拾元整'],
  ['999999999999.99', '玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ['1000000000001.00', '壹万亿零壹元整'],
  ['-12.30', '负壹拾贰元叁角整'],
];

const fenOf = (yuan: string): number => Math.round(Number(yuan) * 100);

const DIGIT = '零壹贰叁肆伍陆柒捌玖';
const UNIT: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };

/** Reads capital figures back, by the meaning of the words and not by the rules for writing them. */
const read = (words: string): number => {
  const [whole = '', rest = ''] = words.includes('元') ? words.split('元') : ['', words];
  let sum = 0;
  let section = 0;
  let digit = 0;
  let greatest = 0;
  for (const symbol of whole) {
    if (DIGIT.includes(symbol)) digit = DIGIT.indexOf(symbol);
    else if (UNIT[symbol] !== undefined) {
      section += digit * UNIT[symbol];
      digit = 0;
    } else {
      const scale = symbol === '万' ? 10_000 : 100_000_000;
      sum = (scale > greatest ? (sum + section + digit) * scale : sum + (section + digit) * scale) as number;
      greatest = Math.max(greatest, scale);
      section = 0;
      digit = 0;
    }
  }
  const part = (unit: string): number => {
    const at = rest.indexOf(unit);
    return at < 1 ? 0 : DIGIT.indexOf(rest.charAt(at - 1));
  };
  return (sum + section + digit) * 100 + part('角') * 10 + part('分');
};

describe('money in capital figures', () => {
  it.each(TABLE)('writes %s as %s', (yuan, words) => {
    expect(inWords(fenOf(yuan))).toBe(words);
  });

  it('means what it says, up to ten thousand million yuan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (fen) => {
        expect([fen, read(inWords(fen))]).toEqual([fen, fen]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never writes a zero twice in a row, nor before 元, 万 or 亿, and ends with 整 or 分', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), fc.nat(15), (fen, zeros) => {
        const words = inWords(Math.floor(fen / 10 ** zeros) * 10 ** zeros || 1);
        expect(words).not.toMatch(/零零|零[元万亿角拾佰仟]|undefined/);
        expect(words).toMatch(/[整分]$/);
      }),
      { numRuns: 2_000 },
    );
  });
});
