import { createHmac } from 'node:crypto';
import { HOUR, MINUTE } from '@dingban/shared/time/clock';
import { type Context, type Endpoint, record } from '../endpoint.ts';
import { post, shownWebhook, webhookProblem } from '../messages.ts';
import { oapiError, oapiOk, type Reply } from '../reply.ts';
import type { Conversation, Webhook } from '../world.ts';

const BODY_BYTES = 20_000;

/** Each of these is checked before the next (sandbox-spec.md M6). */
export const WEBHOOK_ROBOT_ENDPOINTS: readonly Endpoint[] = [
  {
    host: 'oapi',
    method: 'POST',
    path: '/robot/send',
    quota: 'push',
    auth: 'own',
    run: (context) => {
      const { fake, query, contentType, raw } = context;
      if (!contentType.includes('json')) return oapiError(43004, '无效的HTTP HEADER Content-Type');
      if (!query.access_token) return oapiError(40035, '缺少参数 access_token');
      const found = robotOf(context, query.access_token);
      if (found === undefined) {
        return fake.world.switches.webhookProfile === 'real'
          ? oapiError(300005, 'token is not exist')
          : oapiError(400101, 'access_token不存在');
      }
      const { group, robot } = found;
      if (robot.stopped) return oapiError(400102, '机器人已停用');
      if (group.disbanded) return oapiError(400013, '群已被解散');
      const body = parsed(raw);
      if (body === undefined) return oapiError(40035, '缺少参数 json');
      const type = String(body.msgtype ?? '');
      const problem = webhookProblem(type, body);
      if (problem === 'type') return oapiError(400105, '不支持的消息类型');
      if (problem !== undefined) return oapiError(400402, `参数 ${type} --》 ${problem} 缺失`);
      const refused = insecure(context, robot) ?? tooFast(context, robot);
      if (refused !== undefined) return refused;
      const uuid = typeof body.msgUuid === 'string' ? body.msgUuid : '';
      if (uuid !== '' && robot.uuids.includes(uuid)) return oapiOk();
      if (Buffer.byteLength(raw) > BODY_BYTES) return oapiError(460101, '消息体过长');
      if (uuid !== '') robot.uuids = [...robot.uuids.slice(-499), uuid];
      post(fake, group, {
        from: { kind: 'robot', name: '村务公开机器人' },
        content: shownWebhook(type, body),
      });
      return oapiOk();
    },
  },
];

const robotOf = (
  { fake }: Context,
  accessToken: string,
): { group: Conversation; robot: Webhook } | undefined => {
  for (const group of fake.world.conversations) {
    const robot = group.webhooks.find((one) => one.accessToken === accessToken);
    if (robot !== undefined) return { group, robot };
  }
  return undefined;
};

const insecure = ({ fake, query, raw, address }: Context, robot: Webhook): Reply | undefined => {
  if (robot.keywords !== undefined && !robot.keywords.some((word) => raw.includes(word))) {
    return oapiError(310000, 'keywords not in content');
  }
  if (robot.secret !== undefined) {
    const timestamp = Number(query.timestamp);
    if (!(Math.abs(fake.now() - timestamp) <= HOUR)) return oapiError(310000, 'invalid timestamp');
    const sign = createHmac('sha256', robot.secret).update(`${timestamp}\n${robot.secret}`).digest('base64');
    if (sign !== query.sign) return oapiError(310000, 'sign not match');
  }
  if (robot.ips !== undefined && !robot.ips.includes(address)) {
    return oapiError(310000, `ip ${address} not in whitelist`);
  }
  return undefined;
};

/** The 21st message of a minute silences the robot for ten. */
const tooFast = ({ fake }: Context, robot: Webhook): Reply | undefined => {
  const now = fake.now();
  robot.sent = robot.sent.filter((at) => at > now - MINUTE);
  if (now >= robot.heldUntil && robot.sent.length < fake.world.limits.robotPerMinute) {
    robot.sent.push(now);
    return undefined;
  }
  if (now >= robot.heldUntil) robot.heldUntil = now + 10 * MINUTE;
  return fake.world.switches.webhookProfile === 'real'
    ? oapiError(130101, 'send too fast, exceed 20 times per minute')
    : oapiError(410100, '发送速度太快而限流');
};

const parsed = (raw: string): Record<string, unknown> | undefined => {
  try {
    return record(JSON.parse(raw));
  } catch {
    return undefined;
  }
};
