import type { Field, RowsField } from '../form/field.ts';
import type { RowValue } from '../form/value.ts';
import { never } from '../result.ts';
import { addDays, type LocalDate } from '../time/clock.ts';
import { goodRow, goodValue, PHONE } from './goodValue.ts';
import { wrongFiles } from './wrongFiles.ts';
import { type Wrong, wrong } from './wrongValue.ts';
import { ACCOUNTS, CREDIT_CODES, ID_NUMBERS, PHONES, texts } from './wrongWords.ts';

export type { Wrong } from './wrongValue.ts';

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
      return PHONES;
    case 'idNumber':
      return ID_NUMBERS;
    case 'creditCode':
      return CREDIT_CODES;
    case 'bankAccount':
      return ACCOUNTS;
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
      return wrongFiles(field, today);
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
