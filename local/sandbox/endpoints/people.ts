import { type Context, type Endpoint, long, text } from '../endpoint.ts';
import { isReadable, isReadableDepartment, isVisible, lineAbove, membersOf } from '../org.ts';
import { BAD_ARGUMENT, oapiError, oapiGateway, oapiOk, UNKNOWN_DEPARTMENT, UNKNOWN_USER } from '../reply.ts';
import { printed } from '../sampleTypes.ts';
import type { User } from '../world.ts';

const NO_CODE = oapiError(40078, '不存在的临时授权码');
const OUT_OF_RANGE = oapiGateway(50002, '企业员工不在授权范围');

const contact = (path: string): Pick<Endpoint, 'host' | 'method' | 'path' | 'quota' | 'auth'> => ({
  host: 'oapi',
  method: 'POST',
  path,
  quota: 'free',
  auth: 'app',
});

export const PEOPLE_ENDPOINTS: readonly Endpoint[] = [
  {
    ...contact('/topapi/v2/user/getuserinfo'),
    args: { code: 'text' },
    run: (context) => {
      const { fake, app } = context;
      const code = fake.world.codes[text(context, 'code') ?? ''];
      if (code === undefined || code.used || code.kind !== 'app') return NO_CODE;
      if (code.appKey !== app.appKey || code.expiresAt <= fake.now()) return NO_CODE;
      code.used = true;
      const user = fake.world.users[code.userid];
      if (user === undefined || user.left) return UNKNOWN_USER;
      if (!isVisible(fake.world, app, user)) return OUT_OF_RANGE;
      return oapiOk({
        result: printed(fake, {
          userid: user.userid,
          unionid: user.unionid,
          associated_unionid: `union-${user.unionid.slice(5, 20)}`,
          device_id: `device${user.unionid.slice(5, 15)}`,
          name: user.name,
          sys: user.adminLevel > 0,
          sys_level: user.adminLevel,
        }),
      });
    },
  },
  {
    ...contact('/topapi/v2/user/get'),
    scope: 'qyapi_get_member',
    args: { userid: 'text' },
    run: (context) => {
      const { fake, app } = context;
      const userid = text(context, 'userid') ?? '';
      if (userid === '') return oapiError(33012, '无效的USERID');
      const user = fake.world.users[userid];
      if (user === undefined || user.left) return UNKNOWN_USER;
      if (!isReadable(fake.world, app, user)) return OUT_OF_RANGE;
      return oapiOk({ result: printed(fake, record(context, user)) });
    },
  },
  {
    ...contact('/topapi/v2/user/list'),
    scope: 'qyapi_get_department_member',
    args: { dept_id: 'long', cursor: 'long', size: 'long', 'contain_access_limit?': 'boolean' },
    run: (context) => {
      const { fake, app } = context;
      const [id, cursor, size] = [
        long(context, 'dept_id') ?? 0,
        long(context, 'cursor') ?? 0,
        long(context, 'size') ?? 0,
      ];
      if (size < 1 || size > fake.world.switches.userListMaxSize || cursor < 0) return BAD_ARGUMENT;
      if (fake.world.departments[id] === undefined) return UNKNOWN_DEPARTMENT;
      if (!isReadableDepartment(fake.world, app, id)) return oapiGateway(50004, '部门不在授权范围');
      const all = membersOf(fake.world, id);
      const more = cursor + size < all.length;
      return oapiOk({
        result: {
          has_more: more,
          ...(more ? { next_cursor: cursor + size } : {}),
          list: all.slice(cursor, cursor + size).map((user) => printed(fake, record(context, user))),
        },
      });
    },
  },
  {
    ...contact('/topapi/user/listid'),
    args: { dept_id: 'long' },
    run: (context) => {
      const id = long(context, 'dept_id') ?? 0;
      if (context.fake.world.departments[id] === undefined) return UNKNOWN_DEPARTMENT;
      return oapiOk({
        result: { userid_list: membersOf(context.fake.world, id).map((user) => user.userid) },
      });
    },
  },
  {
    ...contact('/topapi/user/getbyunionid'),
    args: { unionid: 'text' },
    run: (context) =>
      found(context, (user) => user.unionid === text(context, 'unionid'), { contact_type: 0 }),
  },
  {
    ...contact('/topapi/v2/user/getbymobile'),
    scope: 'qyapi_get_member_by_mobile',
    args: { mobile: 'text' },
    run: (context) =>
      /^1\d{10}$/.test(text(context, 'mobile') ?? '')
        ? found(context, (user) => user.mobile === text(context, 'mobile'), {})
        : oapiError(40104, '不合法的手机号码'),
  },
];

const found = ({ fake }: Context, is: (user: User) => boolean, more: Readonly<Record<string, unknown>>) => {
  const user = Object.values(fake.world.users).find((one) => !one.left && is(one));
  return user === undefined ? UNKNOWN_USER : oapiOk({ result: { ...more, userid: user.userid } });
};

/** The record of one person as the app's permissions let it be seen. */
const record = ({ fake, app }: Context, user: User): Record<string, unknown> => ({
  userid: user.userid,
  unionid: user.unionid,
  name: user.name,
  avatar: '',
  state_code: '86',
  ...(app.scopes.includes('fieldMobile') ? { mobile: user.mobile } : {}),
  ...(app.scopes.includes('fieldEmail') ? { email: '' } : {}),
  title: '',
  dept_id_list: user.departments,
  dept_order_list: user.departments.map((dept_id) => ({ dept_id, order: 1 })),
  leader_in_dept: user.departments.map((dept_id) => ({ dept_id, leader: false })),
  role_list: fake.world.roles
    .filter((role) => role.members.some((member) => member.userid === user.userid))
    .map((role) => ({ id: role.id, name: role.name, group_name: role.group.name })),
  extension: '{}',
  active: user.active,
  real_authed: user.active,
  admin: user.adminLevel > 0,
  boss: false,
  senior: false,
  hide_mobile: false,
  exclusive_account: false,
});

export const parentLines = ({ fake }: Context, user: User) =>
  user.departments.map((id) => ({ parent_dept_id_list: lineAbove(fake.world, id).map((one) => one.id) }));
