import { randomUUID } from 'node:crypto';
import { sweep } from '@dingban/functions/schedule/deadlines';
import { lists } from '@dingban/functions/views/lists';
import { monthOf } from '@dingban/functions/views/noticeViews';
import type { Answer, Body } from '@dingban/shared/api/contracts';
import { findDefinition } from '@dingban/shared/catalogue/catalogue';
import { DAY, HOUR, localDate, MINUTE } from '@dingban/shared/time/clock';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareVillage, type Village } from './matters/village.ts';
import { begin } from './matters/walk.ts';
import { warnedCase } from './sealLoop.ts';
import { at, submit, uploadPhoto } from './sealUse.ts';
import { type Person, useWorld } from './world.ts';

/* A warning from the case that raised it to whoever handles it, and what becomes of one that nobody handles. */

const theWorld = useWorld();
const QS = '20101';
let village: Village;

interface Received {
  readonly title: string;
  readonly url: string;
  readonly at: number;
}

/** What a person got in DingTalk. */
const inboxOf = async (who: string): Promise<readonly Received[]> => {
  const notices = await theWorld().control<readonly Record<string, unknown>[]>(`users/${who}/inbox`);
  return notices.map((one) => {
    const text = JSON.stringify(one);
    return {
      title: text,
      url: /warnings(?:%2F|\/)detail(?:%2F|\/)index(?:%3F|\?)id(?:%3D|=)([0-9a-f]{32})/.exec(text)?.[1] ?? '',
      at: Number(one.at ?? 0),
    };
  });
};

const titled = async (who: string, words: string) =>
  (await inboxOf(who)).filter(({ title }) => title.includes(words));

const act = async (
  person: Person,
  id: string,
  command: Body<'actOnWarning'>['command'],
): Promise<Answer<'actOnWarning'>['warning']> =>
  (await person.get('actOnWarning', { id, body: { actionId: randomUUID(), command } })).warning;

const read = (person: Person, id: string) => person.get('readWarning', { id });

/** Lets days go by, with the clock's work done every few hours as it is. */
const pass = async (ms: number): Promise<void> => {
  const world = theWorld();
  for (let left = ms; left > 0; left -= 6 * HOUR) {
    await world.advance(Math.min(left, 6 * HOUR));
    await sweep(world.system.app);
    await world.system.idle();
  }
};

/** Two payments that name the same invoice; the second one raises red warnings. */
const sameInvoiceTwice = async (): Promise<void> => {
  const definition = findDefinition('expense-payment', 'utilities');
  if (definition === undefined) throw new Error('no such sub-module');
  await begin(theWorld(), village, definition, {});
  await begin(theWorld(), village, definition, {});
};

/** Stamped more often than approved: orange. */
const stampedTooOften = async (): Promise<string> => {
  // Whoever was known before the clock moved has no session any more.
  await theWorld().advance(0);
  return (await warnedCase(theWorld())).warning.id;
};

beforeAll(async () => {
  village = await prepareVillage(theWorld(), async (matter) => {
    throw new Error(`nothing here refers to ${matter}`);
  });
});

describe('a red warning', () => {
  it('reaches the town and the city at once, is opened from the message, handled, brought down and closed', async () => {
    const world = theWorld();
    const before = world.system.app.clock();
    await sameInvoiceTwice();
    await expect.poll(() => titled('sf-discipline', '红色预警'), { timeout: 2000 }).not.toEqual([]);
    await expect.poll(() => titled('city-supervisor', '红色预警'), { timeout: 2000 }).not.toEqual([]);
    const [message] = await titled('sf-discipline', '红色预警');
    // In the world's own clock, too: nothing waited for a next round of the clock's work.
    expect(world.system.app.clock() - before).toBeLessThan(MINUTE);
    const id = message?.url ?? '';
    const town = await world.as('sf-discipline');
    expect(await read(town, id)).toMatchObject({ id, severity: 'red', status: 'open' });

    expect((await act(town, id, { type: 'acknowledge' })).acknowledged).toHaveLength(1);
    const seen = await act(town, id, { type: 'verify', note: '两张发票号码相同', files: [] });
    expect(seen.status).toBe('handled');
    const soon = {
      actionId: randomUUID(),
      command: { type: 'close' as const, outcome: 'corrected' as const, reason: '已整改' },
    };
    expect(await town.ask('actOnWarning', { id, body: soon })).toMatchObject({
      error: { code: 'corrected-needs-rectifying' },
    });
    const bare = { actionId: randomUUID(), command: { type: 'rectify' as const, note: '已退款', files: [] } };
    expect(await town.ask('actOnWarning', { id, body: bare })).toMatchObject({
      error: { code: 'evidence-missing' },
    });
    const photo = await uploadPhoto(town);
    const mended = await act(town, id, { type: 'rectify', note: '重复的一笔已退回', files: [photo] });
    // People name files after people; here they have numbers.
    expect(mended.steps.at(-1)?.files).toMatchObject([{ key: photo.key, name: '材料 1' }]);
    expect((await fetch(mended.files[photo.key] ?? '')).status).toBe(200);
    expect((await act(town, id, { type: 'downgrade', reason: '款已追回' })).severity).toBe('orange');
    const ended = await act(town, id, { type: 'close', outcome: 'corrected', reason: '已整改' });
    expect(ended).toMatchObject({ status: 'closed', outcome: 'corrected', commands: [] });
  });

  it('takes nobody else’s file as proof', async () => {
    const world = theWorld();
    const id = await stampedTooOften();
    const photo = await uploadPhoto(await world.signIn('qs-clerk'));
    const town = await world.signIn('sf-discipline');
    const command = { type: 'rectify' as const, note: '已整改', files: [photo] };
    expect(await town.ask('actOnWarning', { id, body: { actionId: randomUUID(), command } })).toMatchObject({
      error: { code: 'file-missing' },
    });
    const { steps } = await read(town, id);
    expect(steps.filter(({ type }) => type === 'rectify')).toEqual([]);
  });
});

