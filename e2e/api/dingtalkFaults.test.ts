import { randomUUID } from 'node:crypto';
import { affordable } from '@dingban/functions/notice/budget';
import { noticeActions, plan } from '@dingban/functions/notice/outbox';
import { lists } from '@dingban/functions/views/lists';
import { monthOf } from '@dingban/functions/views/noticeViews';
import { type NoticeState, replayNotice } from '@dingban/shared/notice/noticeState';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { QS } from './sealLoop.ts';
import { at, submit, uploadPhoto } from './sealUse.ts';
import { useWorld } from './world.ts';

const waits: number[] = [];
/** The pauses between tries are noted, not waited for. */
const theWorld = useWorld(() => ({
  engine: 'dynalite',
  sleep: async (ms) => {
    waits.push(ms);
  },
}));

const SEND = 'corpconversation/asyncsend';
const NEXT_DAY = 86_400_000;

interface Notice {
  readonly taskId: number;
  readonly msg: { readonly oa: { readonly body: { readonly title: string; readonly author: string } } };
}

const inbox = (userid = 'qs-director') => theWorld().control<readonly Notice[]>(`users/${userid}/inbox`);
const plant = (reply: object, match: object = {}) =>
  theWorld().control('faults', { match: { path: SEND, ...match }, reply });

/** How many requests reached the sandbox since the last look at it. */
const requestsOf = async (path: string, since: number): Promise<number> => {
  const all = await theWorld().control<readonly { at: number }[]>(`requests?path=${path}`);
  return all.filter(({ at: asked }) => asked >= since).length;
};

/** An application whose notice goes to the director, and what the outbox knows of it. */
const applied = async (): Promise<{ readonly id: string; readonly notice: () => Promise<NoticeState> }> => {
  const world = theWorld();
  const { id } = await submit(world, await world.as('qs-clerk'), 'committee-seal', QS);
  await world.system.idle();
  const notice = async (): Promise<NoticeState> => {
    const histories = new Map<string, unknown[]>();
    for await (const action of world.system.app.store.actions.all())
      if (action.aggregate.startsWith('notice#'))
        histories.set(action.aggregate, [...(histories.get(action.aggregate) ?? []), action]);
    for (const history of histories.values()) {
      const state = replayNotice(noticeActions(history));
      if (state?.plan.cause === `case#${id}/1`) return state;
    }
    throw new Error('no notice was planned');
  };
  return { id, notice };
};

const later = async (ms: number): Promise<void> => {
  await theWorld().advance(ms);
  await theWorld().system.tick();
};

let before = 0;
let since = 0;
const arrived = async (): Promise<number> => (await inbox()).length - before;

beforeEach(async () => {
  await later(NEXT_DAY);
  await later(120_000);
  before = (await inbox()).length;
  since = theWorld().system.app.clock();
  waits.length = 0;
});

afterEach(async () => {
  await theWorld().control('faults', undefined, 'DELETE');
  await theWorld().control('limits', { monthlyApi: 5000, dailyPerUser: 500, qps: 500 });
  await theWorld().control('switches', { sameContent: 'message' });
});

