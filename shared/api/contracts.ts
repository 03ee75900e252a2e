import { z } from 'zod';
import type { RefusalCode } from '../refusal/table.ts';
import { CaseDetail, ListedCase, Proof, PublicCase, PublicListed, UploadPermission } from './caseSchema.ts';
import { Cockpit, CountedItem, DutyScores } from './cockpitSchema.ts';
import { SubModule } from './definitionSchema.ts';
import { Delegations } from './delegationSchema.ts';
import { CaseTrace, DeskExport, DeskResult, ExportedCases } from './deskSchema.ts';
import { Migration, MigrationReport, PastVersion } from './migrationSchema.ts';
import {
  EntryDetail,
  ExportedSheet,
  ImportOutcome,
  ListedEntry,
  RegistryDefinition,
  RegistryHead,
} from './registrySchema.ts';
import { Cursor, REQUESTS } from './requests.ts';
import { ROUTES } from './routes.ts';
import { RuleDetail, RuleHead } from './ruleSchema.ts';
import { FoundPerson, Instant, Me, Place, Rating, Text, Values } from './schema.ts';
import { ListedWarning, WarningDetail } from './warningSchema.ts';

/** One endpoint: what comes in, what goes out, what it may refuse. Server, OpenAPI and typed client draw on this. */
export interface Contract {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly summary: string;
  /** Whether a session is needed. */
  readonly session: boolean;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** Beyond those that every endpoint may give: invalid-input, and no-session where a session is needed. */
  readonly refusals: readonly RefusalCode[];
  readonly example?: unknown;
}

const define = <const C extends Contract>(contract: C): C => contract;
const actionId = '3f0c7a52-8f4e-4d0b-9a5b-0d6c1c1f2a10';

const forms = ['invalid-form', 'file-missing', 'file-changed', 'reason-missing'] as const;
const turns = [
  'not-found',
  'not-allowed',
  'not-your-turn',
  'already-decided',
  'already-signed',
  'case-ended',
  'wrong-stage',
  'recused',
  'self-approval',
  'nobody-can-act',
  'publicity-running',
  'objection-open',
  'already-answered',
  'others-first',
  'suspended',
  'urged-already',
  'not-eligible',
  'too-many-signers',
  'words-missing',
  'nothing-changed',
  'correction-changes-way',
  'unknown-node',
  'action-id-reused',
  'busy',
] as const;

