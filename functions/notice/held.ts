import { type NoticeState, replayNotice } from '@dingban/shared/notice/noticeState';
import { bundlesOf, planDigest } from '@dingban/shared/notice/planDigest';
import { replayWarning } from '@dingban/shared/supervision/warningState';
import type { Instant } from '@dingban/shared/time/clock';
import { inLanes } from '../registry/inLanes.ts';
import { warningActions } from '../supervise/raise.ts';
import { lists } from '../views/lists.ts';
import { byTime } from '../views/versioned.ts';
import type { App } from '../wiring/app.ts';
import { noticeActions, plan, step } from './outbox.ts';

/** Notices whose time has come. The list lags behind, so each is looked at as it stands. */
const dueNotices = async (app: App, now: Instant): Promise<readonly NoticeState[]> => {
  const states: NoticeState[] = [];
  let cursor: string | undefined;
  do {
    const page = await app.store.views.query({
      list: lists.held(),
      to: `${byTime(now)}#~`,
      limit: 500,
      ...(cursor === undefined ? {} : { cursor }),
    });
    await inLanes(page.views, async ({ owner }) => {
      const state = replayNotice(noticeActions(await app.store.actions.load(owner)));
      if (state?.phase === 'held' && (state.next ?? 0) <= now) states.push(state);
    });
    cursor = page.cursor;
  } while (cursor !== undefined);
  return states.sort((one, other) => (one.id < other.id ? -1 : 1));
};

/** A warning that was closed before anybody was told of it needs no telling. */
const isSettled = async (app: App, { plan: { cause } }: NoticeState): Promise<boolean> => {
  const aggregate = cause.split('/')[0] ?? '';
  if (!aggregate.startsWith('warning#')) return false;
  return replayWarning(warningActions(await app.store.actions.load(aggregate)))?.status === 'closed';
};

/**
 * Tells everything whose time has come: one alone in its own words, several by one digest. A digest is named after
 * what it tells of, so that a process that goes on where another one was killed makes no second one; what was not
 * marked yet is told again rather than not at all.
 */
export const tellHeld = async (app: App, now: Instant): Promise<void> => {
  const waiting: NoticeState[] = [];
  for (const notice of await dueNotices(app, now)) {
    if (await isSettled(app, notice))
      await step(app, notice.id, (state) =>
        state.phase === 'held' ? { type: 'drop', body: { why: 'settled' } } : undefined,
      );
    else waiting.push(notice);
  }
  for (const bundle of bundlesOf(waiting)) {
    const [first] = bundle.notices;
    if (first !== undefined && bundle.notices.length === 1) {
      await step(app, first.id, (state) =>
        state.phase === 'held' ? { type: 'release', body: {} } : undefined,
      );
      continue;
    }
    const cause = `digest/${app.digest(bundle.notices.map(({ id }) => id).join('\n')).slice(0, 32)}`;
    const into = await plan(app, planDigest(bundle, cause, now));
    app.checkpoint('digest-planned');
    await inLanes(bundle.notices, async ({ id }) => {
      await step(app, id, (state) =>
        state.phase === 'held' ? { type: 'digest', body: { into } } : undefined,
      );
    });
  }
};
