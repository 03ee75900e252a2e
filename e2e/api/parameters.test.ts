import { randomUUID } from 'node:crypto';
import { runBackTests } from '@dingban/functions/schedule/backTests';
import { handler as supervise } from '@dingban/functions/stream/supervise';
import { rebuild } from '@dingban/functions/views/rebuild';
import { fromAction } from '@dingban/local/store/streamRecord';
import type { Answer, Body } from '@dingban/shared/api/contracts';
import { addDays, DAY, localDate, MINUTE } from '@dingban/shared/time/clock';
import { describe, expect, it } from 'vitest';
import { disclosedCase, QS, warnedCase } from './sealLoop.ts';
import { submit } from './sealUse.ts';
import { warningsSeen } from './warningsSeen.ts';
import { type Person, useWorld } from './world.ts';

/* A rule's numbers from the proposal to the day on which they are in force, over HTTP and with the real clock. */

/** Where the next back-test dies, as a process does. */
let crashAt: string | undefined;
const theWorld = useWorld(() => ({
  checkpoint: (step) => {
    if (step === crashAt) throw new Error(`died ${step}`);
  },
}));

type Detail = Answer<'readRule'>;
const SEAL = 'seal-without-approval';

const day = (days: number): string => addDays(localDate(theWorld().system.app.clock()), days);

const propose = async (
  who: string,
  rule: string,
  values: Body<'proposeParameters'>['values'],
  more: Partial<Body<'proposeParameters'>> = {},
) => {
  const person = await theWorld().as(who);
  const { base } = await person.get('readRule', { id: rule });
  return person.ask('proposeParameters', {
    id: rule,
    body: { actionId: randomUUID(), base, values, from: day(3), reason: '误报偏多，先放宽', ...more },
  });
};

const tried = async (rule: string): Promise<Detail> => {
  const world = theWorld();
  await world.system.idle();
  await runBackTests(world.system.app);
  await world.system.idle();
  return (await world.as('city-supervisor')).get('readRule', { id: rule });
};

const approve = async (who: string, rule: string, { proposal }: Detail, more: object = {}) =>
  (await theWorld().as(who)).ask('approveParameters', {
    id: rule,
    body: {
      actionId: randomUUID(),
      proposal: proposal?.number ?? 1,
      backTest: proposal?.digest ?? '0'.repeat(64),
      ...more,
    },
  });

const withdraw = async (who: string, rule: string, proposal: number) =>
  (await theWorld().as(who)).ask('withdrawParameters', {
    id: rule,
    body: { actionId: randomUUID(), proposal, reason: '再看一个季度' },
  });

const readWarning = async (id: string) => (await theWorld().as('sf-discipline')).get('readWarning', { id });

/** The open warnings of a rule about a case, as the town reads them. */
const warningsOf = async (number: string, rule = SEAL) => {
  await theWorld().system.idle();
  const found = await warningsSeen(await theWorld().as('sf-discipline'));
  return found.filter((one) => one.rule === rule && one.number === number);
};

/** A look of the clock does one thing for a case; a late step comes before a standstill. */
const tick = async (): Promise<void> => {
  for (let looks = 0; looks < 3; looks += 1) await theWorld().system.tick();
};

const actionsOf = (rule: string) => theWorld().system.app.store.actions.load(`rule#${rule}`);
const typesOf = async (rule: string) => (await actionsOf(rule)).map(({ type }) => type);
const code = (answer: Awaited<ReturnType<Person['ask']>>): string => (answer.ok ? 'ok' : answer.error.code);

