import { readFileSync } from 'node:fs';
import path from 'node:path';
import postcss from 'postcss';
import { expect, test } from 'vitest';

const tokens = new Map<string, string>();
postcss.parse(readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8')).walkDecls((declaration) => {
  if (declaration.value.startsWith('#')) tokens.set(declaration.prop, declaration.value);
});

const part = (hex: string, from: number): number => {
  const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string): number =>
  0.2126 * part(hex, 1) + 0.7152 * part(hex, 3) + 0.0722 * part(hex, 5);

/** WCAG contrast of two colours, 1 to 21. */
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const of = (name: string): string => tokens.get(name) ?? '';

test.each([
  ['--ink', '--paper'],
  ['--ink', '--card'],
  ['--ink-2', '--card'],
  ['--ink-2', '--paper'],
  ['--brand', '--card'],
  ['--brand', '--brand-2'],
  ['--card', '--brand'],
  ['--red', '--red-2'],
  ['--red', '--card'],
  ['--orange', '--orange-2'],
  ['--yellow', '--yellow-2'],
  ['--blue', '--blue-2'],
])('words in %s can be read on %s', (words, ground) => {
  expect(contrast(of(words), of(ground))).toBeGreaterThanOrEqual(4.5);
});

test('the edge of an input can be seen', () => {
  expect(contrast(of('--edge'), of('--card'))).toBeGreaterThanOrEqual(3);
});