describe('a notice that DingTalk does not take', () => {
  it('for want of a good token gets one new token and arrives', async () => {
    await theWorld().control('tokens/revoke', {});
    const { notice } = await applied();
    await later(1000);
    expect(await requestsOf('oauth2/accessToken', since)).toBe(1);
    expect(await arrived()).toBe(1);
    expect((await notice()).attempts).toBe(1);
  });

  it.each([
    ['90018', 'throttle'],
    ['90002', 'throttle'],
  ])(
    'because of too many calls (%s) is tried again after pauses, then left to the outbox',
    async (code, why) => {
      await plant({ errcode: 88, sub_code: code });
      const { notice } = await applied();
      expect(waits.length).toBeGreaterThanOrEqual(3);
      expect(Math.min(...waits)).toBeGreaterThanOrEqual(1000);
      expect(await notice()).toMatchObject({ phase: 'waiting', attempts: 1 });
      expect(await arrived()).toBe(0);
      expect(theWorld().logged).toContainEqual(
        expect.objectContaining({ message: 'notice not sent', code: why }),
      );
      await theWorld().control('faults', undefined, 'DELETE');
      await later(30_000);
      expect((await notice()).phase).toBe('waiting');
      await later(120_000);
      await later(1000);
      expect(await arrived()).toBe(1);
    },
  );

  it('because the month is used up is kept until the next one', async () => {
    await theWorld().control('limits', { monthlyApi: 0 });
    const { notice } = await applied();
    expect(await notice()).toMatchObject({ phase: 'held', shortOfQuota: true });
    await later(NEXT_DAY);
    expect((await notice()).attempts).toBe(1);
    expect(await arrived()).toBe(0);
    await theWorld().control('limits', { monthlyApi: 5000 });
    await later(33 * NEXT_DAY);
    await later(1000);
    expect((await notice()).attempts).toBe(2);
    expect(JSON.stringify(await inbox())).toContain((await notice()).plan.text.mark);
  });

  it('because DingTalk is busy (-1, three times) arrives all the same, at once', async () => {
    await plant({ errcode: -1 }, { times: 3 });
    const { notice } = await applied();
    await later(1000);
    expect((await notice()).attempts).toBe(1);
    expect(waits.length).toBeGreaterThanOrEqual(3);
    expect(await arrived()).toBe(1);
  });

  it.each([
    ['permission', { errcode: 88, sub_code: '60011' }],
    ['argument', { errcode: 40035 }],
    ['argument', { errcode: 41020 }],
    ['ip', { errcode: 88, sub_code: '60020' }],
  ])('for a reason that no waiting mends (%s) is given up and told to the operator', async (code, reply) => {
    await plant(reply);
    const { id, notice } = await applied();
    expect(await notice()).toMatchObject({ phase: 'done', outcome: 'failed', attempts: 1 });
    expect(theWorld().logged).toContainEqual(
      expect.objectContaining({
        message: 'notice not sent',
        code,
        aggregate: `notice#${(await notice()).id}`,
      }),
    );
    await theWorld().control('faults', undefined, 'DELETE');
    await later(NEXT_DAY);
    expect((await notice()).attempts).toBe(1);
    // The to-do list of the app does not depend on DingTalk.
    const { items } = await (await theWorld().as('qs-director')).get('inbox', { query: { list: 'todo' } });
    expect(items.map(({ caseId }) => caseId)).toContain(id);
  });
});

describe('a notice of which nobody knows whether it arrived', () => {
  it('because the connection was cut after the call is there once', async () => {
    await plant({ drop: 'after' }, { times: 1 });
    const { notice } = await applied();
    expect(await notice()).toMatchObject({ phase: 'waiting', unknown: true });
    for (let tries = 0; tries < 3; tries += 1) await later(120_000);
    expect(await arrived()).toBe(1);
    expect(await notice()).toMatchObject({ outcome: 'delivered', delivered: ['qs-director'] });
  });

  it('because the connection was cut before the call arrives later', async () => {
    await plant({ drop: 'before' }, { times: 1 });
    const { notice } = await applied();
    for (let tries = 0; tries < 3; tries += 1) await later(120_000);
    expect(await arrived()).toBe(1);
    expect(await notice()).toMatchObject({ outcome: 'delivered' });
  });
});

describe('a notice that DingTalk takes and drops in silence', () => {
  it('because it looks like an earlier one is found, and sent again in other words', async () => {
    await theWorld().control('switches', { sameContent: 'title-text' });
    await applied();
    const { notice } = await applied();
    await later(1000);
    expect(await arrived()).toBe(1);
    await theWorld().control('switches', { sameContent: 'message' });
    for (let tries = 0; tries < 3; tries += 1) await later(61_000);
    expect(await arrived()).toBe(2);
    expect(await notice()).toMatchObject({ outcome: 'delivered', variant: 2, delivered: ['qs-director'] });
  });

  it('because somebody had too many that day is recorded as lost, and not tried again', async () => {
    await theWorld().control('limits', { dailyPerUser: 0 });
    const { notice } = await applied();
    for (let tries = 0; tries < 3; tries += 1) await later(61_000);
    expect(await arrived()).toBe(0);
    expect(await notice()).toMatchObject({ phase: 'done', delivered: [], attempts: 1 });
    expect(theWorld().logged).toContainEqual(
      expect.objectContaining({ message: 'notice not delivered', code: '143105' }),
    );
  });

  it('because the receiver is unknown to DingTalk by now is recorded as unreachable', async () => {
    const world = theWorld();
    await plant({ errcode: -1 }, { times: 4 });
    const { notice } = await applied();
    expect((await notice()).phase).toBe('waiting');
    await world.control('switches', { push: { wrongSignature: true } });
    await world.control('org/users/qs-director', undefined, 'DELETE');
    for (let tries = 0; tries < 3; tries += 1) await later(121_000);
    expect(await notice()).toMatchObject({ phase: 'done', delivered: [] });
    expect(world.logged).toContainEqual(
      expect.objectContaining({ message: 'notice not delivered', code: 'unreachable' }),
    );
    await world.control('switches', { push: { wrongSignature: false } });
  });
});

