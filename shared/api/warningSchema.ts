import { z } from 'zod';
import { LADDER_STEPS } from '../supervision/warningAction.ts';
import { Outcome } from './requests.ts';
import { By, FileRef, Instant, Place, Severity, Text } from './schema.ts';

const CommandType = z.enum([
  'acknowledge',
  'assign',
  'verify',
  'rectify',
  'inquire',
  'explain',
  'urge',
  'supervise',
  'investigate',
  'downgrade',
  'escalate',
  'close',
]);

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
        files: z.array(FileRef).optional(),
        people: z.array(z.string()).optional().meta({ description: 'names of those asked or told' }),
      }),
    ),
    commands: z.array(CommandType),
    assignable: z
      .array(z.object({ id: z.string(), name: z.string(), role: Text }))
      .meta({ description: 'who can be named to check it; empty for who may not name anybody' }),
    ladder: z.enum(LADDER_STEPS).optional(),
    acknowledged: z.array(z.string()).meta({ description: 'names of those who have it in hand' }),
    files: z.record(z.string(), z.string()).meta({ description: 'addresses of the files of the steps' }),
    record: z
      .object({ closed: z.number(), right: z.number() })
      .meta({ description: 'closed warnings of this rule, and how many were no false alarm' }),
    outcome: Outcome.optional(),
  })
  .meta({ id: 'WarningDetail' });
