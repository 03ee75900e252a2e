import { z } from 'zod';
import { By, Instant, Severity, Text } from './schema.ts';

const Kind = z.enum(['efficiency', 'procedure', 'integrity', 'disclosure', 'participation', 'quality']);

const RuleRecord = z
  .object({
    closed: z.number().meta({ description: 'warnings that people closed, the newest 1,000' }),
    right: z.number().meta({ description: 'of these, no false alarm' }),
    handlingDays: z.number().optional().meta({ description: 'median of the working days until closing' }),
  })
  .meta({ id: 'RuleRecord' });

/** What a rule is called, and what it finds. */
const named = { id: z.string(), number: z.number(), label: Text, kind: Kind, meaning: Text };

export const RuleHead = z
  .object({
    ...named,
    parameters: z.number().meta({ description: 'how many numbers it has; 0 for a rule that has none' }),
    version: z.number().meta({ description: 'of the numbers in force; 1 are the defaults' }),
    next: z.string().optional().meta({ description: 'the day from which other numbers are in force' }),
    proposed: z.boolean().meta({ description: 'whether a change is waiting' }),
    record: RuleRecord,
  })
  .meta({ id: 'RuleHead' });

const RuleParameter = z
  .object({
    name: z.string(),
    label: Text,
    unit: Text,
    min: z.number(),
    max: z.number(),
    default: z.number(),
    whole: z.boolean(),
    value: z.number().meta({ description: 'in force today' }),
    newest: z.number().meta({ description: 'agreed on last, in force today or from a later day' }),
  })
  .meta({ id: 'RuleParameter' });

const RuleChange = z
  .object({ name: z.string(), label: Text, unit: Text, before: z.number(), after: z.number() })
  .meta({ id: 'RuleChange' });

const Side = z.object({
  count: z.number(),
  colours: z.object({ yellow: z.number(), orange: z.number(), red: z.number() }),
  examples: z
    .array(z.object({ number: z.string(), village: z.string(), severity: Severity }))
    .meta({ description: 'only for those who may agree' }),
});

const BackTest = z
  .object({
    from: z.string().optional(),
    to: z.string().optional(),
    cases: z.number(),
    before: z.number(),
    after: z.number(),
    more: Side,
    fewer: Side,
    same: z.number(),
    recoloured: z.number(),
    faults: z.number(),
    record: RuleRecord,
  })
  .meta({ id: 'BackTest' });

const Version = z
  .object({
    version: z.number(),
    from: z.string(),
    changes: z.array(RuleChange),
    reason: z.string(),
    proposedBy: By,
    approvedBy: By,
    approvedAt: Instant,
    backTest: BackTest.optional(),
  })
  .meta({ id: 'ParameterVersion' });

const Dropped = z
  .object({
    how: z.enum(['refused', 'withdrawn']),
    changes: z.array(RuleChange),
    proposedBy: By,
    by: By,
    at: Instant,
    reason: z.string(),
  })
  .meta({ id: 'DroppedProposal' });

const Proposal = z
  .object({
    number: z.number(),
    from: z.string(),
    changes: z.array(RuleChange),
    reason: z.string(),
    by: By,
    at: Instant,
    state: z.enum(['waiting', 'running', 'failed', 'done']),
    progress: z.object({ aggregates: z.number(), actions: z.number() }).optional(),
    fault: z.enum(['too-large', 'rule-fault', 'stopped']).optional(),
    triedAt: Instant.optional(),
    stale: z.boolean().meta({ description: 'whether the back-test is too old to rest on' }),
    digest: z.string().optional().meta({ description: 'of the back-test, to be named when agreeing' }),
    backTest: BackTest.optional(),
  })
  .meta({ id: 'ParameterProposal' });

export const RuleDetail = z
  .object({
    ...named,
    basis: Text,
    parameters: z.array(RuleParameter),
    version: z.number(),
    since: z.string().optional(),
    next: z.object({ version: z.number(), from: z.string() }).optional(),
    base: z.number().meta({ description: 'the newest version, to be named when proposing' }),
    earliest: z.string().meta({ description: 'the earliest day on which a change can begin' }),
    versions: z.array(Version),
    dropped: z.array(Dropped),
    record: RuleRecord,
    proposal: Proposal.optional(),
    may: z.object({
      propose: z.boolean(),
      agree: z.boolean(),
      refuse: z.boolean(),
      withdraw: z.boolean(),
      retry: z.boolean(),
    }),
    whyNot: Text.optional().meta({ description: 'why the reader may not agree, as a person' }),
  })
  .meta({ id: 'RuleDetail' });