describe('a notice to more people than one call takes', () => {
  it('reaches those of a call that failed in a second try', async () => {
    const { app } = theWorld().system;
    const people = Array.from({ length: 150 }, (_, index) => `nobody${index}`);
    await plant({ errcode: 40035 }, { nth: 2 });
    const id = await plan(app, {
      kind: 'ended',
      cause: `case#${randomUUID()}/1`,
      to: { people },
      text: { title: '试', rows: [], content: '试', colour: 'green', page: 'pages/x', mark: randomUUID() },
    });
    await theWorld().system.idle();
    for (let tries = 0; tries < 3; tries += 1) await later(61_000);
    const history = noticeActions(await app.store.actions.load(`notice#${id}`));
    const attempts = history.flatMap((action) =>
      action.type === 'attempt' ? [action.body.people.length] : [],
    );
    expect(attempts).toEqual([150, 50]);
  });
});

describe('the budget of the month', () => {
  it('keeps the last calls for what is most urgent', async () => {
    const { app } = theWorld().system;
    const spend = (share: number): Promise<void> =>
      app.store.views.put({
        owner: 'notice#planted',
        kind: 'calls',
        seq: 1,
        list: lists.calls(monthOf(app.clock())),
        order: '0',
        value: { calls: app.settings.monthlyCalls * share },
      });
    const allowed = async (share: number): Promise<readonly string[]> => {
      await spend(share);
      await theWorld().advance(61_000);
      const open: string[] = [];
      for (const kind of ['copied', 'ended', 'todo', 'late', 'warning'] as const)
        if (await affordable(app, kind)) open.push(kind);
      return open;
    };
    expect(await allowed(0.6)).toEqual(['copied', 'ended', 'todo', 'late', 'warning']);
    expect(await allowed(0.7)).toEqual(['ended', 'todo', 'late', 'warning']);
    expect(await allowed(0.85)).toEqual(['todo', 'late', 'warning']);
    expect(await allowed(0.96)).toEqual(['warning']);
    expect(await allowed(1.01)).toEqual([]);
    await spend(0);
  });

  it('lets warnings through when copies have to wait for the app', async () => {
    const world = theWorld();
    const { app } = world.system;
    const month = monthOf(app.clock());
    await app.store.views.put({
      owner: 'notice#planted',
      kind: 'calls',
      seq: 1,
      list: lists.calls(month),
      order: '0',
      value: { calls: 4600 },
    });
    // The count is remembered for a minute.
    await later(61_000);
    const clerk = await world.as('qs-clerk');
    const { id } = await submit(world, clerk, 'committee-seal', QS);
    await world.system.idle();
    const custodian = await world.as('qs-custodian');
    await custodian.get('actOnCase', {
      id,
      body: {
        actionId: randomUUID(),
        command: {
          type: 'report',
          reason: '急用，先盖了章',
          values: {
            stampedOn: new Date(app.clock() + 8 * 3_600_000).toISOString().slice(0, 10),
            stampedCopies: 1,
            stampedPhotos: [await uploadPhoto(custodian)],
            takenBy: '李大山',
          },
        },
      },
    });
    await world.system.idle();
    const kinds = new Map<string, string>();
    const histories = new Map<string, unknown[]>();
    for await (const action of app.store.actions.all())
      if (action.aggregate.startsWith('notice#'))
        histories.set(action.aggregate, [...(histories.get(action.aggregate) ?? []), action]);
    for (const history of histories.values()) {
      const state = replayNotice(noticeActions(history));
      if (state !== undefined && state.plannedAt >= app.clock() - 60_000)
        kinds.set(state.plan.kind, state.outcome ?? state.phase);
    }
    // 92 % are spent: to-dos stop at 90 %, copies stopped at 70 %, warnings go on to the last call.
    expect(kinds.get('todo')).toBe('held');
    expect(kinds.get('warning')).toBe('sent');
    const seen = await clerk.get('readCase', { id });
    expect(at(seen).node).toBe('director');
  });
});
