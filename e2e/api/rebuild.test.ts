import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createStore } from '@dingban/functions/store/createStore';
import type { ViewStore } from '@dingban/functions/store/store';
import { itemOfView } from '@dingban/functions/store/viewItem';
import { rebuild } from '@dingban/functions/views/rebuild';
import { lockData } from '@dingban/local/dataLock';
import { startEmbedded } from '@dingban/local/store/embedded';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillRegistries, put } from './registryWorld.ts';
import { QS, warnedCase } from './sealLoop.ts';
import { submit, uploadPhoto } from './sealUse.ts';
import { prefixOf, startWorld, type World } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'dingban-rebuild-'));
let world: World;

/** Every item as it lies in the table, in one order. */
const itemsOf = async (views: ViewStore): Promise<readonly string[]> => {
  const items: string[] = [];
  for await (const view of views.all())
    items.push(
      JSON.stringify(itemOfView(view), (_, value) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
      ),
    );
  return items.sort();
};

/** A store of its own, which holds tables and no folder. */
const REMOTE = Boolean(process.env.DYNAMODB_ENDPOINT);

const runRebuild = (data: string): Promise<{ code: number | null; out: string; err: string }> =>
  new Promise((settle, fail) => {
    const child = spawn(process.execPath, [resolve(import.meta.dirname, '../../local/rebuild.ts')], {
      env: { ...process.env, DATA_DIR: data, TABLE_PREFIX: prefixOf(data) },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.once('error', fail);
    child.once('close', (code) => settle({ code, out, err }));
  });

beforeAll(async () => {
  world = await startWorld({ folder, engine: 'dynalite' });
  const { detail, warning } = await warnedCase(world);
  const villager = await world.as('qs-v11');
  await villager.get('evaluate', {
    id: detail.id,
    body: { actionId: randomUUID(), stars: 4, words: '还行' },
  });
  const town = await world.as('sf-discipline');
  await town.get('actOnWarning', {
    id: warning.id,
    body: {
      actionId: randomUUID(),
      command: { type: 'rectify', note: '多盖的已收回', files: [await uploadPhoto(town)] },
    },
  });
  await town.get('actOnWarning', {
    id: warning.id,
    body: { actionId: randomUUID(), command: { type: 'close', outcome: 'corrected', reason: '已整改' } },
  });
  // One that stands, one that is late, one that is taken back.
  const clerk = await world.as('qs-clerk');
  await submit(world, clerk, 'finance-seal', QS);
  const withdrawn = await submit(world, clerk, 'committee-seal', QS);
  await clerk.get('actOnCase', {
    id: withdrawn.id,
    body: { actionId: randomUUID(), command: { type: 'withdraw', reason: '不需要了' } },
  });
  // Registers: an entry that stands, one that was corrected, one that is retired; people by their marks.
  const entered = await fillRegistries(world);
  const first = entered.get('qs-household-1')?.entry ?? '';
  const known = await clerk.get('readEntry', { id: first });
  await put(clerk, 'households', { ...known.values, people: 9 }, { entry: first, version: 1 });
  const old = {
    type: 'retire',
    entry: entered.get('qs-member-2-0')?.entry ?? '',
    version: 1,
    reason: '已迁出',
  } as const;
  await clerk.get('changeEntry', {
    id: 'members',
    body: { actionId: randomUUID(), place: QS, command: old },
  });
  // Somebody leaves, a place is renamed, a post is given; days pass.
  await world.control('org/users/qs-v08', undefined, 'DELETE');
  await world.control('org/departments/20102', { name: '桃溪新村' }, 'PATCH');
  await world.control('org/roles/村民代表/members', { userid: 'qs-v11', scopes: [20101] });
  await world.advance(6 * 86_400_000);
  await world.system.tick();
  await world.system.tick();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('views are rebuilt from the actions', () => {
  it('to the same items, byte for byte, however they were lost', async () => {
    const { app } = world.system;
    const before = await itemsOf(app.store.views);
    expect(before.length).toBeGreaterThan(100);
    for (const list of ['citizen#', 'declared#', 'household#', 'entries#members'])
      expect(before.some((item) => item.includes(`"list":"${list}`))).toBe(true);
    await app.store.views.put({ owner: 'case#nobody', kind: 'summary', seq: 9, value: { wrong: true } });
    const progress: number[] = [];
    const rebuilt = await rebuild(app, ({ actions }) => progress.push(actions));
    expect(await itemsOf(app.store.views)).toEqual(before);
    expect(rebuilt.views).toBe(before.length);
    expect(progress.at(-1)).toBe(rebuilt.actions);
    // Again, over views that are right already.
    await rebuild(app);
    expect(await itemsOf(app.store.views)).toEqual(before);
  });

  it('by npm run rebuild on a folder at rest, and not while somebody works on it', async () => {
    const before = await itemsOf(world.system.app.store.views);
    await world.stop();
    const lock = lockData(folder);
    expect('release' in lock).toBe(true);
    const refused = await runRebuild(folder);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(`in use by process ${process.pid}`);
    if ('release' in lock) lock.release();

    const look = async <T>(see: (views: ViewStore) => Promise<T>): Promise<T> => {
      const { client, tables, stop } = await startEmbedded(
        REMOTE
          ? { folder, prefix: prefixOf(folder) }
          : { folder, engine: 'dynalite', prefix: prefixOf(folder) },
      );
      try {
        return await see(createStore({ client, tables, clock: Date.now }).views);
      } finally {
        await stop();
      }
    };
    await look(async (views) => {
      await views.clear();
      expect(await itemsOf(views)).toEqual([]);
    });
    const rebuilt = await runRebuild(folder);
    expect(rebuilt.err).not.toContain('Error');
    expect(rebuilt.code).toBe(0);
    expect(rebuilt.out).toMatch(new RegExp(`rebuilt: \\d+ aggregates, \\d+ actions, ${before.length} views`));
    expect(await look(itemsOf)).toEqual(before);
  });

  it.skipIf(REMOTE)('and says so where there is nothing to rebuild', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'dingban-empty-'));
    const { code, err } = await runRebuild(empty);
    expect([code, err]).toEqual([1, expect.stringContaining('holds no data')]);
    rmSync(empty, { recursive: true });
  });
});
