import type { NoticeDraft, NoticeText } from '@dingban/shared/notice/noticeAction';
import { type NoticeState, replayNotice } from '@dingban/shared/notice/noticeState';
import { done } from '@dingban/shared/result';
import { replayWarning } from '@dingban/shared/supervision/warningState';
import { DAY, HOUR, type Instant, localDate, MINUTE, startOfDay } from '@dingban/shared/time/clock';
import { append } from '../command/append.ts';
import type { DingTalkFault } from '../dingtalk/fault.ts';
import { oaMessage } from '../dingtalk/noticeMessage.ts';
import { warningActions } from '../supervise/raise.ts';
import type { App } from '../wiring/app.ts';
import { affordable } from './budget.ts';
import { tellHeld } from './held.ts';
import { noticeActions, step } from './outbox.ts';

/** Tries of one notice; after that an operator is told. */
const MOST_ATTEMPTS = 6;
const DUPLICATE = '143106';
const DAILY_CAP = '143105';

const backOff = (attempts: number): number => Math.min(MINUTE * 2 ** attempts, 6 * HOUR);

const firstOfNextMonth = (now: Instant): Instant => {
  const [year = 0, month = 0] = localDate(now).split('-').map(Number);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return startOfDay(next) + 8 * HOUR;
};

/** What a fault means for the outbox: wait, give up, or keep the message until the quota is there again. */
const afterFault = (fault: DingTalkFault, state: NoticeState, now: Instant): NoticeDraft => {
  const unknown = fault.outcomeUnknown === true;
  if (fault.class === 'quota') return { type: 'hold', body: { why: 'quota', until: firstOfNextMonth(now) } };
  if ((fault.retryable || unknown) && state.attempts < MOST_ATTEMPTS)
    return {
      type: 'wait',
      body: { why: fault.class, next: now + Math.max(fault.waitMs ?? 0, backOff(state.attempts)), unknown },
    };
  return { type: 'fail', body: { why: fault.class } };
};

const linkOf = (app: App, text: NoticeText): string => `${app.settings.appLink}${text.page}`;

/** A changed text for those to whom DingTalk silently refused the first one. */
const markOf = (state: NoticeState): string =>
  state.variant === 1 ? state.plan.text.mark : `${state.plan.text.mark} (${state.variant})`;

const messageOf = (app: App, state: NoticeState) =>
  oaMessage({
    title: state.plan.text.title,
    url: linkOf(app, state.plan.text),
    pcUrl: `${app.settings.appBase}/#/${state.plan.text.page}`,
    colour: state.plan.text.colour,
    rows: state.plan.text.rows,
    content: state.plan.text.content,
    mark: markOf(state),
  });

const callGroup = async (app: App, state: NoticeState, group: string): Promise<NoticeDraft> => {
  const robot = app.settings.groupRobots[group];
  if (robot === undefined) return { type: 'fail', body: { why: 'no-group-robot' } };
  const { text } = state.plan;
  const url = `${app.settings.appBase}/#/${text.page}`;
  const lines = [
    `### ${text.title}`,
    ...text.rows.map(({ key, value }) => `**${key}** ${value}`),
    text.content,
  ];
  const sent = await app.dingtalk.sendToGroup(
    robot,
    { kind: 'card', title: text.title, text: lines.join('\n\n'), button: { title: '查看公开内容', url } },
    state.id,
  );
  return sent.ok
    ? { type: 'sent', body: { tasks: [], calls: 1 } }
    : afterFault(sent.error, state, app.clock());
};

const callPeople = async (app: App, state: NoticeState): Promise<NoticeDraft> => {
  const sent = await app.dingtalk.notice.send(state.people, messageOf(app, state));
  if (!sent.ok) return afterFault(sent.error, state, app.clock());
  const tasks = sent.data.tasks.map(({ taskId, userids }) => ({ taskId, people: userids }));
  return { type: 'sent', body: { tasks, calls: tasks.length } };
};

