import type { Values } from '../form/value.ts';
import type { ActionRecord } from '../ledger/record.ts';
import type { Instant } from '../time/clock.ts';

/** Where a case goes next: the node, who is asked there, and until when. Written down, so that the fold needs no directory. */
export type Entry = {
  readonly node: string;
  readonly people: readonly string[];
  readonly due: Instant;
};

/** The village of a case and the places above it. */
export type PlaceChain = {
  readonly village: string;
  readonly town: string;
  readonly city: string;
};

/** How late a node is: at its limit, at twice, at three times its limit in working days. */
export type Lateness = 'yellow' | 'orange' | 'red';

type Bodies = {
  submit: {
    readonly matter: string;
    readonly sub: string;
    readonly version: number;
    readonly places: PlaceChain;
    readonly number: string;
    readonly values: Values;
    readonly next: Entry;
  };
  /** The applicant sends a returned case again. */
  resubmit: { readonly values: Values; readonly next: Entry };
  /** An assigned or copied person looked at the case for the first time at this node. */
  open: { readonly node: string };
  approve: {
    readonly node: string;
    readonly values: Values;
    readonly comment: string;
    /** Absent while others still have to sign. */
    readonly next?: Entry;
    /** Who must know, when this was the last approval. */
    readonly copies?: readonly string[];
  };
  return: { readonly node: string; readonly to: string; readonly reason: string; readonly next: Entry };
  reject: { readonly node: string; readonly reason: string };
  withdraw: { readonly reason: string };
  /** Somebody asked to act is connected with the case and stands aside. */
  recuse: { readonly node: string; readonly reason: string; readonly next: Entry };
  implement: { readonly node: string; readonly values: Values; readonly next: Entry };
  /** A stamping that was made although the case is not approved, honestly recorded. */
  report: { readonly values: Values; readonly reason: string };
  feedback: { readonly node: string; readonly values: Values; readonly disclosedUntil: Instant };
  /** The system notes that a node is late. It never decides for anybody. */
  lapse: {
    readonly node: string;
    readonly since: Instant;
    readonly lateness: Lateness;
    readonly next: Instant;
  };
  close: { readonly why: 'disclosed' };
};

export type CaseActionType = keyof Bodies;

/** What a decision produces, before it has an id, a sequence and a hash. */
export type CaseDraft = {
  [Type in CaseActionType]: { readonly type: Type; readonly body: Bodies[Type] };
}[CaseActionType];

/** A record of a case's ledger. */
export type CaseAction = {
  [Type in CaseActionType]: Omit<ActionRecord, 'type' | 'body'> & {
    readonly type: Type;
    readonly body: Bodies[Type];
  };
}[CaseActionType];
