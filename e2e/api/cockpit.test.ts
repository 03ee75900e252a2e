import { randomUUID } from 'node:crypto';
import type { ViewStore } from '@dingban/functions/store/store';
import { keepFigures } from '@dingban/functions/views/figures';
import type { Answer, Body } from '@dingban/shared/api/contracts';
import type { ActionRecord } from '@dingban/shared/ledger/record';
import { scoreOfPlace } from '@dingban/shared/score/dutyScore';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { HERE, personIn, roleCity, THERE } from './roleCity.ts';
import { approve, at, stampValues, submit } from './sealUse.ts';
import { warningsSeen } from './warningsSeen.ts';
import { type Person, useWorld } from './world.ts';

const theWorld = useWorld(() => ({ city: roleCity() }));
const VILLAGE = String(HERE.village);

const person = (role: Parameters<typeof personIn>[1], side: 'here' | 'there' = 'here'): Promise<Person> =>
  theWorld().as(personIn(side, role));

/** What a villager and four cadres do to a case: how far it goes, and whether more is stamped than was approved. */
const play = async (far: number, copies: number): Promise<void> => {
  const world = theWorld();
  const clerk = await person('clerk');
  const { id } = await submit(world, clerk, 'committee-seal', VILLAGE);
  if (far === 0) return;
  if (far === 1) {
    await clerk.get('actOnCase', {
      id,
      body: { actionId: randomUUID(), command: { type: 'withdraw', reason: '不需要了' } },
    });
    return;
  }
  await approve(world, await person('director'), id);
  if (far === 2) return;
  await approve(world, await person('secretary'), id);
  await approve(world, await person('supervision-head'), id, {
    supervisionChecked: ['content', 'authority'],
  });
  if (far === 3) return;
  const custodian = await person('custodian');
  const seen = await custodian.get('readCase', { id });
  const stamped = await custodian.get('actOnCase', {
    id,
    body: {
      actionId: randomUUID(),
      command: { type: 'implement', ...at(seen), values: await stampValues(world, custodian, copies) },
    },
  });
  if (far === 4) return;
  await clerk.get('actOnCase', {
    id,
    body: {
      actionId: randomUUID(),
      command: {
        type: 'feedback',
        ...at(stamped.case),
        values: { result: 'delivered', resultNote: '合同已送镇政府备案', archived: true },
      },
    },
  });
  if (far === 6)
    await (await person('villager')).get('evaluate', {
      id,
      body: { actionId: randomUUID(), stars: 4, words: '' },
    });
};

const COMMANDS = fc.sample(
  fc.record({ far: fc.integer({ min: 0, max: 6 }), copies: fc.constantFrom(3, 5) }),
  { numRuns: 22, seed: 20261124 },
);

const records = async (): Promise<readonly ActionRecord[]> => {
  const all: ActionRecord[] = [];
  for await (const record of theWorld().system.app.store.actions.all()) all.push(record);
  return all;
};

beforeAll(async () => {
  // Each kind of life at least once, then as chance has it.
  for (const far of [0, 1, 2, 3, 4, 5, 6]) await play(far, far === 5 ? 5 : 3);
  for (const { far, copies } of COMMANDS) await play(far, copies);
  const world = theWorld();
  await world.system.idle();
  const town = await person('town-discipline');
  const [first, second] = await warningsSeen(town, 'open');
  for (const warning of [first, second]) {
    const act = (command: object) =>
      town.get('actOnWarning', {
        id: warning?.id ?? '',
        body: { actionId: randomUUID(), command: command as never },
      });
    await act({ type: 'verify', note: '多盖的已收回', files: [] });
    if (warning === first) await act({ type: 'close', outcome: 'referred', reason: '已移交' });
  }
  await world.system.idle();
}, 240_000);

