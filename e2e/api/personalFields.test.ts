import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { findChainFault } from '@dingban/shared/ledger/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disclosedCase, QS } from './sealLoop.ts';
import { startWorld, type World } from './world.ts';

/** Nobody is called so and has this number; wherever one of these turns up, it was ours. */
const PLANTED = {
  requester: '欧阳植入甲',
  requesterPhone: '13911112222',
  requesterIdNumber: '110101199003070038',
};
const SECRETS = Object.values(PLANTED);

const folder = mkdtempSync(join(tmpdir(), 'dingban-personal-'));
let world: World;
let id = '';

beforeAll(async () => {
  world = await startWorld({ folder, engine: 'dynalite' });
  const detail = await disclosedCase(world, 5, { ...PLANTED, requesterKind: 'household' });
  id = detail.id;
  const villager = await world.as('qs-v11');
  await villager.get('evaluate', { id, body: { actionId: randomUUID(), stars: 3, words: '一般' } });
  await world.advance(120_000);
  await world.system.tick();
}, 60_000);

afterAll(async () => {
  expect(world.breaches).toEqual([]);
  await world.stop();
  rmSync(folder, { recursive: true, force: true });
});

const found = (text: string): readonly string[] => SECRETS.filter((secret) => text.includes(secret));

const filesBelow = (path: string): readonly string[] =>
  readdirSync(path).flatMap((name) => {
    const file = join(path, name);
    return statSync(file).isDirectory() ? filesBelow(file) : [file];
  });

const deflatedParts = (bytes: Buffer): string => {
  try {
    return inflateRawSync(bytes).toString('utf8');
  } catch {
    return '';
  }
};

describe('what a villager tells the office', () => {
  it('is read by whoever works on the case', async () => {
    const { values } = await (await world.as('qs-director')).get('readCase', { id });
    expect(values).toMatchObject(PLANTED);
  });

  it('is masked for the office that does not', async () => {
    const office = await (await world.as('sf-assets')).get('readCase', { id });
    expect(found(JSON.stringify(office))).toEqual([]);
  });

  it('stands nowhere in the actions and in the views', async () => {
    for await (const action of world.system.app.store.actions.all())
      expect(found(JSON.stringify(action))).toEqual([]);
    for await (const view of world.system.app.store.views.all())
      expect(found(JSON.stringify(view))).toEqual([]);
  });

  it('stands in no file of the store, the stream or the sandbox', () => {
    for (const file of filesBelow(folder)) {
      const bytes = readFileSync(file);
      expect({ file, found: found(bytes.toString('utf8')) }).toEqual({ file, found: [] });
      expect(found(deflatedParts(bytes))).toEqual([]);
    }
  });

  it('stands in no log, no notice and no group', async () => {
    expect(found(JSON.stringify(world.logged))).toEqual([]);
    expect(found(JSON.stringify(world.system.sandbox.snapshot()))).toEqual([]);
    expect(JSON.stringify(world.system.sandbox.snapshot())).toContain('土地流转合同');
  });

  it('is not shown to the public, to villagers, or in a proof', async () => {
    const villager = await world.as('qs-v08');
    const shown = [
      await world.stranger.get('disclosedCase', { id }),
      await world.stranger.get('disclosures', { id: QS }),
      await villager.get('disclosedCase', { id }),
      await (await world.as('qs-director')).get('proveCase', { id }),
    ];
    expect(found(JSON.stringify(shown))).toEqual([]);
  });

  it('no person of the contacts is named in an action', async () => {
    const names = (await (await world.as('qs-director')).get('readCase', { id })).steps.map(
      ({ by }) => by.name,
    );
    for await (const action of world.system.app.store.actions.all())
      for (const name of names.filter((one) => one !== '系统'))
        expect(JSON.stringify(action)).not.toContain(name);
  });
});

describe('when the key of a case is destroyed', () => {
  it('its personal values are gone for everybody, and the chain is whole', async () => {
    const { store, digest } = world.system.app;
    await store.keys.destroy(`case#${id}`);
    // Another process, or this one after a restart: unwrapped keys live in memory only.
    await world.stop();
    world = await startWorld({ folder, engine: 'dynalite' });
    const director = await world.as('qs-director');
    const read = await director.get('readCase', { id });
    expect(found(JSON.stringify(read))).toEqual([]);
    expect(read.values.documentTitle).toBe('土地流转合同');
    const history = await world.system.app.store.actions.load(`case#${id}`);
    expect(findChainFault(history, digest)).toBeUndefined();
    const { records } = await director.get('proveCase', { id });
    expect(records.at(-1)?.hash).toBe(read.proof.head);
  });
});
