import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { catalogue } from '../catalogue/catalogue.ts';
import { text } from '../i18n/text.ts';
import { hostileText } from '../sample/arbitrary.ts';
import { goodInput } from '../sample/given.ts';
import { goodValue } from '../sample/goodValue.ts';
import { isNothing, oracle } from '../sample/oracle.ts';
import { wrongValues } from '../sample/wrong.ts';
import { computeForm } from './computeForm.ts';
import type { Column, Field, Form } from './field.ts';
import { fieldsOfNode } from './field.ts';
import { compileForm, type Validate } from './validate.ts';
import type { Values } from './value.ts';

type Written = Exclude<Field, { readonly kind: 'calculated' }>;

const TODAY = '2026-11-24';

interface Filled {
  readonly form: Form;
  readonly node: string;
  readonly fields: readonly Field[];
  readonly validate: Validate;
  readonly earlier: Values;
  readonly input: Values;
}

/** Every node of every sub-module at which somebody fills in something, with good input. */
const FILLED: readonly Filled[] = catalogue().flatMap(({ subModules }) =>
  subModules.flatMap(({ form, process }) => {
    let earlier: Values = {};
    return process.nodes.flatMap(({ id: node }) => {
      const input = goodInput(form, node, TODAY, {}, earlier);
      const fields = fieldsOfNode(form, node);
      const filled = { form, node, fields, validate: compileForm(form, node), earlier, input };
      earlier = { ...earlier, ...input };
      return fields.length === 0 ? [] : [filled];
    });
  }),
);

/** Replaces what lies at some path within a value: a cell, a part of a file, an end of a period. */
const replaced = (value: unknown, path: readonly number[], by: unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return by;
  if (Array.isArray(value)) {
    const at = step % (value.length + 1);
    return [...value.slice(0, at), replaced(value[at], rest, by), ...value.slice(at + 1)];
  }
  const keys = Object.keys(value);
  const key = keys[step % (keys.length + 1)] ?? 'strange';
  return { ...value, [key]: replaced((value as Record<string, unknown>)[key], rest, by) };
};

/** By its place in the list, so that a counterexample can be read. */
const anyFilled = fc.nat(FILLED.length - 1);
const filledAt = (index: number): Filled => {
  const found = FILLED[index];
  if (found === undefined) throw new Error(`no form ${index}`);
  return found;
};

const strange = fc.oneof(fc.anything(), fc.jsonValue(), hostileText, fc.integer(), fc.constant(-0));
const path = fc.array(fc.nat(40), { maxLength: 4 });

/** Schemas are dear to build, and the fields are the same for all runs. */
const built = new Map<Field, z.ZodType>();
const schemaOf = (field: Written): z.ZodType => {
  const schema = built.get(field) ?? oracle(field, TODAY);
  built.set(field, schema);
  return schema;
};

describe('every form of the catalogue, given anything', () => {
  it('never throws, and gives back only what a second judge accepts, 10,000 times', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        anyFilled,
        fc.dictionary(hostileText, fc.anything(), { maxKeys: 3 }),
        fc.array(fc.tuple(fc.nat(), path, strange), { maxLength: 2 }),
        fc.nat(9),
        (index, foreign, changes, mood) => {
          const { form, node, fields, validate, earlier, input: good } = filledAt(index);
          const input: Record<string, unknown> = { ...good, ...(mood === 0 ? foreign : {}) };
          for (const [which, where, value] of changes) {
            const field = fields[which % fields.length];
            if (field !== undefined) input[field.id] = replaced(input[field.id], where, value);
          }
          const result = validate(input, earlier, TODAY);
          if (!result.ok) {
            expect(result.faults.length).toBeGreaterThan(0);
            for (const { message } of result.faults) expect(message.zh && message.en).toBeTruthy();
            return;
          }
          accepted += 1;
          const known = new Map(fields.map((field) => [field.id, field]));
          for (const [id, value] of Object.entries(result.values)) {
            const field = known.get(id);
            if (field === undefined) throw new Error(`${id} is no field`);
            expect(JSON.parse(JSON.stringify(value))).toEqual(value);
            // Conditions between columns are beyond the second judge.
            if (field.kind !== 'calculated' && field.kind !== 'rows')
              expect([id, value, schemaOf(field).safeParse(value).success]).toEqual([id, value, true]);
          }
          expect(validate(result.values, earlier, TODAY)).toEqual(result);
          expect(computeForm(form, node, { ...earlier, ...result.values })).toEqual({
            ...earlier,
            ...result.values,
          });
        },
      ),
      { numRuns: 10_000 },
    );
    expect(accepted).toBeGreaterThan(1_000);
  }, 60_000);

  it('computes while somebody types without ever throwing', () => {
    fc.assert(
      fc.property(
        anyFilled,
        fc.array(fc.tuple(fc.nat(), path, strange), { minLength: 1, maxLength: 3 }),
        (index, changes) => {
          const { form, node, fields, earlier, input } = filledAt(index);
          const typed: Record<string, unknown> = { ...earlier, ...input };
          for (const [which, where, value] of changes) {
            const field = fields[which % fields.length];
            if (field !== undefined) typed[field.id] = replaced(typed[field.id], where, value);
          }
          const shown = computeForm(form, node, typed as Values);
          expect(computeForm(form, node, shown)).toEqual(shown);
        },
      ),
      { numRuns: 3_000 },
    );
  }, 60_000);
});

