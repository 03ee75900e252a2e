import { done, type Result } from '@dingban/shared/result';
import type { Call } from './call.ts';
import type { Department } from './departments.ts';
import type { DingTalkFault } from './fault.ts';
import { asBoolean, asIds, asJson, asList, asNumber, asText, type Json } from './lenient.ts';
import type { Api } from './port.ts';

/** All contacts calls are free of quota (facts.md 0.4). */
const contact = (path: string): Api => ({ path, host: 'oapi', method: 'POST', quota: 'free', auth: 'token' });

const DEPARTMENT = contact('/topapi/v2/department/get');
const DEPARTMENTS_BELOW = contact('/topapi/v2/department/listsub');
const USERS = contact('/topapi/v2/user/list');
const USER = contact('/topapi/v2/user/get');
const ROLES = contact('/topapi/role/list');
const ROLE_MEMBERS = contact('/topapi/role/simplelist');

/** The largest pages DingTalk gives. */
const USER_PAGE = 100;
const ROLE_PAGE = 200;
const MEMBER_PAGE = 100;

export interface Member {
  readonly userid: string;
  readonly name: string;
  readonly active: boolean;
  readonly departments: readonly number[];
  /** Ids of the roles held; undefined where the answer does not name them. */
  readonly roles: readonly number[] | undefined;
}

export interface DingTalkRole {
  readonly id: number;
  readonly name: string;
  readonly group: string;
}

export interface RoleMember {
  readonly userid: string;
  readonly managed: readonly number[];
}

type Answer<T> = Promise<Result<T, DingTalkFault>>;

export interface ContactCalls {
  readonly department: (id: number) => Answer<Department>;
  readonly departmentsBelow: (id: number) => Answer<readonly Department[]>;
  readonly members: (department: number) => Answer<readonly Member[]>;
  readonly member: (userid: string) => Answer<Member>;
  readonly roles: () => Answer<readonly DingTalkRole[]>;
  readonly roleMembers: (role: number) => Answer<readonly RoleMember[]>;
}

export const createContactCalls = (call: Call): ContactCalls => {
  const ask = async <T>(api: Api, body: Json, read: (result: unknown) => T): Answer<T> => {
    const reply = await call(api, { body });
    return reply.ok ? done(read(reply.data.result)) : reply;
  };

  return {
    department: (id) => ask(DEPARTMENT, { dept_id: id }, (result) => readDepartment(asJson(result))),
    departmentsBelow: (id) =>
      ask(DEPARTMENTS_BELOW, { dept_id: id }, (result) => asList(result).map(asJson).map(readDepartment)),
    members: (department) =>
      everyPage(0, async (cursor) => {
        const body = { dept_id: department, cursor, size: USER_PAGE, contain_access_limit: false };
        return ask(USERS, body, (result) => {
          const page = asJson(result);
          const next = asBoolean(page.has_more) ? asNumber(page.next_cursor) : undefined;
          return { items: asList(page.list).map(asJson).map(readMember), next };
        });
      }),
    member: (userid) => ask(USER, { userid }, (result) => readMember(asJson(result))),
    roles: () =>
      everyPage(0, (offset) =>
        ask(ROLES, { size: ROLE_PAGE, offset }, (result) => {
          const items = asList(asJson(result).list).map(asJson).flatMap(readRoleGroup);
          return { items, next: asBoolean(asJson(result).hasMore) ? offset + ROLE_PAGE : undefined };
        }),
      ),
    roleMembers: (role) =>
      everyPage(0, (offset) =>
        ask(ROLE_MEMBERS, { role_id: role, size: MEMBER_PAGE, offset }, (result) => {
          const items = asList(asJson(result).list).map(asJson).map(readRoleMember);
          return { items, next: asBoolean(asJson(result).hasMore) ? offset + MEMBER_PAGE : undefined };
        }),
      ),
  };
};

interface Page<T> {
  readonly items: readonly T[];
  readonly next: number | undefined;
}

/** Reads on while there is more; stops when a page does not lead forward, whatever it claims. */
const everyPage = async <T>(start: number, page: (from: number) => Answer<Page<T>>): Answer<readonly T[]> => {
  const all: T[] = [];
  for (let from = start; ; ) {
    const reply = await page(from);
    if (!reply.ok) return reply;
    all.push(...reply.data.items);
    const { next } = reply.data;
    if (next === undefined || !(next > from)) return done(all);
    from = next;
  }
};

const readDepartment = (json: Json): Department => {
  const parent = asNumber(json.parent_id);
  return {
    id: asNumber(json.dept_id),
    name: asText(json.name),
    parent: Number.isSafeInteger(parent) && parent > 0 ? parent : undefined,
  };
};

const readMember = (json: Json): Member => ({
  userid: asText(json.userid),
  name: asText(json.name),
  active: asBoolean(json.active),
  departments: asIds(json.dept_id_list),
  roles:
    json.role_list === undefined
      ? undefined
      : asList(json.role_list).map((role) => asNumber(asJson(role).id)),
});

const readRoleGroup = (json: Json): readonly DingTalkRole[] =>
  asList(json.roles)
    .map(asJson)
    .map((role) => ({ id: asNumber(role.id), name: asText(role.name), group: asText(json.name) }));

const readRoleMember = (json: Json): RoleMember => ({
  userid: asText(json.userid),
  managed: asList(json.manageScopes)
    .map(asJson)
    .map((scope) => asNumber(scope.dept_id))
    .filter((id) => Number.isSafeInteger(id)),
});
