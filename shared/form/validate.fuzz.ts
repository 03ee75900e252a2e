import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { text } from '../i18n/text.ts';
import { hostileText, SUB_IDS } from '../sample/arbitrary.ts';
import { goodInput, goodValue } from '../sample/given.ts';
import { sealUseOf } from '../sample/story.ts';
import { addDays } from '../time/clock.ts';
import { isCreditCode, isIdNumber, isPhone } from './checkDigits.ts';
import { type Field, type Form, fieldsOfNode } from './field.ts';
import { FILE_TYPES, MAX_FILE_BYTES, PHOTO_TYPES } from './fileCheck.ts';
import { isPrintable } from './printable.ts';
import { compileForm } from './validate.ts';
import type { Value } from './value.ts';

const TODAY = '2026-11-24';
const FORMS = SUB_IDS.flatMap((id) => {
  const { form, process } = sealUseOf(id).sub;
  return process.nodes.map((node) => ({ form, node: node.id, validate: compileForm(form, node.id) }));
});

describe('the form, given anything', () => {
  it('never throws and gives back only fields that it knows, 10,000 times', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMS),
        fc.dictionary(hostileText, fc.anything(), { maxKeys: 3 }),
        fc.array(fc.tuple(fc.nat(), fc.oneof(fc.anything(), fc.jsonValue(), hostileText)), { maxLength: 2 }),
        fc.boolean(),
        ({ form, node, validate }, foreign, changes, strange) => {
          const fields = fieldsOfNode(form, node);
          const input: Record<string, unknown> = {
            ...goodInput(form, node, TODAY),
            ...(strange ? foreign : {}),
          };
          for (const [which, value] of changes) {
            const field = fields[which % Math.max(fields.length, 1)];
            if (field !== undefined) input[field.id] = value;
          }
          const result = validate(input, {}, TODAY);
          if (!result.ok) {
            expect(result.faults.length).toBeGreaterThan(0);
            for (const { message } of result.faults) expect(message.zh && message.en).toBeTruthy();
            return;
          }
          accepted += 1;
          const known = new Set(fields.map(({ id }) => id));
          for (const [id, value] of Object.entries(result.values)) {
            expect(known.has(id)).toBe(true);
            expect(JSON.parse(JSON.stringify(value))).toEqual(value);
          }
          expect(validate(result.values, {}, TODAY)).toEqual(result);
        },
      ),
      { numRuns: 10_000 },
    );
    expect(accepted).toBeGreaterThan(1_000);
  }, 30_000);
});

/* The same fields told a second time in zod, and forms and values drawn at random with faults planted in them. */

const base = { label: text('项', 'Item'), personal: 'none', disclosure: 'public' } as const;
const ids = ['a', 'b', 'c', 'd'];

const anyField: fc.Arbitrary<Field> = fc
  .tuple(fc.nat(12), fc.nat(3), fc.nat(5), fc.boolean())
  .map(([kind, low, more, required]): Field => {
    const common = { ...base, id: 'x', required };
    const max = low + more + 1;
    switch (kind) {
      case 0:
        return { ...common, kind: 'text', min: low, max };
      case 1:
        return { ...common, kind: 'longText', max };
      case 2:
        return { ...common, kind: 'phone' };
      case 3:
        return { ...common, kind: 'idNumber' };
      case 4:
        return { ...common, kind: 'creditCode' };
      case 5:
        return { ...common, kind: 'number', unit: text('份', 'copies'), min: low, max, decimals: low };
      case 6:
        return { ...common, kind: 'money', min: low, max };
      case 7:
        return { ...common, kind: 'date', from: -low, to: more };
      case 8:
        return { ...common, kind: 'choice', options: ids.map((id) => ({ id, label: text(id, id) })) };
      case 9:
        return {
          ...common,
          kind: 'choices',
          max: low + 1,
          options: ids.map((id) => ({ id, label: text(id, id) })),
        };
      case 10:
        return { ...common, kind: 'yesNo' };
      default:
        return { ...common, kind: kind === 11 ? 'photos' : 'files', min: low, max };
    }
  });

