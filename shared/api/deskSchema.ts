import { z } from 'zod';
import { STAGES } from '../desk/stage.ts';
import { CaseDetail, CaseStatus, listedCase } from './caseSchema.ts';
import { ExportedSheet } from './registrySchema.ts';
import { Cursor, DeskFilter } from './requests.ts';
import { By, FileRef, Instant, Place, Severity, Text } from './schema.ts';

const DeskCase = z
  .object({
    ...listedCase,
    town: z.string().meta({ description: 'its name' }),
    submittedAt: Instant,
    asked: z.array(z.string()).meta({ description: 'names of those who may act now' }),
    overdue: z.boolean(),
    warnings: z.object({ open: z.number().int(), worst: Severity }).optional(),
  })
  .meta({ id: 'DeskCase' });

export const DeskResult = z
  .object({
    items: z.array(DeskCase),
    cursor: Cursor.optional().meta({ description: 'there may be more: go on from here' }),
    examined: z.number().int().meta({ description: 'cases of these places that were looked at this time' }),
    by: z
      .enum(['submitted', 'due', 'handled', 'warned'])
      .meta({ description: 'the time that the order goes by: it depends on whom or what is looked for' }),
    until: Instant.optional().meta({ description: 'with a cursor: the time up to which was looked' }),
  })
  .meta({ id: 'DeskResult' });

const common = { key: z.string(), stage: z.enum(STAGES), at: Instant };

const PathItem = z
  .discriminatedUnion('kind', [
    z.object({
      ...common,
      kind: z.literal('action'),
      seq: z.number().int(),
      type: z.string(),
      by: By,
      nodeLabel: Text.optional(),
      comment: z.string().optional(),
      took: z.number().optional().meta({ description: 'milliseconds since the step was entered' }),
      to: Text.optional(),
      for: z.string().optional(),
      people: z.array(z.string()).optional(),
      copied: z.array(z.string()).optional().meta({ description: 'names of those who were copied with it' }),
      late: Severity.optional(),
      files: z.array(FileRef.extend({ url: z.string() })),
      hash: z.string().meta({ description: 'of the record in the ledger' }),
    }),
    z.object({
      ...common,
      kind: z.literal('notice'),
      title: z.string(),
      to: z.array(z.string()).meta({ description: 'names, or the village whose group was told' }),
      outcome: z.enum(['delivered', 'failed', 'digested', 'settled', 'underway']),
      delivered: z.number().int().meta({ description: 'how many of them it reached' }),
    }),
    z.object({
      ...common,
      kind: z.literal('warning'),
      id: z.string(),
      type: z.string(),
      ruleLabel: Text,
      severity: Severity,
      by: By,
      note: z.string().optional(),
    }),
    z.object({ ...common, kind: z.literal('rating'), stars: z.number().int() }),
  ])
  .meta({ id: 'PathItem' });

export const CaseTrace = z
  .object({
    case: CaseDetail,
    path: z.array(PathItem).meta({ description: 'in the order of time' }),
    ratingsLeft: z.number().int().meta({ description: 'ratings beyond those of the path' }),
    linked: z.array(
      z.object({
        caseId: z.string(),
        number: z.string(),
        title: z.string(),
        status: CaseStatus,
        direction: z.enum(['earlier', 'later']),
        label: Text.optional().meta({ description: 'the field that names it' }),
      }),
    ),
    proof: z.object({
      length: z.number().int(),
      head: z.string(),
      fault: z
        .object({ seq: z.number().int(), what: z.enum(['missing', 'broken-link', 'changed']) })
        .optional(),
    }),
  })
  .meta({ id: 'CaseTrace' });

export const ExportedCases = ExportedSheet.extend({
  cut: z
    .boolean()
    .meta({ description: 'there were more than fit, or more to look through than one request may' }),
  examined: z.number().int(),
}).meta({ id: 'ExportedCases' });

export const DeskExport = z
  .object({
    id: z.string(),
    at: Instant,
    by: By,
    place: Place.optional().meta({ description: 'whose post the exporter used' }),
    filter: DeskFilter,
    person: z.string().optional().meta({ description: 'name of the person who was looked for' }),
    where: z.string().optional().meta({ description: 'name of the place that was looked at' }),
    matterLabel: Text.optional(),
    rows: z.number().int(),
    cut: z.boolean(),
  })
  .meta({ id: 'DeskExport' });
