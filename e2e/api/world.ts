import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log, LogEntry } from '@dingban/functions/wiring/log';
import type { DemoCity } from '@dingban/local/demo/cityShape';
import { dynoxideBinary } from '@dingban/local/store/dynoxideEngine';
import type { EngineName } from '@dingban/local/store/embedded';
import { type System, startSystem } from '@dingban/local/system';
import { type Call, createClient } from '@dingban/shared/api/client';
import type { Answer, ContractName } from '@dingban/shared/api/contracts';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { watchContracts } from './contractWatch.ts';
import { smallCity } from './smallCity.ts';

/** A running system with people who can do things, over HTTP as a phone does. */
export interface World {
  readonly system: System;
  readonly logged: readonly (LogEntry & { readonly level: string })[];
  readonly as: (userid: string) => Promise<Person>;
  /** Somebody without a session. */
  readonly stranger: Person;
  /** Sets the sandbox's clock forward. */
  readonly advance: (ms: number) => Promise<void>;
  /** Asks the sandbox's control API: GET without a body, POST with one, unless another method is named. */
  readonly control: <T>(path: string, body?: unknown, method?: string) => Promise<T>;
  /** Any request at all, held to the contracts like every other. */
  readonly request: (request: RawRequest) => Promise<{ readonly status: number; readonly body: unknown }>;
  /** Signs in anew, whatever happened to earlier sessions. */
  readonly signIn: (userid: string) => Promise<Person>;
  /** Answers that did not keep to their contract; emptied by whoever looks. */
  readonly breaches: string[];
  readonly stop: () => Promise<void>;
}

export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text as it is, anything else as JSON. */
  readonly body?: unknown;
}

export interface Person {
  readonly id: string;
  readonly token: string;
  readonly ask: ReturnType<typeof createClient>;
  /** Asks and expects to get it. */
  readonly get: <Name extends ContractName>(name: Name, call?: Call<Name>) => Promise<Answer<Name>>;
}

export interface WorldOptions {
  readonly city?: DemoCity;
  readonly checkpoint?: (step: string) => void;
  readonly folder?: string;
  /** Default: dynoxide where there is one. */
  readonly engine?: EngineName;
  readonly sleep?: (ms: number) => Promise<void>;
  /** No rule watches, nobody is told, and DingTalk forgets with the process: for tests of very many cases. */
  readonly quiet?: true;
}

/** Worlds in one shared store keep apart by their folders, and a world finds its own again. */
export const prefixOf = (folder: string): string => `t${hash('sha256', folder, 'hex').slice(0, 10)}-`;

export const startWorld = async (options: WorldOptions = {}): Promise<World> => {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'dingban-api-'));
  const logged: (LogEntry & { level: string })[] = [];
  const note = (level: string) => (entry: LogEntry) => {
    logged.push({ ...entry, level });
  };
  const log: Log = { info: note('info'), warn: note('warn'), error: note('error') };
  const remote = process.env.DYNAMODB_ENDPOINT;
  const system = await startSystem({
    folder,
    city: options.city ?? smallCity(),
    log,
    scheduled: false,
    ...(options.sleep === undefined ? {} : { sleep: options.sleep }),
    ...(options.quiet === true ? { keepSandbox: false, quiet: true } : {}),
    ...(remote === undefined
      ? { engine: options.engine ?? (dynoxideBinary() === undefined ? 'dynalite' : 'dynoxide') }
      : {}),
    prefix: prefixOf(folder),
    ...(options.checkpoint === undefined ? {} : { checkpoint: options.checkpoint }),
  });
  await system.sync();

  const watch = watchContracts();

  const control = async <T>(path: string, body?: unknown, method?: string): Promise<T> => {
    const response = await fetch(`${system.url}/sandbox/__fake/${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`sandbox ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };

  const request: World['request'] = async ({ method, path, token, headers, body }) => {
    const response = await fetch(`${system.url}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === undefined || token === '' ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const answer = { status: response.status, body: await response.json() };
    watch.see({ method, path, ...answer });
    return answer;
  };

  const person = (id: string, token: string): Person => {
    const ask = createClient((asked) => request({ ...asked, token }));
    return {
      id,
      token,
      ask,
      get: async (name, call) => {
        const answer = await ask(name, call);
        if (!answer.ok) throw new Error(`${id} ${name}: ${JSON.stringify(answer.error).slice(0, 600)}`);
        return answer.data;
      },
    };
  };

  const stranger = person('', '');
  const known = new Map<string, Promise<Person>>();
  const signIn = async (userid: string): Promise<Person> => {
    const { authCode } = await control<{ authCode: string }>('authcode', { userid });
    const { token } = await stranger.get('session', { body: { code: authCode } });
    return person(userid, token);
  };

  return {
    system,
    logged,
    stranger,
    control,
    request,
    signIn,
    breaches: watch.breaches,
    as: (userid) => {
      const found = known.get(userid) ?? signIn(userid);
      known.set(userid, found);
      return found;
    },
    advance: async (ms) => {
      await control('clock', { advanceMs: ms });
      known.clear();
    },
    stop: async () => {
      await system.stop();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** One world for a whole test file. After each test, every answer that it saw must have kept to its contract. */
export const useWorld = (options: () => WorldOptions = () => ({})): (() => World) => {
  let world: World | undefined;
  const the = (): World => {
    if (world === undefined) throw new Error('the world has not begun');
    return world;
  };
  beforeAll(async () => {
    world = await startWorld(options());
  });
  afterEach(() => {
    expect(the().breaches.splice(0)).toEqual([]);
  });
  afterAll(() => world?.stop());
  return the;
};
