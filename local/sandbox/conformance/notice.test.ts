import { actionCardMessage, oaMessage } from '@dingban/functions/dingtalk/noticeMessage';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { largeVillage } from '../../demo/largeVillage.ts';
import { createRig, faultClass, type Rig, value } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await createRig(largeVillage(320));
});
beforeEach(async () => {
  await rig.control('POST', 'reset');
  rig.slept.length = 0;
  rig.counted.length = 0;
});
afterAll(() => rig.close());

const notice = (mark = '办件 2026-0001 · 11月24日 09:12') =>
  oaMessage({
    title: '请审批：村口路灯维修',
    url: 'eapp://pages/case/index?id=2026-0001',
    rows: [{ key: '金额', value: '3,860.00 元' }],
    mark,
  });

const inbox = (userid: string) =>
  rig.control('GET', `users/${userid}/inbox`) as Promise<readonly { taskId: number; read: boolean }[]>;

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => `big-v${String(index + 1).padStart(2, '0')}`);

describe('a work notice', () => {
  it('to 250 people is three calls of at most a hundred', async () => {
    const sent = value(await rig.dingtalk.notice.send(people(250), notice()));
    expect(sent.tasks.map((task) => task.userids.length)).toEqual([100, 100, 50]);
    expect(sent.unsent).toEqual([]);
    expect(rig.counted).toHaveLength(3);
    rig.pass(1000);
    expect(await inbox('big-v250')).toHaveLength(1);
  });

  it('of more than 2,048 bytes is refused before it is sent', async () => {
    const base = new TextEncoder().encode(JSON.stringify(notice())).length;
    const room = 2048 - base - '"content":"",'.length;
    const sized = (length: number) => {
      const message = notice();
      if (message.msgtype !== 'oa') throw new Error('not oa');
      return { ...message, oa: { ...message.oa, body: { ...message.oa.body, content: 'a'.repeat(length) } } };
    };
    expect(faultClass(await rig.dingtalk.notice.send(['big-clerk'], sized(room + 1)))).toBe('argument');
    expect(await rig.requests('asyncsend')).toHaveLength(0);
    value(await rig.dingtalk.notice.send(['big-clerk'], sized(room)));
  });

  it('with the same content is dropped in silence, with another mark it arrives', async () => {
    const send = async (mark: string) => {
      const { tasks } = value(await rig.dingtalk.notice.send(['big-clerk'], notice(mark)));
      const taskId = tasks[0]?.taskId ?? 0;
      value(await rig.dingtalk.notice.awaitDone(taskId));
      return value(await rig.dingtalk.notice.result({ taskId, receivers: 1 }));
    };
    expect((await send('一')).delivered).toEqual(['big-clerk']);
    expect((await send('一')).forbidden).toEqual([{ userid: 'big-clerk', code: '143106' }]);
    expect((await send('二')).delivered).toEqual(['big-clerk']);
    expect(await inbox('big-clerk')).toHaveLength(2);
    rig.pass(24 * 3_600_000);
    expect((await send('一')).delivered).toEqual(['big-clerk']);
  });

  it('is asked after with growing pauses, three times at most', async () => {
    await rig.control('POST', 'limits', { deliveryDelay: 3_600_000 });
    const { tasks } = value(await rig.dingtalk.notice.send(['big-clerk'], notice()));
    const last = value(await rig.dingtalk.notice.awaitDone(tasks[0]?.taskId ?? 0));
    expect(last).toEqual({ percent: 50, done: false });
    expect(rig.slept).toEqual([2000, 4000, 8000]);
  });

  it('to more than a hundred has no result to ask for', async () => {
    expect(faultClass(await rig.dingtalk.notice.result({ taskId: 1, receivers: 101 }))).toBe('argument');
    expect(await rig.requests('getsendresult')).toHaveLength(0);
  });

  it('tells who has read it, whom it did not reach, and can be taken back', async () => {
    const sent = value(await rig.dingtalk.notice.send(['big-clerk', 'big-rep01', 'nobody'], notice()));
    const taskId = sent.tasks[0]?.taskId ?? 0;
    value(await rig.dingtalk.notice.awaitDone(taskId));
    await rig.control('POST', `users/big-clerk/inbox/${taskId}/read`);
    expect(value(await rig.dingtalk.notice.result({ taskId, receivers: 3 }))).toEqual({
      delivered: ['big-rep01', 'big-clerk'],
      read: ['big-clerk'],
      unread: ['big-rep01'],
      forbidden: [],
      invalid: ['nobody'],
      failed: [],
    });
    value(await rig.dingtalk.notice.recall(taskId));
    expect(await inbox('big-rep01')).toEqual([]);
    const [asked] = await rig.requests('recall');
    expect(asked?.body).toMatchObject({ msg_task_id: taskId });
  });

  it('may be a card with one button or with several', async () => {
    const one = { title: '查看', url: 'eapp://pages/case/index?id=1' };
    for (const buttons of [[one], [one, { title: '去评价', url: 'eapp://pages/rate/index?id=1' }]] as const) {
      const message = actionCardMessage({
        title: '公示',
        markdown: '**路灯**已修好',
        buttons: [...buttons],
        mark: `${buttons.length}`,
      });
      expect(value(await rig.dingtalk.notice.send(['big-clerk'], message)).tasks).toHaveLength(1);
    }
  });

  it('is not sent again when nobody knows whether it went out', async () => {
    await rig.plant('asyncsend', { drop: 'after' }, { times: 1 });
    expect(await rig.client().notice.send(['big-clerk'], notice())).toMatchObject({
      ok: false,
      error: { class: 'transient', outcomeUnknown: true, retryable: false },
    });
    rig.pass(1000);
    expect(await inbox('big-clerk')).toHaveLength(1);
  });

  it('is sent again when DingTalk says that it was busy', async () => {
    await rig.plant('asyncsend', { errcode: -1 }, { times: 2 });
    value(await rig.dingtalk.notice.send(['big-clerk'], notice()));
  });

  it('reports what went out before the quota ended', async () => {
    await rig.control('POST', 'limits', { monthlyApi: 2 });
    const sent = value(await rig.client().notice.send(people(320), notice()));
    expect(sent.tasks).toHaveLength(2);
    expect(sent.unsent.map((one) => [one.userids.length, one.fault.class])).toEqual([
      [100, 'quota'],
      [20, 'quota'],
    ]);
    expect(await rig.requests('asyncsend')).toHaveLength(3);
    expect(rig.counted).toHaveLength(2);
  });

  it('needs somebody to go to and a link', async () => {
    expect(faultClass(await rig.dingtalk.notice.send([], notice()))).toBe('argument');
    const without = oaMessage({ title: '一', url: '', mark: '' });
    expect(faultClass(await rig.dingtalk.notice.send(['big-clerk'], without))).toBe('argument');
  });
});

describe('a month of one village', () => {
  it('stays below the quota, and both sides count the same', async () => {
    // 22 working days: a digest to the committee, a disclosure day a week with its result read.
    for (let day = 1; day <= 22; day += 1) {
      value(await rig.dingtalk.notice.send(['big-clerk', 'big-secretary'], notice(`日报 ${day}`)));
      if (day % 5 === 0) {
        const { tasks } = value(await rig.dingtalk.notice.send(people(320), notice(`公示 ${day}`)));
        const task = tasks[0] ?? { taskId: 0, userids: [] };
        value(await rig.dingtalk.notice.result({ taskId: task.taskId, receivers: task.userids.length }));
      }
    }
    const usage = (await rig.control('GET', 'usage')) as { api: { used: number; limit: number } };
    expect(usage.api.used).toBe(22 + 4 * 5);
    expect(usage.api.used).toBeLessThan(usage.api.limit);
    expect(rig.counted).toHaveLength(usage.api.used);
  });
});
