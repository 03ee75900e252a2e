import { failed, type Result } from '@dingban/shared/result';
import { type Instant, SECOND } from '@dingban/shared/time/clock';
import { type DingTalkFault, fault } from './fault.ts';
import type { Json } from './lenient.ts';
import { CALLS_A_SECOND, createLimiter } from './limiter.ts';
import type { Api, DingTalkPorts } from './port.ts';
import { createSend, type Input } from './send.ts';
import { createTokenCache } from './token.ts';

/** DingTalk allows three tries more when it is busy (facts.md 0.12). */
const RETRIES = 3;
const FIRST_PAUSE = SECOND;

export type Call = (api: Api, input?: Input) => Promise<Result<Json, DingTalkFault>>;

/** A call with token, local limit, and the few repeats that help: token once, throttle and busy up to three times. */
export const createCall = (ports: DingTalkPorts): Call => {
  const { clock, sleep, random } = ports;
  const send = createSend(ports);
  const limited = createLimiter(clock, sleep, ports.config.callsASecond ?? CALLS_A_SECOND);
  let bannedUntil: Instant = 0;

  /** Doubles each time, plus up to as much again, so that Lambdas woken together do not knock together. */
  const pause = (tried: number): Promise<void> => {
    const base = FIRST_PAUSE * 2 ** tried;
    return sleep(base + Math.floor((base * (random(1)[0] ?? 0)) / 256));
  };

  const repeated = async (
    api: Api,
    attempt: () => Promise<Result<Json, DingTalkFault>>,
  ): Promise<Result<Json, DingTalkFault>> => {
    for (let tried = 0; ; tried += 1) {
      // Every further call in a ban of our address prolongs it.
      if (clock() < bannedUntil)
        return failed(fault('throttle', 'banned', { waitMs: bannedUntil - clock() }));
      await limited(api.path);
      const result = await attempt();
      if (result.ok) return result;
      const { error } = result;
      if (error.code === 'banned') bannedUntil = clock() + (error.waitMs ?? 0);
      if (api.once === true && mayBeDone(error)) {
        return failed({ ...error, retryable: false, outcomeUnknown: true });
      }
      if (tried >= RETRIES || !helpsToRepeat(error)) return result;
      await pause(tried);
    }
  };

  const tokens = createTokenCache(ports, (api, input = {}) =>
    repeated(api, () => send(api, input, undefined)),
  );

  return async (api, input = {}) => {
    if (api.auth === 'none') return repeated(api, () => send(api, input, undefined));
    const token = await tokens.get();
    if (!token.ok) return token;
    const first = await repeated(api, () => send(api, input, token.data));
    if (first.ok || first.error.class !== 'token') return first;

    tokens.reject(token.data);
    const fresh = await tokens.get();
    return fresh.ok ? repeated(api, () => send(api, input, fresh.data)) : fresh;
  };
};

/** Longer waits belong to the outbox, not to a Lambda that is paid by the second. */
const helpsToRepeat = (error: DingTalkFault): boolean =>
  error.class === 'transient' || (error.class === 'throttle' && (error.waitMs ?? SECOND) <= SECOND);

/** DingTalk gave up waiting for itself (15, 88, 504), or we for it: the notice may be on its way. -1 says it is not. */
const mayBeDone = (error: DingTalkFault): boolean =>
  error.class === 'transient' && error.code !== '-1' && error.code !== 'unreachable';
