import { createHash, randomUUID } from 'node:crypto';
import { dynoxideBinary } from '@dingban/local/store/dynoxideEngine';
import { canonical, type Json } from '@dingban/shared/ledger/canonical';
import { findChainFault } from '@dingban/shared/ledger/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from './crashChild.ts';
import { type CrashWorld, startCrashWorld } from './crashWorld.ts';
import { QS } from './sealLoop.ts';
import { approve, at, documentValues, stampValues, submit } from './sealUse.ts';

/** Each is killed once before and, when it has come back, once after. */
const STEPS = [
  ...['case', 'warning', 'notice', 'evaluation', 'person', 'place'].map((kind) => `append:${kind}`),
  ...['case', 'notice', 'evaluation'].map((kind) => `project:${kind}`),
  'supervise:case',
  ...['case', 'warning', 'notice'].map((kind) => `notify:${kind}`),
  'send',
];

/** Over the Streams API the ledger and its readers are processes apart; what differs are the readers. */
const STREAM_STEPS = ['append:case', 'supervise:case', 'send'];

interface Left {
  readonly actions: readonly string[];
  readonly views: readonly string[];
  readonly inboxes: readonly string[];
}

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What a round left behind, without what differs between two rounds: ids, numbers and times. */
const withoutIds = (text: string, id: string): string =>
  text
    .replaceAll(id, 'CASE')
    .replaceAll(/[0-9a-f]{32,64}/g, 'HASH')
    .replaceAll(/YZ-\d{8}-[0-9A-F]{4}/g, 'NUMBER')
    .replaceAll(/1\d{12}/g, 'TIME')
    // Which of the four lists the clock looks at follows from the id.
    .replaceAll(/due#\d/g, 'due')
    .replaceAll(/\d{4}-\d{2}-\d{2}/g, 'DATE');

const causedBy = ({ actions }: Ledger, id: string): ReadonlySet<string> => {
  const owners = new Set([`case#${id}`]);
  for (const { aggregate, body } of actions) {
    const { finding, cause } = body as { finding?: { caseId: string }; cause?: string };
    if (finding?.caseId === id) owners.add(aggregate);
    if (cause !== undefined && owners.has(cause.split('/')[0] ?? '')) owners.add(aggregate);
  }
  // Notices of warnings stand before or after their warnings in the walk.
  for (const { aggregate, body } of actions) {
    const { cause } = body as { cause?: string };
    if (cause !== undefined && owners.has(cause.split('/')[0] ?? '')) owners.add(aggregate);
  }
  return owners;
};

interface Notice {
  readonly at: number;
  readonly msg: { readonly oa: { readonly body: { readonly title: string; readonly author: string } } };
}

/** The notices of a round as the people see them. */
const inboxesOf = async (world: CrashWorld, since: number): Promise<readonly string[]> => {
  const lines: string[] = [];
  for (const userid of ['qs-director', 'qs-secretary', 'sf-discipline', 'city-supervisor']) {
    const inbox = await world.control<readonly Notice[]>(`users/${userid}/inbox`);
    for (const { at: sent, msg } of inbox) if (sent >= since) lines.push(`${userid} ${msg.oa.body.title}`);
  }
  return lines.sort();
};

interface Prepared {
  readonly disclosed: string;
  readonly values: Awaited<ReturnType<typeof documentValues>>;
}

/** A case that villagers can rate, and a photo for all applications. */
const prepare = async (world: CrashWorld): Promise<Prepared> => {
  // A working day in the morning, so that no rule about nights speaks.
  await world.control('clock', { setTo: Date.parse('2026-11-24T02:00:00Z') });
  await world.advance(0);
  await world.ask({ ask: 'sync' });
  const clerk = await world.as('qs-clerk');
  const { id } = await submit(world, clerk, 'committee-seal', QS);
  await approve(world, await world.as('qs-director'), id);
  await approve(world, await world.as('qs-secretary'), id);
  await approve(world, await world.as('qs-supervision'), id, {
    supervisionChecked: ['content', 'authority'],
  });
  const custodian = await world.as('qs-custodian');
  const seen = await custodian.get('readCase', { id });
  const stamped = await custodian.get('actOnCase', {
    id,
    body: {
      actionId: randomUUID(),
      command: { type: 'implement', ...at(seen), values: await stampValues(world, custodian) },
    },
  });
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
  await world.as('qs-v11');
  await world.ask({ ask: 'idle' });
  return { disclosed: id, values: await documentValues(world, clerk) };
};

let rounds = 0;

/** A villager changes the opinion, once each time. */
const rate = async (world: CrashWorld, { disclosed }: Prepared): Promise<void> => {
  const villager = await world.as('qs-v11');
  const stars = (rounds % 5) + 1;
  const body = { actionId: randomUUID(), stars, words: '' };
  await world.insist(() => villager.get('evaluate', { id: disclosed, body }));
  await world.ask({ ask: 'idle' });
  const ledger = await world.ask({ ask: 'ledger' });
  const given = ledger?.actions.filter(({ id }) => id === body.actionId);
  expect(given?.map(({ type }) => type)).toEqual(['evaluate']);
  const view = ledger?.views.find(({ kind }) => kind === 'rating');
  expect(view?.value).toMatchObject({ stars });
};

/** The contacts change, and DingTalk tells of it three times. Should nobody be there to hear, the hourly reading finds it. */
const change = async (world: CrashWorld): Promise<void> => {
  const name = `演示${rounds}`;
  const place = `桃溪${rounds}村`;
  await world.control('org/users/qs-v08', { name }, 'PATCH');
  await world.control('org/departments/20102', { name: place }, 'PATCH');
  for (let tries = 0; tries < 2; tries += 1) {
    await world.ask({ ask: 'idle' });
    await world.advance(31_000);
  }
  await world.ask({ ask: 'sync' });
  const villager = await world.as('qs-v08');
  expect((await villager.get('me')).name).toBe(name);
  expect((await villager.get('places')).places.map((one) => one.name)).toContain(place);
};

/**
 * An application and an approval without looking (which brings a warning), and all that follows. Whatever a crash
 * cuts off is sent again as the phone does, with the same action id.
 */
const round = async (world: CrashWorld, prepared: Prepared, step?: string): Promise<Left> => {
  rounds += 1;
  // What an earlier round left to be told has been told, so that every round begins with nothing held back.
  for (const wait of [660_000, 61_000]) {
    await world.advance(wait);
    await world.ask({ ask: 'tick' });
  }
  const since = world.system.app.clock();
  if (step !== undefined) await world.arm([`before-${step}`, `after-${step}`]);
  const clerk = await world.as('qs-clerk');
  const director = await world.as('qs-director');
  const actionId = randomUUID();
  const { values } = prepared;
  const submission = { actionId, matter: 'seal-use', sub: 'committee-seal', place: QS, values };
  const submitted = await world.insist(() => clerk.get('submitCase', { body: submission }));
  const { id } = submitted;
  const approval = {
    actionId: randomUUID(),
    command: { type: 'approve' as const, ...at(submitted.case), values: {}, comment: '同意' },
  };
  await world.insist(() => director.get('actOnCase', { id, body: approval }));
  if (step?.endsWith('evaluation') === true) await rate(world, prepared);
  if (/(person|place)$/.test(step ?? '')) await change(world);
  // Orange ones of ten minutes are told together.
  for (const wait of [0, 61_000, 61_000, 600_000, 61_000]) {
    await world.advance(wait);
    await world.ask({ ask: 'tick' });
  }
  const ledger = await world.ask({ ask: 'ledger' });
  if (ledger === undefined) throw new Error('no ledger');
  const owners = causedBy(ledger, id);
  const actions = ledger.actions.filter(({ aggregate }) => owners.has(aggregate));
  for (const owner of owners) {
    const history = actions.filter(({ aggregate }) => aggregate === owner);
    expect(findChainFault(history, digest)).toBeUndefined();
  }
  return {
    // A call that was cut off is tried again, which the outbox honestly records.
    actions: actions
      .filter(({ type }) => !['attempt', 'wait'].includes(type))
      .map(
        ({ aggregate, type, by }) => `${aggregate.split('#')[0]} ${type} ${canonical(by as unknown as Json)}`,
      )
      .sort(),
    views: ledger.views
      .filter(({ owner, kind }) => owners.has(owner) && kind !== 'calls')
      .map(({ owner, kind, list, value }) =>
        withoutIds(`${owner.split('#')[0]} ${kind} ${list} ${canonical(value as Json)}`, id),
      )
      .sort(),
    inboxes: await inboxesOf(world, since),
  };
};

const ENGINES = [
  { engine: 'dynalite', steps: STEPS },
  ...(dynoxideBinary() === undefined ? [] : [{ engine: 'dynoxide' as const, steps: STREAM_STEPS }]),
] as const;

describe.each(ENGINES)('a system over $engine that is killed', ({ engine, steps }) => {
  let world: CrashWorld;
  let prepared: Prepared;
  let whole: Left;

  beforeAll(async () => {
    world = await startCrashWorld(engine);
    prepared = await prepare(world);
    whole = await round(world, prepared);
  }, 120_000);
  afterAll(() => world?.stop());

  it('has something to lose', () => {
    expect(whole.inboxes).toEqual([
      'qs-director 待办：土地流转合同',
      'qs-secretary 待办：土地流转合同',
      'sf-discipline 橙色预警',
    ]);
    expect(whole.views.length).toBeGreaterThan(8);
  });

  it.each([...steps])('before and after %s loses nothing and does nothing twice', async (step) => {
    const before = world.deaths();
    const left = await round(world, prepared, step);
    expect(world.deaths()).toBe(before + 2);
    expect(left).toEqual(whole);
  });
});