describe('another number for a rule', () => {
  it('is refused without a back-test and by one person or department, and with both is in force on its day', async () => {
    const world = theWorld();
    const { warning: first } = await warnedCase(world);
    await disclosedCase(world, 3);
    expect((await readWarning(first.id)).parametersVersion).toBe(1);

    expect(code(await propose('city-supervisor', SEAL, { extraCopies: 2 }))).toBe('ok');
    expect(code(await propose('city-organisation', SEAL, { extraCopies: 1 }))).toBe('proposal-open');
    const untried = await (await world.as('city-organisation')).get('readRule', { id: SEAL });
    expect(untried.proposal).toMatchObject({ state: 'waiting', changes: [{ before: 0, after: 2 }] });
    expect(code(await approve('city-organisation', SEAL, untried))).toBe('backtest-missing');

    const seen = await tried(SEAL);
    expect(seen.proposal).toMatchObject({
      state: 'done',
      backTest: { cases: 2, before: 1, after: 0, more: { count: 0 }, fewer: { count: 1 }, same: 0 },
    });
    const [example] = seen.proposal?.backTest?.fewer.examples ?? [];
    expect(example).toMatchObject({ number: first.number, village: '青石村' });
    expect(code(await approve('city-supervisor', SEAL, seen))).toBe('parameters-two-people');
    expect(code(await approve('city-supervisor2', SEAL, seen))).toBe('parameters-same-department');
    expect(code(await approve('city-organisation', SEAL, seen, { backTest: 'ab'.repeat(32) }))).toBe(
      'backtest-stale',
    );
    expect(code(await approve('sf-discipline', SEAL, seen))).toBe('not-allowed');
    expect(await typesOf(SEAL)).toEqual(['propose', 'backTest']);
    expect(code(await approve('city-organisation', SEAL, seen))).toBe('ok');

    // Agreed on, and not yet in force.
    const before = await disclosedCase(world, 5);
    const [second] = await warningsOf(before.number);
    expect((await readWarning(second?.id ?? '')).parametersVersion).toBe(1);
    const coming = await (await world.as('city-supervisor')).get('readRule', { id: SEAL });
    expect(coming).toMatchObject({ version: 1, next: { version: 2, from: day(3) }, base: 2 });

    await world.advance(3 * DAY);
    const within = await disclosedCase(world, 5);
    expect(await warningsOf(within.number)).toEqual([]);
    const beyond = await disclosedCase(world, 6);
    const [third] = await warningsOf(beyond.number);
    expect((await readWarning(third?.id ?? '')).parametersVersion).toBe(2);
    for (const old of [first, second]) expect((await readWarning(old?.id ?? '')).parametersVersion).toBe(1);
    const now = await (await world.as('city-supervisor')).get('readRule', { id: SEAL });
    expect(now).toMatchObject({ version: 2, base: 2, versions: [{ version: 2, backTest: { before: 1 } }] });
    expect(now).not.toHaveProperty('next');

    // What is handed over again is judged by the numbers of its own time.
    const { app } = world.system;
    const records = await app.store.actions.load(`case#${before.id}`);
    await supervise({ Records: records.map((record) => fromAction(record, String(record.seq))) });
    expect((await warningsOf(before.number)).map(({ id }) => id)).toEqual([second?.id]);
    expect((await readWarning(second?.id ?? '')).parametersVersion).toBe(1);
  });

  it('names the field that is out of bounds or no number, and refuses a day that is past and a change of nothing', async () => {
    const rule = 'price-outlier';
    const refused = async (values: object, more: object = {}) =>
      propose('city-agriculture', rule, values as Record<string, unknown>, more);
    for (const values of [{ percent: 99 }, { percent: 501 }, { percent: '130' }, { nothing: 1 }])
      expect(await refused(values)).toMatchObject({
        error: { code: 'invalid-form', fields: [{ field: Object.keys(values)[0] }] },
      });
    expect(code(await refused({ percent: 120 }))).toBe('parameters-unchanged');
    expect(code(await refused({ percent: 130 }, { reason: ' ' }))).toBe('reason-missing');
    for (const from of [day(0), day(-1), day(500), '2026-02-30', 'soon'])
      expect({ from, code: code(await refused({ percent: 130 }, { from })) }).toEqual({
        from,
        code: 'parameters-date',
      });
    expect(code(await refused({ percent: 130 }, { base: 7 }))).toBe('parameters-moved-on');
    expect(await actionsOf(rule)).toEqual([]);
  });

  it('is taken back by its proposer, or refused by another department, and by nobody else', async () => {
    const rule = 'wage-outlier';
    await propose('city-supervisor', rule, { percent: 140 });
    expect(code(await withdraw('city-supervisor2', rule, 1))).toBe('parameters-same-department');
    expect(code(await withdraw('city-supervisor', rule, 1))).toBe('ok');
    expect(code(await withdraw('city-supervisor', rule, 1))).toBe('proposal-gone');
    await propose('city-supervisor', rule, { percent: 150 });
    expect(code(await withdraw('city-civil-affairs', rule, 2))).toBe('proposal-gone');
    expect(code(await withdraw('city-civil-affairs', rule, 3))).toBe('ok');
    const { dropped, versions } = await (await theWorld().as('city-supervisor')).get('readRule', {
      id: rule,
    });
    expect(dropped.map(({ how }) => how)).toEqual(['refused', 'withdrawn']);
    expect(versions).toEqual([]);
  });

  it('is tried once however often the process dies over it, and fails plainly when it always dies or history is too large', async () => {
    const world = theWorld();
    const { app } = world.system;
    const rule = 'repeated-return';
    await propose('city-political-legal', rule, { times: 4 });
    await world.system.idle();
    for (const step of ['before-back-test', 'after-back-test', `before-append:rule`]) {
      crashAt = step;
      await runBackTests(app);
      expect(await typesOf(rule)).toEqual(['propose']);
      crashAt = undefined;
      // It died a moment ago, so nobody knows yet that it is dead.
      await runBackTests(app);
      expect(await typesOf(rule)).toEqual(['propose']);
      await world.advance(6 * MINUTE);
    }
    // The third attempt was the last.
    await runBackTests(app);
    await world.system.idle();
    expect(await typesOf(rule)).toEqual(['propose', 'fail']);
    const failed = await tried(rule);
    expect(failed.proposal).toMatchObject({ state: 'failed', fault: 'stopped' });
    expect(code(await approve('city-organisation', rule, failed))).toBe('backtest-missing');

    const again = async () =>
      (await world.as('city-organisation')).ask('retryBackTest', {
        id: rule,
        body: { actionId: randomUUID(), proposal: 1 },
      });
    expect(code(await again())).toBe('ok');
    expect(code(await again())).toBe('backtest-missing');
    await world.system.idle();
    await runBackTests(app, { time: -1, moments: 10 });
    await world.system.idle();
    expect((await tried(rule)).proposal).toMatchObject({ state: 'failed', fault: 'too-large' });

    expect(code(await again())).toBe('ok');
    await world.system.idle();
    crashAt = 'after-append:rule';
    await runBackTests(app);
    crashAt = undefined;
    await world.system.idle();
    await world.advance(6 * MINUTE);
    await runBackTests(app);
    expect(await typesOf(rule)).toEqual(['propose', 'fail', 'retry', 'fail', 'retry', 'backTest']);

    // A month later it says too little about the present.
    await world.advance(31 * DAY);
    const old = await (await world.as('city-organisation')).get('readRule', { id: rule });
    expect(old.proposal?.stale).toBe(true);
    expect(code(await approve('city-organisation', rule, old))).toBe('backtest-stale');
    expect(code(await withdraw('city-political-legal', rule, 1))).toBe('ok');
  });

  it('moves the clock for waits that begin from its day on, and not for those that began before', async () => {
    const world = theWorld();
    const { app } = world.system;
    const rule = 'case-stalled';
    expect(code(await propose('city-supervisor', rule, { days: 3 }, { from: day(1) }))).toBe('ok');
    expect(code(await approve('city-civil-affairs', rule, await tried(rule)))).toBe('ok');
    const clerk = await world.as('qs-clerk');
    const old = await submit(world, clerk, 'committee-seal', QS);
    await world.advance(DAY);
    const young = await submit(world, await world.as('qs-clerk'), 'committee-seal', QS);
    const watched = async (id: string): Promise<boolean> =>
      (await app.store.actions.load(`case#${id}`)).some(({ type }) => type === 'watch');
    const due = (id: string) => app.store.views.find(`case#${id}`, 'due');
    const began = app.clock();
    while (app.clock() < app.workingDays.deadline(began, 3)) {
      expect(await watched(young.id)).toBe(false);
      await world.advance(DAY);
      await tick();
    }
    expect([await watched(old.id), await watched(young.id)]).toEqual([false, true]);
    expect(await due(old.id)).toBeDefined();
    const [found] = await warningsOf(young.number, rule);
    const warning = await readWarning(found?.id ?? '');
    expect(warning.parametersVersion).toBe(2);
    expect(warning.sentence.zh).toContain('3 个工作日');
    for (let days = 0; days < 14; days += 1) {
      await world.advance(DAY);
      await tick();
    }
    expect(await watched(old.id)).toBe(true);
    const [other] = await warningsOf(old.number, rule);
    const slow = await readWarning(other?.id ?? '');
    expect([slow.parametersVersion, slow.sentence.zh]).toEqual([1, expect.stringContaining('10 个工作日')]);
  });

  it('is tried on waits that the clock never looked for', async () => {
    const rule = 'case-stalled';
    expect(code(await propose('city-organisation', rule, { days: 1 }))).toBe('ok');
    const { proposal } = await tried(rule);
    // The cases of this file stood still for three days and more, whatever the clock had looked for at the time.
    expect(proposal?.backTest?.before).toBeGreaterThanOrEqual(2);
    expect(proposal?.backTest?.fewer.count).toBe(0);
    expect(code(await withdraw('city-organisation', rule, proposal?.number ?? 0))).toBe('ok');
  });

  it('is seen by those who may, with cases of other villages named only to those who may agree', async () => {
    const world = theWorld();
    await propose('city-supervisor', SEAL, { extraCopies: 0 });
    await tried(SEAL);
    const city = await (await world.as('city-agriculture')).get('readRule', { id: SEAL });
    expect(city.proposal?.backTest?.more.examples.length).toBeGreaterThan(0);
    const village = await (await world.as('qs-supervision')).get('readRule', { id: SEAL });
    expect(village.proposal?.backTest?.more).toMatchObject({
      count: city.proposal?.backTest?.more.count,
      examples: [],
    });
    expect(village.may).toEqual({
      propose: false,
      agree: false,
      refuse: false,
      withdraw: false,
      retry: false,
    });
    expect(code(await (await world.as('qs-clerk')).ask('rules'))).toBe('not-allowed');
    const { rules } = await (await world.as('qs-supervision')).get('rules');
    expect(rules.map(({ number }) => number)).toEqual(Array.from({ length: 23 }, (_, index) => index + 1));
    expect(rules.find(({ id }) => id === SEAL)).toMatchObject({ version: 2, proposed: true });
    const words = JSON.stringify([city, await actionsOf(SEAL)]);
    for (const secret of ['王小明', '13800138000', '李大山']) expect(words).not.toContain(secret);
  });

  it('is measured by how people closed its warnings, and all that is derived is rebuilt byte for byte', async () => {
    const world = theWorld();
    const { app } = world.system;
    const { number } = await disclosedCase(world, 9);
    const [warning] = await warningsOf(number);
    const town = await world.as('sf-discipline');
    const act = (command: Body<'actOnWarning'>['command']) =>
      town.get('actOnWarning', { id: warning?.id ?? '', body: { actionId: randomUUID(), command } });
    await act({ type: 'verify', note: '已核实', files: [] });
    await act({ type: 'close', outcome: 'false-alarm', reason: '登记有误' });
    await world.system.idle();
    const { record } = await (await world.as('city-supervisor')).get('readRule', { id: SEAL });
    expect(record).toEqual({ closed: 1, right: 0, handlingDays: 0 });
    const items = async () => {
      const found: string[] = [];
      for await (const view of app.store.views.all()) found.push(JSON.stringify(view));
      return found.sort();
    };
    const before = await items();
    expect(before.some((one) => one.includes('"list":"back-tests"'))).toBe(false);
    await propose('city-civil-affairs', 'ineligible-benefit', { grace: 2 });
    await world.system.idle();
    const with1 = await items();
    expect(with1.some((one) => one.includes('"list":"back-tests"'))).toBe(true);
    await rebuild(app);
    expect(await items()).toEqual(with1);
  });
});
