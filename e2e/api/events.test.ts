import { describe, expect, it } from 'vitest';
import { QS } from './sealLoop.ts';
import { submit } from './sealUse.ts';
import { useWorld } from './world.ts';

const theWorld = useWorld();

interface Pushed {
  readonly id: number;
  readonly type: string;
  readonly state: string;
}

const rightsOf = async (userid: string): Promise<readonly string[]> => {
  await theWorld().system.idle();
  const { rights } = await (await theWorld().as(userid)).get('me');
  return rights;
};

/** Every action of the contacts, to see whether anything was written. */
const contactActions = async (): Promise<number> => {
  let count = 0;
  for await (const { aggregate } of theWorld().system.app.store.actions.all())
    if (/^(person|place)#/.test(aggregate)) count += 1;
  return count;
};

describe('a change of the contacts reaches rights within one push', () => {
  it('when somebody joins', async () => {
    const world = theWorld();
    await world.control('org/users', { userid: 'qs-new', name: '新来的', departments: [20101] });
    expect(await rightsOf('qs-new')).toEqual(['session.open', 'case.evaluate', 'case.object']);
  });

  it('when somebody is given a post, and when it is taken away', async () => {
    const world = theWorld();
    const roles = '村文书';
    await world.control(`org/roles/${roles}/members`, { userid: 'qs-new', scopes: [20101] });
    expect(await rightsOf('qs-new')).toContain('case.submit');
    const clerk = await world.as('qs-new');
    const own = await submit(world, clerk, 'committee-seal', QS);
    await world.control(`org/roles/${roles}/members`, { userid: 'qs-new' }, 'DELETE');
    expect(await rightsOf('qs-new')).not.toContain('case.submit');
    const { catalogue } = { catalogue: await clerk.get('catalogue') };
    expect(catalogue.matters.flatMap(({ subModules }) => subModules.flatMap(({ places }) => places))).toEqual(
      [],
    );
    // What they began stays theirs to see.
    expect((await clerk.get('readCase', { id: own.id })).applicant.id).toBe('qs-new');
  });

  it('when somebody moves to another village', async () => {
    const world = theWorld();
    await world.control('org/users/qs-new', { departments: [20102] }, 'PATCH');
    await world.system.idle();
    const { posts } = await (await world.as('qs-new')).get('me');
    expect(posts.map(({ place, role }) => `${role} ${place.id}`)).toEqual(['villager 20102']);
  });

  it('when somebody leaves: the session ends, and nobody gets in again', async () => {
    const world = theWorld();
    const gone = await world.as('qs-new');
    await world.control('org/users/qs-new', undefined, 'DELETE');
    await world.system.idle();
    expect(await gone.ask('me')).toMatchObject({ ok: false, error: { code: 'no-session' } });
    await expect(world.control('authcode', { userid: 'qs-new' })).rejects.toThrow();
  });

  it('when a village is renamed', async () => {
    const world = theWorld();
    await world.control('org/departments/20102', { name: '桃溪新村' }, 'PATCH');
    await world.system.idle();
    const { places } = await world.stranger.get('places');
    expect(places.find(({ id }) => id === '20102')?.name).toBe('桃溪新村');
  });
});

describe('pushes that go wrong', () => {
  it('come twice and change nothing the second time', async () => {
    const world = theWorld();
    await world.control('switches', { push: { duplicate: true } });
    const before = await contactActions();
    await world.control('org/users/qs-v08', { name: '改一次' }, 'PATCH');
    expect(await contactActions()).toBe(before + 1);
    await world.control('switches', { push: { duplicate: false } });
    for (const { id } of await world.control<readonly Pushed[]>('events'))
      await world.control(`events/${id}/redeliver`, {});
    expect(await contactActions()).toBe(before + 1);
  });

  it('come in the wrong order and leave what is true now', async () => {
    const world = theWorld();
    await world.control('switches', { push: { outOfOrder: true } });
    await world.control('org/users/qs-v08', { name: '先' }, 'PATCH');
    await world.control('org/users/qs-v08', { name: '后', active: false }, 'PATCH');
    await world.control('org/users/qs-v08', { active: true, name: '最后' }, 'PATCH');
    await world.control('switches', { push: { outOfOrder: false } });
    await world.system.idle();
    expect((await (await world.as('qs-v08')).get('me')).name).toBe('最后');
  });

  it('with capital letters are understood', async () => {
    const world = theWorld();
    await world.control('switches', { push: { capitalKeys: true } });
    await world.control('org/users/qs-v08', { name: '大写' }, 'PATCH');
    await world.control('switches', { push: { capitalKeys: false } });
    await world.system.idle();
    expect((await (await world.as('qs-v08')).get('me')).name).toBe('大写');
  });

  it.each([['wrongSignature'], ['oldTimestamp']])(
    'with %s change nothing, and are refused',
    async (fault) => {
      const world = theWorld();
      const before = await contactActions();
      await world.control('switches', { push: { [fault]: true } });
      await world.control('org/users/qs-v08', { name: `坏的${fault}` }, 'PATCH');
      await world.control('switches', { push: { [fault]: false } });
      expect(await contactActions()).toBe(before);
      // DingTalk sends it again, rightly this time.
      await world.control('clock', { advanceMs: 11_000 });
      await world.system.idle();
      expect(await contactActions()).toBe(before + 1);
    },
  );
});
