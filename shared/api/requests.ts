import { z } from 'zod';
import { isPrintable } from '../form/printable.ts';
import type { RouteName } from './routes.ts';

/*
 * What may come in. Apart from the answers, so that a function that only reads requests starts without building
 * schemas that it never uses. Zod without its JIT, which needs eval.
 */
z.config({ jitless: true });

export const Uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  .meta({ description: 'a UUID made on the phone; a retry sends the same one' });
export const Id = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\w\-:.]+$/);
export const Cursor = z.string().min(1).max(600);
/** Lists of files are the deepest that a form knows. */
const DEEPEST = 4;

/** Whether a value has a canonical form: JSON.parse gives Infinity for 1e999, and depth without end. */
const isPlain = (value: unknown, depth = 0): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return depth < DEEPEST && Object.values(value).every((one) => isPlain(one, depth + 1));
};

/** Values from outside are judged by the form, field by field, not by the contract. */
export const Given = z
  .record(z.string().max(60), z.unknown())
  .refine((given) => isPlain(given), 'not plain values')
  .meta({ id: 'Given' });

const reason = z.string().max(2000);
const seen = { node: Id, entered: z.number().int().positive() };

export const CaseCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('resubmit'), values: Given }),
    z.strictObject({ type: z.literal('approve'), ...seen, values: Given, comment: reason }),
    z.strictObject({ type: z.literal('return'), ...seen, to: Id, reason }),
    z.strictObject({ type: z.literal('reject'), ...seen, reason }),
    z.strictObject({ type: z.literal('withdraw'), reason }),
    z.strictObject({ type: z.literal('recuse'), ...seen, reason }),
    z.strictObject({ type: z.literal('implement'), ...seen, values: Given }),
    z.strictObject({ type: z.literal('report'), values: Given, reason }),
    z.strictObject({ type: z.literal('feedback'), ...seen, values: Given }),
  ])
  .meta({ id: 'CaseCommand' });

export const Submission = z
  .strictObject({ actionId: Uuid, matter: Id, sub: Id, place: Id, values: Given })
  .meta({ id: 'Submission' });
export const CaseActionRequest = z
  .strictObject({ actionId: Uuid, command: CaseCommand })
  .meta({ id: 'CaseActionRequest' });

export const FileRequest = z
  .strictObject({
    name: z.string().min(1).max(200),
    type: z.string().max(100),
    size: z.number().int().positive(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .meta({ id: 'FileRequest' });

export const Outcome = z.enum(['corrected', 'referred', 'false-alarm']);

export const WarningCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('handle'), note: reason, rectified: z.boolean() }),
    z.strictObject({ type: z.literal('downgrade'), reason }),
    z.strictObject({ type: z.literal('escalate'), reason }),
    z.strictObject({ type: z.literal('close'), outcome: Outcome, reason }),
  ])
  .meta({ id: 'WarningCommand' });

export const WarningActionRequest = z
  .strictObject({ actionId: Uuid, command: WarningCommand })
  .meta({ id: 'WarningActionRequest' });

export const EvaluationRequest = z
  .strictObject({
    actionId: Uuid,
    stars: z.number().int().min(1).max(5),
    words: z
      .string()
      .max(300)
      .refine((words) => isPrintable(words, true), 'characters that cannot be kept'),
  })
  .meta({ id: 'EvaluationRequest' });

const page = { cursor: Cursor.optional() };

interface Request {
  /** Whether a session is needed. */
  readonly session: boolean;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
}

/** What each endpoint takes. */
export const REQUESTS = {
  session: { session: false, body: z.strictObject({ code: z.string().min(1).max(200) }) },
  me: { session: true },
  catalogue: { session: true, query: z.strictObject({ matter: Id.optional(), sub: Id.optional() }) },
  submitCase: { session: true, body: Submission },
  readCase: { session: true },
  proveCase: { session: true },
  actOnCase: { session: true, body: CaseActionRequest },
  evaluate: { session: true, body: EvaluationRequest },
  inbox: {
    session: true,
    query: z.strictObject({ list: z.enum(['todo', 'done', 'started', 'received']), ...page }),
  },
  files: { session: true, body: FileRequest },
  places: { session: false },
  disclosures: { session: false, query: z.strictObject(page) },
  disclosedCase: { session: false },
  warnings: { session: true, query: z.strictObject({ state: z.enum(['open', 'closed']), ...page }) },
  readWarning: { session: true },
  actOnWarning: { session: true, body: WarningActionRequest },
  callback: { session: false, body: z.looseObject({ encrypt: z.string().min(1).max(200_000) }) },
  openapi: { session: false },
} as const satisfies Record<RouteName, Request>;

export type { Request };
