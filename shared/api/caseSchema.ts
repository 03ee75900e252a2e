import { z } from 'zod';
import { isPrintable } from '../form/printable.ts';
import { SubModule } from './definitionSchema.ts';
import {
  By,
  FileRef,
  Given,
  Id,
  Instant,
  PersonRef,
  Place,
  Rating,
  Severity,
  Text,
  Uuid,
  Values,
} from './schema.ts';

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

const commandType = z.enum([
  'submit',
  'resubmit',
  'approve',
  'return',
  'reject',
  'withdraw',
  'recuse',
  'implement',
  'report',
  'feedback',
]);
export const CaseStatus = z.enum([
  'approving',
  'returned',
  'implementing',
  'feedback',
  'disclosed',
  'closed',
  'rejected',
  'withdrawn',
]);

export const Submission = z
  .strictObject({ actionId: Uuid, matter: Id, sub: Id, place: Id, values: Given })
  .meta({ id: 'Submission' });
export const CaseActionRequest = z
  .strictObject({ actionId: Uuid, command: CaseCommand })
  .meta({ id: 'CaseActionRequest' });

export const TimelineStep = z
  .object({
    seq: z.number(),
    type: z.string(),
    at: Instant,
    by: By,
    node: z.string().optional(),
    nodeLabel: Text.optional(),
    comment: z.string().optional(),
    took: z.number().optional().meta({ description: 'milliseconds since the node was entered' }),
    to: Text.optional().meta({ description: 'label of the node that it was returned to' }),
  })
  .meta({ id: 'TimelineStep' });

export const CaseDetail = z
  .object({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    matter: z.object({ id: z.string(), label: Text }),
    definition: SubModule,
    status: CaseStatus,
    village: Place,
    town: Place,
    applicant: PersonRef,
    submittedAt: Instant,
    values: Values,
    standing: z
      .object({
        node: z.string(),
        label: Text,
        kind: z.enum(['apply', 'approve', 'implement', 'feedback']),
        entered: z.number(),
        since: Instant,
        due: Instant,
        remaining: z.number().meta({ description: 'working days left, negative when late' }),
        people: z.array(PersonRef.extend({ signed: z.boolean() })),
      })
      .optional(),
    steps: z.array(TimelineStep),
    ahead: z.array(z.object({ id: z.string(), label: Text })),
    copies: z.array(PersonRef.extend({ read: Instant.optional() })),
    files: z
      .record(z.string(), z.string())
      .meta({ description: 'file key to an address that can be read for 10 minutes' }),
    commands: z.array(commandType),
    returnTo: z.array(z.object({ id: z.string(), label: Text })),
    warnings: z.array(z.object({ id: z.string(), severity: Severity, sentence: Text })),
    disclosedAt: Instant.optional(),
    disclosedUntil: Instant.optional(),
    rating: Rating,
    proof: z.object({ length: z.number(), head: z.string() }),
  })
  .meta({ id: 'CaseDetail' });

export const ListedCase = z
  .object({
    caseId: z.string(),
    number: z.string(),
    title: z.string(),
    matterLabel: Text,
    subLabel: Text,
    village: z.string(),
    applicant: z.string(),
    status: CaseStatus,
    node: Text.optional(),
    position: z.object({ step: z.number(), of: z.number() }).optional(),
    amount: z.number().optional().meta({ description: 'fen' }),
    copies: z.number().optional(),
    at: Instant,
    due: Instant.optional(),
    remaining: z.number().optional(),
    unread: z.boolean().optional(),
  })
  .meta({ id: 'ListedCase' });

export const Proof = z
  .object({
    records: z.array(
      z.object({
        aggregate: z.string(),
        seq: z.number(),
        id: z.string(),
        type: z.string(),
        at: Instant,
        by: z.record(z.string(), z.unknown()),
        body: z.unknown(),
        prev: z.string(),
        hash: z.string(),
      }),
    ),
  })
  .meta({ id: 'Proof' });

export const FileRequest = z
  .strictObject({
    name: z.string().min(1).max(200),
    type: z.string().max(100),
    size: z.number().int().positive(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .meta({ id: 'FileRequest' });

export const UploadPermission = z
  .object({
    key: z.string(),
    upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }),
  })
  .meta({ id: 'UploadPermission' });

export const PublicCase = z
  .object({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    matterLabel: Text,
    subLabel: Text,
    village: Place,
    town: Place,
    status: CaseStatus,
    disclosedAt: Instant,
    disclosedUntil: Instant,
    fields: z.array(z.object({ id: z.string(), group: Text, label: Text, kind: z.string(), value: Text })),
    steps: z.array(z.object({ at: Instant, label: Text, by: By })),
    basis: Text,
    rating: Rating,
    rateableUntil: Instant,
    proof: z.object({ length: z.number(), head: z.string() }),
  })
  .meta({ id: 'PublicCase' });

export const PublicListed = z
  .object({
    id: z.string(),
    number: z.string(),
    title: z.string(),
    matterLabel: Text,
    subLabel: Text,
    disclosedAt: Instant,
    rating: Rating,
  })
  .meta({ id: 'PublicListed' });

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

export { FileRef };
