import { z } from 'zod';
import type { SubModule as SubModuleType } from '../catalogue/matter.ts';
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

const base = {
  id: z.string(),
  label: Text,
  help: Text.optional(),
  personal: z.enum(['none', 'personal', 'sensitive']),
  disclosure: z.enum(['public', 'masked', 'internal']),
  required: z.union([z.boolean(), Condition]),
  visible: Condition.optional(),
};
const options = z.array(z.object({ id: z.string(), label: Text })).min(2);

const Field = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...base,
      kind: z.enum(['text', 'longText']),
      min: z.number().optional(),
      max: z.number(),
    }),
    z.strictObject({ ...base, kind: z.enum(['phone', 'idNumber', 'creditCode', 'yesNo']) }),
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
    z.strictObject({ ...base, kind: z.literal('choice'), options }),
    z.strictObject({ ...base, kind: z.literal('choices'), options, max: z.number() }),
    z.strictObject({ ...base, kind: z.enum(['photos', 'files']), min: z.number(), max: z.number() }),
  ])
  .meta({ id: 'Field' });

const Node = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['apply', 'approve', 'implement', 'feedback']),
    label: Text,
    roles: z.array(Role).min(1),
    sign: z.enum(['any', 'all']),
    limit: z.union([
      z.object({ workingDays: z.number().int().positive() }),
      z.object({ untilField: z.string() }),
    ]),
    when: Condition.optional(),
    substitutes: z.array(Role).optional(),
    apart: z.literal(true).optional(),
  })
  .meta({ id: 'ProcessNode' });

export const SubModule = z
  .strictObject({
    id: z.string(),
    label: Text,
    purpose: Text,
    applicants: z.array(Role).min(1),
    titleField: z.string(),
    form: z.object({
      groups: z.array(
        z.strictObject({ id: z.string(), label: Text, node: z.string(), fields: z.array(Field).min(1) }),
      ),
      checks: z.array(
        z.strictObject({
          kind: z.enum(['notBefore', 'notMoreThan']),
          field: z.string(),
          other: z.string(),
          message: Text,
        }),
      ),
    }),
    process: z.object({
      version: z.number().int().positive(),
      nodes: z.array(Node).min(3),
      copies: z.array(z.object({ roles: z.array(Role).min(1), when: Condition.optional() })),
    }),
    disclosure: z.object({ days: z.number().int().positive(), basis: Text }),
    evaluationDays: z.number().int().positive(),
    retention: z.enum(['10-years', '30-years', 'permanent']),
  })
  .meta({ id: 'SubModule' }) as unknown as z.ZodType<SubModuleType>;
