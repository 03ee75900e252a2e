import { isBankAccount, isCreditCode, isIdNumber, isPhone } from '@dingban/shared/form/checkDigits';
import { breaches } from '@dingban/shared/form/compare';
import { compute } from '@dingban/shared/form/compute';
import { holds } from '@dingban/shared/form/condition';
import { type Field, type Form, fieldsOfNode } from '@dingban/shared/form/field';
import type { Values } from '@dingban/shared/form/value';
import { addDays, type LocalDate } from '@dingban/shared/time/clock';
import { z } from 'zod';

const ids = (field: Extract<Field, { kind: 'choice' | 'choices' }>): [string, ...string[]] =>
  field.options.map(({ id }) => id) as [string, ...string[]];

const files = (types: [string, ...string[]], mostBytes: number, onSite = false) => {
  const file = z.strictObject({
    key: z
      .string()
      .regex(/^[\w\-/.]{1,200}$/)
      .refine((key) => !key.includes('..')),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    size: z.number().int().min(1).max(mostBytes),
    type: z.enum(types),
    name: z.string().min(1).max(200),
    takenAt: z.number().min(0).max(8.64e15).optional(),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
  });
  return onSite ? file.required() : file;
};
const MB = 1024 * 1024;
const PICTURES: [string, ...string[]] = ['image/jpeg', 'image/png', 'image/webp'];
const photo = files(PICTURES, 10 * MB);
const photoOnSite = files(PICTURES, 10 * MB, true);
const anyFile = files([...PICTURES, 'application/pdf'], 10 * MB);
const MOVING: [string, ...string[]] = ['video/mp4', 'video/quicktime'];
const video = files(MOVING, 50 * MB);
const videoOnSite = files(MOVING, 50 * MB, true);

const word = (most: number) => z.string().min(1).max(most);
const person = z.strictObject({ person: word(64), name: word(60) });
const entry = z.strictObject({ entry: word(100), label: word(200) });
const location = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracy: z.number().min(0).max(20_000_000).optional(),
  address: word(200).optional(),
});
const DAY = 86_400_000;

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
    case 'bankAccount':
      return z
        .string()
        .transform((value) => value.replaceAll(' ', ''))
        .refine(isBankAccount);
    case 'period': {
      const { maxDays = Number.POSITIVE_INFINITY } = field;
      return z
        .strictObject({ from: z.iso.date(), to: z.iso.date() })
        .refine(({ from, to }) => to >= from && (Date.parse(to) - Date.parse(from)) / DAY < maxDays);
    }
    case 'person':
      return person;
    case 'entry':
      return entry;
    case 'location':
      return location;
    case 'signature':
      return z.array(photo).length(1);
    case 'photos':
      return z
        .array(field.onSite === true ? photoOnSite : photo)
        .min(field.min)
        .max(field.max);
    case 'videos':
      return z
        .array(field.onSite === true ? videoOnSite : video)
        .min(field.min)
        .max(field.max);
    case 'files':
      return z.array(anyFile).min(field.min).max(field.max);
    case 'calculated':
      return z.union([z.string(), z.number()]);
    case 'rows':
      return z.array(zodFields(field.columns, today)).min(field.min).max(field.max);
  }
};

/** Fields that are filled in together, of a form or of a row, with what depends on other fields in one refinement. */
const zodFields = (fields: readonly Field[], today: LocalDate) => {
  const shape = Object.fromEntries(
    fields.map((field) => {
      const schema = schemaOf(field, today);
      const always = field.required === true && field.visible === undefined && field.kind !== 'calculated';
      return [field.id, always ? schema : schema.optional()];
    }),
  );
  const conditional = fields.filter(({ required, visible }) => visible !== undefined || required !== true);
  return z.strictObject(shape).superRefine((given, context) => {
    const values = given as Values;
    for (const field of conditional) {
      const there = values[field.id] !== undefined;
      const visible = field.visible === undefined || holds(field.visible, values);
      const required = typeof field.required === 'boolean' ? field.required : holds(field.required, values);
      if (there && !visible) context.addIssue({ code: 'custom', path: [field.id], message: 'not asked for' });
      if (!there && visible && required && field.kind !== 'calculated')
        context.addIssue({ code: 'custom', path: [field.id], message: 'missing' });
    }
    for (const field of fields) {
      const sent = values[field.id];
      if (field.kind === 'calculated' && sent !== undefined && sent !== compute(field, values))
        context.addIssue({ code: 'custom', path: [field.id], message: 'not the result' });
    }
  });
};

/** A node's form as one zod schema. What depends on other fields stands in refinements, as zod's manual advises. */
export const zodForm = (form: Form, node: string, today: LocalDate) => {
  const fields = fieldsOfNode(form, node);
  const own = new Set(fields.map(({ id }) => id));
  const checks = form.checks.filter(
    (check) => own.has(check.field) && 'other' in check && own.has(check.other),
  );
  return zodFields(fields, today).superRefine((given, context) => {
    for (const check of checks)
      if (breaches(check, given as Values).length > 0)
        context.addIssue({ code: 'custom', path: [check.field], message: check.kind });
  });
};
