import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import { replayNotice } from '@dingban/shared/notice/noticeState';
import { entryOfAggregate } from '@dingban/shared/registry/entryId';
import { replayEntry } from '@dingban/shared/registry/entryState';
import { decideReminder } from '@dingban/shared/registry/reminder';
import { done } from '@dingban/shared/result';
import { decideWarningByClock } from '@dingban/shared/supervision/decideFinding';
import { replayWarning } from '@dingban/shared/supervision/warningState';
import { decideWatch } from '@dingban/shared/supervision/watches';
import { decideByClock } from '@dingban/shared/workflow/clockwork';
import { replay } from '@dingban/shared/workflow/evolve';
import { append } from '../command/append.ts';
import { deliver } from '../notice/deliver.ts';
import { noticeActions } from '../notice/outbox.ts';
import { caseActions } from '../read/caseHistory.ts';
import { readDirectory } from '../read/directory.ts';
import { entryActions } from '../registry/openEntry.ts';
import { warningActions } from '../supervise/raise.ts';
import { readSettings } from '../supervise/ruleSettings.ts';
import { DUE_SHARDS, dueList } from '../views/due.ts';
import { byTime } from '../views/versioned.ts';
import type { App } from '../wiring/app.ts';
import { theApp } from '../wiring/context.ts';
import { errorOf } from '../wiring/log.ts';

const BY_CLOCK = { kind: 'system', task: 'deadlines' } as const;

/** Notes what time brought about for a case. The id names the state it acts on, so that two sweeps write it once. */
const wakeCase = async (app: App, aggregate: string): Promise<void> => {
  await append(app, {
    aggregate,
    id: app.newId(),
    by: BY_CLOCK,
    decide: async (history) => {
      const state = replay(caseActions(history));
      const definition = state === undefined ? undefined : definitionOf(state);
      if (state === undefined || definition === undefined) return undefined;
      const draft = decideByClock(state, definition, app.clock(), app.workingDays);
      if (draft !== undefined) return done(draft);
      const { watchLimits } = await readSettings(app, app.clock());
      const watch = decideWatch(state, definition.sub, app.workingDays, app.clock(), watchLimits);
      return watch === undefined ? undefined : done({ type: 'watch', body: watch });
    },
  });
};

const wakeWarning = async (app: App, aggregate: string): Promise<void> => {
  await append(app, {
    aggregate,
    id: app.newId(),
    by: BY_CLOCK,
    decide: async (history) => {
      const state = replayWarning(warningActions(history));
      if (state === undefined) return undefined;
      const directory = await readDirectory(app, state.finding.places);
      const draft = decideWarningByClock(state, {
        now: app.clock(),
        directory,
        workingDays: app.workingDays,
      });
      return draft === undefined ? undefined : done(draft);
    },
  });
};

/** Reminds of the end of a contract. What is sealed stays sealed: an end and a state are about no person. */
const wakeEntry = async (app: App, aggregate: string): Promise<void> => {
  const ref = entryOfAggregate(aggregate);
  if (ref === undefined) return;
  await append(app, {
    aggregate,
    id: app.newId(),
    by: BY_CLOCK,
    decide: async (history) => {
      const state = replayEntry(entryActions(history));
      const reminder = state === undefined ? undefined : decideReminder(ref.registry, state, app.clock());
      return reminder === undefined ? undefined : done({ type: 'remind', body: { ...reminder } });
    },
  });
};

const wakeNotice = async (app: App, aggregate: string): Promise<void> => {
  const state = replayNotice(noticeActions(await app.store.actions.load(aggregate)));
  if (state !== undefined) await deliver(app, state);
};

const wake = async (app: App, owner: string): Promise<void> => {
  if (owner.startsWith('case#')) return wakeCase(app, owner);
  if (owner.startsWith('warning#')) return wakeWarning(app, owner);
  if (owner.startsWith('entry#')) return wakeEntry(app, owner);
  if (owner.startsWith('notice#')) return wakeNotice(app, owner);
};

/** Looks at everything that is due by now, and at nothing else. One that fails does not stop the others. */
export const sweep = async (app: App): Promise<number> => {
  const now = app.clock();
  let woken = 0;
  for (let shard = 0; shard < DUE_SHARDS; shard += 1) {
    let cursor: string | undefined;
    do {
      const page = await app.store.views.query({
        list: dueList(shard),
        to: `${byTime(now)}#~`,
        limit: 200,
        ...(cursor === undefined ? {} : { cursor }),
      });
      for (const { owner } of page.views) {
        try {
          await wake(app, owner);
          woken += 1;
        } catch (error) {
          app.log.error({ message: 'deadline failed', aggregate: owner, error: errorOf(error) });
        }
      }
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
  return woken;
};

/** Every few minutes: lapses, closings, escalations and the outbox, each of them an action like any other. */
export const handler = async (): Promise<void> => {
  const app = await theApp();
  const count = await sweep(app);
  app.log.info({ message: 'deadlines swept', count });
};
