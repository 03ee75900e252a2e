import type { Sandbox, SandboxConnection } from '@dingban/local/sandbox/sandbox';
import type { EngineName } from '@dingban/local/store/embedded';
import { startSystem } from '@dingban/local/system';
import type { ActionRecord } from '@dingban/shared/ledger/record';
import { smallCity } from './smallCity.ts';

/*
 * The whole system in a process of its own, which kills itself at a planted step, as a power cut would. DingTalk
 * lives elsewhere and does not notice.
 */

export interface ChildSettings {
  readonly folder: string;
  readonly port: number;
  readonly engine: EngineName;
  readonly connection: SandboxConnection;
  /** Virtual time minus real time. */
  readonly offset: number;
  /** The step at which to die. */
  readonly dieAt?: string;
}

export type ChildRequest =
  | { readonly ask: 'idle' | 'tick' | 'sync' | 'stop' }
  | { readonly ask: 'clock'; readonly offset: number }
  | { readonly ask: 'arm'; readonly step: string }
  | { readonly ask: 'ledger' };

export interface Ledger {
  readonly actions: readonly ActionRecord[];
  readonly views: readonly { owner: string; kind: string; list?: string; value: unknown }[];
}

export type ChildReply =
  | { readonly ready: true }
  | { readonly id: number; readonly value?: Ledger; readonly fault?: string };

const settings: ChildSettings = JSON.parse(process.env.CRASH_CHILD ?? '{}');
let { offset } = settings;
let armed = settings.dieAt;

const clock = (): number => Date.now() + offset;

const elsewhere: Sandbox = {
  clock,
  connection: () => settings.connection,
  handle: async (_, response) => {
    response.writeHead(404).end();
  },
  snapshot: () => undefined,
  restore: () => {},
  close: async () => {},
};

const tell = (reply: ChildReply): void => {
  process.send?.(reply);
};

const say = (entry: { readonly message: string; readonly code?: string }): void => {
  if (process.env.CRASH_VERBOSE) console.error(JSON.stringify(entry));
};

const system = await startSystem({
  folder: settings.folder,
  port: settings.port,
  engine: settings.engine,
  city: smallCity(),
  scheduled: false,
  sandbox: elsewhere,
  log: { info: () => {}, warn: say, error: say },
  checkpoint: (step) => {
    if (step === armed) process.kill(process.pid, 'SIGKILL');
  },
});

const ledger = async (): Promise<Ledger> => {
  const actions: ActionRecord[] = [];
  for await (const action of system.app.store.actions.all())
    if (!/^(person|place)#/.test(action.aggregate)) actions.push(action);
  const views: { owner: string; kind: string; list?: string; value: unknown }[] = [];
  for await (const view of system.app.store.views.all())
    if (!/^(person|place)#/.test(view.owner)) views.push(view);
  return { actions, views };
};

const answer = async (request: ChildRequest): Promise<Ledger | undefined> => {
  switch (request.ask) {
    case 'idle':
      await system.idle();
      return undefined;
    case 'tick':
      await system.tick();
      return undefined;
    case 'sync':
      await system.sync();
      return undefined;
    case 'stop':
      await system.stop();
      return undefined;
    case 'clock':
      offset = request.offset;
      return undefined;
    case 'arm':
      armed = request.step;
      return undefined;
    case 'ledger':
      return ledger();
  }
};

process.on('message', ({ id, ...request }: ChildRequest & { readonly id: number }) => {
  answer(request).then(
    (value) => {
      tell({ id, ...(value === undefined ? {} : { value }) });
      if (request.ask === 'stop') process.exit(0);
    },
    (error: unknown) => tell({ id, fault: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
tell({ ready: true });
