import type { Call, Denied } from '@dingban/shared/api/client';
import type { Answer } from '@dingban/shared/api/contracts';
import type { Result } from '@dingban/shared/result';
import { useSyncExternalStore } from 'react';
import { bridge } from '../bridge/index.ts';
import { ask } from './client.ts';
import { person } from './session.ts';

/** What appends an action, and so may wait for the network: its id makes a second sending harmless. */
type Acting = 'submitCase' | 'actOnCase' | 'actOnWarning' | 'evaluate' | 'object';

/** What a waiting action is about, in the words of the screen that it came from, and the draft to give back if it is refused. */
export interface About {
  readonly words: string;
  readonly draft?: { readonly key: string; readonly text: string };
}

interface Waiting {
  /** Whose it is: on a phone that several people use, nobody sends for another. */
  readonly by: string;
  readonly name: Acting;
  readonly actionId: string;
  readonly call: Call<Acting>;
  readonly about: About;
}

/** Waited on the phone, and was refused when it was sent. */
export interface Refused {
  readonly by: string;
  readonly name: Acting;
  readonly actionId: string;
  readonly about: About;
  /** Of the case or the warning; absent for a new application. */
  readonly id?: string;
  readonly error: Denied;
}

interface State {
  readonly online: boolean;
  /** Ids of the cases and warnings about which something waits; a new application counts as ''. */
  readonly waiting: readonly string[];
  readonly refused: readonly Refused[];
}

const WAITING = 'outbox';
const REFUSED = 'refused';
const listeners = new Set<() => void>();
const arrivals = new Set<() => void>();
let online = true;
let state: State | undefined;

const read = <T>(key: string): readonly T[] => {
  try {
    return JSON.parse(bridge.read(key) ?? '[]') as readonly T[];
  } catch {
    return [];
  }
};

const write = (key: string, list: readonly unknown[]): void =>
  bridge.write(key, list.length === 0 ? undefined : JSON.stringify(list));

const waitingOf = (): readonly Waiting[] => read<Waiting>(WAITING).filter(({ by }) => by === person());

const now = (): State => ({
  online,
  waiting: waitingOf().map(({ call }) => call.id ?? ''),
  refused: read<Refused>(REFUSED).filter(({ by }) => by === person()),
});

const changed = (): void => {
  state = now();
  for (const tell of listeners) tell();
};

const notSent = (error: Denied): boolean =>
  error.code === 'offline' ||
  error.code === 'no-answer' ||
  error.code === 'no-session' ||
  error.code === 'busy';

/** Keeps what was refused, with what was typed, until its owner has seen why. */
const keepRefused = ({ by, name, actionId, about, call }: Waiting, error: Denied): void => {
  const { current: _, ...told } = error;
  if (about.draft !== undefined) bridge.write(about.draft.key, about.draft.text);
  write(REFUSED, [
    ...read<Refused>(REFUSED),
    { by, name, actionId, about, error: told, ...(call.id === undefined ? {} : { id: call.id }) },
  ]);
};

const sendAll = async (): Promise<void> => {
  const next = waitingOf()[0];
  if (next === undefined) return;
  const outcome = await ask(next.name, next.call);
  if (!outcome.ok && notSent(outcome.error)) return;
  write(
    WAITING,
    read<Waiting>(WAITING).filter(({ actionId }) => actionId !== next.actionId),
  );
  if (!outcome.ok) keepRefused(next, outcome.error);
  changed();
  for (const tell of arrivals) tell();
  await sendAll();
};

let sending: Promise<void> | undefined;

/** Sends what waits for this person, in order, one sending at a time, and stops at the first that cannot be sent. */
export const flush = (): Promise<void> => {
  sending ??= sendAll().finally(() => {
    sending = undefined;
  });
  return sending;
};

/** Sends an action. Without a network it stays on the phone and goes out later; the strip under the header says so. */
export const act = async <Name extends Acting>(
  name: Name,
  call: Call<Name> & { readonly body: { readonly actionId: string } },
  about: About,
): Promise<Result<Answer<Name>, Denied>> => {
  const outcome = await ask(name, call);
  if (!outcome.ok && outcome.error.code === 'offline') {
    const { actionId } = call.body;
    write(WAITING, [
      ...read<Waiting>(WAITING),
      { by: person() ?? '', name, actionId, call: call as Call<Acting>, about } satisfies Waiting,
    ]);
    changed();
  }
  return outcome;
};

/** Its owner has read why it was refused. */
export const seenRefused = (seen: string): void => {
  write(
    REFUSED,
    read<Refused>(REFUSED).filter(({ actionId }) => actionId !== seen),
  );
  changed();
};

/** Somebody else is signed in: shows and sends what is theirs. */
export const newPerson = (): void => {
  changed();
  if (person() !== undefined) void flush();
};

/** Called once by the app: follows the network and sends what waits when it comes back. */
export const watchNetwork = (): void => {
  const heard = (isOnline: boolean): void => {
    online = isOnline;
    changed();
    if (isOnline) void flush();
  };
  bridge.onOnline(heard);
  void bridge.online().then(heard);
};

/** Hears when something that waited was answered. Returns how to stop hearing. */
export const onSent = (tell: () => void): (() => void) => {
  arrivals.add(tell);
  return () => {
    arrivals.delete(tell);
  };
};

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
};

const snapshot = (): State => {
  state ??= now();
  return state;
};

export const useOutbox = (): State => useSyncExternalStore(subscribe, snapshot, snapshot);
