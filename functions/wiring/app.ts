import type { Digest } from '@dingban/shared/ledger/record';
import type { Clock } from '@dingban/shared/time/clock';
import type { WorkingDays } from '@dingban/shared/time/workingDays';
import type { DingTalk } from '../dingtalk/client.ts';
import type { GroupRobot } from '../dingtalk/groupRobot.ts';
import type { DataKeys } from '../keys/dataKeys.ts';
import type { Random } from '../keys/masterKey.ts';
import type { FileStore } from '../store/files.ts';
import type { Store } from '../store/store.ts';
import type { Log } from './log.ts';

/** What an installation is told about itself. */
export interface Settings {
  /** Where the H5 app is reached, without a slash at the end. */
  readonly appBase: string;
  /** What stands before a page path in a notice: `eapp://` for the published mini-program, or the H5 address. */
  readonly appLink: string;
  /** The webhook robot of each village group, by place id. */
  readonly groupRobots: Readonly<Record<string, GroupRobot>>;
  /** Counted calls of DingTalk a month, and the share at which copies, then to-dos, are no longer sent. */
  readonly monthlyCalls: number;
}

/** Everything that the functions need from outside. Built once a process, by Lambda or by the local host. */
export interface App {
  readonly store: Store;
  readonly files: FileStore;
  readonly keys: DataKeys;
  /** Signs sessions. */
  readonly sessionSecret: Uint8Array;
  readonly dingtalk: DingTalk;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: () => string;
  readonly digest: Digest;
  readonly workingDays: WorkingDays;
  readonly settings: Settings;
  readonly log: Log;
  /** Waits; injected so that tests need not. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Called between durable steps. Does nothing, except in the tests that plant a crash there. */
  readonly checkpoint: (step: string) => void;
}