export const CONTRACTS = {
  session: define({
    ...ROUTES.session,
    ...REQUESTS.session,
    summary: 'Exchanges a one-time code of DingTalk for a session',
    answer: z.object({ token: z.string(), expiresAt: Instant, me: Me }),
    refusals: ['code-invalid', 'not-a-member', 'dingtalk-unavailable'],
    example: { code: 'a1b2c3d4e5' },
  }),
  me: define({
    ...ROUTES.me,
    ...REQUESTS.me,
    summary: 'Who is signed in, with posts, rights and counts',
    answer: Me,
    refusals: ['not-a-member'],
  }),
  catalogue: define({
    ...ROUTES.catalogue,
    ...REQUESTS.catalogue,
    summary:
      'The matters; with matter and sub, the whole definition of one sub-module, and for a place what to begin with',
    answer: z.object({
      matters: z.array(
        z.object({
          id: z.string(),
          group: Text,
          label: Text,
          sign: z.string(),
          subModules: z.array(
            z.object({
              id: z.string(),
              label: Text,
              purpose: Text,
              places: z.array(Place).meta({ description: 'villages for which the reader may apply' }),
              definition: SubModule.optional(),
              last: Values.optional().meta({
                description:
                  'with sub and place: what the reader wrote there last time and may write again, nothing about a person',
              }),
            }),
          ),
        }),
      ),
    }),
    refusals: ['unknown-matter'],
  }),
  submitCase: define({
    ...ROUTES.submitCase,
    ...REQUESTS.submitCase,
    summary: 'Submits an application; the action id becomes the id of the case',
    answer: z.object({ id: z.string(), case: CaseDetail }),
    refusals: [...forms, 'unknown-matter', 'not-allowed', 'nobody-can-act', 'action-id-reused', 'busy'],
    example: {
      actionId,
      matter: 'seal-use',
      sub: 'committee-seal',
      place: '1011',
      values: { documentTitle: '土地流转合同', copies: 3 },
    },
  }),
  readCase: define({
    ...ROUTES.readCase,
    ...REQUESTS.readCase,
    summary: 'One case as the reader may see it; the first look of somebody asked or copied is recorded',
    answer: CaseDetail,
    refusals: ['not-found'],
  }),
  proveCase: define({
    ...ROUTES.proveCase,
    ...REQUESTS.proveCase,
    summary: 'The chained records of a case, for checking on the phone; personal fields stand there sealed',
    answer: Proof,
    refusals: ['not-found'],
  }),
  actOnCase: define({
    ...ROUTES.actOnCase,
    ...REQUESTS.actOnCase,
    summary:
      'Approves, returns, rejects, withdraws, stands aside, implements, reports, feeds back or submits again',
    answer: z.object({ case: CaseDetail }),
    refusals: [...forms, ...turns],
    example: {
      actionId,
      command: { type: 'approve', node: 'director', entered: 1, values: {}, comment: '同意' },
    },
  }),
  object: define({
    ...ROUTES.object,
    ...REQUESTS.object,
    summary:
      'A villager objects to a case on public notice; the countdown stands still until somebody answers',
    answer: z.object({ case: PublicCase }),
    refusals: [
      'not-found',
      'not-allowed',
      'wrong-stage',
      'not-your-turn',
      'case-ended',
      'suspended',
      'publicity-over',
      'objected-already',
      'reason-missing',
      'recused',
      'action-id-reused',
      'busy',
    ],
    example: { actionId, words: '公示的金额与村民代表会议的决定不一致' },
  }),
  approveTogether: define({
    ...ROUTES.approveTogether,
    ...REQUESTS.approveTogether,
    summary: 'Approves up to 50 cases of matters that allow it; each is decided on its own and answered for',
    answer: z.object({
      results: z.array(
        z.object({
          caseId: z.string(),
          approved: z.boolean(),
          refusal: z.object({ code: z.string(), message: Text, hint: Text }).optional(),
        }),
      ),
    }),
    refusals: [],
    example: {
      approvals: [{ actionId, caseId: actionId, node: 'director', entered: 1 }],
      comment: '同意',
    },
  }),
  delegations: define({
    ...ROUTES.delegations,
    ...REQUESTS.delegations,
    summary: 'For whom the reader acts and who acts for the reader, with those who could',
    answer: Delegations,
    refusals: [],
  }),
  delegate: define({
    ...ROUTES.delegate,
    ...REQUESTS.delegate,
    summary:
      'Lets somebody act for a time of at most 90 days; what waits already is handed over case by case',
    answer: Delegations,
    refusals: [
      'not-allowed',
      'delegate-not-eligible',
      'delegation-period',
      'delegation-overlaps',
      'reason-missing',
      'action-id-reused',
      'busy',
    ],
    example: { actionId, to: 'manager7', from: '2026-11-25', until: '2026-12-01', reason: '外出培训' },
  }),
  revokeDelegation: define({
    ...ROUTES.revokeDelegation,
    ...REQUESTS.revokeDelegation,
    summary: 'Takes a delegation back, from now on',
    answer: Delegations,
    refusals: ['not-found', 'delegation-over', 'action-id-reused', 'busy'],
    example: { actionId },
  }),
  migrations: define({
    ...ROUTES.migrations,
    ...REQUESTS.migrations,
    summary: 'Migrations of running cases to new versions, newest first, and the versions that cases run by',
    answer: z.object({ items: z.array(Migration), past: z.array(PastVersion) }),
    refusals: ['not-allowed'],
  }),
  proposeMigration: define({
    ...ROUTES.proposeMigration,
    ...REQUESTS.proposeMigration,
    summary:
      'Checks every running case of a sub-module against the present version and proposes to migrate them',
    answer: MigrationReport,
    refusals: [
      'not-allowed',
      'unknown-matter',
      'unknown-version',
      'invalid-form',
      'reason-missing',
      'action-id-reused',
      'busy',
    ],
    example: {
      actionId,
      matter: 'seal-use',
      sub: 'committee-seal',
      from: 1,
      defaults: {},
      villages: { '20101': { seal: { entry: 'seals:20101:7f3a', label: '青石村村民委员会' } } },
      reason: '统一登记所用印章',
    },
  }),
  approveMigration: define({
    ...ROUTES.approveMigration,
    ...REQUESTS.approveMigration,
    summary: 'Another person agrees: every case is checked again, and all of them go or none',
    answer: MigrationReport,
    refusals: [
      'not-found',
      'not-allowed',
      'two-people-needed',
      'migration-finished',
      'action-id-reused',
      'busy',
    ],
    example: { actionId },
  }),
  evaluate: define({
    ...ROUTES.evaluate,
    ...REQUESTS.evaluate,
    summary: 'A villager rates the result; once for each person, changeable for 7 days',
    answer: z.object({ rating: Rating }),
    refusals: [
      'not-found',
      'not-allowed',
      'not-disclosed',
      'evaluation-closed',
      'evaluation-locked',
      'action-id-reused',
      'busy',
    ],
    example: { actionId, stars: 5, words: '办得快' },
  }),
  inbox: define({
    ...ROUTES.inbox,
    ...REQUESTS.inbox,
    summary: 'One of the four lists: todo 待处理, done 已处理, started 已发起, received 我收到的',
    answer: z.object({ items: z.array(ListedCase), cursor: Cursor.optional(), counts: Me.shape.counts }),
    refusals: [],
  }),
  findPeople: define({
    ...ROUTES.findPeople,
    ...REQUESTS.findPeople,
    summary: 'People with a post at a village or above it, by part of their name, for fields that name one',
    answer: z.object({ items: z.array(FoundPerson) }),
    refusals: ['not-allowed', 'not-found'],
    example: { place: '20101', words: '陈' },
  }),
  files: define({
    ...ROUTES.files,
    ...REQUESTS.files,
    summary: 'A permission to upload one file straight to the file store',
    answer: UploadPermission,
    refusals: ['not-allowed', 'file-refused', 'sheet-refused'],
    example: { name: 'stamp.jpg', type: 'image/jpeg', size: 120000, sha256: 'ab'.repeat(32) },
  }),
  places: define({
    ...ROUTES.places,
    ...REQUESTS.places,
    summary: 'City, towns and villages',
    answer: z.object({ places: z.array(Place) }),
    refusals: [],
  }),
  disclosures: define({
    ...ROUTES.disclosures,
    ...REQUESTS.disclosures,
    summary: 'What a village has disclosed, newest first',
    answer: z.object({
      village: Place,
      town: Place,
      items: z.array(PublicListed),
      cursor: Cursor.optional(),
    }),
    refusals: ['not-found'],
  }),
  disclosedCase: define({
    ...ROUTES.disclosedCase,
    ...REQUESTS.disclosedCase,
    summary: 'One disclosed case, masked; signed in, with the own rating',
    answer: PublicCase,
    refusals: ['not-found'],
  }),
  warnings: define({
    ...ROUTES.warnings,
    ...REQUESTS.warnings,
    summary: 'Warnings at the places that the reader supervises',
    answer: z.object({ items: z.array(ListedWarning), cursor: Cursor.optional() }),
    refusals: ['not-allowed'],
  }),
  readWarning: define({
    ...ROUTES.readWarning,
    ...REQUESTS.readWarning,
    summary: 'One warning: what was compared with what, the threshold, the basis, what may be done',
    answer: WarningDetail,
    refusals: ['not-found'],
  }),
  actOnWarning: define({
    ...ROUTES.actOnWarning,
    ...REQUESTS.actOnWarning,
    summary:
      'Acknowledges, assigns, verifies, rectifies, urges, supervises, investigates, downgrades, escalates or closes',
    answer: z.object({ warning: WarningDetail }),
    refusals: [
      'not-found',
      'not-allowed',
      'recused',
      'reason-missing',
      'warning-ended',
      'wrong-stage',
      'downgrade-needs-handling',
      'corrected-needs-rectifying',
      'evidence-missing',
      'file-missing',
      'file-changed',
      'urged-already',
      'days-out-of-bounds',
      'not-eligible',
      'action-id-reused',
      'busy',
    ],
    example: { actionId, command: { type: 'verify', note: '已现场核实，手续不全', files: [] } },
  }),
  deskCases: define({
    ...ROUTES.deskCases,
    ...REQUESTS.deskCases,
    summary:
      'Cases of the places that the reader supervises, by place, matter, person, amount, time and state; looks at so many in one request and says how many',
    answer: DeskResult,
    refusals: ['not-allowed', 'not-found'],
    example: { filter: { place: '20101', state: 'overdue' }, order: 'newest' },
  }),
  traceCase: define({
    ...ROUTES.traceCase,
    ...REQUESTS.traceCase,
    summary:
      'The whole path of a case: every action, opening, file, notice, warning and rating, what it is linked with, and whether its chain is whole',
    answer: CaseTrace,
    refusals: ['not-found'],
  }),
  exportCases: define({
    ...ROUTES.exportCases,
    ...REQUESTS.exportCases,
    summary: 'What a search finds as an Excel file, 5,000 rows at most; that it was taken is written down',
    answer: ExportedCases,
    refusals: ['not-allowed', 'not-found', 'action-id-reused', 'busy'],
    example: { actionId, filter: { place: '201', from: '2026-11-01' }, order: 'newest' },
  }),
  deskExports: define({
    ...ROUTES.deskExports,
    ...REQUESTS.deskExports,
    summary: 'Who took which list of cases away, newest first, for the supervisors of the city',
    answer: z.object({ items: z.array(DeskExport), cursor: Cursor.optional() }),
    refusals: ['not-allowed'],
  }),
  rules: define({
    ...ROUTES.rules,
    ...REQUESTS.rules,
    summary: 'The 23 rules with the version of their numbers, and how often they were right',
    answer: z.object({ rules: z.array(RuleHead) }),
    refusals: ['not-allowed'],
  }),
  readRule: define({
    ...ROUTES.readRule,
    ...REQUESTS.readRule,
    summary: 'One rule: what it finds, its numbers and all their versions, and the change that waits',
    answer: RuleDetail,
    refusals: ['not-allowed', 'not-found'],
  }),
  proposeParameters: define({
    ...ROUTES.proposeParameters,
    ...REQUESTS.proposeParameters,
    summary: 'Proposes other numbers from a day on; the system then tries them on what has been',
    answer: RuleDetail,
    refusals: [
      'not-allowed',
      'not-found',
      'invalid-form',
      'reason-missing',
      'parameters-unchanged',
      'parameters-date',
      'parameters-moved-on',
      'proposal-open',
      'action-id-reused',
      'busy',
    ],
    example: { actionId, base: 1, values: { percent: 130 }, from: '2026-12-01', reason: '参考价目已更新' },
  }),
  approveParameters: define({
    ...ROUTES.approveParameters,
    ...REQUESTS.approveParameters,
    summary: 'Another person of another department agrees, having seen this back-test',
    answer: RuleDetail,
    refusals: [
      'not-allowed',
      'not-found',
      'proposal-gone',
      'parameters-two-people',
      'parameters-same-department',
      'backtest-missing',
      'backtest-stale',
      'parameters-date',
      'invalid-form',
      'action-id-reused',
      'busy',
    ],
    example: { actionId, proposal: 1, backTest: 'ab'.repeat(32) },
  }),
  withdrawParameters: define({
    ...ROUTES.withdrawParameters,
    ...REQUESTS.withdrawParameters,
    summary: 'The proposer takes a change back, or another department says no to it',
    answer: RuleDetail,
    refusals: [
      'not-allowed',
      'not-found',
      'proposal-gone',
      'parameters-same-department',
      'reason-missing',
      'action-id-reused',
      'busy',
    ],
    example: { actionId, proposal: 1, reason: '再看一个季度' },
  }),
  retryBackTest: define({
    ...ROUTES.retryBackTest,
    ...REQUESTS.retryBackTest,
    summary: 'Has the proposed numbers tried again, after a failure or when the back-test is old',
    answer: RuleDetail,
    refusals: ['not-allowed', 'not-found', 'proposal-gone', 'backtest-missing', 'action-id-reused', 'busy'],
    example: { actionId, proposal: 1 },
  }),
  cockpit: define({
    ...ROUTES.cockpit,
    ...REQUESTS.cockpit,
    summary: 'The figures of a place and of the places below it, from sums that are kept ready',
    answer: Cockpit,
    refusals: ['not-found', 'not-allowed'],
  }),
  score: define({
    ...ROUTES.score,
    ...REQUESTS.score,
    summary: 'The duty score of a place, of the places below it, and of the cadres of a village',
    answer: DutyScores,
    refusals: ['not-found', 'not-allowed'],
  }),
  traceFigures: define({
    ...ROUTES.traceFigures,
    ...REQUESTS.traceFigures,
    summary: 'The cases, warnings and ratings that a figure of a village is made of',
    answer: z.object({ items: z.array(CountedItem), cursor: Cursor.optional() }),
    refusals: ['not-found'],
    example: { place: '20101', what: 'loops' },
  }),
  registries: define({
    ...ROUTES.registries,
    ...REQUESTS.registries,
    summary: 'The registers (台账) that the reader may see at a place; without one, at the place of a post',
    answer: z.object({ place: Place, registries: z.array(RegistryHead) }),
    refusals: ['not-allowed', 'not-found'],
  }),
  registry: define({
    ...ROUTES.registry,
    ...REQUESTS.registry,
    summary: 'One register at a place, with the columns of its entries',
    answer: RegistryDefinition,
    refusals: ['not-found'],
  }),
  findEntries: define({
    ...ROUTES.findEntries,
    ...REQUESTS.findEntries,
    summary: 'Entries of a register, or earlier cases of a village, by part of their name',
    answer: z.object({ items: z.array(ListedEntry), cursor: Cursor.optional() }),
    refusals: ['not-found'],
    example: { place: '20101', words: '建材' },
  }),
  changeEntry: define({
    ...ROUTES.changeEntry,
    ...REQUESTS.changeEntry,
    summary: 'Enters or corrects an entry, or retires it with a reason; what was there stays in its history',
    answer: z.object({ entry: EntryDetail }),
    refusals: [
      'invalid-form',
      'reason-missing',
      'not-found',
      'not-allowed',
      'entry-changed',
      'entry-retired',
      'action-id-reused',
      'busy',
    ],
    example: {
      actionId,
      place: '20101',
      command: {
        type: 'put',
        version: 0,
        values: { number: '12', head: '江禾苗', villageGroup: '第一组', people: 4 },
      },
    },
  }),
  readEntry: define({
    ...ROUTES.readEntry,
    ...REQUESTS.readEntry,
    summary: 'One entry with its history, masked for whoever neither keeps the register nor applies',
    answer: EntryDetail,
    refusals: ['not-found'],
  }),
  exportRegistry: define({
    ...ROUTES.exportRegistry,
    ...REQUESTS.exportRegistry,
    summary: 'The register as an Excel file; import takes it back unchanged',
    answer: ExportedSheet,
    refusals: ['not-found', 'not-allowed'],
  }),
  importRegistry: define({
    ...ROUTES.importRegistry,
    ...REQUESTS.importRegistry,
    summary:
      'Reads an uploaded Excel file: all rows or none. While it answers running, the same request goes on with it',
    answer: ImportOutcome,
    refusals: [
      'not-found',
      'not-allowed',
      'file-missing',
      'file-changed',
      'sheet-refused',
      'action-id-reused',
      'busy',
    ],
    example: {
      actionId,
      place: '20101',
      file: { key: 'sheets/u1/3f0c7a52.xlsx', size: 12000, sha256: 'ab'.repeat(32) },
    },
  }),
  callback: define({
    ...ROUTES.callback,
    ...REQUESTS.callback,
    summary: 'Events of DingTalk, encrypted; answered in the shape that DingTalk wants, without envelope',
    answer: z.object({
      msg_signature: z.string(),
      timeStamp: z.string(),
      nonce: z.string(),
      encrypt: z.string(),
    }),
    refusals: ['not-allowed'],
    example: {
      encrypt: 'Q3stYC6hdFzMh9T8HCvyDLV8JeomtQuxZLosYEI28mjzSD5UpK2hp0QUc4H6M/N5/0cEqDyhSxKFDn/yxOdmfw==',
    },
  }),
  openapi: define({
    ...ROUTES.openapi,
    ...REQUESTS.openapi,
    summary: 'This document',
    answer: z.looseObject({ openapi: z.string() }),
    refusals: [],
  }),
} as const satisfies Record<string, Contract>;

export type ContractName = keyof typeof CONTRACTS;
type Of<Name extends ContractName> = (typeof CONTRACTS)[Name];

/** What an endpoint answers when it does what was asked. */
export type Answer<Name extends ContractName> = z.infer<Of<Name>['answer']>;
export type Body<Name extends ContractName> =
  Of<Name> extends { readonly body: infer B extends z.ZodType } ? z.infer<B> : undefined;
export type Query<Name extends ContractName> =
  Of<Name> extends { readonly query: infer Q extends z.ZodType } ? z.infer<Q> : undefined;

export type { z };