/* Fields and values drawn at random, with faults planted in them, and the two judges asked for each. */

const ids = ['a', 'b', 'c', 'd'];
const options = ids.map((id) => ({ id, label: text(id, id) }));

const KINDS = [
  'text',
  'longText',
  'phone',
  'idNumber',
  'creditCode',
  'bankAccount',
  'number',
  'money',
  'date',
  'period',
  'choice',
  'choices',
  'yesNo',
  'photos',
  'videos',
  'files',
  'signature',
  'person',
  'entry',
  'location',
] as const;

type Drawn = Exclude<Column, { readonly kind: 'calculated' }>;

const drawn = (
  id: string,
  kind: (typeof KINDS)[number],
  low: number,
  more: number,
  required: boolean,
): Drawn => {
  const common = { id, label: text('项', 'Item'), personal: 'none', disclosure: 'public', required } as const;
  const max = low + more + 1;
  switch (kind) {
    case 'text':
      return { ...common, kind, min: low, max };
    case 'longText':
      return { ...common, kind, max };
    case 'number':
      return { ...common, kind, unit: text('份', 'copies'), min: low, max, decimals: low };
    case 'money':
      return { ...common, kind, min: low, max };
    case 'date':
      return { ...common, kind, from: -low, to: more };
    case 'period':
      return { ...common, kind, ...(low === 0 ? {} : { maxDays: low }) };
    case 'choice':
      return { ...common, kind, options };
    case 'choices':
      return { ...common, kind, options, max: low + 1 };
    case 'photos':
    case 'videos':
      return { ...common, kind, min: low, max, ...(more > 2 ? { onSite: true } : {}) };
    case 'files':
      return { ...common, kind, min: low, max };
    case 'entry':
      return { ...common, kind, registry: 'suppliers' };
    default:
      return { ...common, kind };
  }
};

const anyColumn = (id: string): fc.Arbitrary<Drawn> =>
  fc.tuple(fc.constantFrom(...KINDS), fc.nat(3), fc.nat(5), fc.boolean()).map((parts) => drawn(id, ...parts));

const anyTable: fc.Arbitrary<Written> = fc
  .tuple(fc.array(fc.nat(19), { minLength: 1, maxLength: 5 }), fc.nat(3), fc.nat(3), fc.boolean())
  .chain(([columns, min, more, required]) =>
    fc.tuple(...columns.map((_, at) => anyColumn(`c${at}`))).map((list) => ({
      id: 'x',
      label: text('表', 'Table'),
      personal: 'none' as const,
      disclosure: 'public' as const,
      required,
      kind: 'rows' as const,
      columns: list,
      min,
      max: Math.max(min + more, 1),
    })),
  );

const anyField: fc.Arbitrary<Written> = fc.oneof(
  { weight: 3, arbitrary: anyColumn('x') },
  { weight: 2, arbitrary: anyTable },
);

type Given = (field: Written) => unknown;

/** Good values, wrong ones, good ones with something replaced inside, and anything. */
const anyGiven: fc.Arbitrary<Given> = fc.oneof(
  fc.nat(9).map(
    (n): Given =>
      (field) =>
        goodValue(field, TODAY, n),
  ),
  fc.nat().map(
    (n): Given =>
      (field) => {
        const wrong = wrongValues(field, TODAY);
        return wrong[n % wrong.length]?.value;
      },
  ),
  fc.tuple(path, strange).map(
    ([where, by]): Given =>
      (field) =>
        replaced(goodValue(field, TODAY), where, by),
  ),
  fc.string().map(
    (spaces): Given =>
      (field) => {
        const value = goodValue(field, TODAY);
        return typeof value === 'string' ? ` ${value}${spaces}` : value;
      },
  ),
  strange.map(
    (value): Given =>
      () =>
        value,
  ),
);

describe('the closures and zod', () => {
  it('agree on fields of every kind and on tables of them, on good values and on planted faults', () => {
    const seen = new Map<string, { good: number; bad: number }>();
    fc.assert(
      fc.property(anyField, anyGiven, (field, givenOf) => {
        const form: Form = {
          groups: [{ id: 'g', label: text('组', 'Group'), node: 'apply', fields: [field] }],
          checks: [],
        };
        const given = givenOf(field);
        const result = compileForm(form, 'apply')({ x: given }, {}, TODAY);
        const counted = seen.get(field.kind) ?? { good: 0, bad: 0 };
        seen.set(field.kind, counted);
        if (result.ok) counted.good += 1;
        else counted.bad += 1;
        if (isNothing(given)) {
          expect([field.kind, given, result.ok]).toEqual([field.kind, given, field.required !== true]);
          return;
        }
        const parsed = oracle(field, TODAY).safeParse(given);
        expect([field.kind, given, result.ok]).toEqual([field.kind, given, parsed.success]);
        if (result.ok) expect(result.values).toEqual({ x: parsed.data });
      }),
      { numRuns: 6_000 },
    );
    for (const kind of [...KINDS, 'rows'])
      expect([kind, seen.get(kind)]).toEqual([kind, { good: expect.any(Number), bad: expect.any(Number) }]);
    for (const { good, bad } of seen.values()) expect(Math.min(good, bad)).toBeGreaterThan(20);
  }, 120_000);
});
