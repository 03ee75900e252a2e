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
  /** What was found on checking, and whether it has been put right. */
  handle: { readonly note: string; readonly rectified: boolean };
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
  | { readonly type: 'handle'; readonly note: string; readonly rectified: boolean }
  | { readonly type: 'inquire'; readonly reason: string }
  | { readonly type: 'explain'; readonly note: string }
  | { readonly type: 'downgrade'; readonly reason: string }
  | { readonly type: 'escalate'; readonly reason: string }
  | { readonly type: 'close'; readonly outcome: Outcome; readonly reason: string };

export type WarningCommandType = WarningCommand['type'];
