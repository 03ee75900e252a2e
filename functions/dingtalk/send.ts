import { failed, type Result } from '@dingban/shared/result';
import { SECOND } from '@dingban/shared/time/clock';
import { type DingTalkFault, fault } from './fault.ts';
import { asText, type Json } from './lenient.ts';
import type { Api, DingTalkPorts } from './port.ts';
import { readReply } from './reply.ts';

/** Connect and read. DingTalk's own timeout is 3 s, so nothing good comes later. */
const TIMEOUT = 5 * SECOND;

export interface Input {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Json;
}

/** One request, one answer, nothing tried again. */
export const createSend = ({ config, fetch, count }: DingTalkPorts) => {
  const address = (api: Api, input: Input, token: string | undefined): string => {
    const base = api.host === 'api' ? config.apiBase : config.oapiBase;
    // The old host takes the token in the query only, the new host in the header only.
    const inQuery = api.host === 'oapi' && token !== undefined ? { access_token: token } : {};
    const query = new URLSearchParams({ ...inQuery, ...input.query }).toString();
    return `${base}${api.path}${query === '' ? '' : `?${query}`}`;
  };

  return async (api: Api, input: Input, token: string | undefined): Promise<Result<Json, DingTalkFault>> => {
    const result = await exchange(fetch, address(api, input, token), {
      method: api.method,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
      headers: {
        ...(api.method === 'POST' ? { 'content-type': 'application/json' } : {}),
        ...(api.host === 'api' && token !== undefined ? { 'x-acs-dingtalk-access-token': token } : {}),
      },
      ...(api.method === 'POST' ? { body: JSON.stringify(input.body ?? {}) } : {}),
    });
    if (api.quota !== 'free' && isCounted(result)) await recorded(count?.(api.path, api.quota));
    return result;
  };
};

const exchange = async (
  fetch: DingTalkPorts['fetch'],
  url: string,
  init: RequestInit,
): Promise<Result<Json, DingTalkFault>> => {
  try {
    const response = await fetch(url, init);
    return readReply(response.status, await response.text());
  } catch (error) {
    return failed(brokenConnection(error));
  }
};

const NEVER_ARRIVED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

const brokenConnection = (error: unknown): DingTalkFault => {
  if (!(error instanceof Error)) return fault('transient', 'connection', { outcomeUnknown: true });
  if (error.name === 'TimeoutError') return fault('transient', 'timeout', { outcomeUnknown: true });
  return NEVER_ARRIVED.has(causeCode(error))
    ? fault('transient', 'unreachable')
    : fault('transient', 'connection', { outcomeUnknown: true });
};

/** `code` of a system error is not an own enumerable property everywhere. */
const causeCode = ({ cause }: Error): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? asText(cause.code) : '';

/** Refused at the gate or never arrived: not counted (facts.md 0.8). A business refusal is. A timeout we count, to be safe. */
const NOT_COUNTED: ReadonlySet<string> = new Set(['token', 'ip', 'permission', 'throttle', 'quota']);

const isCounted = (result: Result<Json, DingTalkFault>): boolean =>
  result.ok || !(NOT_COUNTED.has(result.error.class) || result.error.code === 'unreachable');

const recorded = async (counted: void | Promise<void>): Promise<void> => {
  try {
    await counted;
  } catch {
    // The call has been made. To fail it now would make the outbox send it again.
  }
};
