import { z } from 'zod';
import { FILE_TYPES } from '../form/fileCheck.ts';
import { isPrintable } from '../form/printable.ts';
import { TRACED } from '../score/traced.ts';
import { CASE_STATUSES } from '../workflow/caseState.ts';
import type { RouteName } from './routes.ts';

/*
 * What may come in. Apart from the answers, so that a function that only reads requests starts without building
 * schemas that it never uses. Zod without its JIT, which needs eval.
 */
z.config({ jitless: true });

export const Uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  .meta({ description: 'a UUID made on the phone; a retry sends the same one' });
export const Id = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\w\-:.]+$/);
export const Cursor = z.string().min(1).max(600);
/** Lists of files in the rows of a table are the deepest that a form knows. */
const DEEPEST = 5;

/** Whether a value has a canonical form: JSON.parse gives Infinity for 1e999, and depth without end. */
const isPlain = (value: unknown, depth = 0): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return depth < DEEPEST && Object.values(value).every((one) => isPlain(one, depth + 1));
};

/** Values from outside are judged by the form, field by field, not by the contract. */
export const Given = z
  .record(z.string().max(60), z.unknown())
  .refine((given) => isPlain(given), 'not plain values')
  .meta({ id: 'Given' });

const reason = z.string().max(2000);
const seen = { node: Id, entered: z.number().int().positive() };

export const CaseCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('resubmit'), values: Given }),
    z.strictObject({ type: z.literal('approve'), ...seen, values: Given, comment: reason }),
    z.strictObject({ type: z.literal('return'), ...seen, to: Id, reason }),
    z.strictObject({ type: z.literal('reject'), ...seen, reason }),
    z.strictObject({ type: z.literal('withdraw'), reason }),
    z.strictObject({ type: z.literal('recuse'), ...seen, reason }),
    z.strictObject({ type: z.literal('conclude'), ...seen, values: Given }),
    z.strictObject({ type: z.literal('implement'), ...seen, values: Given }),
    z.strictObject({ type: z.literal('report'), values: Given, reason }),
    z.strictObject({ type: z.literal('feedback'), ...seen, values: Given }),
    z.strictObject({
      type: z.literal('answer'),
      ...seen,
      objection: z.number().int().positive(),
      words: reason,
    }),
    z.strictObject({ type: z.literal('transfer'), ...seen, to: Id, reason }),
    z.strictObject({
      type: z.literal('addSigner'),
      ...seen,
      where: z.enum(['before', 'after', 'beside']),
      person: Id,
      reason,
    }),
    z.strictObject({ type: z.literal('countersign'), ...seen, people: z.array(Id).min(1).max(10), reason }),
    z.strictObject({ type: z.literal('urge'), reason }),
    z.strictObject({ type: z.literal('comment'), text: reason, mentions: z.array(Id).max(20) }),
    z.strictObject({ type: z.literal('suspend'), reason }),
    z.strictObject({ type: z.literal('resume'), reason }),
    z.strictObject({ type: z.literal('correct'), node: Id, values: Given, reason }),
    z.strictObject({ type: z.literal('terminate'), reason }),
  ])
  .meta({ id: 'CaseCommand' });

export const Submission = z
  .strictObject({ actionId: Uuid, matter: Id, sub: Id, place: Id, values: Given })
  .meta({ id: 'Submission' });
export const CaseActionRequest = z
  .strictObject({ actionId: Uuid, command: CaseCommand })
  .meta({ id: 'CaseActionRequest' });

export const PeopleSearch = z
  .strictObject({
    place: Id.meta({ description: 'a village: who holds a post there, in its town or in its city' }),
    words: z.string().max(60).optional().meta({ description: 'part of the name' }),
  })
  .meta({ id: 'PeopleSearch' });

/** What a villager objects to a case on public notice. */
export const ObjectionRequest = z
  .strictObject({ actionId: Uuid, words: reason })
  .meta({ id: 'ObjectionRequest' });

/** Several small cases approved with one remark. Each has an action id of its own and is decided on its own. */
export const ApprovalsRequest = z
  .strictObject({
    approvals: z
      .array(z.strictObject({ actionId: Uuid, caseId: Uuid, ...seen }))
      .min(1)
      .max(50),
    comment: reason,
  })
  .meta({ id: 'ApprovalsRequest' });

/** Running cases of a sub-module are to go on by the present version; with values for what is new and required. */
export const MigrationRequest = z
  .strictObject({
    actionId: Uuid,
    matter: Id,
    sub: Id,
    from: z.number().int().positive(),
    defaults: Given,
    villages: z.record(Id, Given).meta({ description: 'values that differ from village to village' }),
    reason,
  })
  .meta({ id: 'MigrationRequest' });

const LocalDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Somebody acts for the sender, from one day to another, both included. */
export const DelegationRequest = z
  .strictObject({ actionId: Uuid, to: Id, from: LocalDate, until: LocalDate, reason })
  .meta({ id: 'DelegationRequest' });

export const FileRequest = z
  .strictObject({
    name: z.string().min(1).max(200),
    type: z.string().max(100),
    size: z.number().int().positive(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .meta({ id: 'FileRequest' });

export const Outcome = z.enum(['corrected', 'referred', 'false-alarm']);

/** Photos and papers that show what was found or put right. */
const Evidence = z
  .array(
    z.strictObject({
      key: z.string().regex(/^evidence\/[\w\-/.]{1,190}$/),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      size: z.number().int().positive(),
      type: z.enum(FILE_TYPES),
      name: z.string().min(1).max(200),
      takenAt: z.number().min(0).max(8.64e15).optional(),
      latitude: z.number().min(-90).max(90).optional(),
      longitude: z.number().min(-180).max(180).optional(),
    }),
  )
  .max(9);

export const WarningCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('acknowledge') }),
    z.strictObject({ type: z.literal('assign'), person: Id, reason }),
    z.strictObject({ type: z.literal('verify'), note: reason, files: Evidence }),
    z.strictObject({ type: z.literal('rectify'), note: reason, files: Evidence }),
    z.strictObject({ type: z.literal('urge'), reason }),
    z.strictObject({ type: z.literal('supervise'), reason, days: z.number() }),
    z.strictObject({ type: z.literal('investigate'), reason }),
    z.strictObject({ type: z.literal('inquire'), reason }),
    z.strictObject({ type: z.literal('explain'), note: reason }),
    z.strictObject({ type: z.literal('downgrade'), reason }),
    z.strictObject({ type: z.literal('escalate'), reason }),
    z.strictObject({ type: z.literal('close'), outcome: Outcome, reason }),
  ])
  .meta({ id: 'WarningCommand' });

export const WarningActionRequest = z
  .strictObject({ actionId: Uuid, command: WarningCommand })
  .meta({ id: 'WarningActionRequest' });

const proposalSeen = {
  actionId: Uuid,
  proposal: z.number().int().positive().meta({ description: 'the number of the proposal that was seen' }),
};

/** Other numbers for a rule, from a day on. */
export const ParameterProposal = z
  .strictObject({
    actionId: Uuid,
    base: z.number().int().positive().meta({ description: 'the newest version that was seen' }),
    values: Given.meta({ description: 'the parameters that are to change' }),
    from: z.string().max(20).meta({ description: 'the first day, local date' }),
    reason,
  })
  .meta({ id: 'ParameterProposalRequest' });

export const ParameterApproval = z
  .strictObject({
    ...proposalSeen,
    backTest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: 'digest of the back-test that was seen' }),
  })
  .meta({ id: 'ParameterApprovalRequest' });

export const EvaluationRequest = z
  .strictObject({
    actionId: Uuid,
    stars: z.number().int().min(1).max(5),
    words: z
      .string()
      .max(300)
      .refine((words) => isPrintable(words, true), 'characters that cannot be kept'),
  })
  .meta({ id: 'EvaluationRequest' });

/** The id of an entry: its registry, place and mark. */
const EntryId = z
  .string()
  .max(100)
  .regex(/^[\w\-:]+$/);

export const EntryCommand = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('put'),
      entry: EntryId.optional().meta({ description: 'absent for a new one' }),
      version: z.number().int().min(0).meta({
        description: 'the version that was seen; 0 for a new one, and a newer one is never overwritten',
      }),
      values: Given,
    }),
    z.strictObject({
      type: z.literal('retire'),
      entry: EntryId,
      version: z.number().int().positive(),
      reason,
    }),
  ])
  .meta({ id: 'EntryCommand' });

export const EntryRequest = z
  .strictObject({ actionId: Uuid, place: Id, command: EntryCommand })
  .meta({ id: 'EntryRequest' });

export const EntrySearch = z
  .strictObject({
    place: Id.meta({ description: 'a place at or below that of the registry: a village for all of them' }),
    words: z.string().max(60).optional().meta({ description: 'part of the name; a number whole' }),
    retired: z.boolean().optional(),
    matters: z
      .array(Id)
      .max(24)
      .optional()
      .meta({ description: 'for cases: the matters that they may be of' }),
    cursor: Cursor.optional(),
  })
  .meta({ id: 'EntrySearch' });

