import { randomUUID } from 'node:crypto';
import type { Clock } from '@dingban/shared/time/clock';
import type { ScheduledEvent } from 'aws-lambda';
import { invoke, type LoadHandler } from './lambda.ts';
import type { Schedule } from './routes.ts';

/** Calls back at a rate (ms) until the returned function is called. Injected, so that a test or a demonstration owns time. */
export type Timer = (every: number, run: () => void) => () => void;

export const realTimer: Timer = (every, run) => {
  const interval = setInterval(run, every);
  return () => clearInterval(interval);
};

export interface Schedules {
  /** Runs one schedule function now, or joins the run under way: two sweeps of one kind never overlap. */
  run(functionName: string): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

const eventOf = ({ functionName }: Schedule, at: number): ScheduledEvent => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '000000000000',
  time: new Date(at).toISOString().replace(/\.\d+Z$/, 'Z'),
  region: 'cn-north-1',
  resources: [`arn:aws-cn:events:cn-north-1:000000000000:rule/${functionName}`],
  detail: {},
});

export const createSchedules = (
  schedules: readonly Schedule[],
  { load, clock, timer = realTimer }: { load: LoadHandler; clock: Clock; timer?: Timer | undefined },
): Schedules => {
  const underWay = new Map<string, Promise<void>>();
  let ends: (() => void)[] = [];

  const once = async (schedule: Schedule): Promise<void> => {
    const { functionName: name, timeout, handler } = schedule;
    await invoke(await load(handler), eventOf(schedule, clock()), { name, timeout, requestId: randomUUID() });
  };

  const run = (functionName: string): Promise<void> => {
    const schedule = schedules.find((candidate) => candidate.functionName === functionName);
    if (schedule === undefined) return Promise.reject(new Error(`there is no schedule ${functionName}`));
    const running = underWay.get(functionName) ?? once(schedule).finally(() => underWay.delete(functionName));
    underWay.set(functionName, running);
    return running;
  };

  return {
    run,
    start() {
      ends = schedules.map(({ functionName, every }) =>
        timer(every, () => {
          run(functionName).catch((error) => console.error(`${functionName}: ${String(error)}`));
        }),
      );
    },
    async stop() {
      for (const end of ends) end();
      ends = [];
      await Promise.allSettled(underWay.values());
    },
  };
};
