import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_CITY } from '../../demo/city.ts';
import { createRig, MORNING, type Rig, value } from '../conformance/rig.ts';
import { listen } from '../listen.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await createRig();
});
beforeEach(() => rig.control('POST', 'reset'));
afterAll(() => rig.close());

/** A request with a header that fetch does not let through. */
const status = (headers: Readonly<Record<string, string>>): Promise<number> =>
  new Promise((answered, broken) => {
    request(`${rig.sandbox.base}/__fake/clock`, { headers }, (response) => {
      response.resume();
      answered(response.statusCode ?? 0);
    })
      .on('error', broken)
      .end();
  });

describe('the control API', () => {
  it('answers this machine, and nobody behind a proxy, under a foreign name or from a foreign page', async () => {
    expect(await status({})).toBe(200);
    expect(await status({ origin: 'http://127.0.0.1:5173' })).toBe(200);
    expect(await status({ 'x-forwarded-for': '127.0.0.1' })).toBe(404);
    expect(await status({ host: 'evil.example' })).toBe(404);
    expect(await status({ origin: 'https://evil.example' })).toBe(404);
  });

  it('turns the clock by hours and by working days', async () => {
    expect(await rig.control('POST', 'clock', { advanceMs: 3_600_000 })).toMatchObject({
      now: MORNING + 3_600_000,
    });
    await rig.control('POST', 'clock', { setTo: Date.parse('2026-11-27T01:00:00Z') });
    expect(await rig.control('POST', 'clock', { workingDay: true })).toMatchObject({ date: '2026-11-30' });
    expect(await rig.control('POST', 'clock', { freeze: true })).toMatchObject({ frozen: true });
    rig.pass(1000);
    const frozen = (await rig.control('GET', 'clock')) as { now: number };
    expect(frozen.now).toBe(Date.parse('2026-11-30T01:00:00Z'));
    expect(await rig.control('POST', 'clock', { freeze: false })).toMatchObject({ now: frozen.now });
  });

  it('brings a snapshot back', async () => {
    const before = await rig.control('GET', 'snapshot');
    await rig.control('DELETE', 'org/users/qs-clerk');
    await rig.control('POST', 'snapshot', before);
    const people = (await rig.control('GET', 'people')) as {
      userid: string;
      posts: string[];
      place: string;
    }[];
    expect(people.find(({ userid }) => userid === 'qs-clerk')).toMatchObject({
      posts: ['村文书'],
      place: '示范镇 青石村',
    });
  });

  it('takes only limits and switches that there are', async () => {
    const limits = await rig.control('POST', 'limits', { qps: 7, nonsense: 1, monthlyApi: 'many' });
    expect(limits).toMatchObject({ qps: 7, monthlyApi: 5000 });
    expect(limits).not.toHaveProperty('nonsense');
  });

  it('refuses a department with a forbidden name, and to remove one that is in use', async () => {
    await expect(rig.control('POST', 'org/departments', { name: '新-村' })).rejects.toThrow('404');
    await expect(rig.control('DELETE', 'org/departments/20101')).rejects.toThrow('404');
  });
});

describe('a sandbox with a file', () => {
  it('remembers inboxes and tokens over a restart, and seeds anew when the file is broken', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    const dataFile = join(folder, 'dingtalk.json');
    const ports = {
      clock: () => MORNING,
      random: (bytes: number) => new Uint8Array(bytes).fill(9),
      city: DEMO_CITY,
      log: () => undefined,
      dataFile,
    };
    const first = await listen(ports);
    const said = { from: 'qs-clerk', text: '今天开会' };
    await fetch(`${first.base}/__fake/conversations/qs-internal/say`, {
      method: 'POST',
      body: JSON.stringify(said),
    });
    await first.close();
    expect(await readFile(dataFile, 'utf8')).toContain('今天开会');

    const second = await listen(ports);
    expect(await (await fetch(`${second.base}/people/qs-clerk`)).text()).toContain('今天开会');
    await second.close();

    await rm(dataFile);
    const third = await listen(ports);
    expect(await (await fetch(`${third.base}/people/qs-clerk`)).text()).not.toContain('今天开会');
    await third.close();
    await rm(folder, { recursive: true });
  });
});

