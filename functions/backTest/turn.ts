import { type Instant, MINUTE, SECOND } from '@dingban/shared/time/clock';
import type { App } from '../wiring/app.ts';
import type { Progress } from './backTest.ts';

/** One back-test that was asked for at one time. */
export interface Turn {
  readonly rule: string;
  readonly proposal: number;
  readonly since: Instant;
}

/** What a run leaves for others to see: that it lives, how often it was begun, and how far it is. */
interface Trace {
  readonly attempts: number;
  readonly seenAlive: Instant;
  readonly progress?: Progress;
}

/** A run that has not been heard of for so long is dead, and another may begin. */
const SILENCE = 5 * MINUTE;
/** How often it tells that it lives. */
const BEAT = 5 * SECOND;
/** Three that died over the same history show that a fourth would. */
const MOST_ATTEMPTS = 3;
const KEPT = 24 * 60 * MINUTE;

const keyOf = ({ rule, proposal, since }: Turn): string => `back-test#${rule}#${proposal}#${since}`;

const read = async (app: Pick<App, 'store'>, turn: Turn): Promise<Trace | undefined> => {
  const kept = await app.store.scratch.get(keyOf(turn));
  return kept === undefined ? undefined : (JSON.parse(kept) as Trace);
};

const write = (app: Pick<App, 'store' | 'clock'>, turn: Turn, trace: Trace): Promise<void> =>
  app.store.scratch.set(keyOf(turn), JSON.stringify(trace), app.clock() + KEPT);

/** Begins a run, unless one lives or enough have died. Two that claim at once both run: that costs time, never truth. */
export const claim = async (app: App, turn: Turn): Promise<'mine' | 'taken' | 'given-up'> => {
  const found = await read(app, turn);
  if (found !== undefined && app.clock() - found.seenAlive < SILENCE) return 'taken';
  if (found !== undefined && found.attempts >= MOST_ATTEMPTS) return 'given-up';
  await write(app, turn, { attempts: (found?.attempts ?? 0) + 1, seenAlive: app.clock() });
  return 'mine';
};

/** Tells that the run lives and how far it is, every few seconds. */
export const beat = async (app: App, turn: Turn, progress: Progress): Promise<void> => {
  // Looking at the clock is cheap, reading what was told before is not: most calls end here.
  if (progress.aggregates % 100 !== 0) return;
  const found = await read(app, turn);
  if (found !== undefined && app.clock() - found.seenAlive < BEAT) return;
  await write(app, turn, { attempts: found?.attempts ?? 1, seenAlive: app.clock(), progress });
};

/** How far a back-test is; undefined before it begins. */
export const progressOf = async (app: Pick<App, 'store'>, turn: Turn): Promise<Progress | undefined> => {
  const found = await read(app, turn);
  return found === undefined ? undefined : (found.progress ?? { aggregates: 0, actions: 0 });
};
