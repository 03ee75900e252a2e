import { setTimeout as sleep } from 'node:timers/promises';
import type { ActionStore, Appended } from '@dingban/functions/store/store';
import type { ActionRecord } from '@dingban/shared/ledger/record';
import type { DynamoDBRecord } from 'aws-lambda';
import type { DeadLetters } from './deadLetters.ts';
import { deliver } from './delivery.ts';
import { type Note, openJournal } from './journal.ts';
import { createLanes } from './lanes.ts';
import { fromAction } from './streamRecord.ts';
import type { StreamHandler, StreamSource } from './streamSource.ts';

export interface TeeOptions {
  readonly actions: ActionStore;
  /** File that remembers which puts have not been handled yet. */
  readonly journal: string;
  readonly deadLetters: DeadLetters;
  readonly batch?: number;
  readonly attempts?: number;
  readonly pause?: number;
}

export interface Tee {
  /** Every append must go through this one. */
  readonly actions: ActionStore;
  readonly source: StreamSource;
}

interface Entry {
  readonly note: Note;
  readonly record: DynamoDBRecord;
  /** Consumers that have not handled it yet. */
  left: number;
}

interface Consumer {
  readonly name: string;
  readonly handler: StreamHandler;
  readonly queue: Entry[];
  running: Promise<void> | undefined;
}

/** Stream records look the same everywhere: 21 digits, rising. */
const sequenceOf = ({ number }: Note): string => String(number).padStart(21, '0');

/**
 * A stream for stores that have none: hands on what was put, after the put. The journal is written before the
 * put and crossed out after the consumers, so at the next start the work is proportional to what was open.
 */
export const teeActions = ({
  actions,
  journal: file,
  deadLetters,
  batch = 100,
  attempts,
  pause,
}: TeeOptions): Tee => {
  const journal = openJournal(file);
  let consumers: Consumer[] = [];
  let started = false;
  let stopped = false;
  let early: Entry[] = [];
  let waiters: (() => void)[] = [];

  const entryOf = (note: Note, action: ActionRecord): Entry => ({
    note,
    record: fromAction(action, sequenceOf(note)),
    left: 0,
  });

  const settle = (): void => {
    if (!started || lanes.busy() > 0 || consumers.some(({ queue, running }) => queue.length > 0 || running))
      return;
    const resolved = waiters;
    waiters = [];
    for (const resolve of resolved) resolve();
  };

  const work = async (consumer: Consumer): Promise<void> => {
    while (consumer.queue.length > 0 && !stopped) {
      const entries = consumer.queue.slice(0, batch);
      const settled = await deliver(
        entries.map((entry) => entry.record),
        {
          consumer: consumer.name,
          handler: consumer.handler,
          deadLetters,
          stopped: () => stopped,
          ...(attempts === undefined ? {} : { attempts }),
          ...(pause === undefined ? {} : { pause }),
        },
      );
      for (const entry of consumer.queue.splice(0, settled)) {
        entry.left -= 1;
        if (entry.left === 0) journal.cross(entry.note);
      }
    }
  };

  const wake = (consumer: Consumer): void => {
    if (consumer.running !== undefined || stopped) return;
    // Not at once, so that what is appended in one go is handed over in one batch.
    consumer.running = Promise.resolve()
      .then(() => work(consumer))
      .catch((error) => console.error(`stream consumer ${consumer.name}: ${String(error)}`))
      .finally(() => {
        consumer.running = undefined;
        settle();
      });
  };

  const hand = (entry: Entry): void => {
    if (!started) {
      early.push(entry);
      return;
    }
    entry.left = consumers.length;
    if (entry.left === 0) journal.cross(entry.note);
    for (const consumer of consumers) {
      consumer.queue.push(entry);
      wake(consumer);
    }
  };

  const lanes = createLanes<Entry>(hand);

  const end = (note: Note, action?: ActionRecord): void => {
    lanes.end(note.aggregate, note.seq, action === undefined ? undefined : entryOf(note, action));
    settle();
  };

  const heldAt = async ({ aggregate, seq }: Note): Promise<ActionRecord | undefined> => {
    const [record] = await actions.load(aggregate, seq - 1);
    return record?.seq === seq ? record : undefined;
  };

  /** After a put without an answer nobody knows whether it happened, so the store is asked until it tells. */
  const findOut = async (note: Note, record: ActionRecord): Promise<void> => {
    for (let tries = 0; !stopped; tries += 1) {
      try {
        const held = await heldAt(note);
        // Not there yet: it could still arrive, so the note stays open for the next start.
        const ours = held?.hash === record.hash;
        if (held !== undefined && !ours) journal.cross(note);
        end(note, ours ? held : undefined);
        return;
      } catch {
        await sleep(Math.min(100 * 2 ** tries, 2_000), undefined, { ref: false });
      }
    }
  };

  const append = async (record: ActionRecord): Promise<Appended> => {
    if (stopped) throw new Error('the store is being stopped');
    const note = journal.note(record.aggregate, record.seq);
    lanes.begin(record.aggregate, record.seq);
    try {
      const appended = await actions.append(record);
      if (!appended.ok) journal.cross(note);
      end(note, appended.ok ? record : undefined);
      return appended;
    } catch (error) {
      void findOut(note, record);
      throw error;
    }
  };

  /** Hands over what the last run left open; what never reached the store is crossed out. */
  const recover = async (): Promise<void> => {
    const open = [...journal.pending].sort((a, b) => a.seq - b.seq);
    for (const note of open) {
      const record = await heldAt(note);
      if (record === undefined) journal.cross(note);
      else hand(entryOf(note, record));
    }
  };

  const source: StreamSource = {
    async start(handlers) {
      if (started) throw new Error('started already');
      consumers = Object.entries(handlers).map(([name, handler]) => ({
        name,
        handler,
        queue: [],
        running: undefined,
      }));
      started = true;
      const first = early;
      early = [];
      await recover();
      for (const entry of first) hand(entry);
    },
    async stop() {
      stopped = true;
      await Promise.all(consumers.map(({ running }) => running));
      journal.close();
    },
    idle: () =>
      new Promise((resolve) => {
        waiters.push(resolve);
        settle();
      }),
  };

  return { actions: { ...actions, append }, source };
};