const traceOf = async (who: Person, what: Body<'traceFigures'>['what']) => {
  const { items } = await who.get('traceFigures', { body: { place: VILLAGE, what } });
  return {
    items,
    kept: items.reduce((sum, one) => sum + one.kept, 0),
    due: items.reduce((sum, one) => sum + one.due, 0),
  };
};

describe('the cockpit', () => {
  it('shows the totals that the lists show', async () => {
    const town = await person('town-discipline');
    const clerk = await person('clerk');
    const { total, rules, children } = await town.get('cockpit');
    const open = await warningsSeen(town, 'open');
    const closed = await warningsSeen(town, 'closed');
    expect(open.length).toBeGreaterThan(3);
    expect(closed.length).toBe(1);
    for (const colour of ['red', 'orange', 'yellow'] as const)
      expect([colour, total.open[colour]]).toEqual([
        colour,
        open.filter((one) => one.severity === colour).length,
      ]);
    for (const { id, open: ofRule, closed: done } of rules) {
      expect([id, ofRule]).toEqual([id, open.filter(({ rule }) => rule === id).length]);
      expect([id, done]).toEqual([id, closed.filter(({ rule }) => rule === id).length]);
    }
    const started: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await clerk.get('inbox', {
        query: cursor === undefined ? { list: 'started' } : { list: 'started', cursor },
      });
      started.push(...page.items);
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(total.cases).toBe(started.length);
    const shown: Answer<'disclosures'>['items'] = [];
    cursor = undefined;
    do {
      const page: Answer<'disclosures'> = await theWorld().stranger.get('disclosures', {
        id: VILLAGE,
        ...(cursor === undefined ? {} : { query: { cursor } }),
      });
      shown.push(...page.items);
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(total.disclosed).toBe(shown.length);
    expect(total.stars.count).toBe(shown.reduce((sum, { rating }) => sum + rating.count, 0));
    expect(total.petitions).toBeUndefined();
    // The parts of the town are the town.
    expect(children.reduce((sum, child) => sum + child.total.cases, 0)).toBe(total.cases);
    expect((await (await person('secretary')).get('cockpit')).total).toEqual(total);
    expect((await (await person('city-supervisor')).get('cockpit')).total).toEqual(total);
  });

  it('traces every figure and every point to what it is made of', async () => {
    const town = await person('town-discipline');
    const { total } = await town.get('cockpit', { query: { place: VILLAGE } });
    const score = await town.get('score', { query: { place: VILLAGE } });
    expect((await traceOf(town, 'cases')).due).toBe(total.cases);
    expect((await traceOf(town, 'running')).due).toBe(total.running);
    expect((await traceOf(town, 'disclosed')).due).toBe(total.disclosed);
    expect((await traceOf(town, 'open')).due).toBe(total.open.red + total.open.orange + total.open.yellow);
    for (const { id, kept, due } of score.total.components) {
      if (id === 'petitions') continue;
      const { kept: keptOf, due: dueOf } = await traceOf(town, id);
      expect([id, keptOf, dueOf]).toEqual([id, kept, due]);
    }
    expect(score.total.points).toBe(total.points);
    // Cadres of the village, and nobody of the town.
    expect(score.cadres.map(({ id }) => id)).toContain(personIn('here', 'director'));
    expect(JSON.stringify(score.cadres)).not.toContain('town-');
    const director = score.cadres.find(({ id }) => id === personIn('here', 'director'));
    const steps = director?.score.components.find(({ id }) => id === 'loops');
    const mine = await town.get('traceFigures', {
      body: { place: VILLAGE, what: 'steps', person: personIn('here', 'director') },
    });
    expect(mine.items.reduce((sum, one) => sum + one.due, 0)).toBe(steps?.due);
    expect(steps?.due).toBeGreaterThan(0);
  });

  it('is not changed by records that come again, in any order and at the same time', async () => {
    const { app } = theWorld().system;
    const city = await person('city-supervisor');
    const before = await city.get('cockpit');
    const all = await records();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...all], { minLength: 40, maxLength: 60 }), async (again) => {
        await Promise.all(
          again.map(async ({ aggregate, seq }) =>
            keepFigures(app, aggregate, seq, await app.store.actions.load(aggregate)),
          ),
        );
        expect(await city.get('cockpit')).toEqual(before);
      }),
      { numRuns: 3 },
    );
  }, 60_000);

  it('reads as many items for a year whatever the number of cases, and scans nothing', async () => {
    const { app } = theWorld().system;
    const city = await person('city-supervisor');
    await city.get('cockpit');
    // The same object that the functions hold: its doors are counted while this test looks.
    const views = app.store.views as { -readonly [Name in keyof ViewStore]: ViewStore[Name] };
    const counted: Record<string, number> = {};
    const real = { ...views };
    const count = (name: string): void => {
      counted[name] = (counted[name] ?? 0) + 1;
    };
    const counting =
      <Given extends readonly unknown[], Answer>(name: string, asked: (...given: Given) => Answer) =>
      (...given: Given): Answer => {
        count(name);
        return asked(...given);
      };
    views.find = counting('find', real.find);
    views.ofOwner = counting('ofOwner', real.ofOwner);
    views.query = counting('query', real.query);
    views.all = counting('all', real.all);
    try {
      await city.get('cockpit');
    } finally {
      Object.assign(views, real);
    }
    expect(counted.ofOwner).toBe(12);
    // The reader's card.
    expect(counted.find).toBe(1);
    expect(counted.query ?? 0).toBeLessThanOrEqual(1);
    expect(counted.all).toBeUndefined();
  });

  it('keeps a village to itself, a town to its villages', async () => {
    const places = [VILLAGE, String(HERE.town), String(THERE.village), String(THERE.town), '1'];
    const sees = async (who: Person): Promise<readonly string[]> => {
      const seen: string[] = [];
      for (const place of places) {
        const answers = [
          await who.ask('cockpit', { query: { place } }),
          await who.ask('score', { query: { place } }),
        ];
        expect(new Set(answers.map(({ ok }) => ok)).size).toBe(1);
        if (answers[0]?.ok) seen.push(place);
        else expect(answers[0]).toMatchObject({ error: { code: 'not-found' } });
      }
      return seen;
    };
    expect(await sees(await person('secretary'))).toEqual([VILLAGE]);
    expect(await sees(await person('supervision-head', 'there'))).toEqual([String(THERE.village)]);
    expect(await sees(await person('town-leader'))).toEqual([VILLAGE, String(HERE.town)]);
    expect(await sees(await person('city-supervisor'))).toEqual(places);
    expect(await sees(await person('clerk'))).toEqual([]);
    expect(await (await person('clerk')).ask('cockpit')).toMatchObject({ error: { code: 'not-allowed' } });
  });

  it('tells a director that there is a warning, and not what it says', async () => {
    const { items } = await traceOf(await person('director'), 'open');
    expect(items.length).toBeGreaterThan(0);
    for (const one of items) expect([one.id, one.title, one.number]).toEqual([undefined, '', '']);
    const { items: full } = await traceOf(await person('supervision-head'), 'open');
    for (const one of full) expect(one.id).toBeDefined();
  });

  it('asks for months that make sense', async () => {
    const town = await person('town-discipline');
    expect(await town.ask('cockpit', { query: { from: '2026-13' } })).toMatchObject({
      error: { code: 'invalid-input' },
    });
    for (const query of [
      { from: '2026-12', to: '2026-01' },
      { from: '1990-01', to: '2026-01' },
    ])
      expect(await town.ask('cockpit', { query })).toMatchObject({ error: { code: 'not-found' } });
    const none = await town.get('cockpit', { query: { from: '2020-01', to: '2020-03' } });
    expect([none.total.cases, none.total.points, none.months.length]).toEqual([0, undefined, 3]);
    expect(scoreOfPlace({}, '2020-03-01').points).toBeUndefined();
  });
});
