import { type Endpoint, long, text } from '../endpoint.ts';
import { below, isReadableDepartment, lineAbove, membersBelow } from '../org.ts';
import { oapiError, oapiOk, UNKNOWN_DEPARTMENT } from '../reply.ts';
import { parentLines } from './people.ts';

const base = { host: 'oapi', method: 'POST', quota: 'free', auth: 'app' } as const;
const scope = 'qyapi_get_department_list';

export const DEPARTMENT_ENDPOINTS: readonly Endpoint[] = [
  {
    ...base,
    path: '/topapi/v2/department/listsub',
    scope,
    args: { 'dept_id?': 'long' },
    run: (context) => {
      const { world } = context.fake;
      const id = long(context, 'dept_id') ?? 1;
      if (world.departments[id] === undefined) return UNKNOWN_DEPARTMENT;
      return oapiOk({
        result: below(world, id)
          .filter((department) => isReadableDepartment(world, context.app, department.id))
          .map((department) => ({
            dept_id: department.id,
            name: department.name,
            parent_id: department.parent,
            create_dept_group: false,
            auto_add_user: false,
          })),
      });
    },
  },
  {
    ...base,
    path: '/topapi/v2/department/get',
    scope,
    args: { dept_id: 'long' },
    run: (context) => {
      const { world } = context.fake;
      const department = world.departments[long(context, 'dept_id') ?? 0];
      if (department === undefined) return UNKNOWN_DEPARTMENT;
      return oapiOk({
        result: {
          dept_id: department.id,
          name: department.name,
          ...(department.parent === undefined ? {} : { parent_id: department.parent }),
          order: department.order,
          member_count: membersBelow(world, department.id).length,
          dept_manager_userid_list: [],
          dept_group_chat_id: '',
          create_dept_group: false,
          auto_add_user: false,
          hide_dept: false,
        },
      });
    },
  },
  {
    ...base,
    path: '/topapi/v2/department/listparentbyuser',
    args: { userid: 'text' },
    run: (context) => {
      const user = context.fake.world.users[text(context, 'userid') ?? ''];
      return user === undefined || user.left
        ? oapiError(33012, '无效的USERID')
        : oapiOk({ result: { parent_list: parentLines(context, user) } });
    },
  },
  {
    ...base,
    path: '/topapi/v2/department/listparentbydept',
    scope,
    args: { dept_id: 'long' },
    run: (context) => {
      const line = lineAbove(context.fake.world, long(context, 'dept_id') ?? 0);
      return line.length === 0
        ? UNKNOWN_DEPARTMENT
        : oapiOk({ result: { parent_id_list: line.map((one) => one.id) } });
    },
  },
];