describe('a warning that nobody handles', () => {
  it('climbs on the clock to the city, with the town leader told on the way', async () => {
    const world = theWorld();
    const id = await stampedTooOften();
    const began = await read(await world.signIn('sf-discipline'), id);
    expect(began.severity).toBe('orange');
    const leaderBefore = (await titled('sf-leader', '红色预警（升级）')).length;
    await pass(4 * DAY);
    expect((await read(await world.signIn('sf-discipline'), id)).severity).toBe('orange');
    await pass(6 * DAY);
    const climbed = await read(await world.signIn('city-supervisor'), id);
    expect(climbed).toMatchObject({ severity: 'red', status: 'open' });
    expect(climbed.steps.filter(({ type }) => type === 'escalate')).toMatchObject([
      { by: { kind: 'system' } },
    ]);
    expect((await titled('sf-leader', '红色预警（升级）')).length).toBeGreaterThan(leaderBefore);
    expect(
      (await titled('city-supervisor', '红色预警（升级）')).filter(({ url }) => url === id),
    ).toHaveLength(1);
    await pass(30 * DAY);
    expect(await read(await world.signIn('city-supervisor'), id)).toMatchObject({
      severity: 'red',
      status: 'open',
    });
  });

  it('is pushed up the ladder by people: urged, supervised, investigated', async () => {
    const world = theWorld();
    const id = await stampedTooOften();
    const leader = await world.signIn('sf-leader');
    const town = await world.signIn('sf-discipline');
    expect((await act(leader, id, { type: 'urge', reason: '请尽快核实' })).ladder).toBe('urge');
    await expect.poll(() => titled('sf-discipline', '催办预警'), { timeout: 2000 }).not.toEqual([]);
    const again = { actionId: randomUUID(), command: { type: 'urge' as const, reason: '请尽快核实' } };
    expect(await leader.ask('actOnWarning', { id, body: again })).toMatchObject({
      error: { code: 'urged-already' },
    });
    const watched = await act(leader, id, { type: 'supervise', reason: '三天内办结', days: 3 });
    expect(watched).toMatchObject({ ladder: 'supervise', remaining: 3 });
    const [head] = (await read(town, id)).assignable.filter(({ id: one }) => one === 'qs-supervision');
    expect(head?.name).not.toBe('');
    await act(town, id, { type: 'assign', person: 'qs-supervision', reason: '请到现场看' });
    await expect.poll(() => titled('qs-supervision', '交办预警'), { timeout: 2000 }).not.toEqual([]);
    const own = await world.signIn('qs-supervision');
    expect((await act(own, id, { type: 'verify', note: '现场看过，属实', files: [] })).status).toBe(
      'handled',
    );
    const probed = await act(town, id, { type: 'investigate', reason: '线索清楚' });
    expect(probed).toMatchObject({ ladder: 'investigate', severity: 'red', status: 'open' });
    await expect.poll(() => titled('city-supervisor', '查办预警'), { timeout: 2000 }).not.toEqual([]);
    // What somebody wrote is read in the app, not on a lock screen.
    for (const who of ['sf-discipline', 'qs-supervision', 'city-supervisor'])
      expect(JSON.stringify(await inboxOf(who))).not.toMatch(/线索清楚|请到现场看|三天内办结/);
  });
});

