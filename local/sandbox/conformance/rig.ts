import { createDingTalk, type DingTalk } from '@dingban/functions/dingtalk/client';
import type { DingTalkConfig } from '@dingban/functions/dingtalk/config';
import type { TokenStore } from '@dingban/functions/dingtalk/port';
import { DEMO_CITY } from '../../demo/city.ts';
import type { DemoCity } from '../../demo/cityShape.ts';
import { type ListeningSandbox, listen } from '../listen.ts';

/** 2026-11-24, a Tuesday, 09:12 in Shanghai. */
export const MORNING = Date.parse('2026-11-24T01:12:00Z');

/** A client and a sandbox that talk over HTTP and share one clock, which only sleeping moves. */
export interface Rig {
  readonly sandbox: ListeningSandbox;
  readonly dingtalk: DingTalk;
  readonly config: DingTalkConfig;
  /** Another client process, perhaps of the other app or with something else in its configuration. */
  readonly client: (options?: {
    readonly config?: Partial<DingTalkConfig>;
    readonly tokenStore?: TokenStore;
  }) => DingTalk;
  /** A call of the control API. */
  readonly control: (method: string, path: string, body?: unknown) => Promise<unknown>;
  readonly plant: (path: string, reply: unknown, match?: object) => Promise<unknown>;
  readonly requests: (path: string) => Promise<readonly { readonly code: string; readonly body: unknown }[]>;
  readonly pass: (ms: number) => void;
  readonly slept: number[];
  readonly counted: string[];
  readonly close: () => Promise<void>;
}

export const createRig = async (city: DemoCity = DEMO_CITY): Promise<Rig> => {
  let now = MORNING;
  let seed = 1;
  const random = (bytes: number): Uint8Array =>
    Uint8Array.from({ length: bytes }, () => {
      seed = (seed * 48271) % 2147483647;
      return seed & 255;
    });
  const sandbox = await listen({ clock: () => now, random, city, log: console.error });
  const slept: number[] = [];
  const counted: string[] = [];
  const config = sandbox.sandbox.connection();

  const client: Rig['client'] = (options = {}) =>
    createDingTalk({
      config: { ...config, ...options.config },
      clock: sandbox.sandbox.clock,
      fetch,
      sleep: async (ms) => {
        slept.push(ms);
        now += ms;
      },
      random,
      count: (api) => {
        counted.push(api);
      },
      ...(options.tokenStore === undefined ? {} : { tokenStore: options.tokenStore }),
    });

  const control: Rig['control'] = async (method, path, body) => {
    const response = await fetch(`${sandbox.base}/__fake/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return response.json();
  };

  return {
    sandbox,
    config,
    client,
    dingtalk: client(),
    control,
    plant: (path, reply, match = {}) => control('POST', 'faults', { match: { path, ...match }, reply }),
    requests: async (path) =>
      (await control('GET', `requests?path=${path}`)) as { code: string; body: unknown }[],
    pass: (ms) => {
      now += ms;
    },
    slept,
    counted,
    close: sandbox.close,
  };
};

/** The value, or a failed test that says what came instead. */
export const value = <T>(
  result: { readonly ok: true; readonly data: T } | { readonly ok: false; readonly error: unknown },
): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.data;
};

export const faultClass = (
  result: { readonly ok: true } | { readonly ok: false; readonly error: { readonly class: string } },
): string => (result.ok ? 'ok' : result.error.class);
