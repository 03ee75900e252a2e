import type { StoredToken } from '@dingban/functions/dingtalk/port';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRig, faultClass, type Rig, value } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await createRig();
});
beforeEach(() => rig.control('POST', 'reset'));
afterAll(() => rig.close());

const fetches = async (): Promise<number> => (await rig.requests('/oauth2/accessToken')).length;

describe('the token of an app', () => {
  it('is the same on a second fetch', async () => {
    const ask = async () =>
      (
        await fetch(`${rig.config.apiBase}/v1.0/oauth2/accessToken`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ appKey: rig.config.appKey, appSecret: rig.config.appSecret }),
        })
      ).json();
    expect(await ask()).toEqual(await ask());
  });

  it('is fetched once by calls in parallel', async () => {
    const dingtalk = rig.client();
    await Promise.all([1, 2, 3, 4].map(() => dingtalk.readPerson('qs-clerk')));
    expect(await fetches()).toBe(1);
  });

  it.each(['revoke', 'expire'])(
    'is fetched once more after a token %s, and the call repeated once',
    async (how) => {
      const dingtalk = rig.client();
      value(await dingtalk.readPerson('qs-clerk'));
      await rig.control('POST', `tokens/${how}`, {});
      value(await dingtalk.signIn((await code('qs-clerk')).authCode));
      expect(await fetches()).toBe(2);
      expect((await rig.requests('getuserinfo')).map((request) => request.code)).toEqual(['', '40014']);
    },
  );

  it('is renewed ten minutes before its end', async () => {
    const dingtalk = rig.client();
    value(await dingtalk.readPerson('qs-clerk'));
    rig.pass(109 * 60_000);
    value(await dingtalk.readPerson('qs-clerk'));
    expect(await fetches()).toBe(1);
    rig.pass(2 * 60_000);
    value(await dingtalk.readPerson('qs-clerk'));
    expect(await fetches()).toBe(2);
  });

  it('outlives the process in a store, unless DingTalk refused it', async () => {
    const kept = new Map<string, StoredToken>();
    const tokenStore = {
      load: async (appKey: string) => kept.get(appKey),
      save: async (appKey: string, token: StoredToken) => void kept.set(appKey, token),
    };
    value(await rig.client({ tokenStore }).readPerson('qs-clerk'));
    value(await rig.client({ tokenStore }).readPerson('qs-clerk'));
    expect(await fetches()).toBe(1);
    await rig.control('POST', 'tokens/revoke', {});
    value(await rig.client({ tokenStore }).readPerson('qs-clerk'));
    expect(await fetches()).toBe(2);
  });

  it('of one app does not serve the agent of another', async () => {
    const { appKey, appSecret } = rig.sandbox.sandbox.connection(1);
    const mixed = rig.client({ config: { appKey, appSecret } });
    const sent = await mixed.notice.send(['qs-clerk'], NOTICE);
    expect(sent).toMatchObject({ ok: false, error: { class: 'argument', code: '41020', retryable: false } });
  });

  it('is not given for a wrong secret', async () => {
    const wrong = rig.client({ config: { appSecret: 'wrong' } });
    expect(faultClass(await wrong.readPerson('qs-clerk'))).toBe('credentials');
  });
});

describe('a token in the wrong place', () => {
  it('is no token: a header on the old host, a query on the new one', async () => {
    value(await rig.client().readPerson('qs-clerk'));
    const token = Object.keys((rig.sandbox.sandbox.snapshot() as { tokens: object }).tokens)[0] ?? '';
    const old = await fetch(`${rig.config.oapiBase}/topapi/v2/user/get`, {
      method: 'POST',
      headers: { 'x-acs-dingtalk-access-token': token },
      body: '{"userid":"qs-clerk"}',
    });
    expect(await old.json()).toMatchObject({ errcode: 88, sub_code: '40000' });
    const address = `${rig.config.apiBase}/v1.0/robot/groupMessages/send?access_token=${token}`;
    const fresh = await fetch(address, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
    expect(fresh.status).toBe(400);
    expect(await fresh.json()).toMatchObject({ code: 'AuthenticationFailed.MissingParameter' });
  });
});

const NOTICE = {
  msgtype: 'oa',
  oa: {
    message_url: 'eapp://pages/case/index?id=1',
    head: { bgcolor: 'FF0B6E4F', text: '清廉钉办' },
    body: { title: '请审批' },
  },
} as const;

const code = (userid: string) => rig.control('POST', 'authcode', { userid }) as Promise<{ authCode: string }>;
