import type { Values } from '../form/value.ts';
import type { ActionRecord } from '../ledger/record.ts';
import type { Instant } from '../time/clock.ts';

/** The place of one signature: any of these people may give it. */
export type Seat = readonly string[];

/** Signatures that come in any order. A step is done when its rounds are done, one after the other. */
export type Round = readonly Seat[];

/** Where a case goes next: the node, who is asked there, and until when. Written down, so that the fold needs no directory. */
export type Entry = {
  readonly node: string;
  readonly people: readonly string[];
  readonly due: Instant;
  /** The end of a publicity; it cannot be concluded before. */
  readonly notBefore?: Instant;
  /** Who signs beside and after whom. Absent where `people` and the node's way of signing say it all. */
  readonly rounds?: readonly Round[];
  /** Those of `people` who were asked for somebody: delegate to principal. */
  readonly standIns?: { readonly [delegate: string]: string };
  /** Those of `people` whom somebody asked in addition. */
  readonly added?: readonly string[];
};

/** The village of a case and the places above it. */
export type PlaceChain = {
  readonly village: string;
  readonly town: string;
  readonly city: string;
};

/** How late a node is: at its limit, at twice, at three times its limit in working days. */
export type Lateness = 'yellow' | 'orange' | 'red';

/** Where the added signer decides: before whoever asks, after them, or together with them. */
export type Where = 'before' | 'after' | 'beside';

/** The person for whom a delegate acted. */
type ForSomebody = { readonly for?: string };

type Bodies = {
  submit: {
    readonly matter: string;
    readonly sub: string;
    readonly version: number;
    readonly places: PlaceChain;
    readonly number: string;
    readonly values: Values;
    /** Cadres who are declared relatives of the applicant or of people named in the form. */
    readonly kin?: readonly string[];
    readonly next: Entry;
  };
  /** The applicant sends a returned case again. */
  resubmit: { readonly values: Values; readonly kin?: readonly string[]; readonly next: Entry };
  /** An assigned or copied person looked at the case for the first time at this node. */
  open: { readonly node: string };
  approve: ForSomebody & {
    readonly node: string;
    readonly values: Values;
    readonly comment: string;
    /** One of several cases that were approved together, where the matter allows it. */
    readonly batch?: true;
    /** Absent while others still have to sign. */
    readonly next?: Entry;
    /** Who must know, when this was the last approval. */
    readonly copies?: readonly string[];
  };
  return: ForSomebody & {
    readonly node: string;
    readonly to: string;
    readonly reason: string;
    readonly next: Entry;
  };
  reject: ForSomebody & { readonly node: string; readonly reason: string };
  withdraw: { readonly reason: string };
  /** Somebody asked to act is connected with the case and stands aside. */
  recuse: {
    readonly node: string;
    readonly reason: string;
    readonly next: Entry;
    /** Who must know, when nobody but this person still had to approve. */
    readonly copies?: readonly string[];
  };
  /** The publicity is over: what was objected is written down and the case goes on. */
  conclude: ForSomebody & {
    readonly node: string;
    readonly values: Values;
    readonly next: Entry;
    /** Who must know, when nobody has to approve any more. */
    readonly copies?: readonly string[];
  };
  /** A villager objects to what is on public notice. The first open objection stops the countdown. */
  object: {
    readonly node: string;
    readonly words: string;
    /** When the countdown stops with this one: until when to answer, and the calendar days that will be left. */
    readonly stop?: { readonly due: Instant; readonly left: number };
  };
  /** Answers an objection. With the last open one the countdown goes on. */
  answer: {
    readonly node: string;
    readonly objection: number;
    readonly words: string;
    readonly resume?: { readonly due: Instant; readonly notBefore: Instant };
  };
  implement: ForSomebody & { readonly node: string; readonly values: Values; readonly next: Entry };
  /** A stamping that was made although the case is not approved, honestly recorded. */
  report: { readonly values: Values; readonly reason: string };
  feedback: { readonly node: string; readonly values: Values; readonly disclosedUntil: Instant };
  /** Whoever is asked hands the step to somebody else who may do it. */
  transfer: { readonly node: string; readonly to: string; readonly reason: string };
  addSigner: {
    readonly node: string;
    readonly where: Where;
    readonly person: string;
    readonly reason: string;
  };
  /** Several sign together with whoever asks for it. */
  countersign: { readonly node: string; readonly people: readonly string[]; readonly reason: string };
  /** The applicant or the clerk asks those who are asked to hurry. */
  urge: { readonly reason: string };
  comment: { readonly text: string; readonly mentions: readonly string[] };
  /** The clock stops. */
  suspend: { readonly reason: string };
  /** The clock goes on with the working days that were left. */
  resume: {
    readonly reason: string;
    readonly due: Instant;
    readonly lapseAt: Instant;
    readonly notBefore?: Instant;
  };
  /** What a node wrote was wrong: the right values stand beside the wrong ones, which stay in the history. */
  correct: {
    readonly node: string;
    readonly values: Values;
    /** Fields that should have stayed empty. */
    readonly removed: readonly string[];
    readonly reason: string;
    readonly kin?: readonly string[];
  };
  /** An approved case that cannot be carried out. */
  terminate: { readonly reason: string };
  /** The case goes on by another version of its definition. */
  migrate: {
    readonly migration: string;
    readonly from: number;
    readonly to: number;
    readonly node: string;
    /** Values for fields that are new and required in the nodes already passed. */
    readonly values: Values;
  };
  /** The system notes that a node is late. It never decides for anybody. */
  lapse: {
    readonly node: string;
    readonly since: Instant;
    readonly lateness: Lateness;
    readonly next: Instant;
  };
  /** The system notes that a case had to have got somewhere by now and has not; what it means the rules say. */
  watch: {
    readonly what: 'stalled' | 'implementation' | 'disclosure';
    readonly since: Instant;
    readonly due: Instant;
  };
  close: { readonly why: 'disclosed' };
};

export type CaseActionType = keyof Bodies;

/** What people write values with: an application, a step, a correction. */
export const WRITING = [
  'submit',
  'resubmit',
  'approve',
  'conclude',
  'implement',
  'feedback',
  'correct',
] as const satisfies readonly CaseActionType[];

export type BodyOf<Type extends CaseActionType> = Bodies[Type];

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

export type ActionOf<Type extends CaseActionType> = Extract<CaseAction, { type: Type }>;
