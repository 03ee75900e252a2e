import { randomUUID } from 'node:crypto';
import { sealOf } from '@dingban/local/demo/sealOf';
import { describe, expect, it } from 'vitest';
import { plantCase } from './planted.ts';
import { QS } from './sealLoop.ts';
import { approve, at, stampValues } from './sealUse.ts';
import { useWorld } from './world.ts';

const theWorld = useWorld();

const plant = (node: string, play?: Parameters<typeof plantCase>[4]['play']) =>
  plantCase(theWorld(), QS, 'seal-use/committee-seal', node, {
    applicant: 'qs-clerk',
    version: 1,
    ...(play === undefined ? {} : { play }),
  });

const proposal = (more: object = {}) => ({
  actionId: randomUUID(),
  matter: 'seal-use',
  sub: 'committee-seal',
  from: 1,
  defaults: {},
  villages: {},
  reason: '统一登记所用印章',
  ...more,
});

const lengthOf = async (id: string): Promise<number> =>
  (await theWorld().system.app.store.actions.load(`case#${id}`)).length;

describe('bringing running cases to a new version', () => {
  it('changes none while one of them cannot go, and then all of them, by two people', async () => {
    const world = theWorld();
    const admin = await world.as('city-admin');
    const city = await world.as('city-supervisor');
    const ids = {
      director: (await plant('director')).id,
      stamp: (await plant('stamp')).id,
      returned: (await plant('secretary', (story) => story.act('qs-secretary', 'return'))).id,
      rejected: (await plant('secretary', (story) => story.act('qs-secretary', 'reject'))).id,
    };
    const lengths = await Promise.all(Object.values(ids).map(lengthOf));

    const bare = await admin.get('proposeMigration', { body: proposal() });
    expect(bare).toMatchObject({ cases: 3, migration: { status: 'proposed', from: 1, to: 2 } });
    // What was returned is written anew as a whole.
    expect(bare.faults.map(({ caseId }) => caseId).sort()).toEqual([ids.director, ids.stamp].sort());
    for (const { fields } of bare.faults) expect(fields).toMatchObject([{ field: 'seal' }]);
    expect(
      await admin.ask('approveMigration', { id: bare.migration.id, body: { actionId: randomUUID() } }),
    ).toMatchObject({ error: { code: 'two-people-needed' } });
    const refused = await city.get('approveMigration', {
      id: bare.migration.id,
      body: { actionId: randomUUID() },
    });
    expect(refused).toMatchObject({ cases: 3, migration: { status: 'proposed' } });
    expect(refused.faults).toHaveLength(2);
    expect(await Promise.all(Object.values(ids).map(lengthOf))).toEqual(lengths);

    const unknown = { seal: { entry: 'seals:20101:0000', label: '没有的章' } };
    const wrong = await admin.get('proposeMigration', { body: proposal({ villages: { [QS]: unknown } }) });
    expect(wrong.faults).toHaveLength(2);

    const seal = await sealOf(await world.as('qs-clerk'), QS);
    const { migration } = await admin.get('proposeMigration', {
      body: proposal({ villages: { [QS]: { seal } } }),
    });
    const done = await city.get('approveMigration', { id: migration.id, body: { actionId: randomUUID() } });
    expect(done).toMatchObject({ faults: [], migration: { status: 'finished', migrated: 3, left: [] } });
    expect(
      await city.ask('approveMigration', { id: migration.id, body: { actionId: randomUUID() } }),
    ).toMatchObject({ error: { code: 'migration-finished' } });
    expect(await lengthOf(ids.rejected)).toBe(lengths[3]);

    // They go on where they stood.
    await world.system.idle();
    const clerk = await world.as('qs-clerk');
    const seen = await clerk.get('readCase', { id: ids.director });
    expect(seen.definition.process.version).toBe(2);
    expect(seen.values.seal).toEqual(seal);
    expect(seen.steps.at(-1)).toMatchObject({ type: 'migrate' });
    expect((await approve(world, await world.as('qs-director'), ids.director)).standing?.node).toBe(
      'secretary',
    );
    const custodian = await world.as('qs-custodian');
    const stamped = await custodian.get('actOnCase', {
      id: ids.stamp,
      body: {
        actionId: randomUUID(),
        command: {
          type: 'implement',
          ...at(await custodian.get('readCase', { id: ids.stamp })),
          values: await stampValues(world, custodian, 1),
        },
      },
    });
    expect(stamped.case.status).toBe('feedback');
    expect((await clerk.get('readCase', { id: ids.returned })).status).toBe('returned');
    const { items, past } = await admin.get('migrations');
    expect(items[0]).toMatchObject({ id: migration.id, status: 'finished', migrated: 3 });
    expect(past).toContainEqual(expect.objectContaining({ matter: 'seal-use', version: 1, today: 2 }));
  });

  it('takes no value about a person, no field that is not there, and no version that is not there', async () => {
    const admin = await theWorld().as('city-admin');
    const ask = (more: object) => admin.ask('proposeMigration', { body: proposal(more) });
    expect(await ask({ defaults: { requester: '王小明' } })).toMatchObject({
      error: { code: 'invalid-form', fields: [{ field: 'requester' }] },
    });
    expect(await ask({ defaults: { nothing: 1 } })).toMatchObject({ error: { code: 'invalid-form' } });
    expect(await ask({ from: 2 })).toMatchObject({ error: { code: 'unknown-version' } });
    expect(await ask({ sub: 'nothing' })).toMatchObject({ error: { code: 'unknown-matter' } });
    expect(await ask({ reason: '' })).toMatchObject({ error: { code: 'reason-missing' } });
  });
});
