import type { Column } from '../form/field.ts';
import { maxBytesOf } from '../form/fileCheck.ts';
import type { LocalDate } from '../time/clock.ts';
import { fileOf, goodValue } from './goodValue.ts';
import { type Wrong, wrong } from './wrongValue.ts';

type FilesField = Extract<Column, { readonly kind: 'files' | 'photos' | 'videos' | 'signature' }>;

/** A type that the kind does not take. */
const STRANGE = {
  files: 'text/html',
  photos: 'application/pdf',
  videos: 'image/jpeg',
  signature: 'application/pdf',
} as const;

export const wrongFiles = (field: FilesField, today: LocalDate): readonly Wrong[] => {
  const { min, max } = field.kind === 'signature' ? { min: 1, max: 1 } : field;
  const [good = fileOf(field.id)] = goodValue(field, today) as readonly ReturnType<typeof fileOf>[];
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...good, sha256: fileOf(`${index}`).sha256 }));
  const one = (change: object): readonly unknown[] => [{ ...good, ...change }, ...many(min).slice(1)];
  const { takenAt: _, ...untimed } = good;
  const { latitude: __, ...unplaced } = good;
  return [
    wrong('text', good.key),
    wrong('a file outside a list', good),
    wrong('too many', many(max + 1)),
    ...(min > 1 ? [wrong('too few', many(min - 1))] : []),
    ...(max > 1 ? [wrong('the same twice', [good, good, ...many(min).slice(2)])] : []),
    wrong('another type', one({ type: STRANGE[field.kind] })),
    wrong('no bytes', one({ size: 0 })),
    wrong('too large', one({ size: maxBytesOf(good.type) + 1 })),
    wrong('without a hash', one({ sha256: '' })),
    wrong('a way out of its folder', one({ key: '../secret' })),
    wrong('more than it may hold', one({ url: 'https://elsewhere.example' })),
    ...('onSite' in field && field.onSite === true
      ? [
          wrong('without a time', [untimed, ...many(min).slice(1)]),
          wrong('without a place', [unplaced, ...many(min).slice(1)]),
        ]
      : []),
  ];
};
