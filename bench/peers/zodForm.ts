import { isCreditCode, isIdNumber, isPhone } from '@dingban/shared/form/checkDigits';
import { holds } from '@dingban/shared/form/condition';
import { type Field, type Form, fieldsOfNode } from '@dingban/shared/form/field';
import type { Values } from '@dingban/shared/form/value';
import { addDays, type LocalDate } from '@dingban/shared/time/clock';
import { z } from 'zod';

const ids = (field: Extract<Field, { kind: 'choice' | 'choices' }>): [string, ...string[]] =>
  field.options.map(({ id }) => id) as [string, ...string[]];

const files = (types: [string, ...string[]]) =>
  z.strictObject({
    key: z
      .string()
      .regex(/^[\w\-/.]{1,200}$/)
      .refine((key) => !key.includes('..')),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    size: z
      .number()
      .int()
      .min(1)
      .max(10 * 1024 * 1024),
    type: z.enum(types),
    name: z.string().min(1).max(200),
    takenAt: z.number().min(0).max(8.64e15).optional(),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
  });
const photo = files(['image/jpeg', 'image/png', 'image/webp']);
const anyFile = files(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']);

/** The zod schema of one field, with the bounds that the closures hold and as zod's manual writes them. */
const schemaOf = (field: Field, today: LocalDate): z.ZodType => {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return z
        .string()
        .trim()
        .min(field.min ?? 1)
        .max(field.max);
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
        .multipleOf(10 ** -field.decimals);
    case 'money':
      return z.number().int().min(field.min).max(field.max);
    case 'date': {
      const { from, to } = field;
      let date: z.ZodType = z.iso.date();
      if (from !== undefined) {
        const first = addDays(today, from);
        date = date.refine((value) => typeof value === 'string' && value >= first);
      }
      if (to !== undefined) {
        const last = addDays(today, to);
        date = date.refine((value) => typeof value === 'string' && value <= last);
      }
      return date;
    }
    case 'choice':
      return z.enum(ids(field));
    case 'choices':
      return z.array(z.enum(ids(field))).max(field.max);
    case 'yesNo':
      return z.boolean();
    case 'photos':
      return z.array(photo).min(field.min).max(field.max);
    case 'files':
      return z.array(anyFile).min(field.min).max(field.max);
  }
};

/** A node's form as one zod schema. What depends on other fields stands in one refinement, as zod's manual advises. */
export const zodForm = (form: Form, node: string, today: LocalDate) => {
  const fields = fieldsOfNode(form, node);
  const shape = Object.fromEntries(
    fields.map((field) => {
      const schema = schemaOf(field, today);
      const always = field.required === true && field.visible === undefined;
      return [field.id, always ? schema : schema.optional()];
    }),
  );
  const conditional = fields.filter(({ required, visible }) => visible !== undefined || required !== true);
  const own = new Set(fields.map(({ id }) => id));
  const checks = form.checks.filter(({ field, other }) => own.has(field) && own.has(other));
  return z.strictObject(shape).superRefine((given, context) => {
    const values = given as Values;
    for (const field of conditional) {
      const there = values[field.id] !== undefined;
      const visible = field.visible === undefined || holds(field.visible, values);
      const required = typeof field.required === 'boolean' ? field.required : holds(field.required, values);
      if (there && !visible) context.addIssue({ code: 'custom', path: [field.id], message: 'not asked for' });
      if (!there && visible && required)
        context.addIssue({ code: 'custom', path: [field.id], message: 'missing' });
    }
    for (const { kind, field, other } of checks) {
      const one = values[field];
      const two = values[other];
      if (one === undefined || two === undefined) continue;
      const right = kind === 'notBefore' ? String(one) >= String(two) : Number(one) <= Number(two);
      if (!right) context.addIssue({ code: 'custom', path: [field], message: kind });
    }
  });
};
