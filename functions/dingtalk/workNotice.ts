import { done, failed, type Result } from '@dingban/shared/result';
import { SECOND } from '@dingban/shared/time/clock';
import type { Call } from './call.ts';
import { type DingTalkFault, fault } from './fault.ts';
import { asJson, asList, asNumber, asText, asTexts } from './lenient.ts';
import type { NoticeMessage } from './noticeMessage.ts';
import type { Api, DingTalkPorts } from './port.ts';

const notice = (name: string, once?: true): Api => ({
  path: `/topapi/message/corpconversation/${name}`,
  host: 'oapi',
  method: 'POST',
  quota: 'api',
  auth: 'token',
  ...(once === undefined ? {} : { once }),
});

/** A repeat of these only reads, or recalls what is recalled already; a repeat of the send may notify twice. */
const SEND = notice('asyncsend_v2', true);
const PROGRESS = notice('getsendprogress');
const RESULT = notice('getsendresult');
const RECALL = notice('recall');

/** Receivers of one counted call. */
export const RECEIVERS_A_CALL = 100;
/** UTF-8 bytes of the message as JSON. */
export const MESSAGE_BYTES = 2048;

/** One accepted call. Accepted is not delivered: only `result` tells. */
export interface NoticeTask {
  readonly taskId: number;
  readonly userids: readonly string[];
}

/** Chunks are sent one by one, so some may be out when another fails. */
export interface NoticeSent {
  readonly tasks: readonly NoticeTask[];
  readonly unsent: readonly { readonly userids: readonly string[]; readonly fault: DingTalkFault }[];
}

export interface NoticeResult {
  /** Read or unread, but there. */
  readonly delivered: readonly string[];
  readonly unread: readonly string[];
  readonly read: readonly string[];
  /** Dropped in silence; 143106 the same content today, 143105 the 501st of the day, 143103 over 5,000 a minute. */
  readonly forbidden: readonly { readonly userid: string; readonly code: string }[];
  /** Unknown, left, or out of the visible range. */
  readonly invalid: readonly string[];
  readonly failed: readonly string[];
}

export interface NoticeProgress {
  readonly percent: number;
  readonly done: boolean;
}

type Answer<T> = Promise<Result<T, DingTalkFault>>;

export interface WorkNotice {
  /** Sends to each person once, 100 a call. Fails only when nothing at all was sent. */
  readonly send: (userids: readonly string[], message: NoticeMessage) => Answer<NoticeSent>;
  readonly progress: (taskId: number) => Answer<NoticeProgress>;
  /** Asks at growing distances, at most `AWAIT_CALLS` times since each counts; done or not, the last answer. */
  readonly awaitDone: (taskId: number) => Answer<NoticeProgress>;
  /** For 24 hours, and for at most 100 receivers: DingTalk times out above that, so it is refused here. */
  readonly result: (task: { readonly taskId: number; readonly receivers: number }) => Answer<NoticeResult>;
  /** For 24 hours. */
  readonly recall: (taskId: number) => Answer<undefined>;
}

export const AWAIT_CALLS = 3;
const FIRST_LOOK = 2 * SECOND;

export const createWorkNotice = (call: Call, { config, sleep }: DingTalkPorts): WorkNotice => {
  const agent = { agent_id: config.agentId };

  const sendChunk = async (userids: readonly string[], msg: NoticeMessage): Answer<NoticeTask> => {
    const reply = await call(SEND, { body: { ...agent, userid_list: userids.join(','), msg } });
    if (!reply.ok) return reply;
    const taskId = asNumber(reply.data.task_id);
    return Number.isSafeInteger(taskId) ? done({ taskId, userids }) : failed(fault('unknown', 'no-task-id'));
  };

  const progress: WorkNotice['progress'] = async (taskId) => {
    const reply = await call(PROGRESS, { body: { ...agent, task_id: taskId } });
    if (!reply.ok) return reply;
    const state = asJson(reply.data.progress);
    return done({ percent: asNumber(state.progress_in_percent) || 0, done: asNumber(state.status) === 2 });
  };

  return {
    send: async (userids, message) => {
      const refused = refuseMessage(message);
      if (refused !== undefined) return failed(refused);
      const chunks = inChunks([...new Set(userids)].filter((userid) => userid !== ''));
      if (chunks.length === 0) return failed(fault('argument', 'no-receiver'));
      const tasks: NoticeTask[] = [];
      const unsent: { userids: readonly string[]; fault: DingTalkFault }[] = [];
      for (const chunk of chunks) {
        const stop = unsent.find((one) => STOPS_ALL.has(one.fault.class));
        const sent = stop === undefined ? await sendChunk(chunk, message) : failed(stop.fault);
        if (sent.ok) tasks.push(sent.data);
        else unsent.push({ userids: chunk, fault: sent.error });
      }
      const [first] = unsent;
      return tasks.length === 0 && first !== undefined ? failed(first.fault) : done({ tasks, unsent });
    },

    progress,

    awaitDone: async (taskId) => {
      for (let looked = 1; ; looked += 1) {
        await sleep(FIRST_LOOK * 2 ** (looked - 1));
        const state = await progress(taskId);
        if (!state.ok || state.data.done || looked >= AWAIT_CALLS) return state;
      }
    },

    result: async ({ taskId, receivers }) => {
      if (receivers > RECEIVERS_A_CALL) return failed(fault('argument', 'too-many-receivers'));
      const reply = await call(RESULT, { body: { ...agent, task_id: taskId } });
      if (!reply.ok) return reply;
      const lists = asJson(reply.data.send_result);
      const unread = asTexts(lists.unread_user_id_list);
      const read = asTexts(lists.read_user_id_list);
      return done({
        delivered: [...unread, ...read],
        unread,
        read,
        forbidden: asList(lists.forbidden_list)
          .map(asJson)
          .map((one) => ({ userid: asText(one.userid), code: asText(one.code) })),
        invalid: asTexts(lists.invalid_user_id_list),
        failed: asTexts(lists.failed_user_id_list),
      });
    },

    // This one call names the task differently (facts.md 2.3).
    recall: async (taskId) => {
      const reply = await call(RECALL, { body: { ...agent, msg_task_id: taskId } });
      return reply.ok ? done(undefined) : reply;
    },
  };
};

/** The next chunk would meet the same fault. */
const STOPS_ALL: ReadonlySet<string> = new Set([
  'credentials',
  'permission',
  'ip',
  'quota',
  'argument',
  'content',
]);

const refuseMessage = (message: NoticeMessage): DingTalkFault | undefined => {
  if (bytes(JSON.stringify(message)) > MESSAGE_BYTES) return fault('argument', 'message-too-long');
  const links =
    message.msgtype === 'oa'
      ? [{ url: message.oa.message_url, most: MESSAGE_BYTES }]
      : [
          { url: message.action_card.single_url, most: 500 },
          ...(message.action_card.btn_json_list ?? []).map((button) => ({
            url: button.action_url,
            most: 700,
          })),
        ];
  return links.some(({ url, most }) => url !== undefined && (url === '' || url.length > most))
    ? fault('argument', 'link')
    : undefined;
};

const bytes = (text: string): number => new TextEncoder().encode(text).length;

const inChunks = (userids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(userids.length / RECEIVERS_A_CALL) }, (_, index) =>
    userids.slice(index * RECEIVERS_A_CALL, (index + 1) * RECEIVERS_A_CALL),
  );