/** Sends what is planned or due again. The attempt is recorded before the call, its outcome after it. */
const send = async (app: App, state: NoticeState): Promise<void> => {
  if (!(await affordable(app, state.plan.kind))) {
    await step(app, state.id, (now) =>
      now.seq === state.seq
        ? { type: 'hold', body: { why: 'quota', until: firstOfNextMonth(app.clock()) } }
        : undefined,
    );
    return;
  }
  const mine = await step(app, state.id, (now) =>
    now.seq === state.seq
      ? { type: 'attempt', body: { number: state.attempts + 1, people: state.people } }
      : undefined,
  );
  if (mine === undefined) return;
  app.checkpoint('before-send');
  const { to } = mine.plan;
  const outcome = 'group' in to ? await callGroup(app, mine, to.group) : await callPeople(app, mine);
  app.checkpoint('after-send');
  if (outcome.type === 'fail' || outcome.type === 'wait')
    app.log.warn({ message: 'notice not sent', aggregate: `notice#${mine.id}`, code: outcome.body.why });
  await step(app, mine.id, (now) => (now.seq === mine.seq ? outcome : undefined));
};

type ResultDraft = Extract<NoticeDraft, { type: 'result' }>;

/** Asks DingTalk what became of an accepted notice; it drops some without a word. */
const check = async (app: App, state: NoticeState): Promise<void> => {
  const delivered: string[] = [];
  const again: string[] = [];
  const lost: { person: string; code: string }[] = [];
  // More than a hundred receivers are several calls, and a later one may have failed: those people are still to be told.
  const reached = new Set(state.tasks.flatMap(({ people }) => people));
  again.push(...state.people.filter((person) => !reached.has(person)));
  let calls = 0;
  for (const task of state.tasks) {
    const answer = await app.dingtalk.notice.result({ taskId: task.taskId, receivers: task.people.length });
    calls += 1;
    if (!answer.ok) {
      // Not knowing is no harm: it stays due and is asked again, until DingTalk has forgotten it.
      if (answer.error.retryable && app.clock() < state.plannedAt + ASK_FOR) return;
      lost.push({ person: '', code: answer.error.class });
      continue;
    }
    delivered.push(...answer.data.delivered);
    for (const { userid, code } of answer.data.forbidden) {
      // The very same text was already tried and may have arrived: then "sent already today" means that it did.
      if (code === DUPLICATE && state.unknown) delivered.push(userid);
      else if (code === DAILY_CAP || state.variant > 2) lost.push({ person: userid, code });
      else again.push(userid);
    }
    for (const person of [...answer.data.invalid, ...answer.data.failed])
      lost.push({ person, code: 'unreachable' });
  }
  if (lost.length > 0)
    app.log.warn({
      message: 'notice not delivered',
      aggregate: `notice#${state.id}`,
      count: lost.length,
      code: lost[0]?.code ?? '',
    });
  const result: ResultDraft = { type: 'result', body: { delivered, again, lost, calls } };
  await step(app, state.id, (now) => (now.seq === state.seq ? result : undefined));
};

/** How long DingTalk is asked for a result: half of the day for which it keeps it. */
const ASK_FOR = DAY / 2;

/** A warning remembers who was reached. Named after the result, so that it is written once. */
export const recordPush = async (
  app: App,
  state: NoticeState,
  seq: number,
  people: readonly string[],
): Promise<void> => {
  if (people.length === 0) return;
  for (const id of state.plan.of ?? []) {
    const told = replayNotice(noticeActions(await app.store.actions.load(`notice#${id}`)));
    const reached = people.filter((person) => told?.people.includes(person));
    if (told !== undefined) await recordPush(app, told, told.seq, reached);
  }
  if (state.plan.kind !== 'warning') return;
  await append(app, {
    aggregate: state.plan.cause.split('/')[0] ?? '',
    id: `${state.id}-${seq}`,
    by: { kind: 'system', task: 'notify' },
    decide: async (history) =>
      replayWarning(warningActions(history)) === undefined
        ? undefined
        : done({ type: 'push', body: { people, notice: state.id } }),
  });
};

/** Looks at a notice and does what is due: send, send again, or check. Safe to call at any time, by anybody. */
export const deliver = async (app: App, state: NoticeState): Promise<void> => {
  const now = app.clock();
  switch (state.phase) {
    case 'planned':
      return send(app, state);
    case 'held':
      // Not alone: whatever else is due with it may be told in the same message.
      return (state.next ?? 0) <= now ? tellHeld(app, now) : undefined;
    case 'waiting':
    // A call that was begun and never ended: its process is gone. The same text again is dropped by DingTalk if
    // it had arrived, and arrives if it had not.
    case 'sending':
      return (state.next ?? 0) <= now ? send(app, state) : undefined;
    case 'sent':
      return (state.next ?? 0) <= now ? check(app, state) : undefined;
    case 'done':
      return undefined;
  }
};
