import { expect, test } from 'vitest';
import { digits, groupedAsTyped } from './grouped.ts';

/** Types letter by letter at the end. */
const typedOut = (text: string): string =>
  Array.from(text).reduce((shown, letter) => groupedAsTyped(shown, shown + letter), '');

test('an account stands in groups of four while it is typed', () => {
  expect(typedOut('62220212345')).toBe('6222 0212 345');
  expect(typedOut('6222')).toBe('6222');
  expect(digits(typedOut('6222021234567890128'))).toBe('6222021234567890128');
});

test('deleting at the end keeps the groups, correcting in the middle leaves the field alone', () => {
  expect(groupedAsTyped('6222 0', '6222 ')).toBe('6222');
  expect(groupedAsTyped('6222 0212', '62922 0212')).toBe('62922 0212');
});
