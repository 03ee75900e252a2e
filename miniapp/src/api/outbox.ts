import type { Call, Denied } from '@dingban/shared/api/client';
import type { Answer } from '@dingban/shared/api/contracts';
import type { Result } from '@dingban/shared/result';
import { useSyncExternalStore } from 'react';
import { bridge } from '../bridge/index.ts';
import { ask } from './client.ts';

/** What appends an action, and so may wait for the network: its id makes a second sending harmless. */
type Acting = 'submitCase' | 'actOnCase' | 'actOnWarning' | 'evaluate';

interface Waiting {
  readonly name: Acting;
  readonly actionId: string;
  readonly call: Call<Acting>;
}

interface State {
  readonly online: boolean;
  readonly waiting: number;
}

const KEY = 'outbox';
const listeners = new Set<() => void>();
let online = true;
let state: State | undefined;

const kept = (): readonly Waiting[] => {
  try {
    return JSON.parse(bridge.read(KEY) ?? '[]') as readonly Waiting[];
  } catch {
    return [];
  }
};

const changed = (): void => {
  state = { online, waiting: kept().length };
  for (const tell of listeners) tell();
};

const keep = (queue: readonly Waiting[]): void => {
  bridge.write(KEY, queue.length === 0 ? undefined : JSON.stringify(queue));
  changed();
};

const notSent = (error: Denied): boolean =>
  error.code === 'offline' ||
  error.code === 'no-answer' ||
  error.code === 'no-session' ||
  error.code === 'busy';

/** Sends what waits, in order, and stops at the first that cannot be sent. What is refused is given up: its case says why. */
export const flush = async (): Promise<void> => {
  const next = kept()[0];
  if (next === undefined) return;
  const outcome = await ask(next.name, next.call);
  if (!outcome.ok && notSent(outcome.error)) return;
  keep(kept().filter(({ actionId }) => actionId !== next.actionId));
  await flush();
};

/** Sends an action. Without a network it stays on the phone and goes out later; the strip under the header says so. */
export const act = async <Name extends Acting>(
  name: Name,
  call: Call<Name> & { readonly body: { readonly actionId: string } },
): Promise<Result<Answer<Name>, Denied>> => {
  const outcome = await ask(name, call);
  if (!outcome.ok && outcome.error.code === 'offline')
    keep([...kept(), { name, actionId: call.body.actionId, call: call as Call<Acting> }]);
  return outcome;
};

/** Called once by the app: follows the network and sends what waits when it comes back. */
export const watchNetwork = (): void => {
  const heard = (now: boolean): void => {
    online = now;
    changed();
    if (now) void flush();
  };
  bridge.onOnline(heard);
  void bridge.online().then(heard);
};

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
};

const snapshot = (): State => {
  state ??= { online, waiting: kept().length };
  return state;
};

export const useOutbox = (): State => useSyncExternalStore(subscribe, snapshot, snapshot);
