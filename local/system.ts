import { hash, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { createDingTalk } from '@dingban/functions/dingtalk/client';
import type { GroupRobot } from '@dingban/functions/dingtalk/groupRobot';
import { createDataKeys } from '@dingban/functions/keys/dataKeys';
import { fileMasterKey, secretFile } from '@dingban/functions/keys/fileMasterKey';
import { syncContacts } from '@dingban/functions/schedule/contacts';
import { sweep } from '@dingban/functions/schedule/deadlines';
import { createStore } from '@dingban/functions/store/createStore';
import { createS3Files } from '@dingban/functions/store/s3Files';
import { handler as notify } from '@dingban/functions/stream/notify';
import { handler as project } from '@dingban/functions/stream/project';
import { handler as supervise } from '@dingban/functions/stream/supervise';
import type { App } from '@dingban/functions/wiring/app';
import { useApp } from '@dingban/functions/wiring/context';
import type { Log } from '@dingban/functions/wiring/log';
import { tokenStore } from '@dingban/functions/wiring/tokenStore';
import { workingDays } from '@dingban/shared/time/workingDays';
import type { DemoCity } from './demo/cityShape.ts';
import type { Mounts } from './host/mounts.ts';
import { type Host, startHost } from './host.ts';
import { createSandbox, type Sandbox } from './sandbox/sandbox.ts';
import { type EngineName, startEmbedded } from './store/embedded.ts';
import { openStreams } from './store/openStreams.ts';
import { startS3 } from './store/s3.ts';

export interface SystemOptions {
  /** Everything that lasts lies under here. */
  readonly folder: string;
  readonly city: DemoCity;
  readonly log: Log;
  /** Default: any free port. */
  readonly port?: number;
  readonly engine?: EngineName;
  readonly endpoint?: string;
  /** Table names begin with this. */
  readonly prefix?: string;
  /** Further listeners, such as the built H5 app. */
  readonly mounts?: Mounts;
  /** Whether the clock's functions run by themselves. Default true. */
  readonly scheduled?: boolean;
  /** Where a test plants a crash. */
  readonly checkpoint?: (step: string) => void;
  /** A DingTalk that outlives this process. Default: one of its own, kept in the folder. */
  readonly sandbox?: Sandbox;
  /** Whether the sandbox's DingTalk is written to the folder with each change. Default true. */
  readonly keepSandbox?: boolean;
  /** Views are kept, but no rule watches and nobody is told. Default false. */
  readonly quiet?: boolean;
  /** How the functions wait. Default: really. */
  readonly sleep?: (ms: number) => Promise<void>;
}

/** The whole system on one machine: store, files, DingTalk sandbox, functions and host, in one process. */
export interface System {
  readonly url: string;
  readonly app: App;
  readonly sandbox: Sandbox;
  readonly host: Host;
  /** Resolves when every action so far, and all that follows from it, has been handled. */
  readonly idle: () => Promise<void>;
  /** Reads the contacts from DingTalk and waits until the directory knows them. */
  readonly sync: () => Promise<void>;
  /** Lets the clock's work be done now, and waits for what follows. */
  readonly tick: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The service file of this repository. */
export const SERVICE_FILE = resolve(import.meta.dirname, '..', 'serverless.yml');

/** A port that was free a moment ago: the sandbox must know its own address before the host listens. */
const freePort = (): Promise<number> =>
  new Promise((settle, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => settle(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const robotsOf = (city: DemoCity): Record<string, GroupRobot> =>
  Object.fromEntries(
    city.groups.flatMap((group) =>
      group.webhook === undefined ? [] : [[String(group.village), group.webhook]],
    ),
  );

const wallClock = (): number => Date.now();
const random = (bytes: number): Uint8Array => randomBytes(bytes);
const really = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

/** Starts everything, in the order in which each part needs the one before. */
export const startSystem = async (options: SystemOptions): Promise<System> => {
  const folder = resolve(options.folder);
  mkdirSync(folder, { recursive: true });
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const sandbox =
    options.sandbox ??
    createSandbox({
      clock: wallClock,
      random,
      city: options.city,
      publicBase: `${url}/sandbox`,
      appBase: url,
      log: (message) => options.log.info({ message }),
      ...(options.keepSandbox === false ? {} : { dataFile: join(folder, 'sandbox.json') }),
      callbackUrl: `${url}/api/dingtalk/callback`,
      // This machine is nobody's but ours; at DingTalk's 20 calls a second the first reading would take 8 s.
      limits: { qps: 500 },
    });
  const { sleep = really } = options;
  // The whole system lives in the sandbox's time, so that moving its clock moves deadlines too.
  const { clock } = sandbox;
  const embedded = await startEmbedded({
    folder,
    ...(options.engine === undefined ? {} : { engine: options.engine }),
    ...(options.endpoint === undefined ? {} : { endpoint: options.endpoint }),
    ...(options.prefix === undefined ? {} : { prefix: options.prefix }),
  });
  const bare = createStore({ client: embedded.client, tables: embedded.tables, clock });
  const { store, source, deadLetters } = openStreams({
    embedded,
    store: bare,
    folder: join(folder, 'streams'),
    clock,
  });
  const s3 = await startS3({ folder, wallClock });
  const connection = sandbox.connection();
  const app: App = {
    store,
    files: createS3Files({ ...s3.options, publicBase: `${url}/s3` }),
    keys: createDataKeys(store.keys, fileMasterKey(join(folder, 'keys', 'master.key'), random), random),
    sessionSecret: secretFile(join(folder, 'keys', 'session.key'), random),
    dingtalk: createDingTalk({
      config: connection,
      clock,
      fetch,
      sleep,
      random,
      tokenStore: tokenStore(store.scratch),
    }),
    clock,
    random,
    newId: randomUUID,
    digest: (text) => hash('sha256', text, 'hex'),
    workingDays,
    settings: {
      appBase: url,
      appLink: connection.appLink,
      groupRobots: robotsOf(options.city),
      monthlyCalls: 5000,
    },
    log: options.log,
    sleep,
    checkpoint: options.checkpoint ?? (() => {}),
  };
  useApp(async () => app);
  const host = await startHost({
    serviceFile: SERVICE_FILE,
    clock,
    port,
    scheduled: options.scheduled ?? true,
    // What the stream gave up on, so that an operator sees it without reading files.
    health: async () => ({ deadLetters: (await deadLetters.list()).length }),
    mounts: {
      '/sandbox': (request, response) => {
        sandbox.handle(request, response, request.url ?? '/').catch((error) => {
          options.log.error({ message: 'sandbox failed', error });
          response.destroy();
        });
      },
      '/s3': s3.listener,
      ...options.mounts,
    },
  });
  await source.start(options.quiet === true ? { project } : { project, supervise, notify });
  return {
    url,
    app,
    sandbox,
    host,
    idle: () => source.idle(),
    sync: async () => {
      if (!(await syncContacts(app))) throw new Error('the sandbox did not give its contacts');
      await source.idle();
    },
    tick: async () => {
      await source.idle();
      await sweep(app);
      await source.idle();
    },
    stop: async () => {
      // The stream first: what it is just sending needs the sandbox, which lives behind the host.
      await source.stop();
      await host.stop();
      await sandbox.close();
      await s3.stop();
      await embedded.stop();
    },
  };
};
