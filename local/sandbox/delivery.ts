import { localDate, MINUTE } from '@dingban/shared/time/clock';
import type { Fake } from './endpoint.ts';
import { isVisible, membersBelow } from './org.ts';
import type { App, Receiver, Task, User, World } from './world.ts';

export interface Addressed {
  readonly userids: readonly string[];
  readonly departments: readonly number[];
  readonly all: boolean;
}

/** Older notices go, so that a long demonstration stays small. */
const KEPT = 2000;

/** Decides for each receiver what becomes of the notice. The sender hears of it only through getsendresult. */
export const deliver = (fake: Fake, app: App, msg: Record<string, unknown>, to: Addressed): Task => {
  const { world, now } = fake;
  startDay(world, now());
  if (to.all) world.today.toAll += 1;
  const { known, invalidUsers } = resolve(world, app, to);
  const silenced = to.all && world.today.toAll > world.limits.toAllPerDay;
  const within = silenced ? [] : known.slice(0, world.limits.receiversPerSend);
  const task: Task = {
    taskId: world.next.task,
    appKey: app.appKey,
    at: now(),
    msg,
    receivers: within.map((user) => receive(world, app, user, contentKey(world, msg), now())),
    invalidUsers,
    invalidDepartments: to.departments.filter((id) => world.departments[id] === undefined),
    recalled: false,
  };
  const bar = statusBarOf(msg);
  if (bar !== undefined) task.statusBar = bar;
  world.next.task += 1;
  world.tasks.push(task);
  if (world.tasks.length > KEPT) world.tasks.splice(0, world.tasks.length - KEPT);
  return task;
};

/** How many people a notice is meant for, before any limit. */
export const countReceivers = (fake: Fake, app: App, to: Addressed): number =>
  resolve(fake.world, app, to).known.length;

/** All that a person has in hand, newest first. */
export const inboxOf = (fake: Fake, userid: string): Task[] =>
  fake.world.tasks
    .filter(
      (task) =>
        !task.recalled &&
        fake.now() >= task.at + fake.world.limits.deliveryDelay &&
        task.receivers.some((one) => one.userid === userid && one.state !== 'forbidden'),
    )
    .sort((a, b) => b.at - a.at || b.taskId - a.taskId);

export const progressOf = (fake: Fake, task: Task): { percent: number; status: 0 | 1 | 2 } => {
  const age = fake.now() - task.at;
  if (age >= fake.world.limits.deliveryDelay) return { percent: 100, status: 2 };
  return age <= 0 ? { percent: 0, status: 0 } : { percent: 50, status: 1 };
};

const resolve = (world: World, app: App, to: Addressed): { known: User[]; invalidUsers: string[] } => {
  const wanted = new Map<string, User>();
  const invalidUsers: string[] = [];
  for (const userid of to.userids) {
    const user = world.users[userid];
    if (user === undefined || !isVisible(world, app, user)) invalidUsers.push(userid);
    else wanted.set(userid, user);
  }
  const departments = to.all ? [1] : to.departments;
  for (const user of departments.flatMap((id) => membersBelow(world, id))) {
    if (isVisible(world, app, user)) wanted.set(user.userid, user);
  }
  return { known: [...wanted.values()], invalidUsers: [...new Set(invalidUsers)] };
};

/** One content once a day, 500 a day, 5,000 receivers a minute; beyond that nothing is said and nothing arrives. */
const receive = (world: World, app: App, user: User, content: string, now: number): Receiver => {
  const key = `${app.appKey} ${user.userid}`;
  const day = world.today.sent[key] ?? { count: 0, contents: [] };
  const minute = Math.floor(now / MINUTE);
  if (world.minute.at !== minute) world.minute = { at: minute, receivers: 0 };
  const forbidden = (code: string, count: number): Receiver => ({
    userid: user.userid,
    state: 'forbidden',
    code,
    count,
  });
  if (day.contents.includes(content)) return forbidden('143106', 1);
  if (day.count >= world.limits.dailyPerUser) return forbidden('143105', world.limits.dailyPerUser);
  if (world.minute.receivers >= world.limits.receiversPerMinute) return forbidden('143103', 1);
  world.today.sent[key] = { count: day.count + 1, contents: [...day.contents, content] };
  world.minute.receivers += 1;
  return { userid: user.userid, state: 'unread' };
};

/** Counts begin anew at midnight in Shanghai. */
export const startDay = (world: World, now: number): void => {
  const date = localDate(now);
  if (world.today.date !== date) world.today = { date, toAll: 0, sent: {} };
};

const contentKey = (world: World, msg: Record<string, unknown>): string => {
  if (world.switches.sameContent === 'message') return sorted(msg);
  const flat = sorted(msg);
  const pick = (name: string): string => new RegExp(`"${name}":"([^"]*)"`).exec(flat)?.[1] ?? '';
  const body = pick('content') || pick('markdown') || pick('text');
  return world.switches.sameContent === 'text' ? body : `${pick('title')} ${body}`;
};

/** JSON with keys in order, so that their order does not make two messages different. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );

const statusBarOf = (msg: Record<string, unknown>): Task['statusBar'] => {
  const { oa } = msg;
  if (typeof oa !== 'object' || oa === null || !('status_bar' in oa)) return undefined;
  const bar = oa.status_bar;
  if (typeof bar !== 'object' || bar === null) return undefined;
  return {
    value: 'status_value' in bar ? String(bar.status_value) : '',
    colour: 'status_bg' in bar ? String(bar.status_bg) : '',
  };
};
