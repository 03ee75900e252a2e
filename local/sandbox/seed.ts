import { createHash } from 'node:crypto';
import { ROLE_IDS, ROLES } from '@dingban/shared/org/role';
import type { DemoCity, DemoGroup } from '../demo/cityShape.ts';
import { CORP_ID, sandboxApps } from './apps.ts';
import { LIMITS, SWITCHES } from './switches.ts';
import type { App, Conversation, Role, User, World } from './world.ts';

/** A fresh world with the people of a city in it. The same city gives the same ids every time. */
export const seedWorld = (city: DemoCity): World => {
  const apps = sandboxApps(city.visible);
  return {
    time: { offset: 0 },
    next: { task: 256271667526, department: 900001, event: 1, request: 1 },
    corpId: CORP_ID,
    cityName: city.name,
    departments: Object.fromEntries(
      city.departments.map((department, order) => [department.id, { ...department, order }]),
    ),
    users: Object.fromEntries(city.people.map((person, index) => [person.userid, user(person, index)])),
    roles: roles(city),
    apps,
    conversations: city.groups.map((group) => conversation(group, apps)),
    tokens: {},
    codes: {},
    tasks: [],
    today: { date: '', toAll: 0, sent: {} },
    minute: { at: 0, receivers: 0 },
    robotChats: [],
    usage: {},
    events: [],
    faults: [],
    requests: [],
    limits: { ...LIMITS },
    switches: { ...SWITCHES, push: { ...SWITCHES.push } },
  };
};

const user = (person: DemoCity['people'][number], index: number): User => ({
  userid: person.userid,
  unionid: person.unionid,
  senderId: `$:LWCP_v1:$${stable(`sender ${person.userid}`).slice(0, 22)}==`,
  name: person.name,
  age: person.age,
  // 100 is no Chinese mobile prefix, so the numbers belong to nobody.
  mobile: `100${String(index).padStart(8, '0')}`,
  departments: [...person.departments],
  active: person.active,
  left: person.left ?? false,
  adminLevel: person.adminLevel ?? 0,
});

/** The role group 清廉钉办, and DingTalk's own group with a role that must not count. */
const roles = (city: DemoCity): Role[] => [
  {
    id: 400,
    name: '负责人',
    group: { id: 40, name: '默认' },
    members: city.people.slice(0, 1).map(({ userid }) => ({ userid, scopes: [] })),
  },
  ...ROLE_IDS.filter((role) => role !== 'villager').map((role, index) => ({
    id: 501 + index,
    name: ROLES[role].zh,
    group: { id: 50, name: '清廉钉办' },
    members: city.roles
      .filter((member) => member.role === role)
      .map(({ userid, scopes }) => ({ userid, scopes: [...scopes] })),
  })),
];

const conversation = (group: DemoGroup, apps: readonly App[]): Conversation => ({
  id: `cid${stable(`conversation ${group.key}`).slice(0, 22)}==`,
  chatId: `chat${createHash('md5').update(group.key).digest('hex')}`,
  key: group.key,
  title: group.title,
  kind: group.kind,
  village: group.village,
  members: [...group.members],
  outsiders: [...group.outsiders],
  robots: group.kind === 'internal' ? apps.slice(0, 1).map((app) => app.robotCode) : [],
  webhooks:
    group.webhook === undefined
      ? []
      : [{ ...group.webhook, stopped: false, sent: [], heldUntil: 0, uuids: [] }],
  disbanded: false,
  messages: [],
});

const stable = (text: string): string =>
  createHash('sha256').update(text).digest('base64').replaceAll(/[+/=]/g, 'A');
