import type { ActionRecord } from '../ledger/record.ts';
import type { Instant } from '../time/clock.ts';

/** What a notice is about, and thereby how urgent it is when the monthly quota runs short. */
export type NoticeKind =
  | 'warning'
  | 'todo'
  | 'urged'
  | 'returned'
  | 'late'
  | 'ended'
  | 'told'
  | 'copied'
  | 'disclosed'
  /** Several that were held back, told together. */
  | 'digest';

/** The text of a notice: no names, no values of personal fields. */
export type NoticeText = {
  readonly title: string;
  readonly rows: readonly { readonly key: string; readonly value: string }[];
  readonly content: string;
  readonly colour: 'green' | 'yellow' | 'orange' | 'red';
  /** Page of the app that opens. */
  readonly page: string;
  /** What tells this notice from every other of the day. */
  readonly mark: string;
};

type Bodies = {
  readonly plan: {
    readonly kind: NoticeKind;
    readonly cause: string;
    readonly to: { readonly people: readonly string[] } | { readonly group: string };
    readonly text: NoticeText;
    /** Held back until then, to be told together with others: what is not urgent (architecture.md decision 7). */
    readonly notBefore?: Instant;
    /** The notices that a digest tells of. */
    readonly of?: readonly string[];
  };
  /** About to call DingTalk. Written before the call, so that a crash in between is known. */
  readonly attempt: { readonly number: number; readonly people: readonly string[] };
  readonly sent: {
    readonly tasks: readonly { readonly taskId: number; readonly people: readonly string[] }[];
    readonly calls: number;
  };
  /** Not sent or not known; tried again at `next`. */
  readonly wait: { readonly why: string; readonly next: Instant; readonly unknown: boolean };
  /** What DingTalk says became of it. People in `again` were dropped in silence and get a changed text. */
  readonly result: {
    readonly delivered: readonly string[];
    readonly again: readonly string[];
    readonly lost: readonly { readonly person: string; readonly code: string }[];
    readonly calls: number;
  };
  /** Given up, with the class of the fault; an operator is alarmed. */
  readonly fail: { readonly why: string };
  /** The month's quota is kept for what is more urgent, or used up: told with others when the next month begins. */
  readonly hold: { readonly why: 'quota'; readonly until: Instant };
  /** Its time has come and nothing else waits with it: sent in its own words. */
  readonly release: { readonly [none: string]: never };
  /** Told by a digest. */
  readonly digest: { readonly into: string };
  /** What it was to tell is settled by now. */
  readonly drop: { readonly why: 'settled' };
};

export type NoticeActionType = keyof Bodies;

export type NoticeDraft = {
  [Type in NoticeActionType]: { readonly type: Type; readonly body: Bodies[Type] };
}[NoticeActionType];

export type NoticeAction = {
  [Type in NoticeActionType]: Omit<ActionRecord, 'type' | 'body'> & {
    readonly type: Type;
    readonly body: Bodies[Type];
  };
}[NoticeActionType];

/** A notice before it is sent: to whom, and the text. */
export type NoticePlan = Bodies['plan'];
