import { FAULT_TEXT } from './faultText.ts';

export type FaultClass = keyof typeof FAULT_TEXT;

/** Whatever went wrong with DingTalk, in one shape. Decided on codes, never on text. */
export interface DingTalkFault {
  readonly class: FaultClass;
  /** DingTalk's own code (errcode, sub_code or new-host code), or one of ours in lower case. */
  readonly code: string;
  /** The same call may succeed later without anybody changing anything. */
  readonly retryable: boolean;
  readonly requestId?: string;
  /** For the operator; holds nothing that DingTalk wrote, so no personal data. */
  readonly message: string;
  /** Milliseconds to leave DingTalk alone before the next try. */
  readonly waitMs?: number;
  /** Names of the missing permissions. */
  readonly scopes?: readonly string[];
  /** True when DingTalk may have done it all the same (cut connection, timeout). */
  readonly outcomeUnknown?: true;
}

export interface FaultExtras {
  readonly requestId?: string;
  readonly waitMs?: number;
  readonly scopes?: readonly string[];
  readonly outcomeUnknown?: true;
}

/** Quota is not retryable: nothing helps before the first of next month but buying more. */
const RETRYABLE: ReadonlySet<FaultClass> = new Set(['token', 'throttle', 'transient']);

export const fault = (kind: FaultClass, code: string, extras: FaultExtras = {}): DingTalkFault => ({
  class: kind,
  code,
  retryable: RETRYABLE.has(kind),
  message: `${FAULT_TEXT[kind].zh} ${FAULT_TEXT[kind].en} [${code}]`,
  ...extras,
});
