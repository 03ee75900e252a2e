import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ListeningSandbox, listen } from '@dingban/local/sandbox/listen';
import type { EngineName } from '@dingban/local/store/embedded';
import { createClient } from '@dingban/shared/api/client';
import type { ChildReply, ChildRequest, ChildSettings, Ledger } from './crashChild.ts';
import { smallCity } from './smallCity.ts';
import type { Person, World } from './world.ts';

/** A system that dies and comes back, and a DingTalk that stays. */
export interface CrashWorld {
  readonly control: World['control'];
  readonly system: { readonly app: { readonly clock: () => number } };
  readonly as: (userid: string) => Promise<Person>;
  /** Asks the process; when it dies over it, a new one is started and asked again. */
  readonly ask: (request: ChildRequest) => Promise<Ledger | undefined>;
  readonly advance: (ms: number) => Promise<void>;
  /** Does what may be cut off by the crash, until it was answered. */
  readonly insist: <T>(deed: () => Promise<T>) => Promise<T>;
  /** Steps at which to die, one after the other; those after the first by the processes that come after. */
  readonly arm: (steps: readonly string[]) => Promise<void>;
  /** How often it died so far. */
  readonly deaths: () => number;
  readonly stop: () => Promise<void>;
}

class Died extends Error {}

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const begin = async (settings: ChildSettings): Promise<ChildProcess> => {
  const child = fork(join(import.meta.dirname, 'crashChild.ts'), {
    env: {
      ...process.env,
      CRASH_CHILD: JSON.stringify(settings),
      NODE_COMPILE_CACHE: join(tmpdir(), 'dingban-compile-cache'),
    },
    execArgv: [],
  });
  const dead = once(child, 'exit').then(() => {
    throw new Died('it died while starting');
  });
  dead.catch(() => {});
  await Promise.race([once(child, 'message'), dead]);
  return child;
};

export const startCrashWorld = async (engine: EngineName): Promise<CrashWorld> => {
  const folder = mkdtempSync(join(tmpdir(), 'dingban-crash-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const fake: ListeningSandbox = await listen({
    clock: Date.now,
    random: (bytes) => randomBytes(bytes),
    city: smallCity(),
    appBase: url,
    log: () => {},
    callbackUrl: `${url}/api/dingtalk/callback`,
    limits: { qps: 1000 },
  });
  const { clock } = fake.sandbox;
  let deaths = 0;
  let number = 0;

  let plan: readonly string[] = [];

  const start = (): Promise<ChildProcess> => {
    const [dieAt, ...later] = plan;
    plan = later;
    return begin({
      folder,
      port,
      engine,
      connection: fake.sandbox.connection(),
      offset: clock() - Date.now(),
      ...(dieAt === undefined ? {} : { dieAt }),
    });
  };
  let child = await start();

  const revive = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    if (child.signalCode !== 'SIGKILL') throw new Error(`it ended with ${child.exitCode}`);
    deaths += 1;
    for (;;) {
      try {
        child = await start();
        return;
      } catch (error) {
        // What was left open is handled at once, so the next step can come before it says that it is ready.
        if (!(error instanceof Died)) throw error;
        deaths += 1;
      }
    }
  };

  const askOnce = (request: ChildRequest): Promise<Ledger | undefined> =>
    new Promise((settle, fail) => {
      const asked = child;
      number += 1;
      const id = number;
      const end = (): void => {
        asked.off('message', heard);
        asked.off('exit', died);
      };
      const died = (): void => {
        end();
        fail(new Died('it died'));
      };
      const heard = (reply: ChildReply): void => {
        if (!('id' in reply) || reply.id !== id) return;
        end();
        if (reply.fault === undefined) settle(reply.value);
        else fail(new Error(reply.fault));
      };
      if (asked.exitCode !== null || asked.signalCode !== null) return fail(new Died('it is dead'));
      asked.on('message', heard);
      asked.on('exit', died);
      asked.send({ id, ...request });
    });

  /** One rescue at a time, however many requests the crash cut off. */
  let rescue: Promise<void> | undefined;
  const insist = async <T>(deed: () => Promise<T>): Promise<T> => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await deed();
      } catch (error) {
        const cut = error instanceof Died || child.killed || /offline|fetch failed/.test(String(error));
        if (!cut || tries > 3) throw error;
        rescue ??= revive().finally(() => {
          rescue = undefined;
        });
        await rescue;
      }
    }
  };
  const ask = (request: ChildRequest): Promise<Ledger | undefined> => insist(() => askOnce(request));

  const control: World['control'] = async <T>(path: string, body?: unknown, method?: string): Promise<T> => {
    const response = await fetch(`${fake.base}/__fake/${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`sandbox ${path}: ${response.status}`);
    return (await response.json()) as T;
  };

  const person = (id: string, token: string): Person => {
    const client = createClient(async ({ method, path, body }) => {
      const response = await fetch(`${url}${path}`, {
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
      ask: client,
      get: async (name, call) => {
        const answer = await client(name, call);
        if (!answer.ok) throw new Error(`${id} ${name}: ${JSON.stringify(answer.error).slice(0, 300)}`);
        return answer.data;
      },
    };
  };
  const signIn = async (userid: string): Promise<Person> => {
    const { authCode } = await control<{ authCode: string }>('authcode', { userid });
    const { token } = await person('', '').get('session', { body: { code: authCode } });
    return person(userid, token);
  };
  const known = new Map<string, Promise<Person>>();

  return {
    control,
    system: { app: { clock } },
    as: (userid) => {
      const found = known.get(userid) ?? signIn(userid);
      known.set(userid, found);
      return found;
    },
    ask,
    insist,
    advance: async (ms) => {
      await control('clock', { advanceMs: ms });
      await ask({ ask: 'clock', offset: clock() - Date.now() });
    },
    arm: async ([step, ...later]) => {
      plan = later;
      if (step !== undefined) await ask({ ask: 'arm', step });
    },
    deaths: () => deaths,
    stop: async () => {
      await ask({ ask: 'stop' }).catch(() => {});
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await fake.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
