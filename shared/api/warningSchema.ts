import { z } from 'zod';
import { By, Instant, Place, Severity, Text, Uuid } from './schema.ts';

const reason = z.string().max(2000);
const Outcome = z.enum(['corrected', 'referred', 'false-alarm']);

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

export const ListedWarning = z
  .object({
    id: z.string(),
    rule: z.string(),
    ruleLabel: Text,
    severity: Severity,
    status: z.enum(['open', 'handled', 'closed']),
    sentence: Text,
    village: z.string(),
    number: z.string(),
    raisedAt: Instant,
    due: Instant,
    remaining: z.number(),
  })
  .meta({ id: 'ListedWarning' });

export const WarningDetail = z
  .object({
    id: z.string(),
    rule: z.string(),
    ruleLabel: Text,
    severity: Severity,
    status: z.enum(['open', 'handled', 'closed']),
    rectified: z.boolean(),
    sentence: Text,
    compared: z.array(z.object({ label: Text, value: Text, caseId: z.string().optional() })),
    threshold: Text,
    basis: Text,
    village: Place,
    town: Place,
    caseId: z.string(),
    number: z.string(),
    title: z.string(),
    raisedAt: Instant,
    due: Instant,
    remaining: z.number(),
    people: z.array(z.object({ id: z.string(), name: z.string(), role: Text.optional() })),
    steps: z.array(
      z.object({
        seq: z.number(),
        type: z.string(),
        at: Instant,
        by: By,
        note: z.string().optional(),
        to: Severity.optional(),
        outcome: Outcome.optional(),
        people: z.array(z.string()).optional().meta({ description: 'names of those asked or told' }),
      }),
    ),
    commands: z.array(z.enum(['handle', 'downgrade', 'escalate', 'close'])),
    record: z
      .object({ closed: z.number(), right: z.number() })
      .meta({ description: 'closed warnings of this rule, and how many were no false alarm' }),
    outcome: Outcome.optional(),
  })
  .meta({ id: 'WarningDetail' });
