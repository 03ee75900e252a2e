import type { NoticeKind } from '@dingban/shared/notice/noticeAction';
import { MINUTE } from '@dingban/shared/time/clock';
import { lists } from '../views/lists.ts';
import { monthOf } from '../views/noticeViews.ts';
import type { App } from '../wiring/app.ts';

/** Share of the month's calls up to which each kind is still sent: what is urgent may use it to the end. */
const SHARE: Readonly<Record<NoticeKind, number>> = {
  warning: 1,
  returned: 0.95,
  late: 0.95,
  todo: 0.9,
  urged: 0.9,
  ended: 0.8,
  told: 0.7,
  disclosed: 1,
  digest: 1,
  copied: 0.7,
};

const counted = new WeakMap<
  App,
  { readonly month: string; readonly until: number; readonly calls: number }
>();

/** Counted calls of DingTalk in this month, as the outbox recorded them; read at most once a minute. */
export const callsThisMonth = async (app: App): Promise<number> => {
  const now = app.clock();
  const month = monthOf(now);
  const known = counted.get(app);
  if (known !== undefined && known.month === month && known.until > now) return known.calls;
  let calls = 0;
  let cursor: string | undefined;
  do {
    const page = await app.store.views.query({
      list: lists.calls(month),
      limit: 1000,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { value } of page.views) calls += Number(value.calls);
    cursor = page.cursor;
  } while (cursor !== undefined);
  counted.set(app, { month, until: now + MINUTE, calls });
  return calls;
};

/** Whether the month's budget still allows a notice of this kind. Group posts have a quota of their own. */
export const affordable = async (app: App, kind: NoticeKind): Promise<boolean> =>
  kind === 'disclosed' || (await callsThisMonth(app)) < app.settings.monthlyCalls * SHARE[kind];
