import type { Values } from '../form/value.ts';
import type { Actor } from '../ledger/record.ts';
import type { Instant } from '../time/clock.ts';
import type { CaseActionType, Entry, Lateness, PlaceChain } from './caseAction.ts';

export const CASE_STATUSES = [
  'approving',
  'publicity',
  'returned',
  'implementing',
  'feedback',
  'disclosed',
  'closed',
  'rejected',
  'withdrawn',
  'terminated',
] as const;

export type CaseStatus = (typeof CASE_STATUSES)[number];

/** Where the case stands and who is asked. */
export interface Standing extends Entry {
  /** Sequence of the action that entered the node; tells two visits to one node apart. */
  readonly entered: number;
  readonly since: Instant;
  readonly signed: readonly string[];
  readonly lateness?: Lateness;
  /** When the next lapse would be noted. */
  readonly lapseAt: Instant;
  /** Calendar days of the publicity that are left, while an objection stops the countdown. */
  readonly left?: number;
  readonly urgedAt?: Instant;
}

/** One line of the time line. */
export interface Step {
  readonly seq: number;
  readonly type: CaseActionType;
  readonly at: Instant;
  readonly by: Actor;
  readonly node?: string;
  readonly comment?: string;
  /** Milliseconds that the step took, from entering the node. */
  readonly took?: number;
  /** The node that it was returned to. */
  readonly to?: string;
  /** The person for whom a delegate acted. */
  readonly for?: string;
  /** People whom the step is about: handed to, asked in addition, mentioned. */
  readonly people?: readonly string[];
}

export interface Signature {
  readonly node: string;
  readonly person: string;
  readonly at: Instant;
  /** The principal of a delegate who signed: it counts as theirs, too. */
  readonly for?: string;
}

export interface Opening {
  readonly node: string;
  readonly person: string;
  readonly at: Instant;
  /** Sequence at which the node had been entered. */
  readonly entered: number;
}

export interface CopyState {
  readonly person: string;
  readonly at: Instant;
  readonly read?: Instant;
}

/** What a villager objected while the case was on public notice. */
export interface Objection {
  readonly seq: number;
  /** Sequence at which the publicity had been entered. */
  readonly entered: number;
  readonly person: string;
  readonly at: Instant;
  readonly words: string;
  readonly answer?: { readonly person: string; readonly at: Instant; readonly words: string };
}

/** What was set right afterwards; the old values stand here and in the ledger. */
export interface Correction {
  readonly seq: number;
  readonly node: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly reason: string;
  readonly before: Values;
  readonly after: Values;
}

/** A case is nothing but the fold of its actions. */
export interface CaseState {
  readonly id: string;
  readonly seq: number;
  readonly matter: string;
  readonly sub: string;
  readonly version: number;
  readonly places: PlaceChain;
  readonly number: string;
  readonly applicant: string;
  readonly submittedAt: Instant;
  readonly status: CaseStatus;
  readonly values: Values;
  /** Absent once the case has ended or is disclosed. */
  readonly standing?: Standing;
  readonly steps: readonly Step[];
  readonly signatures: readonly Signature[];
  readonly openings: readonly Opening[];
  readonly copies: readonly CopyState[];
  readonly recused: readonly string[];
  /** Cadres who are declared relatives of whom the case is about; none of them is asked to decide. */
  readonly kin?: readonly string[];
  /** People who were asked at a node that is over, for a fair answer to whoever comes too late. */
  readonly asked: readonly {
    readonly node: string;
    readonly entered: number;
    readonly people: readonly string[];
  }[];
  readonly returns: number;
  readonly approvedAt?: Instant;
  readonly disclosedAt?: Instant;
  readonly disclosedUntil?: Instant;
  /** Stampings recorded although not approved. */
  readonly reports: readonly { readonly at: Instant; readonly values: Values; readonly status: CaseStatus }[];
  readonly objections?: readonly Objection[];
  /** Called into the case by a comment. */
  readonly mentioned?: readonly string[];
  /** The clock stands still. */
  readonly suspended?: { readonly at: Instant; readonly by: Actor; readonly reason: string };
  readonly corrections?: readonly Correction[];
  /** Times that were over when the clock looked. */
  readonly watched?: readonly { readonly what: string; readonly since: Instant }[];
}

export const hasEnded = (status: CaseStatus): boolean =>
  status === 'closed' || status === 'rejected' || status === 'withdrawn' || status === 'terminated';
