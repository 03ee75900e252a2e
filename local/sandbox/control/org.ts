import { inventedUnionid } from '../../demo/invent.ts';
import { record } from '../endpoint.ts';
import type { User } from '../world.ts';
import { type ControlCall, type ControlContext, numberOf, numbersOf, textOf } from './controlCall.ts';

/** Changes of the organisation. Each tells the apps, as DingTalk does. */
export const ORG_CALLS: readonly ControlCall[] = [
  {
    method: 'POST',
    path: '/org/users',
    run: (context) => {
      const { fake, body } = context;
      const userid = textOf(body.userid) ?? `user${fake.world.next.department}`;
      const departments = numbersOf(body.departments);
      if (fake.world.users[userid]?.left === false || !allExist(context, departments)) return undefined;
      const user: User = {
        userid,
        unionid: inventedUnionid(userid),
        senderId: `$:LWCP_v1:$${fake.ids.key().slice(0, 22)}==`,
        name: textOf(body.name) ?? userid,
        age: numberOf(body.age) ?? 40,
        mobile: textOf(body.mobile) ?? '',
        departments,
        active: body.active !== false,
        left: false,
        adminLevel: 0,
      };
      fake.world.users[userid] = user;
      fake.tell('user_add_org', { userId: [userid], timeStamp: String(fake.now()) });
      return settled(context, user);
    },
  },
  {
    method: 'PATCH',
    path: '/org/users/{userid}',
    run: (context) => {
      const { fake, body } = context;
      const user = present(context);
      const departments = Array.isArray(body.departments) ? numbersOf(body.departments) : undefined;
      if (user === undefined || !allExist(context, departments ?? [])) return undefined;
      const before = { ...user };
      user.name = textOf(body.name) ?? user.name;
      user.departments = departments ?? user.departments;
      if (typeof body.active === 'boolean') user.active = body.active;
      const level = numberOf(body.adminLevel);
      if (level === 0 || level === 1 || level === 2) user.adminLevel = level;
      const { userid } = user;
      if (!before.active && user.active) fake.tell('user_active_org', { userId: [userid] });
      if ((before.adminLevel === 0) !== (user.adminLevel === 0)) {
        fake.tell(user.adminLevel === 0 ? 'org_admin_remove' : 'org_admin_add', { userId: [userid] });
      }
      fake.tell('user_modify_org', {
        userId: [userid],
        diffInfo: [{ userid, prev: changed(before), curr: changed(user) }],
      });
      return settled(context, user);
    },
  },
  {
    method: 'DELETE',
    path: '/org/users/{userid}',
    run: (context) => {
      const user = present(context);
      if (user === undefined) return undefined;
      user.left = true;
      for (const role of context.fake.world.roles) {
        role.members = role.members.filter(({ userid }) => userid !== user.userid);
      }
      context.fake.tell('user_leave_org', { userId: [user.userid], timeStamp: String(context.fake.now()) });
      return settled(context, {});
    },
  },
  {
    method: 'POST',
    path: '/org/departments',
    run: (context) => {
      const { fake, body } = context;
      const parent = numberOf(body.parent) ?? 1;
      const name = textOf(body.name) ?? '';
      // 1 to 64 characters, without these three (facts.md 5).
      if (!allExist(context, [parent]) || !/^[^-",]{1,64}$/.test(name)) return undefined;
      const id = fake.world.next.department;
      fake.world.next.department += 1;
      fake.world.departments[id] = { id, name, parent, order: id };
      fake.tell('org_dept_create', { deptId: [id] });
      return settled(context, fake.world.departments[id]);
    },
  },
  {
    method: 'PATCH',
    path: '/org/departments/{id}',
    run: (context) => {
      const department = context.fake.world.departments[Number(context.params.id)];
      if (department === undefined) return undefined;
      department.name = textOf(context.body.name) ?? department.name;
      context.fake.tell('org_dept_modify', { deptId: [department.id] });
      return settled(context, department);
    },
  },
  {
    method: 'DELETE',
    path: '/org/departments/{id}',
    run: (context) => {
      const { world } = context.fake;
      const id = Number(context.params.id);
      const inUse =
        id === 1 ||
        Object.values(world.departments).some((department) => department.parent === id) ||
        Object.values(world.users).some((user) => !user.left && user.departments.includes(id));
      if (world.departments[id] === undefined || inUse) return undefined;
      delete world.departments[id];
      context.fake.tell('org_dept_remove', { deptId: [id] });
      return settled(context, {});
    },
  },
  {
    method: 'POST',
    path: '/org/roles/{id}/members',
    run: (context) => changeMember(context, 'add'),
  },
  {
    method: 'DELETE',
    path: '/org/roles/{id}/members',
    run: (context) => changeMember(context, 'remove'),
  },
];

/** A role by its number or its name. */
const changeMember = (context: ControlContext, action: 'add' | 'remove') => {
  const { fake, params } = context;
  const { userid, scopes } = record(context.body);
  const role = fake.world.roles.find(({ id, name }) => String(id) === params.id || name === params.id);
  const user = fake.world.users[textOf(userid) ?? ''];
  if (role === undefined || user === undefined || user.left || !allExist(context, numbersOf(scopes))) {
    return undefined;
  }
  role.members = role.members.filter((member) => member.userid !== user.userid);
  if (action === 'add') role.members.push({ userid: user.userid, scopes: numbersOf(scopes) });
  fake.tell('label_user_change', { userIdList: [user.userid], labelIdList: [role.id], action });
  return settled(context, role);
};

/** Waits for the first push, so that a test may look at once. */
const settled = async ({ host }: ControlContext, value: unknown): Promise<unknown> => {
  await host.push();
  return value;
};

const present = ({ fake, params }: ControlContext): User | undefined => {
  const user = fake.world.users[params.userid ?? ''];
  return user?.left === false ? user : undefined;
};

const allExist = ({ fake }: ControlContext, ids: readonly number[]): boolean =>
  ids.every((id) => fake.world.departments[id] !== undefined);

const changed = ({ name, departments }: User) => ({ name, deptIds: departments });
