import { BANK_ACCOUNT, CREDIT_CODE, ID_NUMBER, PHONE } from './goodValue.ts';
import { type Wrong, wrong } from './wrongValue.ts';

const without = (number: string): string => number.slice(0, -1);
/** The last digit one further. */
const miscounted = (number: string): string => `${without(number)}${(Number(number.slice(-1)) + 1) % 10}`;

const UNPRINTABLE = [
  wrong('a control character', '一\u0000二三四五六七八'),
  wrong('half a symbol', '一二三四五六七八\ud800'),
  wrong('turned writing', '一二三四五六七八\u202e'),
] as const;

export const texts = (min: number, max: number): readonly Wrong[] => [
  wrong('a number', 5),
  wrong('a list', ['文字']),
  wrong('an object', { text: '文字' }),
  wrong('blanks', '   '),
  ...(min > 1 ? [wrong('too short', '好'.repeat(min - 1))] : []),
  wrong('too long', '好'.repeat(max + 1)),
  ...UNPRINTABLE,
];

/** An ID number of 30 February whose check digit is right (ISO 7064 mod 11-2). */
const IMPOSSIBLE_BIRTH = ((): string => {
  const digits = '11010519490230002';
  const sum = Array.from(digits, Number).reduce((all, digit, at) => all + digit * (2 ** (17 - at) % 11), 0);
  return `${digits}${'10X98765432'.charAt(sum % 11)}`;
})();

export const PHONES: readonly Wrong[] = [
  wrong('a number', Number(PHONE)),
  wrong('too short', without(PHONE)),
  wrong('words', '没有电话'),
];

export const ID_NUMBERS: readonly Wrong[] = [
  wrong('a number', 110105194912310000),
  wrong('too short', without(ID_NUMBER)),
  wrong('a wrong check digit', '110105194912310021'),
  wrong('an impossible birth', IMPOSSIBLE_BIRTH),
];

export const CREDIT_CODES: readonly Wrong[] = [
  wrong('a number', 1),
  wrong('too short', without(CREDIT_CODE)),
  wrong('a wrong check symbol', miscounted(CREDIT_CODE)),
  wrong('a letter that codes do not have', CREDIT_CODE.replace('M', 'I')),
];

export const ACCOUNTS: readonly Wrong[] = [
  wrong('a number', 12345678),
  wrong('too short', '1234567'),
  wrong('too long', '1'.repeat(31)),
  wrong('words', '开户行账号一二三'),
  wrong('a wrong check digit', miscounted(BANK_ACCOUNT)),
];
