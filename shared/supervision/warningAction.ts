import type { FileValue } from '../form/value.ts';
import type { ActionRecord } from '../ledger/record.ts';
import type { Instant } from '../time/clock.ts';
import type { Finding, Severity } from './finding.ts';

/** How a supervisor closes a warning. Machines only warn; a person closes. */
export type Outcome = 'corrected' | 'referred' | 'false-alarm';

type Bodies = {
  /** The system raises; `people` are asked to handle it until `due`. */
  raise: { readonly finding: Finding; readonly people: readonly string[]; readonly due: Instant };
  /** The same thing was found again, with more to compare: the newest evidence stands, and nobody is told anew. */
  join: { readonly finding: Finding };
  /** What was closed happened again, in a case that nobody knew of then. */
  reopen: { readonly finding: Finding; readonly people: readonly string[]; readonly due: Instant };
  /** DingTalk confirmed that these people got the notice. */
  push: { readonly people: readonly string[]; readonly notice: string };
  /** Those whose acts are in question are asked for their side. */
  inquire: { readonly people: readonly string[]; readonly reason: string };
  /** Their side, in their own words. It changes neither colour nor state: whoever checks weighs it. */
  explain: { readonly note: string };
  /** Somebody who was asked says that they have it in hand. */
  acknowledge: { readonly [none: string]: never };
  /** One person is named to check it. */
  assign: { readonly person: string; readonly reason: string };
  /** What was found on checking, with what shows it. */
  verify: { readonly note: string; readonly files: readonly FileValue[] };
  /** What was put right, with what shows it. */
  rectify: { readonly note: string; readonly files: readonly FileValue[] };
  /** 催办: those who have it in hand are asked to hurry. */
  urge: { readonly reason: string; readonly people: readonly string[] };
  /** 督办: the level above watches it until a day that it sets. */
  supervise: { readonly reason: string; readonly people: readonly string[]; readonly due: Instant };
  /** 查办: the discipline office takes it up itself. */
  investigate: { readonly reason: string; readonly people: readonly string[]; readonly due: Instant };
  downgrade: { readonly to: Severity; readonly reason: string };
  /** By a person, by the clock when nobody handled it, or by the rule when it got worse. */
  escalate: {
    readonly to: Severity;
    readonly reason: string;
    readonly people: readonly string[];
    readonly due: Instant;
    readonly finding?: Finding;
  };
  close: { readonly outcome: Outcome; readonly reason: string };
};

export type WarningActionType = keyof Bodies;

export type WarningDraft = {
  [Type in WarningActionType]: { readonly type: Type; readonly body: Bodies[Type] };
}[WarningActionType];

export type WarningAction = {
  [Type in WarningActionType]: Omit<ActionRecord, 'type' | 'body'> & {
    readonly type: Type;
    readonly body: Bodies[Type];
  };
}[WarningActionType];

export type WarningCommand =
  | { readonly type: 'acknowledge' }
  | { readonly type: 'assign'; readonly person: string; readonly reason: string }
  | { readonly type: 'verify' | 'rectify'; readonly note: string; readonly files: readonly FileValue[] }
  | { readonly type: 'urge'; readonly reason: string }
  | { readonly type: 'supervise'; readonly reason: string; readonly days: number }
  | { readonly type: 'investigate'; readonly reason: string }
  | { readonly type: 'inquire'; readonly reason: string }
  | { readonly type: 'explain'; readonly note: string }
  | { readonly type: 'downgrade'; readonly reason: string }
  | { readonly type: 'escalate'; readonly reason: string }
  | { readonly type: 'close'; readonly outcome: Outcome; readonly reason: string };

/** The ladder that supervisors know, each step graver than the one before. */
export const LADDER_STEPS = ['urge', 'supervise', 'investigate'] as const;

export type LadderStep = (typeof LADDER_STEPS)[number];

export type WarningCommandType = WarningCommand['type'];
