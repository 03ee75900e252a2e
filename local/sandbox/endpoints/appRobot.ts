import { type Context, type Endpoint, record, texts } from '../endpoint.ts';
import { post, ROBOT_TEMPLATES, shownRobot } from '../messages.ts';
import { isVisible } from '../org.ts';
import { apiError, apiOk, type Reply } from '../reply.ts';
import type { Conversation, MessageContent } from '../world.ts';

const robot = (name: string, run: Endpoint['run']): Endpoint => ({
  host: 'api',
  method: 'POST',
  path: `/v1.0/robot/${name}`,
  quota: 'api',
  auth: 'app',
  scope: 'qyapi_robot_sendmsg',
  run,
});

export const APP_ROBOT_ENDPOINTS: readonly Endpoint[] = [
  robot('groupMessages/send', (context) => {
    const group = groupOf(context);
    if ('status' in group) return group;
    const content = contentOf(context);
    if ('status' in content) return content;
    const processQueryKey = context.fake.ids.key();
    post(context.fake, group, { from: { kind: 'robot', name: context.app.name }, content, processQueryKey });
    return apiOk({ processQueryKey });
  }),
  robot('groupMessages/query', (context) => {
    const { fake, args } = context;
    const group = groupOf(context);
    if ('status' in group) return group;
    const message = group.messages.find((one) => one.processQueryKey === args.processQueryKey);
    if (message === undefined) return apiError(400, 'invalid.processQueryKey', 'processQueryKey is invalid');
    const arrived = fake.now() >= message.at + fake.world.limits.deliveryDelay;
    const sendStatus = message.recalled ? 'RECALLED' : arrived ? 'SUCCESS' : 'PROCESSING';
    return apiOk({ sendStatus, readUserIds: [], nextToken: null, hasMore: false });
  }),
  robot('groupMessages/recall', (context) => {
    const keys = texts(context.args.processQueryKeys);
    if (keys.length > 20) return apiError(400, 'invalidParameter.processQueryKeys.overMax', 'too many keys');
    const group = groupOf(context);
    if ('status' in group) return group;
    const successResult: string[] = [];
    const failedResult: Record<string, string> = {};
    for (const key of keys) {
      const message = group.messages.find((one) => one.processQueryKey === key);
      if (message === undefined) failedResult[key] = 'invalid.processQueryKey';
      else {
        message.recalled = true;
        successResult.push(key);
      }
    }
    return apiOk({ successResult, failedResult });
  }),
  robot('oToMessages/batchSend', (context) => {
    const { fake, app } = context;
    const wrongRobot = robotProblem(context);
    if (wrongRobot !== undefined) return wrongRobot;
    const userids = texts(context.args.userIds);
    if (userids.length === 0) return apiError(400, 'invalidParameter.userIds.empty', 'userIds is empty');
    if (userids.length > fake.world.switches.batchSendMax) {
      return apiError(400, 'invalidParameter.userIds.overMax', 'userIds is over max');
    }
    const content = contentOf(context);
    if ('status' in content) return content;
    const reached = userids.filter((userid) => {
      const user = fake.world.users[userid];
      return user !== undefined && isVisible(fake.world, app, user);
    });
    const processQueryKey = fake.ids.key();
    fake.world.robotChats.push({ processQueryKey, at: fake.now(), userids: reached, content });
    return apiOk({
      processQueryKey,
      invalidStaffIdList: userids.filter((userid) => !reached.includes(userid)),
      flowControlledStaffIdList: [],
    });
  }),
];

const robotProblem = ({ fake, app, args }: Context): Reply | undefined => {
  const code = args.robotCode;
  if (typeof code !== 'string' || code === '') {
    return apiError(400, 'invalidParameter.robotCode.empty', 'robotCode is empty');
  }
  if (code === app.robotCode) {
    return app.stopped ? apiError(400, 'bot.stopped', 'robot is stopped') : undefined;
  }
  return fake.world.apps.some((one) => one.robotCode === code)
    ? apiError(400, 'invalidParameter.robotCode.auth', 'robot belongs to another app')
    : apiError(400, 'invalidParameter.robotCode.notExsit', 'robot does not exist');
};

/** Only internal groups in which the robot sits. */
const groupOf = (context: Context): Conversation | Reply => {
  const wrongRobot = robotProblem(context);
  if (wrongRobot !== undefined) return wrongRobot;
  const { fake, app, args } = context;
  if (typeof args.openConversationId !== 'string' || args.openConversationId === '') {
    return apiError(400, 'miss.openConversationId', 'openConversationId is missing');
  }
  const group = fake.world.conversations.find((one) => one.id === args.openConversationId);
  if (group === undefined || group.kind !== 'internal' || !group.robots.includes(app.robotCode)) {
    return apiError(400, 'invalid.openConversationId', 'openConversationId is invalid');
  }
  return group.disbanded ? apiError(400, 'group.disbanded', 'group is disbanded') : group;
};

const contentOf = ({ args }: Context): MessageContent | Reply => {
  const refuse = (code: string): Reply => apiError(400, code, code);
  if (typeof args.msgKey !== 'string' || args.msgKey === '') return refuse('invalidParameter.msgKey.empty');
  const required = ROBOT_TEMPLATES[args.msgKey];
  if (required === undefined) return refuse('invalidParameter.msgKey.invalid');
  if (typeof args.msgParam !== 'string') return refuse('invalidParameter.msgParam.invalid');
  if (Buffer.byteLength(args.msgParam) > 15_000) return refuse('invalidParameter.msgParam.tooLong');
  try {
    const params = record(JSON.parse(args.msgParam));
    const lacking = required.find((name) => typeof params[name] !== 'string');
    return lacking === undefined ? shownRobot(params) : refuse(`miss.param.${lacking}`);
  } catch {
    return refuse('invalidParameter.msgParam.invalid');
  }
};
