import { z } from 'zod';
import { isBankAccount, isCreditCode, isIdNumber, isPhone } from '../form/checkDigits.ts';
import type { Field, WrittenColumn } from '../form/field.ts';
import { FILE_TYPES, MAX_FILE_BYTES, MAX_VIDEO_BYTES, PHOTO_TYPES, VIDEO_TYPES } from '../form/fileCheck.ts';
import { isPrintable } from '../form/printable.ts';
import { never } from '../result.ts';
import { addDays, DAY, type LocalDate } from '../time/clock.ts';

/* The fields told a second time, in zod, so that tests can ask two judges that know nothing of each other. */

const positive = (value: number): number => value + 0;

const line = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((value) => value.trim() === value && isPrintable(value, false));

const fileOracle = (types: readonly string[], most: number, onSite: boolean) => {
  const file = z.strictObject({
    key: z
      .string()
      .regex(/^[A-Za-z0-9_\-/.]{1,200}$/)
      .refine((key) => !key.includes('..')),
    sha256: z.hash('sha256').regex(/^[0-9a-f]+$/),
    size: z.int().min(1).max(most),
    type: z.enum(types as [string, ...string[]]),
    name: z
      .string()
      .min(1)
      .max(200)
      .refine((name) => isPrintable(name, false)),
    takenAt: z.number().min(0).max(8.64e15).transform(positive).optional(),
    latitude: z.number().min(-90).max(90).transform(positive).optional(),
    longitude: z.number().min(-180).max(180).transform(positive).optional(),
  });
  return onSite ? file.required() : file;
};

const filesOracle = (
  types: readonly string[],
  most: number,
  { min, max, onSite }: { readonly min: number; readonly max: number; readonly onSite?: true },
) =>
  z
    .array(fileOracle(types, most, onSite === true))
    .min(min)
    .max(max)
    .refine((files) => new Set(files.map(({ sha256 }) => sha256)).size === files.length);

const simpleOracle = (field: WrittenColumn, today: LocalDate): z.ZodType => {
  switch (field.kind) {
    case 'text':
    case 'longText': {
      const min = Math.max(field.min ?? 1, 1);
      const lines = field.kind === 'longText';
      return z
        .string()
        .trim()
        .refine(
          (value) => [...value].length >= min && [...value].length <= field.max && isPrintable(value, lines),
        );
    }
    case 'phone':
      return z.string().trim().refine(isPhone);
    case 'idNumber':
      return z.string().trim().toUpperCase().refine(isIdNumber);
    case 'creditCode':
      return z.string().trim().toUpperCase().refine(isCreditCode);
    case 'bankAccount':
      return z
        .string()
        .transform((value) => value.split(' ').join(''))
        .refine(isBankAccount);
    case 'number':
      return z
        .number()
        .min(field.min)
        .max(field.max)
        .refine((value) => Number(value.toFixed(field.decimals)) === value)
        .transform(positive);
    case 'money':
      return z.int().min(field.min).max(field.max).transform(positive);
    case 'date':
      return z.iso
        .date()
        .refine(
          (day) => day >= addDays(today, field.from ?? -9999) && day <= addDays(today, field.to ?? 9999),
        );
    case 'period':
      return z
        .strictObject({ from: z.iso.date(), to: z.iso.date() })
        .refine(({ from, to }) => from >= '1900-01-01' && to >= from)
        .refine(
          ({ from, to }) =>
            field.maxDays === undefined || (Date.parse(to) - Date.parse(from)) / DAY + 1 <= field.maxDays,
        );
    case 'choice':
      return z.enum(field.options.map(({ id }) => id));
    case 'choices':
      return z
        .array(z.enum(field.options.map(({ id }) => id)))
        .max(field.max)
        .refine((chosen) => new Set(chosen).size === chosen.length)
        .transform((chosen) => field.options.map(({ id }) => id).filter((id) => chosen.includes(id)));
    case 'yesNo':
      return z.boolean();
    case 'files':
      return filesOracle(FILE_TYPES, MAX_FILE_BYTES, field);
    case 'photos':
      return filesOracle(PHOTO_TYPES, MAX_FILE_BYTES, field);
    case 'videos':
      return filesOracle(VIDEO_TYPES, MAX_VIDEO_BYTES, field);
    case 'signature':
      return filesOracle(PHOTO_TYPES, MAX_FILE_BYTES, { min: 1, max: 1 });
    case 'person':
      return z.strictObject({ person: line(64), name: line(60) });
    case 'entry':
      return z.strictObject({ entry: line(100), label: line(200) });
    case 'location':
      return z.strictObject({
        latitude: z.number().min(-90).max(90).transform(positive),
        longitude: z.number().min(-180).max(180).transform(positive),
        accuracy: z.number().min(0).max(20_000_000).transform(positive).optional(),
        address: line(200).optional(),
      });
    default:
      return never(field);
  }
};

export const isNothing = (given: unknown): boolean =>
  given === undefined || given === null || given === '' || (Array.isArray(given) && given.length === 0);

/** A row without the cells in which nothing is given; what is no row stays as it is, and is refused. */
const givenIn =
  (columns: ReadonlySet<string>) =>
  (row: unknown): unknown =>
    typeof row !== 'object' || row === null || Array.isArray(row)
      ? row
      : Object.fromEntries(
          Object.entries(row).filter(
            ([id, cell]) => cell !== undefined && !(columns.has(id) && isNothing(cell)),
          ),
        );

/** What a field that somebody writes accepts, and the value that is kept. Columns may have no conditions. */
export const oracle = (
  field: Exclude<Field, { readonly kind: 'calculated' }>,
  today: LocalDate,
): z.ZodType => {
  if (field.kind !== 'rows') return simpleOracle(field, today);
  const shape = Object.fromEntries(
    field.columns.flatMap((column) => {
      if (column.kind === 'calculated') return [];
      const cell = simpleOracle(column, today);
      return [[column.id, column.required === true ? cell : cell.optional()] as const];
    }),
  );
  const row = z.preprocess(
    givenIn(new Set(field.columns.map(({ id }) => id))),
    z.strictObject(shape).refine((cells) => Object.keys(cells).length > 0),
  );
  return z.array(row).min(field.min).max(field.max);
};
