import { z } from 'zod';
import { By, FieldFault, Instant, Text } from './schema.ts';

export const Migration = z
  .object({
    id: z.string(),
    matter: z.string(),
    sub: z.string(),
    from: z.number(),
    to: z.number(),
    reason: z.string(),
    status: z.enum(['proposed', 'approved', 'finished']),
    proposedAt: Instant,
    proposedBy: By,
    approvedBy: By.optional(),
    migrated: z.number().optional(),
    left: z
      .array(z.string())
      .optional()
      .meta({ description: 'cases that changed meanwhile and run on by the old version' }),
  })
  .meta({ id: 'Migration' });

export const MigrationReport = z
  .object({
    migration: Migration,
    cases: z.number().meta({ description: 'running cases that were checked' }),
    faults: z.array(
      z.object({ caseId: z.string(), number: z.string(), why: Text, fields: z.array(FieldFault) }),
    ),
  })
  .meta({ id: 'MigrationReport' });

export const PastVersion = z
  .object({ matter: z.string(), label: Text, version: z.number(), today: z.number() })
  .meta({ id: 'PastVersion' });