describe('what is not urgent', () => {
  it('is told together: several orange ones of ten minutes are one message', async () => {
    const world = theWorld();
    const now = world.system.app.clock();
    // From the beginning of ten minutes, so that both are of the same, and with nothing under way from before.
    for (const wait of [10 * MINUTE - (now % (10 * MINUTE)) + 1000, MINUTE, MINUTE]) {
      await world.advance(wait);
      await sweep(world.system.app);
      await world.system.idle();
    }
    const digests = async () => (await titled('sf-discipline', '条数')).length;
    const about = async (ids: readonly string[]) =>
      (await inboxOf('sf-discipline')).filter(({ url }) => ids.includes(url));
    const before = await digests();
    const ids = [await stampedTooOften(), await stampedTooOften()];
    expect(await about(ids)).toEqual([]);
    await world.advance(11 * MINUTE);
    await sweep(world.system.app);
    await world.system.idle();
    // DingTalk delivers a moment after it has accepted, and the clock's work comes round every few minutes.
    for (let round = 0; round < 5 && (await digests()) === before; round += 1) {
      await world.advance(MINUTE);
      await sweep(world.system.app);
      await world.system.idle();
    }
    expect(await digests()).toBeGreaterThan(before);
    expect(await about(ids)).toEqual([]);
    // Both remember that somebody was reached.
    const reached = async (id: string): Promise<boolean> =>
      (await read(await world.signIn('sf-discipline'), id)).steps.some(({ type }) => type === 'push');
    for (let round = 0; round < 5 && !(await reached(ids[1] ?? '')); round += 1) {
      await world.advance(2 * MINUTE);
      await sweep(world.system.app);
      await world.system.idle();
    }
    for (const id of ids) expect(await reached(id)).toBe(true);
  });

  it('and nobody is told of what was settled before the time came', async () => {
    const world = theWorld();
    const now = world.system.app.clock();
    await world.advance(10 * MINUTE - (now % (10 * MINUTE)) + 1000);
    await sweep(world.system.app);
    await world.system.idle();
    const id = await stampedTooOften();
    const town = await world.signIn('sf-discipline');
    await act(town, id, { type: 'verify', note: '看错了', files: [] });
    await act(town, id, { type: 'close', outcome: 'false-alarm', reason: '误报' });
    await world.advance(11 * MINUTE);
    await sweep(world.system.app);
    await world.system.idle();
    expect((await inboxOf('sf-discipline')).filter(({ url }) => url === id)).toEqual([]);
    // Nor by a digest: its notice was dropped.
    const notices: string[] = [];
    for await (const action of world.system.app.store.actions.all())
      if (action.aggregate.startsWith('notice#') && action.type === 'drop') notices.push(action.aggregate);
    expect(notices).not.toEqual([]);
  });
});

describe('when the quota of the month is used up', () => {
  it('nothing is lost: what waited is told in one message when the next month begins', async () => {
    const world = theWorld();
    const { app } = world.system;
    const month = monthOf(app.clock());
    await app.store.views.put({
      owner: 'notice#spent',
      kind: 'calls',
      seq: 1,
      list: lists.calls(month),
      order: '0',
      value: { calls: 5000 },
    });
    // The count is remembered for a minute.
    await world.advance(2 * MINUTE);
    const before = (await inboxOf('qs-director')).length;
    const ids: string[] = [];
    for (let n = 0; n < 2; n += 1)
      ids.push((await submit(world, await world.signIn('qs-clerk'), 'committee-seal', QS)).id);
    await world.system.idle();
    expect((await inboxOf('qs-director')).length).toBe(before);
    // The work itself goes on: both wait in the list of the app.
    const director = await world.signIn('qs-director');
    const todo = (await director.get('inbox', { query: { list: 'todo' } })).items.map(({ caseId }) => caseId);
    expect(todo).toEqual(expect.arrayContaining(ids));
    // Months differ in length: go on day by day until the next one has begun, and two days more.
    while (monthOf(app.clock()) === month) await world.advance(DAY);
    while (Number(localDate(app.clock()).slice(8)) < 2) await world.advance(6 * HOUR);
    await sweep(app);
    await world.system.idle();
    const told = await titled('qs-director', '有消息未能及时推送');
    expect(told).toHaveLength(1);
    expect(at(await (await world.signIn('qs-clerk')).get('readCase', { id: ids[0] ?? '' })).node).toBe(
      'director',
    );
  });
});
