import { z } from 'zod';
import { CASE_STATUSES } from '../workflow/caseState.ts';
import { SubModule } from './definitionSchema.ts';
import { By, FieldValue, Instant, PersonRef, Place, Rating, Severity, Text, Values } from './schema.ts';

const commandType = z.enum([
  'submit',
  'resubmit',
  'approve',
  'return',
  'reject',
  'withdraw',
  'recuse',
  'conclude',
  'implement',
  'report',
  'feedback',
  'object',
  'answer',
  'transfer',
  'addSigner',
  'countersign',
  'urge',
  'comment',
  'suspend',
  'resume',
  'correct',
  'terminate',
]);
export const CaseStatus = z.enum(CASE_STATUSES);

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
    for: z.string().optional().meta({ description: 'name of the person for whom a delegate acted' }),
    people: z
      .array(z.string())
      .optional()
      .meta({ description: 'names: handed to, asked in addition, mentioned' }),
  })
  .meta({ id: 'TimelineStep' });

export const Objection = z
  .object({
    id: z.number(),
    at: Instant,
    by: z.string().meta({ description: 'masked name of the villager' }),
    words: z.string(),
    answer: z.object({ at: Instant, by: By, words: z.string() }).optional(),
  })
  .meta({ id: 'Objection' });

export const Correction = z
  .object({
    at: Instant,
    by: By,
    node: Text,
    reason: z.string(),
    fields: z.array(
      z.object({
        id: z.string(),
        label: Text,
        before: FieldValue.optional(),
        after: FieldValue.optional(),
      }),
    ),
  })
  .meta({ id: 'Correction' });

const Publicity = z.object({
  since: Instant,
  until: Instant.optional().meta({ description: 'absent while an objection stops the countdown' }),
});

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
        kind: z.enum(['apply', 'approve', 'publicity', 'implement', 'feedback']),
        entered: z.number(),
        since: Instant,
        due: Instant,
        remaining: z.number().meta({ description: 'working days left, negative when late' }),
        notBefore: Instant.optional().meta({ description: 'the end of a publicity' }),
        stopped: z
          .boolean()
          .optional()
          .meta({ description: 'an objection is open, the countdown of the publicity stands still' }),
        writes: z.boolean().meta({ description: 'whether this reader fills in the fields of the step' }),
        people: z.array(
          PersonRef.extend({
            signed: z.boolean(),
            asked: z.boolean().meta({ description: 'may act now; others sign first when not' }),
            added: z.boolean().optional().meta({ description: 'asked in addition' }),
            for: z
              .string()
              .optional()
              .meta({ description: 'name of the person for whom a delegate is asked' }),
          }),
        ),
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
    suspended: z.object({ at: Instant, by: By, reason: z.string() }).optional(),
    objections: z.array(Objection),
    corrections: z.array(Correction),
    correctable: z
      .array(z.string())
      .meta({ description: 'nodes whose fields this reader wrote and may set right' }),
    handTo: z.array(PersonRef).meta({ description: 'to whom this reader may hand the step' }),
    mayJoin: z.array(PersonRef).meta({ description: 'whom this reader may ask to sign in addition' }),
    mayMention: z.array(PersonRef),
    rating: Rating,
    proof: z.object({ length: z.number(), head: z.string() }),
  })
  .meta({ id: 'CaseDetail' });

/** What every list says of a case. */
export const listedCase = {
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  matterLabel: Text,
  subLabel: Text,
  village: z.string().meta({ description: 'its name' }),
  applicant: z.string(),
  status: CaseStatus,
  node: Text.optional(),
  amount: z.number().optional().meta({ description: 'fen' }),
  due: Instant.optional(),
  remaining: z.number().optional().meta({ description: 'working days left, negative when late' }),
};

export const ListedCase = z
  .object({
    ...listedCase,
    position: z.object({ step: z.number(), of: z.number() }).optional(),
    copies: z.number().optional(),
    at: Instant,
    unread: z.boolean().optional(),
    together: z
      .object({ node: z.string(), entered: z.number() })
      .optional()
      .meta({ description: 'may be approved together with others of its kind, as it stands' }),
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
    publicity: Publicity.optional(),
    disclosedAt: Instant,
    disclosedUntil: Instant.optional(),
    fields: z.array(
      z.object({
        id: z.string(),
        group: Text,
        label: Text,
        kind: z.string(),
        value: Text,
        rows: z
          .object({ columns: z.array(Text), cells: z.array(z.array(Text)) })
          .optional()
          .meta({ description: 'of a table: the columns that are disclosed, and the cells row by row' }),
      }),
    ),
    steps: z.array(z.object({ at: Instant, label: Text, by: By })),
    basis: Text,
    rating: Rating,
    rateableUntil: Instant.optional().meta({ description: 'absent while there is no result to rate' }),
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
    publicity: Publicity.optional(),
    disclosedAt: Instant,
    rating: Rating,
  })
  .meta({ id: 'PublicListed' });
