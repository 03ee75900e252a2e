import type { Column, Field, RowsField } from '../form/field.ts';
import { maxBytesOf } from '../form/fileCheck.ts';
import type { RowValue } from '../form/value.ts';
import { never } from '../result.ts';
import { addDays, type LocalDate } from '../time/clock.ts';
import { CREDIT_CODE, fileOf, goodRow, goodValue, ID_NUMBER, PHONE } from './goodValue.ts';

/** A value that a field must refuse, and in which way it is wrong. */
export interface Wrong {
  readonly why: string;
  readonly value: unknown;
}

const wrong = (why: string, value: unknown): Wrong => ({ why, value });

const without = (number: string): string => number.slice(0, -1);
/** The last digit one further. */
const miscounted = (number: string): string => `${without(number)}${(Number(number.slice(-1)) + 1) % 10}`;

const UNPRINTABLE = [
  wrong('a control character', '一\u0000二三四五六七八'),
  wrong('half a symbol', '一二三四五六七八\ud800'),
  wrong('turned writing', '一二三四五六七八\u202e'),
] as const;

const texts = (min: number, max: number): readonly Wrong[] => [
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

const numbers = (min: number, max: number, step: number): readonly Wrong[] => [
  wrong('text', String(min)),
  wrong('yes', true),
  wrong('a list', [min]),
  wrong('below the least', min - step),
  wrong('above the most', max + step),
  wrong('too many decimals', min + step / 4),
];

const IMPOSSIBLE_DATES = [
  wrong('a day that does not exist', '2026-02-30'),
  wrong('another way of writing', '2026/11/24'),
  wrong('with a time', '2026-11-24T00:00:00Z'),
  wrong('a number', 20261124),
] as const;

const dates = (from: number | undefined, to: number | undefined, today: LocalDate): readonly Wrong[] => [
  ...IMPOSSIBLE_DATES,
  ...(from === undefined ? [] : [wrong('before the first day', addDays(today, from - 1))]),
  ...(to === undefined ? [] : [wrong('after the last day', addDays(today, to + 1))]),
];

const periods = (maxDays: number | undefined, today: LocalDate): readonly Wrong[] => [
  wrong('one day', today),
  wrong('without an end', { from: today }),
  wrong('an impossible end', { from: today, to: '2026-02-30' }),
  wrong('an end before the beginning', { from: today, to: addDays(today, -1) }),
  wrong('more than two days', { from: today, to: today, days: 1 }),
  ...(maxDays === undefined ? [] : [wrong('too long', { from: today, to: addDays(today, maxDays) })]),
];

const picked = (key: 'person' | 'entry', name: 'name' | 'label'): readonly Wrong[] => [
  wrong('text', '王小明'),
  wrong('without a name', { [key]: 'one' }),
  wrong('without an id', { [name]: '王小明' }),
  wrong('an empty id', { [key]: '', [name]: '王小明' }),
  wrong('an id that is a number', { [key]: 1, [name]: '王小明' }),
  wrong('more than it may hold', { [key]: 'one', [name]: '王小明', phone: PHONE }),
  wrong('a name that cannot be kept', { [key]: 'one', [name]: '王\u0000' }),
];

const PLACES = [
  wrong('text', '青石村'),
  wrong('without a longitude', { latitude: 29 }),
  wrong('beyond the pole', { latitude: 90.1, longitude: 120 }),
  wrong('around the Earth', { latitude: 29, longitude: 180.1 }),
  wrong('degrees as text', { latitude: '29', longitude: '120' }),
  wrong('a negative accuracy', { latitude: 29, longitude: 120, accuracy: -1 }),
  wrong('more than it may hold', { latitude: 29, longitude: 120, altitude: 5 }),
] as const;

type FilesField = Extract<Column, { readonly kind: 'files' | 'photos' | 'videos' | 'signature' }>;

/** A type that the kind does not take. */
const STRANGE = {
  files: 'text/html',
  photos: 'application/pdf',
  videos: 'image/jpeg',
  signature: 'application/pdf',
} as const;

const files = (field: FilesField, today: LocalDate): readonly Wrong[] => {
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

const options = (ids: readonly string[], most: number): readonly Wrong[] => [
  wrong('text', ids[0]),
  wrong('no option', ['no-such-option']),
  wrong('an option twice', [ids[0], ids[0]]),
  ...(most < ids.length ? [wrong('too many', ids.slice(0, most + 1))] : []),
];

/** Every way in which a table can be wrong, those of its cells included. */
const tables = (field: RowsField, today: LocalDate): readonly Wrong[] => {
  const good = goodValue(field, today) as readonly RowValue[];
  const [first = {}, ...others] = good;
  const many = (count: number) => Array.from({ length: count }, (_, n) => goodRow(field, today, n));
  const shown = field.columns.filter(({ id }) => first[id] !== undefined);
  return [
    wrong('text', 'rows'),
    wrong('a row outside a list', first),
    wrong('too many rows', many(field.max + 1)),
    ...(field.min > 1 ? [wrong('too few rows', many(field.min - 1))] : []),
    wrong('a row that is none', ['row', ...others]),
    wrong('an empty row', [{}, ...others]),
    wrong('an unknown column', [{ ...first, noSuchColumn: 1 }, ...others]),
    ...shown.flatMap((column) =>
      wrongValues(column, today).map(({ why, value }) =>
        wrong(`${column.id}: ${why}`, [{ ...first, [column.id]: value }, ...others]),
      ),
    ),
  ];
};

const byKind = (field: Field, today: LocalDate): readonly Wrong[] => {
  switch (field.kind) {
    case 'text':
      return [...texts(field.min ?? 1, field.max), wrong('several lines', '一二三四\n五六七八')];
    case 'longText':
      return texts(field.min ?? 1, field.max);
    case 'phone':
      return [
        wrong('a number', Number(PHONE)),
        wrong('too short', without(PHONE)),
        wrong('words', '没有电话'),
      ];
    case 'idNumber':
      return [
        wrong('a number', 110105194912310000),
        wrong('too short', without(ID_NUMBER)),
        wrong('a wrong check digit', '110105194912310021'),
        wrong('an impossible birth', IMPOSSIBLE_BIRTH),
      ];
    case 'creditCode':
      return [
        wrong('a number', 1),
        wrong('too short', without(CREDIT_CODE)),
        wrong('a wrong check symbol', miscounted(CREDIT_CODE)),
        wrong('a letter that codes do not have', CREDIT_CODE.replace('M', 'I')),
      ];
    case 'bankAccount':
      return [
        wrong('a number', 12345678),
        wrong('too short', '1234567'),
        wrong('too long', '1'.repeat(31)),
        wrong('words', '开户行账号一二三'),
        wrong('a wrong check digit', miscounted(String(goodValue(field, today)))),
      ];
    case 'number':
      return numbers(field.min, field.max, 10 ** -field.decimals);
    case 'money':
      return numbers(field.min, field.max, 1);
    case 'date':
      return dates(field.from, field.to, today);
    case 'period':
      return periods(field.maxDays, today);
    case 'choice':
      return [
        wrong('no option', 'no-such-option'),
        wrong('a list', [field.options[0]?.id]),
        wrong('a number', 1),
      ];
    case 'choices':
      return options(
        field.options.map(({ id }) => id),
        field.max,
      );
    case 'yesNo':
      return [wrong('text', 'true'), wrong('a number', 1), wrong('a list', [true])];
    case 'files':
    case 'photos':
    case 'videos':
    case 'signature':
      return files(field, today);
    case 'person':
      return picked('person', 'name');
    case 'entry':
      return picked('entry', 'label');
    case 'location':
      return PLACES;
    case 'calculated':
      return [wrong('not the result', field.as === 'text' ? '不是结果' : -987654.321987)];
    case 'rows':
      return tables(field, today);
    default:
      return never(field);
  }
};

/**
 * For each way in which a value of this field can be wrong, one that is. Where the field is shown, each must be
 * refused and the field named.
 */
export const wrongValues = (field: Field, today: LocalDate): readonly Wrong[] => [
  ...(field.required === true && field.kind !== 'calculated'
    ? [wrong('missing', undefined), wrong('nothing', null), wrong('empty', '')]
    : []),
  ...byKind(field, today),
];