export const ImportRequest = z
  .strictObject({
    actionId: Uuid,
    place: Id,
    file: z.strictObject({
      key: z.string().max(200),
      size: z.number().int().positive(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  })
  .meta({ id: 'ImportRequest' });

const Fen = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** What a supervisor looks for. In a body, because it may name a person, and no address may hold one. */
export const DeskFilter = z
  .strictObject({
    place: Id.optional().meta({
      description: 'a village, a town or the city; all of the reader when absent',
    }),
    matter: Id.optional(),
    sub: Id.optional(),
    status: z.array(z.enum(CASE_STATUSES)).max(10).optional(),
    state: z.enum(['overdue', 'warned']).optional(),
    person: z.strictObject({ id: Id, as: z.enum(['applicant', 'asked', 'handled']) }).optional(),
    amountFrom: Fen.optional().meta({ description: 'fen' }),
    amountTo: Fen.optional().meta({ description: 'fen' }),
    from: LocalDate.optional().meta({ description: 'first day of submission' }),
    to: LocalDate.optional().meta({ description: 'last day of submission' }),
    words: z.string().max(60).optional().meta({ description: 'part of the number or of the title' }),
  })
  .meta({ id: 'DeskFilter' });

const deskSearch = { filter: DeskFilter, order: z.enum(['newest', 'oldest']) };
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** Absent: the widest place of the reader, and the last twelve months. */
const figuresOf = { place: Id.optional(), from: Month.optional(), to: Month.optional() };

/** By POST, because it may name a person. */
export const TraceRequest = z
  .strictObject({
    place: Id.meta({ description: 'a village' }),
    what: z.enum(TRACED),
    person: Id.optional(),
    from: Month.optional(),
    to: Month.optional(),
    cursor: Cursor.optional(),
  })
  .meta({ id: 'TraceRequest' });

const page = { cursor: Cursor.optional() };

interface Request {
  /** Whether a session is needed. */
  readonly session: boolean;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
}

/** What each endpoint takes. */
export const REQUESTS = {
  session: { session: false, body: z.strictObject({ code: z.string().min(1).max(200) }) },
  me: { session: true },
  catalogue: {
    session: true,
    query: z.strictObject({ matter: Id.optional(), sub: Id.optional(), place: Id.optional() }),
  },
  submitCase: { session: true, body: Submission },
  readCase: { session: true },
  proveCase: { session: true },
  actOnCase: { session: true, body: CaseActionRequest },
  object: { session: true, body: ObjectionRequest },
  approveTogether: { session: true, body: ApprovalsRequest },
  delegations: { session: true },
  delegate: { session: true, body: DelegationRequest },
  revokeDelegation: { session: true, body: z.strictObject({ actionId: Uuid }) },
  migrations: { session: true },
  proposeMigration: { session: true, body: MigrationRequest },
  approveMigration: { session: true, body: z.strictObject({ actionId: Uuid }) },
  evaluate: { session: true, body: EvaluationRequest },
  inbox: {
    session: true,
    query: z.strictObject({ list: z.enum(['todo', 'done', 'started', 'received']), ...page }),
  },
  findPeople: { session: true, body: PeopleSearch },
  files: { session: true, body: FileRequest },
  places: { session: false },
  disclosures: { session: false, query: z.strictObject(page) },
  disclosedCase: { session: false },
  warnings: { session: true, query: z.strictObject({ state: z.enum(['open', 'closed']), ...page }) },
  readWarning: { session: true },
  actOnWarning: { session: true, body: WarningActionRequest },
  deskCases: { session: true, body: z.strictObject({ ...deskSearch, cursor: Cursor.optional() }) },
  traceCase: { session: true },
  exportCases: { session: true, body: z.strictObject({ actionId: Uuid, ...deskSearch }) },
  deskExports: { session: true, query: z.strictObject(page) },
  rules: { session: true },
  readRule: { session: true },
  proposeParameters: { session: true, body: ParameterProposal },
  approveParameters: { session: true, body: ParameterApproval },
  withdrawParameters: { session: true, body: z.strictObject({ ...proposalSeen, reason }) },
  retryBackTest: { session: true, body: z.strictObject(proposalSeen) },
  cockpit: { session: true, query: z.strictObject(figuresOf) },
  score: { session: true, query: z.strictObject(figuresOf) },
  traceFigures: { session: true, body: TraceRequest },
  registries: { session: true, query: z.strictObject({ place: Id.optional() }) },
  registry: { session: true, query: z.strictObject({ place: Id }) },
  // By POST, because what people look for is a name, and no address may hold one.
  findEntries: { session: true, body: EntrySearch },
  changeEntry: { session: true, body: EntryRequest },
  readEntry: { session: true },
  exportRegistry: { session: true, query: z.strictObject({ place: Id }) },
  importRegistry: { session: true, body: ImportRequest },
  callback: { session: false, body: z.looseObject({ encrypt: z.string().min(1).max(200_000) }) },
  openapi: { session: false },
} as const satisfies Record<RouteName, Request>;

export type { Request };
