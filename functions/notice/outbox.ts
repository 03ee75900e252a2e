import { createHash } from 'node:crypto';
import type { NoticeAction, NoticeDraft } from '@dingban/shared/notice/noticeAction';
import { type NoticeState, replayNotice } from '@dingban/shared/notice/noticeState';
import { done } from '@dingban/shared/result';
import { append } from '../command/append.ts';
import type { App } from '../wiring/app.ts';

type Plan = Extract<NoticeDraft, { type: 'plan' }>['body'];

const idOf = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);

export const noticeActions = (records: readonly unknown[]): readonly NoticeAction[] =>
  records as readonly NoticeAction[];

/** The id of a notice: its cause and its kind say it, so that whoever knows the cause finds the notice. */
export const noticeId = ({ cause, kind }: Pick<Plan, 'cause' | 'kind'>): string => idOf([cause, kind]);

/** Puts a notice into the outbox. Named after its cause, so that handing the cause over again plans nothing new. */
export const plan = async (app: App, body: Plan): Promise<string> => {
  const id = noticeId(body);
  await append(app, {
    aggregate: `notice#${id}`,
    id: idOf([id, 'plan']),
    by: { kind: 'system', task: 'notify' },
    decide: async (history) => (history.length > 0 ? undefined : done<NoticeDraft>({ type: 'plan', body })),
  });
  return id;
};

/** Adds a step to a notice if `next` still wants one on the newest state; gives the state that follows, or undefined when not. */
export const step = async (
  app: App,
  id: string,
  next: (state: NoticeState) => NoticeDraft | undefined,
): Promise<NoticeState | undefined> => {
  let wanted = false;
  const outcome = await append(app, {
    aggregate: `notice#${id}`,
    id: app.newId(),
    by: { kind: 'system', task: 'notify' },
    decide: async (history) => {
      const state = replayNotice(noticeActions(history));
      const draft = state === undefined ? undefined : next(state);
      wanted = draft !== undefined;
      return draft === undefined ? undefined : done(draft);
    },
  });
  return outcome.ok && wanted && outcome.data.fresh
    ? replayNotice(noticeActions(outcome.data.history))
    : undefined;
};
