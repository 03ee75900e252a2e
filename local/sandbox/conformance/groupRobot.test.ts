import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_CITY } from '../../demo/city.ts';
import { createRig, faultClass, type Rig, value } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await createRig();
});
beforeEach(() => rig.control('POST', 'reset'));
afterAll(() => rig.close());

const robot = DEMO_CITY.groups.find((group) => group.key === 'qs-ordinary')?.webhook ?? {
  accessToken: '',
  secret: '',
};
const disclosure = {
  kind: 'card',
  title: '村务公开',
  text: '### 路灯维修\n金额 **3,860.00 元**',
  button: { title: '查看', url: 'https://example.com/p/1' },
} as const;

const shown = () => rig.control('GET', 'conversations/qs-ordinary/messages') as Promise<readonly object[]>;

describe('the robot of a village group', () => {
  it('posts once for one message id, and every call counts as a push', async () => {
    const dingtalk = rig.client();
    value(await dingtalk.sendToGroup(robot, disclosure, 'case-1'));
    value(await dingtalk.sendToGroup(robot, disclosure, 'case-1'));
    expect(await shown()).toHaveLength(1);
    expect(await shown()).toMatchObject([{ content: { title: '村务公开', links: [{ title: '查看' }] } }]);
    expect(await rig.control('GET', 'usage')).toMatchObject({ push: { used: 2 }, api: { used: 0 } });
  });

  it('is refused with a time stamp of an hour ago, a wrong secret or an unknown token', async () => {
    const late = rig.client();
    const before = (await rig.control('GET', 'clock')) as { now: number };
    const sign = await import('@dingban/functions/dingtalk/groupRobot');
    const timestamp = before.now - 61 * 60_000;
    const query = new URLSearchParams({
      access_token: robot.accessToken,
      timestamp: String(timestamp),
      sign: sign.signWebhook(timestamp, robot.secret),
    });
    const response = await fetch(`${rig.config.oapiBase}/robot/send?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"msgtype":"text","text":{"content":"a"}}',
    });
    expect(await response.json()).toMatchObject({ errcode: 310000, errmsg: 'invalid timestamp' });
    const wrong = { ...robot, secret: 'SECwrong' };
    const unknown = { ...robot, accessToken: 'unknown' };
    expect(faultClass(await late.sendToGroup(wrong, disclosure, 'a'))).toBe('credentials');
    expect(await late.sendToGroup(unknown, disclosure, 'a')).toMatchObject({
      ok: false,
      error: { class: 'credentials', code: '300005' },
    });
  });

  it('holds back the 21st message of a minute by itself', async () => {
    const dingtalk = rig.client();
    for (let number = 1; number <= 20; number += 1) {
      value(await dingtalk.sendToGroup(robot, disclosure, `case-${number}`));
    }
    const held = await dingtalk.sendToGroup(robot, disclosure, 'case-21');
    expect(held).toMatchObject({ ok: false, error: { class: 'throttle', code: 'robot-resting' } });
    expect(await rig.requests('/robot/send')).toHaveLength(20);
    rig.pass(61_000);
    value(await dingtalk.sendToGroup(robot, disclosure, 'case-21'));
  });

  it.each([
    ['real', '130101'],
    ['doc', '410100'],
  ])('rests for ten minutes after another process went too fast (%s)', async (profile, code) => {
    await rig.control('POST', 'switches', { webhookProfile: profile });
    const [one, other] = [rig.client(), rig.client()];
    for (let number = 1; number <= 20; number += 1) {
      value(await one.sendToGroup(robot, disclosure, `case-${number}`));
    }
    expect(await other.sendToGroup(robot, disclosure, 'case-21')).toMatchObject({
      ok: false,
      error: { class: 'throttle', code, waitMs: 600_000 },
    });
    rig.pass(599_000);
    expect(await other.sendToGroup(robot, disclosure, 'case-21')).toMatchObject({
      ok: false,
      error: { code: 'robot-resting' },
    });
    rig.pass(1_000);
    value(await other.sendToGroup(robot, disclosure, 'case-21'));
  });
});
