import type { Clock, Instant } from '@dingban/shared/time/clock';
import type { DingTalkConfig } from './config.ts';

export type Quota = 'free' | 'api' | 'push';

/** One call of DingTalk as this room makes it. */
export interface Api {
  /** The path, also the name under which it is counted and limited. */
  readonly path: string;
  readonly host: 'api' | 'oapi';
  readonly method: 'GET' | 'POST';
  readonly quota: Quota;
  /** How it is signed for: token in the right place of the host, or nothing. */
  readonly auth: 'token' | 'none';
  /** A repeat would do it twice, so after a cut connection it is handed back and not tried again. */
  readonly once?: true;
}

/** Where a token outlives this process, such as one item per app in DynamoDB. */
export interface TokenStore {
  readonly load: (appKey: string) => Promise<StoredToken | undefined>;
  readonly save: (appKey: string, token: StoredToken) => Promise<void>;
}

export interface StoredToken {
  readonly value: string;
  readonly expiresAt: Instant;
}

/** Told of every call that DingTalk counts. A count that fails never fails the call, for the call has been made. */
export type Count = (api: string, quota: 'api' | 'push') => void | Promise<void>;

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
export type Sleep = (ms: number) => Promise<void>;
export type Random = (bytes: number) => Uint8Array;

/** Everything from outside that this room touches. */
export interface DingTalkPorts {
  readonly config: DingTalkConfig;
  readonly clock: Clock;
  readonly fetch: Fetch;
  readonly sleep: Sleep;
  readonly random: Random;
  readonly tokenStore?: TokenStore;
  readonly count?: Count;
}
