import { inboxOf } from '../delivery.ts';
import { directory } from '../directory.ts';
import { post } from '../messages.ts';
import { type ControlCall, type ControlContext, textOf } from './controlCall.ts';

/** What people have in hand and what stands in the groups. */
export const MESSAGE_CALLS: readonly ControlCall[] = [
  { method: 'GET', path: '/people', run: ({ fake }) => directory(fake.world) },
  {
    method: 'GET',
    path: '/users/{userid}/inbox',
    run: ({ fake, params }) => {
      const userid = params.userid ?? '';
      if (fake.world.users[userid] === undefined) return undefined;
      return inboxOf(fake, userid).map((task) => ({
        taskId: task.taskId,
        app: task.appKey,
        at: task.at,
        read: task.receivers.some((one) => one.userid === userid && one.state === 'read'),
        msg: task.msg,
        ...(task.statusBar === undefined ? {} : { statusBar: task.statusBar }),
      }));
    },
  },
  {
    method: 'POST',
    path: '/users/{userid}/inbox/{task}/read',
    run: ({ fake, params }) => {
      const task = inboxOf(fake, params.userid ?? '').find((one) => String(one.taskId) === params.task);
      const receiver = task?.receivers.find((one) => one.userid === params.userid);
      if (receiver === undefined) return undefined;
      receiver.state = 'read';
      return {};
    },
  },
  {
    method: 'GET',
    path: '/conversations',
    run: ({ fake }) =>
      fake.world.conversations.map(({ id, chatId, key, title, kind, village, members, messages }) => ({
        id,
        chatId,
        key,
        title,
        kind,
        village,
        members: members.length,
        messages: messages.length,
      })),
  },
  {
    method: 'GET',
    path: '/conversations/{id}/messages',
    run: (context) => groupOf(context)?.messages.filter((message) => !message.recalled),
  },
  {
    method: 'POST',
    path: '/conversations/{id}/say',
    run: (context) => {
      const group = groupOf(context);
      const text = textOf(context.body.text);
      const from = textOf(context.body.from);
      if (group === undefined || text === undefined || from === undefined) return undefined;
      const user = context.fake.world.users[from];
      if (user === undefined ? !group.outsiders.includes(from) : !group.members.includes(from))
        return undefined;
      return post(context.fake, group, {
        from:
          user === undefined
            ? { kind: 'outsider', name: from }
            : { kind: 'person', name: user.name, userid: user.userid },
        content: { title: '', text, links: [] },
      });
    },
  },
];

const groupOf = ({ fake, params }: ControlContext) =>
  fake.world.conversations.find(({ id, key }) => id === params.id || key === params.id);
