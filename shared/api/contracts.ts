import { z } from 'zod';
import type { RefusalCode } from '../refusal/table.ts';
import { CaseDetail, ListedCase, Proof, PublicCase, PublicListed, UploadPermission } from './caseSchema.ts';
import { SubModule } from './definitionSchema.ts';
import { Cursor, REQUESTS } from './requests.ts';
import { ROUTES } from './routes.ts';
import { Instant, Me, Place, Rating, Text } from './schema.ts';
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
    summary: 'The matters; with matter and sub, the whole definition of one sub-module',
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
  files: define({
    ...ROUTES.files,
    ...REQUESTS.files,
    summary: 'A permission to upload one file straight to the file store',
    answer: UploadPermission,
    refusals: ['not-allowed', 'file-refused'],
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
    summary: 'Records what was found, downgrades, escalates or closes',
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
