import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRig, type Rig, value } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await createRig();
});
beforeEach(async () => {
  await rig.control('POST', 'reset');
  rig.slept.length = 0;
});
afterAll(() => rig.close());

const GET = '/topapi/v2/user/get';

/** One reading of a person, with a fault planted for every try. */
const read = async (reply: object, match: object = {}) => {
  await rig.plant(GET, reply, match);
  const result = await rig.client().readPerson('qs-clerk');
  const tries = (await rig.requests(GET)).length;
  return { result, tries };
};

describe('whatever DingTalk answers', () => {
  it.each([
    ['a plain errcode', { errcode: 60121 }, 'not-found', '60121', false],
    ['88 with a sub_code', { errcode: 88, sub_code: '60011' }, 'permission', '60011', false],
    ['a used up quota', { errcode: 88, sub_code: '90020' }, 'quota', '90020', false],
    ['a wrong address', { errcode: 60020 }, 'ip', '60020', false],
    [
      'a code of the new host',
      { status: 403, body: { code: 'Forbidden.AccessDenied.AccessTokenPermissionDenied' } },
      'permission',
      'Forbidden.AccessDenied.AccessTokenPermissionDenied',
      false,
    ],
    ['an HTML page', { html: true }, 'throttle', 'banned', true],
    ['the 1111 object', { body: { status: 1111, wait: 5, punish: 'deny' } }, 'throttle', 'banned', true],
    ['an unknown code', { errcode: 987654 }, 'unknown', '987654', false],
    ['an unknown path of the old host', { errcode: 22 }, 'method', '22', false],
    ['an unknown path of the new host', { status: 200, body: { errcode: 404 } }, 'method', '404', false],
  ])('%s becomes one fault, and is not tried again', async (_, reply, kind, code, retryable) => {
    const { result, tries } = await read(reply);
    expect(result).toMatchObject({ ok: false, error: { class: kind, code, retryable } });
    expect(tries).toBe(1);
  });

  it.each([
    ['busy', { errcode: -1 }, '-1'],
    ['a timeout of DingTalk itself', { errcode: 15 }, '15'],
    ['88 without a sub_code', { errcode: 88 }, '88'],
    ['504', { status: 504, body: {} }, 'http-504'],
    ['an HTML page with 502', { html: true, status: 502 }, 'http-502'],
    ['a cut connection', { drop: true }, 'connection'],
  ])('%s is tried three times more', async (_, reply, code) => {
    const { result } = await read(reply);
    expect(result).toMatchObject({ ok: false, error: { class: 'transient', code, retryable: true } });
    expect(rig.slept).toHaveLength(3);
  });

  it('a passing fault is never seen by the caller', async () => {
    const { result } = await read({ errcode: -1 }, { times: 2 });
    expect(value(result).id).toBe('qs-clerk');
  });

  it.each([
    [
      '403 of the new host',
      { status: 403, body: { code: 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi' } },
    ],
    ['90018 of the old host', { errcode: 88, sub_code: '90018' }],
  ])('throttling as %s is tried again after at least a second', async (_, reply) => {
    const { result } = await read(reply, { times: 1 });
    expect(result.ok).toBe(true);
    expect(rig.slept).toHaveLength(1);
    expect(rig.slept[0]).toBeGreaterThanOrEqual(1000);
  });

  it('a ban of our address stops every call for five minutes', async () => {
    await rig.control('POST', 'limits', { ban: '1111' });
    const dingtalk = rig.client();
    expect(await dingtalk.readPerson('qs-clerk')).toMatchObject({ ok: false, error: { code: 'banned' } });
    await rig.control('POST', 'limits', { ban: 'none' });
    expect(await dingtalk.readPerson('qs-clerk')).toMatchObject({ ok: false, error: { code: 'banned' } });
    rig.pass(5 * 60_000);
    value(await dingtalk.readPerson('qs-clerk'));
  });

  it('a missing permission is named', async () => {
    await rig.control('POST', 'app', { scopes: ['qyapi_base'] });
    expect(await rig.client().readPerson('qs-clerk')).toMatchObject({
      ok: false,
      error: {
        class: 'permission',
        code: '60011',
        scopes: ['qyapi_get_member'],
        requestId: expect.any(String),
      },
    });
  });

  it('nobody there at all is a transient fault', async () => {
    const nowhere = rig.client({ config: { apiBase: 'http://127.0.0.1:9', oapiBase: 'http://127.0.0.1:9' } });
    expect(await nowhere.readPerson('qs-clerk')).toMatchObject({
      ok: false,
      error: { class: 'transient', retryable: true },
    });
  });
});

describe('a call in a hurry', () => {
  it('waits here rather than being refused there: 20 a second for each API', async () => {
    const dingtalk = rig.client();
    const read = await Promise.all(Array.from({ length: 45 }, () => dingtalk.signIn('unknown-code')));
    expect(read.every((result) => !result.ok && result.error.code === '40078')).toBe(true);
    expect(rig.slept.length).toBeGreaterThan(0);
  });

  it('would be refused by the sandbox', async () => {
    value(await rig.client().readPerson('qs-clerk'));
    const token = Object.keys((rig.sandbox.sandbox.snapshot() as { tokens: object }).tokens)[0] ?? '';
    const codes = await Promise.all(
      Array.from({ length: 25 }, async () => {
        const url = `${rig.config.oapiBase}/topapi/role/list?access_token=${token}`;
        const response = await fetch(url, { method: 'POST', body: '{}' });
        return ((await response.json()) as { sub_code?: string }).sub_code;
      }),
    );
    expect(codes.filter((code) => code === '90018').length).toBeGreaterThanOrEqual(4);
  });
});
