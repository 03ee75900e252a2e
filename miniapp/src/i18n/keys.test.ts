import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

const src = path.resolve(import.meta.dirname, '..');
const code = globSync('**/*.{ts,tsx}', { cwd: src })
  .filter((file) => !file.startsWith('i18n/') && !file.endsWith('.config.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(path.join(src, file), 'utf8'))
  .join('\n');

const quoted = new Set(Array.from(code.matchAll(/'([a-z]+(?:\.[\w-]+)*)'/gi), ([, key]) => key));
/** `status.${status}` uses every key that begins and ends so; the types prove that each of them exists. */
const patterns = Array.from(
  code.matchAll(/`([a-z]+\.(?:[\w.-]|\$\{[^}]+\})*)`/gi),
  ([, pattern = '']) => pattern,
)
  .filter((pattern) => pattern.includes('${'))
  .map((pattern) => new RegExp(`^${pattern.replace(/\./g, '\\.').replace(/\$\{[^}]+\}/g, '[\\w-]+')}$`));

const names = (template: string): readonly string[] => (template.match(/\{\w+\}/g) ?? []).sort();

test('every text is used somewhere', () => {
  const unused = Object.keys(zh).filter(
    (key) => !quoted.has(key) && !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});

test('every text exists in both languages with the same names to fill in', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  for (const key of Object.keys(zh) as (keyof typeof zh)[]) {
    expect(en[key], key).not.toBe('');
    expect(names(en[key]), key).toEqual(names(zh[key]));
  }
});

test('no text for people stands in the code instead', () => {
  const spoken = code
    .replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '')
    .match(/['"`>][^'"`<\n]*[\u4e00-\u9fff][^'"`<\n]*/g);
  // The name of a language is written in that language; Chinese enumeration and brackets join what is said.
  expect((spoken ?? []).filter((text) => !/^['`]中文|^['"`>]*[、，。：（）\s]/.test(text))).toEqual([]);
});