const fileOracle = (photo: boolean) =>
  z.strictObject({
    key: z
      .string()
      .regex(/^[A-Za-z0-9_\-/.]{1,200}$/)
      .refine((key) => !key.includes('..')),
    sha256: z.hash('sha256').regex(/^[0-9a-f]+$/),
    size: z.int().min(1).max(MAX_FILE_BYTES),
    type: z.enum(photo ? PHOTO_TYPES : FILE_TYPES),
    name: z
      .string()
      .min(1)
      .max(200)
      .refine((name) => isPrintable(name, false)),
    takenAt: z.number().min(0).max(8.64e15).optional(),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
  });

const oracle = (field: Field): z.ZodType => {
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
    case 'number':
      return z
        .number()
        .min(field.min)
        .max(field.max)
        .refine((value) => Number(value.toFixed(field.decimals)) === value);
    case 'money':
      return z.int().min(field.min).max(field.max);
    case 'date':
      return z.iso
        .date()
        .refine(
          (day) => day >= addDays(TODAY, field.from ?? -9999) && day <= addDays(TODAY, field.to ?? 9999),
        );
    case 'choice':
      return z.enum(field.options.map(({ id }) => id));
    case 'choices':
      return z
        .array(z.enum(field.options.map(({ id }) => id)))
        .max(field.max)
        .refine((chosen) => new Set(chosen).size === chosen.length);
    case 'yesNo':
      return z.boolean();
    case 'photos':
    case 'files':
      return z
        .array(fileOracle(field.kind === 'photos'))
        .min(field.min)
        .max(field.max)
        .refine((files) => new Set(files.map(({ sha256 }) => sha256)).size === files.length);
  }
};

const spoiled = (value: Value, how: number): unknown => {
  const faults: readonly unknown[] = [
    typeof value === 'string' ? `${value}${value}${value}` : String(value),
    typeof value === 'string' ? value.slice(0, -1) : [value],
    typeof value === 'number' ? value + 0.001 : { value },
    typeof value === 'number' ? value - 1 : -1,
    typeof value === 'number' ? value + 100 : Number.NaN,
    Array.isArray(value) ? [...value, ...value] : true,
    Array.isArray(value) ? value.map((one) => (typeof one === 'object' ? { ...one, size: 0 } : 'z')) : false,
    Array.isArray(value) ? value.slice(1) : [],
    typeof value === 'string' ? `${value}\u0000` : 'x',
    typeof value === 'string' ? ` ${value} ` : '2026-02-30',
    Array.isArray(value) ? value.map((one) => (typeof one === 'object' ? { ...one, more: 1 } : one)) : null,
    '2026-11-24',
  ];
  return faults[how % faults.length];
};

const isEmpty = (given: unknown): boolean =>
  given === undefined || given === null || given === '' || (Array.isArray(given) && given.length === 0);

describe('the closures and zod', () => {
  it('agree on generated fields, on good values and on planted faults', () => {
    let good = 0;
    let bad = 0;
    fc.assert(
      fc.property(
        anyField,
        fc.option(fc.nat(11)),
        fc.oneof(fc.constant(undefined), fc.jsonValue(), fc.integer({ min: -2, max: 12 }), fc.string()),
        (field, fault, other) => {
          const form: Form = {
            groups: [{ id: 'g', label: text('组', 'Group'), node: 'apply', fields: [field] }],
            checks: [],
          };
          const value = goodValue(field, TODAY);
          const given = other !== undefined ? other : fault === null ? value : spoiled(value, fault);
          const result = compileForm(form, 'apply')({ x: given }, {}, TODAY);
          const expected = isEmpty(given)
            ? { ok: field.required !== true, values: {} }
            : {
                ok: oracle(field).safeParse(given).success,
                values: { x: oracle(field).safeParse(given).data },
              };
          expect([field.kind, given, result.ok]).toEqual([field.kind, given, expected.ok]);
          if (!result.ok) {
            bad += 1;
            return;
          }
          good += 1;
          if (field.kind === 'choices' && Array.isArray(given) && given.length > 0)
            expect(result.values).toEqual({ x: ids.filter((id) => given.includes(id)) });
          if (field.kind !== 'choices') expect(result.values).toEqual(expected.values);
        },
      ),
      { numRuns: 4_000 },
    );
    expect(good).toBeGreaterThan(200);
    expect(bad).toBeGreaterThan(200);
  });
});
