import { z } from 'zod';
import { RIGHTS } from '../org/policy.ts';
import { ROLE_IDS } from '../org/role.ts';
import { REFUSALS, type RefusalCode } from '../refusal/table.ts';

/* The shapes that travel. Zod without its JIT, which needs eval; contracts are read here, never on the phone. */
z.config({ jitless: true });

export const Text = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Text' });
export const Instant = z.number().int().meta({ description: 'UTC milliseconds since 1970' });
export const Role = z.enum(ROLE_IDS as [(typeof ROLE_IDS)[number], ...(typeof ROLE_IDS)[number][]]);
export const Right = z.enum(RIGHTS as [(typeof RIGHTS)[number], ...(typeof RIGHTS)[number][]]);
export const Severity = z.enum(['yellow', 'orange', 'red']);

export const FieldFault = z.object({ field: z.string(), message: Text }).meta({ id: 'FieldFault' });

const codes = Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]];
export const RefusalAnswer = z
  .object({
    code: z.enum(codes),
    message: Text,
    hint: Text,
    fields: z.array(FieldFault).optional(),
    current: z.unknown().optional().meta({ description: 'the newest state, when somebody else was quicker' }),
  })
  .meta({ id: 'Refusal' });

export const Place = z
  .object({
    id: z.string(),
    name: z.string(),
    level: z.enum(['city', 'town', 'village']),
    parent: z.string().optional(),
  })
  .meta({ id: 'Place' });

export const PersonRef = z
  .object({ id: z.string(), name: z.string(), role: Text.optional() })
  .meta({ id: 'PersonRef', description: 'somebody as the reader may know them' });

export const FoundPerson = z
  .object({
    id: z.string(),
    name: z.string(),
    posts: z.array(z.object({ label: Text, place: z.string().meta({ description: 'its name' }) })),
  })
  .meta({ id: 'FoundPerson' });

export const Me = z
  .object({
    id: z.string(),
    name: z.string(),
    posts: z.array(z.object({ role: Role, label: Text, place: Place })),
    rights: z.array(Right),
    counts: z.object({ todo: z.number(), dueToday: z.number(), unread: z.number(), warnings: z.number() }),
  })
  .meta({ id: 'Me' });

export const FileRef = z
  .object({
    key: z.string(),
    sha256: z.string(),
    size: z.number(),
    type: z.string(),
    name: z.string(),
    takenAt: z.number().optional(),
    latitude: z.number().optional(),
    longitude: z.number().optional(),
  })
  .meta({ id: 'FileRef' });

const CellValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.array(FileRef),
  z.object({ from: z.string(), to: z.string() }),
  z.object({ person: z.string(), name: z.string() }),
  z.object({ entry: z.string(), label: z.string() }),
  z.object({
    latitude: z.number(),
    longitude: z.number(),
    accuracy: z.number().optional(),
    address: z.string().optional(),
  }),
]);
export const FieldValue = z.union([CellValue, z.array(z.record(z.string(), CellValue))]);
export const Values = z.record(z.string(), FieldValue);

export const Rating = z
  .object({
    count: z.number(),
    average: z.number().optional().meta({ description: '1 to 5, absent while nobody has rated' }),
    mine: z.object({ stars: z.number(), words: z.string(), changeableUntil: Instant }).optional(),
  })
  .meta({ id: 'Rating' });

export const By = z
  .object({ kind: z.enum(['person', 'system']), name: z.string(), role: Text.optional() })
  .meta({ id: 'By' });
