import { z } from 'zod';
import { SubModule } from './definitionSchema.ts';
import { By, Instant, PersonRef, Place, Rating, Severity, Text, Values } from './schema.ts';

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
