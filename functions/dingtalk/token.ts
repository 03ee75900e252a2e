import { done, failed, type Result } from '@dingban/shared/result';
import { MINUTE, SECOND } from '@dingban/shared/time/clock';
import type { Call } from './call.ts';
import { type DingTalkFault, fault } from './fault.ts';
import { asNumber, asText } from './lenient.ts';
import type { Api, DingTalkPorts, StoredToken } from './port.ts';

/** Free of quota, unlike the old /gettoken (facts.md 0.4, 0.5). */
const ACCESS_TOKEN: Api = {
  path: '/v1.0/oauth2/accessToken',
  host: 'api',
  method: 'POST',
  quota: 'free',
  auth: 'none',
};

/** Refreshed this long before its end, so that no call starts with a token about to die. */
const EARLY = 10 * MINUTE;

export interface TokenCache {
  readonly get: () => Promise<Result<string, DingTalkFault>>;
  /** DingTalk did not take this value: the next `get` asks for a new one, wherever the old one is kept. */
  readonly reject: (value: string) => void;
}

/** One per app. Parallel callers share one fetch; a race between Lambdas is harmless, DingTalk repeats the value. */
export const createTokenCache = (ports: DingTalkPorts, call: Call): TokenCache => {
  const { config, clock, tokenStore } = ports;
  let held: StoredToken | undefined;
  let rejected: string | undefined;
  let running: Promise<Result<string, DingTalkFault>> | undefined;

  const isFresh = (token: StoredToken | undefined): token is StoredToken =>
    token !== undefined && token.value !== rejected && token.expiresAt - EARLY > clock();

  const fromStore = async (): Promise<StoredToken | undefined> => {
    try {
      return await tokenStore?.load(config.appKey);
    } catch {
      return undefined; // The store only saves a call; without it we ask DingTalk.
    }
  };

  const keep = async (token: StoredToken): Promise<void> => {
    held = token;
    rejected = undefined;
    try {
      await tokenStore?.save(config.appKey, token);
    } catch {
      // See fromStore.
    }
  };

  const fetchToken = async (): Promise<Result<string, DingTalkFault>> => {
    const stored = await fromStore();
    if (isFresh(stored)) {
      held = stored;
      return done(stored.value);
    }
    const asked = clock();
    const reply = await call(ACCESS_TOKEN, {
      body: { appKey: config.appKey, appSecret: config.appSecret },
    });
    if (!reply.ok) return reply;
    const value = asText(reply.data.accessToken);
    const seconds = asNumber(reply.data.expireIn);
    if (value === '' || !(seconds > 0)) return failed(fault('unknown', 'no-token'));
    await keep({ value, expiresAt: asked + seconds * SECOND });
    return done(value);
  };

  return {
    get: () => {
      if (isFresh(held)) return Promise.resolve(done(held.value));
      running ??= fetchToken().finally(() => {
        running = undefined;
      });
      return running;
    },
    reject: (value) => {
      rejected = value;
      if (held?.value === value) held = undefined;
    },
  };
};
