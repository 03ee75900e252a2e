import type { Values } from '../form/value.ts';
import type { Actor } from '../ledger/record.ts';
import type { Instant } from '../time/clock.ts';
import type { CaseActionType, Lateness, PlaceChain } from './caseAction.ts';

export type CaseStatus =
  | 'approving'
  | 'returned'
  | 'implementing'
  | 'feedback'
  | 'disclosed'
  | 'closed'
  | 'rejected'
  | 'withdrawn';

/** Where the case stands and who is asked. */
export interface Standing {
  readonly node: string;
  /** Sequence of the action that entered the node; tells two visits to one node apart. */
  readonly entered: number;
  readonly since: Instant;
  readonly due: Instant;
  readonly people: readonly string[];
  readonly signed: readonly string[];
  readonly lateness?: Lateness;
  /** When the next lapse would be noted. */
  readonly lapseAt: Instant;
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
  readonly to?: string;
}

export interface Signature {
  readonly node: string;
  readonly person: string;
  readonly at: Instant;
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
}

export const hasEnded = (status: CaseStatus): boolean =>
  status === 'closed' || status === 'rejected' || status === 'withdrawn';
