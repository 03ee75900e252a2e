import { randomUUID } from 'node:crypto';
import { sweep } from '@dingban/functions/schedule/deadlines';
import { handler as supervise } from '@dingban/functions/stream/supervise';
import { rebuild } from '@dingban/functions/views/rebuild';
import { fromAction } from '@dingban/local/store/streamRecord';
import { findDefinition } from '@dingban/shared/catalogue/catalogue';
import type { Definition } from '@dingban/shared/catalogue/definition';
import type { EntryValue, Values } from '@dingban/shared/form/value';
import { ID_NUMBER } from '@dingban/shared/sample/goodValue';
import { DAY } from '@dingban/shared/time/clock';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareVillage, type Village } from './matters/village.ts';
import { begin, type Walked } from './matters/walk.ts';
import { put, QS } from './registryWorld.ts';
import { disclosedCase } from './sealLoop.ts';
import { submit } from './sealUse.ts';
import { type ListedWarning, warningsSeen } from './warningsSeen.ts';
import { useWorld } from './world.ts';

/* The rules at work in the running system: what people do, read back as the warnings that come of it. */

const theWorld = useWorld();
let village: Village;

const definitionOf = (matter: string, sub: string): Definition => {
  const found = findDefinition(matter, sub);
  if (found === undefined) throw new Error(`no sub-module ${matter}/${sub}`);
  return found;
};

const apply = (matter: string, sub: string, wishes: Values = {}): Promise<Walked> =>
  begin(theWorld(), village, definitionOf(matter, sub), wishes);

/** The open warnings of a rule, as the town reads them. */
const warningsOf = async (rule: string): Promise<readonly ListedWarning[]> => {
  const world = theWorld();
  await world.system.idle();
  const found = await warningsSeen(await world.as('sf-discipline'));
  return found.filter((one) => one.rule === rule);
};

const read = async (id: string) => (await theWorld().as('sf-discipline')).get('readWarning', { id });

const rate = async (who: string, id: string, stars: number): Promise<void> => {
  const villager = await theWorld().as(who);
  await villager.get('evaluate', { id, body: { actionId: randomUUID(), stars, words: '等得太久' } });
};

/** Hands every action of a case to the rules a second time, as a stream may. */
const again = async (id: string): Promise<void> => {
  const { app } = theWorld().system;
  const records = await app.store.actions.load(`case#${id}`);
  const { batchItemFailures } = await supervise({
    Records: records.map((record) => fromAction(record, String(record.seq))),
  });
  expect(batchItemFailures).toEqual([]);
};

/** Nothing that a rule does may stand in the log as a fault. */
const faults = () => theWorld().logged.filter(({ level }) => level === 'error');

beforeAll(async () => {
  village = await prepareVillage(theWorld(), async (matter) => {
    throw new Error(`nothing here refers to ${matter}`);
  });
});

describe('the rules look at what is done', () => {
  it('and find an invoice that was used before, once however often the action is handed over', async () => {
    const first = await apply('expense-payment', 'utilities');
    expect(await warningsOf('duplicate-invoice')).toEqual([]);
    const second = await apply('expense-payment', 'utilities');
    const found = await warningsOf('duplicate-invoice');
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['red']));
    const [warning] = found;
    if (warning === undefined) throw new Error('no warning');
    const detail = await read(warning.id);
    const cases = detail.compared.map(({ caseId }) => caseId);
    expect(cases).toEqual(expect.arrayContaining([first.detail.id, second.detail.id]));
    await again(first.detail.id);
    await again(second.detail.id);
    expect(await warningsOf('duplicate-invoice')).toHaveLength(found.length);
    expect(faults()).toEqual([]);
  });

  it('and find assistance for somebody whom the register knows as deceased, and tell civil affairs, too', async () => {
    const world = theWorld();
    const clerk = await world.as('qs-clerk');
    const before = await apply('social-assistance', 'temporary-relief');
    const reds = async (number: string) =>
      (await warningsOf('ineligible-benefit')).filter(
        (one) => one.number === number && one.severity === 'red',
      );
    expect(await reds(before.detail.number)).toEqual([]);
    const member = before.detail.values.member as EntryValue;
    const entry = await clerk.get('readEntry', { id: member.entry });
    const { label: name } = member;
    const values = { ...entry.values, presence: 'deceased', deceasedOn: '2020-05-01' };
    await put(clerk, 'members', values, { version: entry.version, entry: member.entry });
    await world.system.idle();
    const { detail } = await apply('social-assistance', 'temporary-relief');
    const found = await reds(detail.number);
    expect(found.length).toBeGreaterThan(0);
    const civil = await world.as('sf-civil');
    const seen = await civil.get('readWarning', { id: found[0]?.id ?? '' });
    expect(JSON.stringify(seen)).not.toContain(ID_NUMBER);
    expect(JSON.stringify(seen)).not.toContain(name);
    expect(faults()).toEqual([]);
  });

  it('and find three villagers who are not content with what one person carried', async () => {
    const told = [await disclosedCase(theWorld()), await disclosedCase(theWorld())];
    await theWorld().system.idle();
    await rate('qs-v08', told[0]?.id ?? '', 2);
    await rate('qs-v11', told[0]?.id ?? '', 1);
    expect(await warningsOf('dissatisfaction-cluster')).toEqual([]);
    await rate('qs-v08', told[1]?.id ?? '', 2);
    const found = await warningsOf('dissatisfaction-cluster');
    expect(found.length).toBeGreaterThan(0);
    // One more is new evidence for the same warning, and no second message.
    await rate('qs-v11', told[1]?.id ?? '', 1);
    expect(await warningsOf('dissatisfaction-cluster')).toHaveLength(found.length);
    for (const { id } of found) {
      const { steps } = await read(id);
      expect(steps.filter(({ type }) => type === 'join')).toHaveLength(1);
      expect(steps.filter(({ type }) => type === 'push').length).toBeLessThanOrEqual(1);
    }
    expect(faults()).toEqual([]);
  });

  it('and, by the clock, a case with which nobody goes on: once, and not before the tenth working day', async () => {
    const world = theWorld();
    const { id, number } = await submit(world, await world.as('qs-clerk'), 'committee-seal', QS);
    const ofCase = async () => (await warningsOf('case-stalled')).filter((one) => one.number === number);
    const pass = async (days: number): Promise<void> => {
      for (let day = 0; day < days; day += 1) {
        await world.advance(DAY);
        await sweep(world.system.app);
        await world.system.idle();
      }
    };
    await pass(9);
    expect(await ofCase()).toEqual([]);
    await pass(12);
    expect(await ofCase()).toHaveLength(1);
    const clerk = await world.as('qs-clerk');
    const { steps } = await clerk.get('readCase', { id });
    expect(steps.filter(({ type }) => type === 'watch')).toHaveLength(1);
  });

  it('and what rules look back at is rebuilt from the actions, byte for byte', async () => {
    const { app } = theWorld().system;
    await theWorld().system.idle();
    const traces = async () => {
      const found: string[] = [];
      for await (const view of app.store.views.all())
        if (view.kind.startsWith('fact#')) found.push(JSON.stringify(view));
      return found.sort();
    };
    const before = await traces();
    expect(before.length).toBeGreaterThan(20);
    for (const one of before) expect(one).not.toContain(ID_NUMBER);
    await rebuild(app);
    expect(await traces()).toEqual(before);
  });
});
