import { z } from 'zod';
import type { SubModule as SubModuleType } from '../catalogue/matter.ts';
import type { Form as FormType } from '../form/field.ts';
import { REGISTRY_IDS } from '../registry/registryId.ts';
import { Role, Text } from './schema.ts';

/** The shape of a definition as it travels to the phone, and the check that catalogue files are held to. */
const Condition: z.ZodType = z
  .union([
    z.object({ kind: z.literal('is'), field: z.string(), value: z.union([z.string(), z.boolean()]) }),
    z.object({ kind: z.literal('in'), field: z.string(), values: z.array(z.string()) }),
    z.object({ kind: z.enum(['atLeast', 'above']), field: z.string(), value: z.number() }),
    z.object({
      kind: z.enum(['all', 'any']),
      get of() {
        return z.array(Condition);
      },
    }),
    z.object({
      kind: z.literal('not'),
      get of() {
        return Condition;
      },
    }),
  ])
  .meta({ id: 'Condition' });

const Formula = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['sum', 'product']), of: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal('difference'), of: z.string(), minus: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.enum(['total', 'lowest', 'highest']), rows: z.string(), column: z.string() }),
  z.strictObject({ kind: z.literal('count'), rows: z.string() }),
  z.strictObject({ kind: z.enum(['days', 'inWords']), of: z.string() }),
  z.strictObject({ kind: z.literal('percent'), of: z.string(), whole: z.string() }),
  z.strictObject({ kind: z.literal('quotient'), of: z.string(), by: z.string() }),
]);

const base = {
  id: z.string(),
  label: Text,
  help: Text.optional(),
  personal: z.enum(['none', 'personal', 'sensitive']),
  disclosure: z.enum(['public', 'masked', 'internal']),
  required: z.union([z.boolean(), Condition]),
  visible: Condition.optional(),
  carry: z.literal(true).optional(),
};
const options = z.array(z.object({ id: z.string(), label: Text })).min(2);
const amount = { min: z.number().int().nonnegative(), max: z.number().int().positive() };
const plain = <const K extends string>(...kinds: readonly [K, ...K[]]) =>
  z.strictObject({ ...base, kind: z.enum(kinds) });

const SIMPLE = [
  z.strictObject({
    ...base,
    kind: z.enum(['text', 'longText']),
    min: z.number().optional(),
    max: z.number(),
  }),
  plain('phone', 'idNumber', 'creditCode', 'bankAccount', 'yesNo', 'person', 'location', 'signature'),
  z.strictObject({
    ...base,
    kind: z.literal('number'),
    unit: Text,
    min: z.number(),
    max: z.number(),
    decimals: z.number(),
  }),
  z.strictObject({ ...base, kind: z.literal('money'), min: z.number(), max: z.number() }),
  z.strictObject({
    ...base,
    kind: z.literal('date'),
    from: z.number().optional(),
    to: z.number().optional(),
  }),
  z.strictObject({ ...base, kind: z.literal('period'), maxDays: z.number().int().positive().optional() }),
  z.strictObject({ ...base, kind: z.literal('choice'), options }),
  z.strictObject({ ...base, kind: z.literal('choices'), options, max: z.number() }),
  z.strictObject({ ...base, ...amount, kind: z.literal('files') }),
  z.strictObject({
    ...base,
    ...amount,
    kind: z.enum(['photos', 'videos']),
    onSite: z.literal(true).optional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('entry'),
    registry: z.enum([...REGISTRY_IDS, 'cases']),
    matters: z.array(z.string()).min(1).optional(),
    fills: z.record(z.string(), z.string()).optional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('calculated'),
    as: z.enum(['money', 'number', 'text']),
    unit: Text.optional(),
    formula: Formula,
  }),
] as const;

const Column = z.discriminatedUnion('kind', SIMPLE).meta({ id: 'Column' });

const Field = z
  .discriminatedUnion('kind', [
    ...SIMPLE,
    z.strictObject({ ...base, ...amount, kind: z.literal('rows'), columns: z.array(Column).min(1) }),
  ])
  .meta({ id: 'Field' });

const compared = { field: z.string(), message: Text };
const Check = z.discriminatedUnion('kind', [
  z.strictObject({
    ...compared,
    kind: z.enum(['notBefore', 'notMoreThan', 'equal', 'different']),
    other: z.string(),
  }),
  z.strictObject({
    ...compared,
    kind: z.literal('shareOf'),
    other: z.string(),
    share: z.number().positive().max(1),
    more: z.literal(true).optional(),
  }),
  z.strictObject({ ...compared, kind: z.literal('totalOf'), rows: z.string(), column: z.string() }),
  z.strictObject({ ...compared, kind: z.literal('distinctRows'), columns: z.array(z.string()).min(1) }),
]);

const Node = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['apply', 'approve', 'publicity', 'implement', 'feedback']),
    label: Text,
    roles: z.array(Role).min(1),
    only: z.array(z.string()).min(1).optional(),
    sign: z.enum(['any', 'all', 'inOrder']),
    limit: z.union([
      z.object({ workingDays: z.number().int().positive() }),
      z.object({ untilField: z.string() }),
    ]),
    when: Condition.optional(),
    substitutes: z.array(Role).optional(),
    apart: z.literal(true).optional(),
    days: z.number().int().positive().optional(),
    records: z
      .enum([
        'stamping',
        'sealReturn',
        'payment',
        'acceptance',
        'labour',
        'delivery',
        'handover',
        'work',
        'document',
      ])
      .optional(),
  })
  .meta({ id: 'ProcessNode' });

export const Form = z
  .object({
    groups: z.array(
      z.strictObject({ id: z.string(), label: Text, node: z.string(), fields: z.array(Field).min(1) }),
    ),
    checks: z.array(Check),
  })
  .meta({ id: 'Form' }) as unknown as z.ZodType<FormType>;

export const SubModule = z
  .strictObject({
    id: z.string(),
    label: Text,
    purpose: Text,
    applicants: z.array(Role).min(1),
    titleField: z.string(),
    form: Form,
    process: z.object({
      version: z.number().int().positive(),
      nodes: z.array(Node).min(3),
      copies: z.array(z.object({ roles: z.array(Role).min(1), when: Condition.optional() })),
    }),
    disclosure: z.object({
      timing: z.enum(['at-once', 'monthly', 'quarterly']),
      days: z.number().int().positive(),
      basis: Text,
    }),
    collective: z
      .object({
        body: z.enum(['committees', 'representatives', 'villagers', 'members']),
        when: Condition.optional(),
        group: z.string(),
        basis: Text,
      })
      .optional(),
    evaluationDays: z.number().int().positive(),
    retention: z.enum(['10-years', '30-years', 'permanent']),
  })
  .meta({ id: 'SubModule' }) as unknown as z.ZodType<SubModuleType>;
