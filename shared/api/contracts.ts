import { z } from 'zod';
import type { RefusalCode } from '../refusal/table.ts';
import {
  CaseActionRequest,
  CaseDetail,
  EvaluationRequest,
  FileRequest,
  ListedCase,
  Proof,
  PublicCase,
  PublicListed,
  Submission,
  UploadPermission,
} from './caseSchema.ts';
import { SubModule } from './definitionSchema.ts';
import { ROUTES } from './routes.ts';
import { Cursor, Id, Instant, Me, Place, Rating, Text } from './schema.ts';
import { ListedWarning, WarningActionRequest, WarningDetail } from './warningSchema.ts';

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
const page = { cursor: Cursor.optional() };
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
  'unknown-node',
  'action-id-reused',
  'busy',
] as const;

export const CONTRACTS = {
  session: define({
    ...ROUTES.session,
    summary: 'Exchanges a one-time code of DingTalk for a session',
    session: false,
    body: z.strictObject({ code: z.string().min(1).max(200) }),
    answer: z.object({ token: z.string(), expiresAt: Instant, me: Me }),
    refusals: ['code-invalid', 'not-a-member', 'dingtalk-unavailable'],
    example: { code: 'a1b2c3d4e5' },
  }),
  me: define({
    ...ROUTES.me,
    summary: 'Who is signed in, with posts, rights and counts',
    session: true,
    answer: Me,
    refusals: ['not-a-member'],
  }),
  catalogue: define({
    ...ROUTES.catalogue,
    summary: 'The matters; with matter and sub, the whole definition of one sub-module',
    session: true,
    query: z.strictObject({ matter: Id.optional(), sub: Id.optional() }),
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
            }),
          ),
        }),
      ),
    }),
    refusals: ['unknown-matter'],
  }),
  submitCase: define({
    ...ROUTES.submitCase,
    summary: 'Submits an application; the action id becomes the id of the case',
    session: true,
    body: Submission,
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
    summary: 'One case as the reader may see it; the first look of somebody asked or copied is recorded',
    session: true,
    answer: CaseDetail,
    refusals: ['not-found'],
  }),
  proveCase: define({
    ...ROUTES.proveCase,
    summary: 'The chained records of a case, for checking on the phone; personal fields stand there sealed',
    session: true,
    answer: Proof,
    refusals: ['not-found'],
  }),
  actOnCase: define({
    ...ROUTES.actOnCase,
    summary:
      'Approves, returns, rejects, withdraws, stands aside, implements, reports, feeds back or submits again',
    session: true,
    body: CaseActionRequest,
    answer: z.object({ case: CaseDetail }),
    refusals: [...forms, ...turns],
    example: {
      actionId,
      command: { type: 'approve', node: 'director', entered: 1, values: {}, comment: '同意' },
    },
  }),
  evaluate: define({
    ...ROUTES.evaluate,
    summary: 'A villager rates the result; once for each person, changeable for 7 days',
    session: true,
    body: EvaluationRequest,
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
    summary: 'One of the four lists: todo 待处理, done 已处理, started 已发起, received 我收到的',
    session: true,
    query: z.strictObject({ list: z.enum(['todo', 'done', 'started', 'received']), ...page }),
    answer: z.object({ items: z.array(ListedCase), cursor: Cursor.optional(), counts: Me.shape.counts }),
    refusals: [],
  }),
  files: define({
    ...ROUTES.files,
    summary: 'A permission to upload one file straight to the file store',
    session: true,
    body: FileRequest,
    answer: UploadPermission,
    refusals: ['not-allowed', 'file-refused'],
    example: { name: 'stamp.jpg', type: 'image/jpeg', size: 120000, sha256: 'ab'.repeat(32) },
  }),
  places: define({
    ...ROUTES.places,
    summary: 'City, towns and villages',
    session: false,
    answer: z.object({ places: z.array(Place) }),
    refusals: [],
  }),
  disclosures: define({
    ...ROUTES.disclosures,
    summary: 'What a village has disclosed, newest first',
    session: false,
    query: z.strictObject(page),
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
    summary: 'One disclosed case, masked; signed in, with the own rating',
    session: false,
    answer: PublicCase,
    refusals: ['not-found'],
  }),
  warnings: define({
    ...ROUTES.warnings,
    summary: 'Warnings at the places that the reader supervises',
    session: true,
    query: z.strictObject({ state: z.enum(['open', 'closed']), ...page }),
    answer: z.object({ items: z.array(ListedWarning), cursor: Cursor.optional() }),
    refusals: ['not-allowed'],
  }),
  readWarning: define({
    ...ROUTES.readWarning,
    summary: 'One warning: what was compared with what, the threshold, the basis, what may be done',
    session: true,
    answer: WarningDetail,
    refusals: ['not-found'],
  }),
  actOnWarning: define({
    ...ROUTES.actOnWarning,
    summary: 'Records what was found, downgrades, escalates or closes',
    session: true,
    body: WarningActionRequest,
    answer: z.object({ warning: WarningDetail }),
    refusals: [
      'not-found',
      'not-allowed',
      'recused',
      'reason-missing',
      'warning-ended',
      'wrong-stage',
      'downgrade-needs-handling',
      'action-id-reused',
      'busy',
    ],
    example: { actionId, command: { type: 'handle', note: '已现场核实，补办手续', rectified: true } },
  }),
  callback: define({
    ...ROUTES.callback,
    summary: 'Events of DingTalk, encrypted; answered in the shape that DingTalk wants, without envelope',
    session: false,
    body: z.looseObject({ encrypt: z.string().min(1).max(200_000) }),
    answer: z.object({
      msg_signature: z.string(),
      timeStamp: z.string(),
      nonce: z.string(),
      encrypt: z.string(),
    }),
    refusals: ['not-allowed'],
  }),
  openapi: define({
    ...ROUTES.openapi,
    summary: 'This document',
    session: false,
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
