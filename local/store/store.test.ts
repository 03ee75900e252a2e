import { createStore } from '@dingban/functions/store/createStore';
import type { Store, View } from '@dingban/functions/store/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Embedded, startEmbedded } from './embedded.ts';
import { ENGINES, sampleRecord, temporaryFolder } from './testStore.ts';

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

const view = (owner: string, kind: string, seq: number, rest: Partial<View> = {}): View => ({
  owner,
  kind,
  seq,
  value: { note: `${owner} ${kind} ${seq}` },
  ...rest,
});

describe.each(ENGINES)('the store on %s', (engine) => {
  const { folder, remove } = temporaryFolder();
  let embedded: Embedded;
  let store: Store;
  let now = 1_795_500_000_000;

  beforeAll(async () => {
    embedded = await startEmbedded({ folder, engine });
    store = createStore({ client: embedded.client, tables: embedded.tables, clock: () => now });
  });
  afterAll(async () => {
    await embedded.stop();
    remove();
  });

  it('gives back exactly the record that was appended', async () => {
    const small = sampleRecord('case#same', 1);
    const large = sampleRecord('case#same', 2, {
      prev: small.hash,
      body: { rows: Array.from({ length: 60 }, (_, i) => ({ name: `材料${i}`, fen: i * 100, none: null })) },
    });
    await store.actions.append(small);
    await store.actions.append(large);
    expect(await store.actions.load('case#same')).toEqual([small, large]);
    expect(await store.actions.load('case#same', 1)).toEqual([large]);
    expect(await store.actions.load('case#same', 2)).toEqual([]);
    expect(await store.actions.load('case#nobody')).toEqual([]);
  });

  it('lets exactly one of many racing appends win and shows the others what stands there', async () => {
    for (let round = 0; round < 5; round += 1) {
      const rivals = Array.from({ length: 8 }, (_, i) =>
        sampleRecord(`case#race${round}`, 1, { id: `rival-${i}` }),
      );
      const outcomes = await Promise.all(rivals.map((rival) => store.actions.append(rival)));
      const [stands] = await store.actions.load(`case#race${round}`);
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
      for (const outcome of outcomes) if (!outcome.ok) expect(outcome.held).toEqual(stands);
    }
  });

  it('takes a record that meets itself as written', async () => {
    const record = sampleRecord('case#twice', 1);
    expect(await store.actions.append(record)).toEqual({ ok: true });
    expect(await store.actions.append(record)).toEqual({ ok: true });
    expect(await store.actions.load('case#twice')).toHaveLength(1);
  });

  it('loads an aggregate that is larger than one page of the store', async () => {
    const noise = (i: number) =>
      Array.from({ length: 4500 }, (_, j) => ((i * 7919 + j * 104729) % 99991).toString(36));
    for (let seq = 1; seq <= 90; seq += 1)
      await store.actions.append(sampleRecord('case#long', seq, { body: { noise: noise(seq) } }));
    const loaded = await store.actions.load('case#long');
    expect(loaded.map((record) => record.seq)).toEqual(Array.from({ length: 90 }, (_, i) => i + 1));
  });

  it('walks all aggregates, each in the order of its sequence, without the data keys', async () => {
    for (let i = 0; i < 30; i += 1) {
      for (let seq = 1; seq <= 4; seq += 1) await store.actions.append(sampleRecord(`case#walk${i}`, seq));
      await store.keys.create(`case#walk${i}`, Uint8Array.of(i));
    }
    const walked = (await collect(store.actions.all())).filter((r) => r.aggregate.startsWith('case#walk'));
    expect(walked).toHaveLength(120);
    walked.forEach((record, i) => {
      expect(record.seq).toBe((i % 4) + 1);
      if (i % 4 > 0) expect(record.aggregate).toBe(walked[i - 1]?.aggregate);
    });
  });

  it('never lets an older projection overwrite or remove a newer one', async () => {
    await store.views.put(view('case#v', 'summary', 5));
    await store.views.put(view('case#v', 'summary', 4));
    expect(await store.views.find('case#v', 'summary')).toEqual(view('case#v', 'summary', 5));
    await store.views.remove('case#v', 'summary', 4);
    expect(await store.views.find('case#v', 'summary')).toBeDefined();
    await store.views.remove('case#v', 'summary', 5);
    expect(await store.views.find('case#v', 'summary')).toBeUndefined();
    expect(await store.views.ofOwner('case#v')).toEqual([]);
  });

  it('does not bring a removed view back when an older record is handed over again', async () => {
    await store.views.put(view('case#gone', 'todo', 1, { list: 'todo#gone', order: 'a' }));
    await store.views.remove('case#gone', 'todo', 3);
    await store.views.put(view('case#gone', 'todo', 2, { list: 'todo#gone', order: 'a' }));
    expect(await store.views.find('case#gone', 'todo')).toBeUndefined();
    expect((await store.views.query({ list: 'todo#gone' })).views).toEqual([]);
    await store.views.put(view('case#gone', 'todo', 4, { list: 'todo#gone', order: 'a' }));
    expect((await store.views.query({ list: 'todo#gone' })).views).toHaveLength(1);
  });

  describe('a list', () => {
    const orders = Array.from({ length: 25 }, (_, i) => `2026-11-${String(i + 1).padStart(2, '0')}`);
    beforeAll(async () => {
      for (const order of orders)
        await store.views.put(view(`case#${order}`, 'todo', 1, { list: 'todo#li', order }));
      await store.views.put(view('case#other', 'todo', 1, { list: 'todo#wang', order: '2026-11-03' }));
      await store.views.put(view('case#bare', 'todo', 1, { list: 'todo#bare' }));
    });

    const pages = async (query: Parameters<Store['views']['query']>[0]) => {
      const seen: (string | undefined)[][] = [];
      let cursor: string | undefined;
      do {
        const page = await store.views.query({ ...query, ...(cursor === undefined ? {} : { cursor }) });
        seen.push(page.views.map((item) => item.order));
        cursor = page.cursor;
      } while (cursor !== undefined);
      return seen;
    };

    it('comes in pages without gaps, doubles or an empty last page', async () => {
      const seen = await pages({ list: 'todo#li', limit: 5 });
      expect(seen.map((page) => page.length)).toEqual([5, 5, 5, 5, 5]);
      expect(seen.flat()).toEqual(orders);
    });

    it('comes the other way round', async () => {
      expect((await pages({ list: 'todo#li', limit: 7, descending: true })).flat()).toEqual(
        [...orders].reverse(),
      );
    });

    it('keeps to its inclusive bounds', async () => {
      const from = '2026-11-04';
      const to = '2026-11-09';
      expect((await pages({ list: 'todo#li', from, to, limit: 4 })).flat()).toEqual(orders.slice(3, 9));
      expect((await pages({ list: 'todo#li', from })).flat()).toEqual(orders.slice(3));
      expect((await pages({ list: 'todo#li', to })).flat()).toEqual(orders.slice(0, 9));
      expect((await store.views.query({ list: 'todo#li', from: to, to: from })).views).toEqual([]);
    });

    it('holds a view without an order too, and gives it back without one', async () => {
      expect((await store.views.query({ list: 'todo#bare' })).views).toEqual([
        view('case#bare', 'todo', 1, { list: 'todo#bare' }),
      ]);
    });

    it('answers a foreign, forged or broken cursor with an empty page', async () => {
      const { cursor = '' } = await store.views.query({ list: 'todo#li', limit: 5 });
      const [bound] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
      const forged = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
      expect(await store.views.query({ list: 'todo#wang', cursor })).toEqual({ views: [] });
      expect(await store.views.query({ list: 'todo#li', descending: true, cursor })).toEqual({ views: [] });
      for (const broken of [
        '',
        'x',
        '%%%',
        cursor.slice(2),
        forged(1, 2, 3, 4),
        forged(bound, '', '', ''),
        forged({}),
      ])
        expect(await store.views.query({ list: 'todo#li', cursor: broken })).toEqual({ views: [] });
      const elsewhere = forged(bound, 'case#none', 'none', '2026-11-24');
      expect(
        (await store.views.query({ list: 'todo#li', cursor: elsewhere })).views.map((v) => v.order),
      ).toEqual(['2026-11-25']);
    });
  });

  it('stores one data key for an aggregate and erases it for good', async () => {
    expect(await store.keys.find('case#k')).toBeUndefined();
    expect(await store.keys.create('case#k', Uint8Array.of(1, 2, 3))).toEqual(Uint8Array.of(1, 2, 3));
    expect(await store.keys.create('case#k', Uint8Array.of(9))).toEqual(Uint8Array.of(1, 2, 3));
    await store.keys.destroy('case#k');
    await store.keys.destroy('case#k');
    expect(await store.keys.find('case#k')).toBeUndefined();
  });

  it('forgets scratch when its time is over', async () => {
    await store.scratch.set('token', 'abc', now + 1000);
    expect(await store.scratch.get('token')).toBe('abc');
    now += 1000;
    expect(await store.scratch.get('token')).toBeUndefined();
    expect(await store.scratch.get('nothing')).toBeUndefined();
  });

  it('clears every view and keeps the scratch', async () => {
    await store.scratch.set('kept', 'yes', now + 60_000);
    await store.views.put(view('case#clear', 'summary', 1));
    expect((await collect(store.views.all())).length).toBeGreaterThan(25);
    await store.views.clear();
    expect(await collect(store.views.all())).toEqual([]);
    expect(await store.scratch.get('kept')).toBe('yes');
    await store.views.put(view('case#v', 'summary', 1));
    expect(await store.views.find('case#v', 'summary')).toBeDefined();
  });
});
