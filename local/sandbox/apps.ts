import type { App } from './world.ts';

export const CORP_ID = 'ding-fake-city';

const SCOPES = [
  'qyapi_base',
  'qyapi_get_department_list',
  'qyapi_get_department_member',
  'qyapi_get_member',
  'qyapi_get_member_by_mobile',
  'qyapi_robot_sendmsg',
];

/** The app under test, and a second one to mix it up with. Their secrets open nothing but this sandbox. */
export const sandboxApps = (visible: readonly number[]): App[] => [
  {
    appKey: 'ding-fake-app',
    appSecret: 'sandbox-secret-of-the-village-affairs-app',
    agentId: 2900000001,
    robotCode: 'ding-fake-app',
    name: '村务清廉钉办',
    scopes: [...SCOPES],
    visible: { departments: [...visible], users: [] },
    contacts: null,
    ipAllowList: null,
    stopped: false,
    robotPublished: true,
    callback: { url: '', token: 'dingban-test-token', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' },
  },
  {
    appKey: 'ding-fake-other',
    appSecret: 'sandbox-secret-of-another-app',
    agentId: 2900000002,
    robotCode: 'ding-fake-other',
    name: '另一个应用',
    scopes: [...SCOPES],
    visible: null,
    contacts: null,
    ipAllowList: null,
    stopped: false,
    robotPublished: false,
    callback: { url: '', token: 'other-token', aesKey: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefg' },
  },
];
