import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRig, faultClass, type Rig, value } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await createRig();
});
afterAll(() => rig.close());

const codeFor = async (userid: string, app?: string): Promise<string> =>
  (
    (await rig.control('POST', 'authcode', { userid, ...(app === undefined ? {} : { app }) })) as {
      authCode: string;
    }
  ).authCode;

describe('signing in', () => {
  it('tells userid, unionid and name, and the two ids never look alike', async () => {
    const person = value(await rig.dingtalk.signIn(await codeFor('qs-clerk')));
    expect(person.userid).toBe('qs-clerk');
    expect(person.unionid).toMatch(/^gliiz.{25}iEiE$/);
    expect(person.name).not.toBe('');
  });

  it('takes a code once', async () => {
    const code = await codeFor('qs-clerk');
    value(await rig.dingtalk.signIn(code));
    expect(await rig.dingtalk.signIn(code)).toMatchObject({
      ok: false,
      error: { class: 'sign-in-code', code: '40078' },
    });
  });

  it('takes a code for five minutes', async () => {
    const code = await codeFor('qs-clerk');
    rig.pass(5 * 60_000 + 1);
    expect(faultClass(await rig.dingtalk.signIn(code))).toBe('sign-in-code');
  });

  it('refuses a code of another app, an unknown and an empty one', async () => {
    for (const code of [await codeFor('qs-clerk', 'ding-fake-other'), 'unknown', '']) {
      expect(faultClass(await rig.dingtalk.signIn(code))).toBe('sign-in-code');
    }
  });

  it('refuses somebody outside the visible range', async () => {
    expect(faultClass(await rig.dingtalk.signIn(await codeFor('city-archive')))).toBe('permission');
  });

  it('reads numbers and booleans printed as strings', async () => {
    await rig.control('POST', 'switches', { docSampleTypes: true });
    const person = value(await rig.dingtalk.signIn(await codeFor('city-admin')));
    expect(person.userid).toBe('city-admin');
    await rig.control('POST', 'switches', { docSampleTypes: false });
  });

  it('does not use up a code twice when the answer is lost', async () => {
    await rig.plant('getuserinfo', { drop: 'after' }, { times: 1 });
    expect(await rig.dingtalk.signIn(await codeFor('qs-clerk'))).toMatchObject({
      ok: false,
      error: { class: 'transient', outcomeUnknown: true },
    });
  });
});
