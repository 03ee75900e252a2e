import { z } from 'zod';
import { Outcome } from './requests.ts';
import { By, Instant, Place, Severity, Text } from './schema.ts';

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
    parametersVersion: z.number().meta({ description: 'the version of the numbers that raised it' }),
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
    commands: z.array(z.enum(['handle', 'inquire', 'explain', 'downgrade', 'escalate', 'close'])),
    record: z
      .object({ closed: z.number(), right: z.number() })
      .meta({ description: 'closed warnings of this rule, and how many were no false alarm' }),
    outcome: Outcome.optional(),
  })
  .meta({ id: 'WarningDetail' });
