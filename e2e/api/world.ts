import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log, LogEntry } from '@dingban/functions/wiring/log';
import type { DemoCity } from '@dingban/local/demo/cityShape';
import { dynoxideBinary } from '@dingban/local/store/dynoxideEngine';
import { type System, startSystem } from '@dingban/local/system';
import { type Call, createClient } from '@dingban/shared/api/client';
import type { Answer, ContractName } from '@dingban/shared/api/contracts';
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
  readonly control: <T>(path: string, body?: unknown) => Promise<T>;
  readonly stop: () => Promise<void>;
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
}

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
    ...(remote === undefined
      ? { engine: dynoxideBinary() === undefined ? ('dynalite' as const) : ('dynoxide' as const) }
      : { prefix: `t${randomUUID().slice(0, 8)}-` }),
    ...(options.checkpoint === undefined ? {} : { checkpoint: options.checkpoint }),
  });
  await system.sync();

  const control = async <T>(path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${system.url}/sandbox/__fake/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await response.json()) as T;
  };

  const person = (id: string, token: string): Person => {
    const ask = createClient(async ({ method, path, body }) => {
      const response = await fetch(`${system.url}${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: await response.json() };
    });
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
