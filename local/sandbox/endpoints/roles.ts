import { type Context, type Endpoint, long } from '../endpoint.ts';
import { oapiError, oapiOk, type Reply } from '../reply.ts';
import type { Role } from '../world.ts';

const base = { host: 'oapi', method: 'POST', quota: 'free', auth: 'app' } as const;

/** Offset 40068, size 40069. */
const page = (context: Context, most: number): Reply | { offset: number; size: number } => {
  const [offset, size] = [long(context, 'offset') ?? 0, long(context, 'size') ?? 20];
  if (offset < 0) return oapiError(40068, '不合法的偏移量');
  return size < 1 || size > most ? oapiError(40069, '不合法的分页大小') : { offset, size };
};

export const ROLE_ENDPOINTS: readonly Endpoint[] = [
  {
    ...base,
    path: '/topapi/role/list',
    args: { 'size?': 'long', 'offset?': 'long' },
    run: (context) => {
      const wanted = page(context, 200);
      if ('status' in wanted) return wanted;
      const all = context.fake.world.roles;
      const shown = all.slice(wanted.offset, wanted.offset + wanted.size);
      return oapiOk({
        result: { hasMore: wanted.offset + wanted.size < all.length, list: grouped(shown) },
      });
    },
  },
  {
    ...base,
    path: '/topapi/role/simplelist',
    args: { role_id: 'long', 'size?': 'long', 'offset?': 'long' },
    run: (context) => {
      const wanted = page(context, 100);
      if ('status' in wanted) return wanted;
      const { world } = context.fake;
      const role = world.roles.find((one) => one.id === long(context, 'role_id'));
      if (role === undefined) return oapiError(33011, '角色不存在');
      const members = role.members.filter(({ userid }) => world.users[userid]?.left === false);
      return oapiOk({
        result: {
          hasMore: wanted.offset + wanted.size < members.length,
          list: members.slice(wanted.offset, wanted.offset + wanted.size).map(({ userid, scopes }) => ({
            userid,
            name: world.users[userid]?.name ?? '',
            manageScopes: scopes.map((id) => ({ dept_id: id, name: world.departments[id]?.name ?? '' })),
          })),
        },
      });
    },
  },
];

const grouped = (roles: readonly Role[]) =>
  [...new Map(roles.map(({ group }) => [group.id, group])).values()].map((group) => ({
    groupId: group.id,
    name: group.name,
    roles: roles.filter((role) => role.group.id === group.id).map(({ id, name }) => ({ id, name })),
  }));
