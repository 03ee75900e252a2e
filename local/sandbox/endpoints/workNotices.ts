import { DAY, HOUR } from '@dingban/shared/time/clock';
import { type Addressed, countReceivers, deliver, progressOf, startDay } from '../delivery.ts';
import { type Context, checkArgs, type Endpoint, isReply, long, record, text } from '../endpoint.ts';
import { hasStatusBar, messageProblem } from '../noticeRules.ts';
import { BAD_ARGUMENT, invalid, oapiError, oapiOk, type Reply } from '../reply.ts';
import type { Task } from '../world.ts';

const notice = (name: string, args: NonNullable<Endpoint['args']>, run: Endpoint['run']): Endpoint => ({
  host: 'oapi',
  method: 'POST',
  path: `/topapi/message/corpconversation/${name}`,
  quota: 'api',
  auth: 'app',
  scope: 'qyapi_base',
  args,
  run,
});

export const WORK_NOTICE_ENDPOINTS: readonly Endpoint[] = [
  notice('asyncsend_v2', { agent_id: 'long', 'to_all_user?': 'boolean' }, (context) => {
    const { fake, app } = context;
    const wrongAgent = agentProblem(context);
    if (wrongAgent !== undefined) return wrongAgent;
    const checked = checkArgs(context.args, { msg: 'object' });
    if (isReply(checked)) return checked;
    const msg = record(checked.msg);
    const to = addressed(context);
    if ('status' in to) return to;
    const problem = wrongMessage(context, msg) ?? (hasStatusBar(msg) ? tooManyForBar(to) : undefined);
    if (problem !== undefined) return problem;
    const tooMany = overTotal(context, to);
    if (tooMany !== undefined) return tooMany;
    const { switches } = fake.world;
    const task = deliver(fake, app, msg, to);
    if (task.receivers.length === 0 && switches.allReceiversInvalid !== 0) {
      return oapiError(switches.allReceiversInvalid, '不合法的UserID列表');
    }
    return oapiOk({ task_id: task.taskId });
  }),
  notice('getsendprogress', { agent_id: 'long', task_id: 'long' }, (context) => {
    const { fake } = context;
    const task = taskOf(context, 'task_id');
    const window = fake.world.switches.progressWindowHours * HOUR;
    if (task === undefined || fake.now() - task.at > window) return BAD_ARGUMENT;
    const { percent, status } = progressOf(fake, task);
    return oapiOk({ progress: { progress_in_percent: percent, status } });
  }),
  notice('getsendresult', { agent_id: 'long', task_id: 'long' }, (context) => {
    const task = taskOf(context, 'task_id');
    if (task === undefined || context.fake.now() - task.at > DAY) return BAD_ARGUMENT;
    // DingTalk times out: 88 without a sub_code (facts.md 0.11, 2.3).
    if (task.receivers.length > 100)
      return { status: 200, body: { errcode: 88, errmsg: 'ding talk error' }, code: '88' };
    return oapiOk({ send_result: resultOf(context, task) });
  }),
  notice('recall', { agent_id: 'long', msg_task_id: 'long' }, (context) => {
    const task = taskOf(context, 'msg_task_id');
    if (task === undefined || context.fake.now() - task.at > DAY) {
      return oapiError(400002, 'agentId不合法或taskId不合法');
    }
    task.recalled = true;
    return oapiOk();
  }),
  notice(
    'status_bar/update',
    { agent_id: 'long', task_id: 'long', status_value: 'text', 'status_bg?': 'text' },
    (context) => {
      const { fake } = context;
      const wrongAgent = agentProblem(context);
      if (wrongAgent !== undefined) return wrongAgent;
      const task = taskOf(context, 'task_id');
      const window = fake.world.switches.statusBarWindowHours * HOUR;
      if (task?.statusBar === undefined || fake.now() - task.at > window) return BAD_ARGUMENT;
      if (progressOf(fake, task).status !== 2) return oapiError(41052, '任务尚未完成，请稍后再试');
      task.statusBar = {
        value: text(context, 'status_value') ?? '',
        colour: text(context, 'status_bg') ?? task.statusBar.colour,
      };
      return oapiOk();
    },
  ),
];

