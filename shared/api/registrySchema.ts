import { z } from 'zod';
import { REGISTRY_IDS } from '../registry/registryId.ts';
import { Form } from './definitionSchema.ts';
import { By, Instant, Place, Text, Values } from './schema.ts';

export const RegistryId = z.enum(REGISTRY_IDS);

const head = {
  id: RegistryId,
  label: Text,
  purpose: Text,
  place: Place.meta({ description: 'whose registry it is: the village, its town or the city' }),
  mayWrite: z.boolean(),
};

export const RegistryHead = z.object(head).meta({ id: 'RegistryHead' });

/** With everything that filling in an entry takes. */
export const RegistryDefinition = z
  .object({ ...head, form: Form, key: z.array(z.string()) })
  .meta({ id: 'RegistryDefinition' });

export const ListedEntry = z
  .object({
    entry: z.string(),
    label: z.string(),
    facts: z.array(z.object({ label: Text, value: Text })),
  })
  .meta({ id: 'ListedEntry', description: 'what a list and a picker show: a name and what tells it apart' });

export const EntryDetail = z
  .object({
    entry: z.string(),
    label: z.string(),
    registry: RegistryDefinition,
    values: Values.meta({ description: 'by column, as the reader may see them' }),
    hidden: z.array(z.string()).meta({ description: 'columns whose values are masked for this reader' }),
    version: z.number().int(),
    retired: z.object({ at: Instant, by: By, reason: z.string() }).optional(),
    steps: z.array(
      z.object({
        seq: z.number().int(),
        type: z.enum(['put', 'retire', 'remind']),
        at: Instant,
        by: By,
        changed: z.array(Text).meta({ description: 'labels of the columns that changed' }),
        reason: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'EntryDetail' });

export const ExportedSheet = z
  .object({
    url: z.string().meta({ description: 'an address from which the file can be read for 10 minutes' }),
    name: z.string(),
    rows: z.number().int(),
  })
  .meta({ id: 'ExportedSheet' });

export const RowFault = z
  .object({
    row: z.number().int().meta({ description: 'as Excel counts them; 1 is the head' }),
    column: z.string().meta({ description: 'its heading' }),
    message: Text,
  })
  .meta({ id: 'RowFault' });

export const ImportOutcome = z
  .discriminatedUnion('state', [
    z.object({
      state: z.literal('faulty'),
      rows: z.number().int(),
      faults: z.array(RowFault),
      more: z.number().int().meta({ description: 'faults beyond those listed' }),
    }),
    z.object({
      state: z.enum(['running', 'done']).meta({ description: 'running: ask again with the same request' }),
      rows: z.number().int(),
      added: z.number().int(),
      changed: z.number().int(),
      unchanged: z.number().int(),
      left: z.number().int().meta({ description: 'rows still to be written' }),
    }),
  ])
  .meta({ id: 'ImportOutcome' });
