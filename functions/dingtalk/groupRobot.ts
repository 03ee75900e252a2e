import { createHmac } from 'node:crypto';
import { done, failed, type Result } from '@dingban/shared/result';
import { type Instant, MINUTE } from '@dingban/shared/time/clock';
import type { Call } from './call.ts';
import { type DingTalkFault, fault } from './fault.ts';
import type { Api, DingTalkPorts } from './port.ts';

/** `msgUuid` makes a repeat harmless, so a cut connection may be tried again. */
const ROBOT_SEND: Api = { path: '/robot/send', host: 'oapi', method: 'POST', quota: 'push', auth: 'none' };

/** Of one robot; the 21st brings ten minutes of silence. */
export const MESSAGES_A_MINUTE = 20;

/** The webhook robot of one village group. Its secret signs each call. */
export interface GroupRobot {
  readonly accessToken: string;
  readonly secret: string;
}

export type GroupMessage =
  | { readonly kind: 'markdown'; readonly title: string; readonly text: string }
  | {
      readonly kind: 'card';
      readonly title: string;
      readonly text: string;
      readonly button: { readonly title: string; readonly url: string };
    };

/** `sign` of a webhook call, ready for URLSearchParams (which does the percent encoding). */
export const signWebhook = (timestamp: number, secret: string): string =>
  createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');

/**
 * Posts into village groups. Where a robot must rest, the fault `throttle` says for how long (`waitMs`) and
 * nothing is sent: the wait is the outbox's business. Each process counts for itself; 130101 tells all.
 */
export const createSendToGroup = (call: Call, { clock }: DingTalkPorts) => {
  const sent = new Map<string, readonly Instant[]>();
  const heldUntil = new Map<string, Instant>();

  const waitOf = (robot: string, now: Instant): number => {
    const lastMinute = (sent.get(robot) ?? []).filter((at) => at > now - MINUTE);
    sent.set(robot, lastMinute);
    const full = lastMinute.length < MESSAGES_A_MINUTE ? 0 : (lastMinute[0] ?? now) + MINUTE - now;
    return Math.max(full, (heldUntil.get(robot) ?? 0) - now, 0);
  };

  return async (
    robot: GroupRobot,
    message: GroupMessage,
    msgUuid: string,
  ): Promise<Result<undefined, DingTalkFault>> => {
    const now = clock();
    const waitMs = waitOf(robot.accessToken, now);
    if (waitMs > 0) return failed(fault('throttle', 'robot-resting', { waitMs }));
    sent.set(robot.accessToken, [...(sent.get(robot.accessToken) ?? []), now]);

    const reply = await call(ROBOT_SEND, {
      query: {
        access_token: robot.accessToken,
        timestamp: String(now),
        sign: signWebhook(now, robot.secret),
      },
      body: { ...body(message), msgUuid },
    });
    if (reply.ok) return done(undefined);
    if (reply.error.code === '130101' || reply.error.code === '410100') {
      heldUntil.set(robot.accessToken, clock() + (reply.error.waitMs ?? 0));
    }
    return reply;
  };
};

const body = (message: GroupMessage) =>
  message.kind === 'markdown'
    ? { msgtype: 'markdown', markdown: { title: message.title, text: message.text } }
    : {
        msgtype: 'actionCard',
        actionCard: {
          title: message.title,
          text: message.text,
          singleTitle: message.button.title,
          singleURL: message.button.url,
        },
      };