describe('the other calls of DingTalk', () => {
  it('are refused in their own words', async () => {
    value(await rig.client().readPerson('qs-clerk'));
    const token = Object.keys((rig.sandbox.sandbox.snapshot() as { tokens: object }).tokens)[0] ?? '';
    const old = async (path: string, body: unknown = {}, method = 'POST') => {
      const init = method === 'GET' ? { method } : { method, body: JSON.stringify(body) };
      const headers = { 'content-type': 'application/json' };
      const separator = path.includes('?') ? '&' : '?';
      const url = `${rig.config.oapiBase}${path}${separator}access_token=${token}`;
      return (await fetch(url, { ...init, headers })).json();
    };
    const robot = async (body: object) =>
      (
        await fetch(`${rig.config.apiBase}/v1.0/robot/groupMessages/send`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-acs-dingtalk-access-token': token },
          body: JSON.stringify(body),
        })
      ).json();
    const groups = (await rig.control('GET', 'conversations')) as { id: string; key: string }[];
    const id = (key: string) => groups.find((group) => group.key === key)?.id ?? '';
    const message = {
      robotCode: rig.config.robotCode,
      msgKey: 'sampleMarkdown',
      msgParam: JSON.stringify({ title: '公开', text: '内容' }),
    };
    expect(await old('/topapi/nothing')).toMatchObject({ errcode: 22 });
    expect(await old('/topapi/v2/user/get', {}, 'GET')).toMatchObject({ errcode: 43002 });
    expect(await old('/gettoken?appkey=a&appsecret=b', {}, 'GET')).toMatchObject({ errcode: 40096 });
    expect(await old('/topapi/v2/department/get', { dept_id: 'x' })).toMatchObject({ errcode: 41 });
    expect(await old('/topapi/v2/department/get')).toMatchObject({ errcode: 40 });
    expect(await old('/topapi/user/getbyunionid', { unionid: 'qs-clerk' })).toMatchObject({ errcode: 60121 });
    expect(await old('/topapi/role/simplelist', { role_id: 1 })).toMatchObject({ errcode: 33011 });
    expect(await old('/topapi/v2/department/listparentbydept', { dept_id: 20101 })).toMatchObject({
      result: { parent_id_list: [20101, 201, 1] },
    });
    expect(await robot({ ...message, openConversationId: id('qs-ordinary') })).toMatchObject({
      code: 'invalid.openConversationId',
    });
    expect(await robot({ ...message, openConversationId: id('qs-internal'), robotCode: 'x' })).toMatchObject({
      code: 'invalidParameter.robotCode.notExsit',
    });
    expect(await robot({ ...message, openConversationId: id('qs-internal') })).toHaveProperty(
      'processQueryKey',
    );
    expect(await rig.control('GET', 'conversations/qs-internal/messages')).toHaveLength(1);
  });

  it('let a status bar be changed once the notice has arrived', async () => {
    value(await rig.client().readPerson('qs-clerk'));
    const token = Object.keys((rig.sandbox.sandbox.snapshot() as { tokens: object }).tokens)[0] ?? '';
    const call = async (name: string, body: object) =>
      (
        await fetch(`${rig.config.oapiBase}/topapi/message/corpconversation/${name}?access_token=${token}`, {
          method: 'POST',
          body: JSON.stringify({ agent_id: rig.config.agentId, ...body }),
        })
      ).json() as Promise<{ errcode: number; task_id: number }>;
    const oa = {
      message_url: 'https://a.example',
      head: { bgcolor: 'FFBBBBBB', text: 'x' },
      status_bar: { status_value: '待审批' },
      body: { title: '一' },
    };
    const six = 'qs-v01,qs-v02,qs-v03,qs-v04,qs-v05,qs-v06';
    const msg = { msgtype: 'oa', oa };
    expect(await call('asyncsend_v2', { userid_list: six, msg })).toMatchObject({ errcode: 40035 });
    const { task_id } = await call('asyncsend_v2', { userid_list: 'qs-clerk', msg });
    const update = { task_id, status_value: '已同意', status_bg: '0xFF78C06E' };
    expect(await call('status_bar/update', update)).toMatchObject({ errcode: 41052 });
    rig.pass(1000);
    expect(await call('status_bar/update', update)).toMatchObject({ errcode: 0 });
    expect(await rig.control('GET', 'users/qs-clerk/inbox')).toMatchObject([
      { statusBar: { value: '已同意' } },
    ]);
  });
});
