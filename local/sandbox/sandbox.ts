import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '@dingban/shared/time/clock';
import type { DemoCity } from '../demo/cityShape.ts';
import { control, mayControl } from './control/control.ts';
import type { ControlHost } from './control/controlCall.ts';
import type { Endpoint, Fake } from './endpoint.ts';
import { faultReply, plantedFault } from './faults.ts';
import { createIds } from './ids.ts';
import { createKeeper } from './keep.ts';
import { page } from './page/page.ts';
import { type Answered, answer, type Recent } from './pipeline.ts';
import { checkUrl, type Post, pushDue, pushOne, recordEvent } from './push.ts';
import { type Asked, readRequest } from './request.ts';
import { logRequest } from './requestLog.ts';
import { json, respond } from './respond.ts';
import { seedWorld } from './seed.ts';
import type { Limits } from './switches.ts';
import type { World } from './world.ts';

export interface SandboxPorts {
  /** Real time; the sandbox's own clock runs beside it. */
  readonly clock: Clock;
  readonly random: (bytes: number) => Uint8Array;
  readonly city: DemoCity;
  /** Where this sandbox is mounted, such as http://127.0.0.1:3000/sandbox. */
  readonly publicBase: string;
  /** Where the app in the browser is, such as http://127.0.0.1:3000. */
  readonly appBase: string;
  readonly log: (line: string) => void;
  /** Where inboxes survive a restart; without it everything is forgotten. */
  readonly dataFile?: string;
  /** Where events go from the start, without the check that the control API makes. */
  readonly callbackUrl?: string;
  /** Other limits than DingTalk's from the start, such as a higher `qps` so that a demonstration starts at once. */
  readonly limits?: Partial<Limits>;
  readonly fetch?: Post;
}

/** What the app under test must be told of itself; fits DingTalkConfig. */
export interface SandboxConnection {
  readonly apiBase: string;
  readonly oapiBase: string;
  readonly corpId: string;
  readonly appKey: string;
  readonly appSecret: string;
  readonly agentId: number;
  readonly robotCode: string;
  readonly callback: { readonly token: string; readonly aesKey: string };
  readonly callsASecond: number;
  readonly appLink: string;
}

export interface Sandbox {
  /** `path` is what follows the mount point, with its query. */
  readonly handle: (req: IncomingMessage, res: ServerResponse, path: string) => Promise<void>;
  /** Virtual time, for everything that should age with the sandbox. */
  readonly clock: Clock;
  /** The app under test, or with 1 the other app. */
  readonly connection: (app?: 0 | 1) => SandboxConnection;
  readonly snapshot: () => unknown;
  readonly restore: (snapshot: unknown) => void;
  readonly close: () => Promise<void>;
}

/** A DingTalk of one city. Knows nothing of the app beyond what DingTalk would know. */
export const createSandbox = (ports: SandboxPorts): Sandbox => {
  const { clock, random, city, publicBase, log } = ports;
  const send: Post = ports.fetch ?? fetch;
  const recent: Recent = new Map();
  const keeper = createKeeper(ports.dataFile, () => fake.world, log);
  let timer: NodeJS.Timeout | undefined;
  let pushing: Promise<void> = Promise.resolve();

  const fake: Fake = {
    world: keeper.load() ?? seedWorld(city),
    now: () => fake.world.time.frozenAt ?? clock() + fake.world.time.offset,
    random,
    ids: createIds(random),
    tell: (type, fields) => recordEvent(fake, type, fields),
  };
  const useOptions = (): void => {
    Object.assign(fake.world.limits, ports.limits);
    const [app] = fake.world.apps;
    if (app !== undefined && ports.callbackUrl !== undefined) app.callback.url = ports.callbackUrl;
  };
  useOptions();

  /** One after the other, so that a retry never overtakes; then a timer for the next that falls due. */
  const push = (): Promise<void> => {
    pushing = pushing
      .then(() => pushDue(fake, send))
      .then(() => {
        keeper.changed();
        clearTimeout(timer);
        const next = fake.world.events
          .filter((event) => event.state === 'pending')
          .map((event) => event.nextAt);
        if (next.length === 0 || fake.world.time.frozenAt !== undefined) return;
        timer = setTimeout(() => void push(), Math.max(0, Math.min(...next) - fake.now())).unref();
      });
    return pushing;
  };

  const host: ControlHost = {
    reseed: () => {
      fake.world = seedWorld(city);
      recent.clear();
      useOptions();
    },
    snapshot: () => structuredClone(fake.world),
    restore: (snapshot) => {
      fake.world = structuredClone(snapshot) as World;
      recent.clear();
    },
    push,
    redeliver: async (id) => {
      const event = fake.world.events.find((one) => one.id === id);
      if (event === undefined) return false;
      await pushOne(fake, send, event);
      return true;
    },
    checkUrl: (appKey) => {
      const app = fake.world.apps.find((one) => one.appKey === appKey);
      return app === undefined ? Promise.resolve('no such app') : checkUrl(fake, send, app);
    },
  };

  const dingtalk = async (res: ServerResponse, api: Endpoint['host'], asked: Asked): Promise<void> => {
    const planted = plantedFault(fake, asked.path);
    const { delayMs, drop } = planted?.reply ?? {};
    if (delayMs !== undefined) await new Promise((resume) => setTimeout(resume, delayMs));
    if (drop === true || drop === 'before') {
      res.destroy();
      return;
    }
    const planned = planted === undefined ? undefined : faultReply(planted);
    const answered: Answered =
      planned === undefined ? answer(fake, recent, api, asked) : { reply: planned, counted: false };
    logRequest(fake, api, asked, answered);
    keeper.changed();
    if (drop === 'after') res.destroy();
    else respond(fake, res, api, answered.reply);
  };

  const mount = async (req: IncomingMessage, res: ServerResponse, path: string): Promise<void> => {
    const asked = await readRequest(req, path);
    const [, first = '', ...rest] = asked.path.split('/');
    const inside: Asked = { ...asked, path: `/${rest.join('/')}` };
    if (first === 'api' || first === 'oapi') return dingtalk(res, first, inside);
    if (first === '__fake') {
      const body = mayControl(req, [publicBase, ports.appBase])
        ? await control(inside, { fake, host })
        : undefined;
      keeper.changed();
      return json(res, body === undefined ? 404 : 200, body ?? { error: 'not found' });
    }
    return page(res, asked, {
      fake,
      publicBase,
      appBase: ports.appBase,
      isLocal: mayControl(req, [publicBase, ports.appBase]),
    });
  };

  return {
    handle: async (req, res, path) => {
      try {
        await mount(req, res, path);
      } catch (error) {
        log(`sandbox: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        if (!res.headersSent) json(res, 500, { error: 'sandbox is broken, see its log' });
        else res.destroy();
      }
    },
    clock: fake.now,
    connection: (index = 0) => {
      const app = fake.world.apps[index];
      if (app === undefined) throw new Error(`no app ${index}`);
      const { appKey, appSecret, agentId, robotCode, callback } = app;
      return {
        apiBase: `${publicBase}/api`,
        oapiBase: `${publicBase}/oapi`,
        corpId: fake.world.corpId,
        appKey,
        appSecret,
        agentId,
        robotCode,
        callback: { token: callback.token, aesKey: callback.aesKey },
        callsASecond: fake.world.limits.qps,
        appLink: 'eapp://',
      };
    },
    snapshot: host.snapshot,
    restore: host.restore,
    close: async () => {
      clearTimeout(timer);
      await pushing;
      clearTimeout(timer);
      await keeper.close();
    },
  };
};