const agentProblem = (context: Context): Reply | undefined => {
  const agent = long(context, 'agent_id');
  if (agent === context.app.agentId) return undefined;
  const foreign =
    context.fake.world.apps.some((app) => app.agentId === agent) ||
    context.fake.world.switches.badAgent === 41020;
  return foreign
    ? oapiError(41020, 'accessToken中包含的appKey与agentId不一致， 无法使用当前agentId')
    : oapiError(40056, '不合法的agentid');
};

const wrongMessage = ({ fake }: Context, msg: Record<string, unknown>): Reply | undefined => {
  switch (messageProblem(msg)) {
    case 'shape':
      return oapiError(34014, '会话消息的json结构无效或不完整');
    case 'field':
      return BAD_ARGUMENT;
    case 'size':
      return oapiError(fake.world.switches.messageTooLong, '不合法的参数');
    case undefined:
      return undefined;
  }
};

const tooManyForBar = (to: Addressed): Reply | undefined =>
  to.all || to.departments.length > 0 || to.userids.length > 5
    ? oapiError(40035, 'OA消息状态栏只支持5个人')
    : undefined;

/** By default DingTalk says nothing of it; the switch makes it speak. */
const overTotal = ({ fake, app }: Context, to: Addressed): Reply | undefined => {
  const { switches, limits } = fake.world;
  if (switches.overTotal === 'silent') return undefined;
  startDay(fake.world, fake.now());
  if (to.all && fake.world.today.toAll >= limits.toAllPerDay)
    return oapiError(41045, '超过发送全员消息的次数上限');
  return countReceivers(fake, app, to) > limits.receiversPerSend
    ? oapiError(41029, '消息接收人数上限')
    : undefined;
};

const addressed = (context: Context): Addressed | Reply => {
  const { switches } = context.fake.world;
  const lists = { userid_list: 100, dept_id_list: 20 } as const;
  const read: Record<string, string[]> = {};
  for (const [name, most] of Object.entries(lists)) {
    const given = context.args[name];
    if (given === undefined || given === null) continue;
    if (given === '') return invalid(name);
    const items = String(given)
      .split(',')
      .map((item) => item.trim());
    if (items.length > most && switches.tooManyIds !== 'truncate') {
      return switches.tooManyIds === 41 ? invalid(name) : BAD_ARGUMENT;
    }
    read[name] = items.slice(0, most);
  }
  const all = context.args.to_all_user === true;
  const to = { userids: read.userid_list ?? [], departments: (read.dept_id_list ?? []).map(Number), all };
  return !all && to.userids.length === 0 && to.departments.length === 0 && switches.emptyReceiver === 40035
    ? BAD_ARGUMENT
    : to;
};

const taskOf = (context: Context, name: string): Task | undefined => {
  const id = long(context, name);
  if (long(context, 'agent_id') !== context.app.agentId) return undefined;
  return context.fake.world.tasks.find((task) => task.taskId === id && task.appKey === context.app.appKey);
};

/** Before a notice has arrived nobody is listed as having it. */
const resultOf = ({ fake }: Context, task: Task) => {
  const arrived = progressOf(fake, task).status === 2;
  const of = (state: string): string[] =>
    task.receivers.filter((one) => one.state === state).map((one) => one.userid);
  const nobody = task.receivers.length === 0 && task.invalidUsers.length === 0;
  const outside = fake.world.switches.outOfRange === 'failed' ? 'failed' : 'invalid';
  return {
    invalid_user_id_list: outside === 'invalid' ? task.invalidUsers : [],
    failed_user_id_list: outside === 'failed' ? task.invalidUsers : [],
    forbidden_user_id_list: of('forbidden'),
    read_user_id_list: arrived ? of('read') : [],
    unread_user_id_list: arrived ? of('unread') : [],
    invalid_dept_id_list: task.invalidDepartments,
    forbidden_list: nobody
      ? [{ code: '1430000', count: 1, userid: '' }]
      : task.receivers
          .filter((one) => one.state === 'forbidden')
          .map(({ code, count, userid }) => ({ code, count, userid })),
  };
};
