import { findDefinition } from '@dingban/shared/catalogue/catalogue';
import { expect, it } from 'vitest';
import { prepareVillage, VILLAGE, type Village } from './matters/village.ts';
import { applicantOf, begin } from './matters/walk.ts';
import { useWorld } from './world.ts';

/* What somebody who fills in a form need not write again, and whom they may name in it. */

const theWorld = useWorld(() => ({ quiet: true }));

const definitionOf = (matter: string, sub: string) => {
  const definition = findDefinition(matter, sub);
  if (definition === undefined) throw new Error(`no ${matter} ${sub}`);
  return definition;
};

it('the next application begins with what was written last, of its kind and village, and nothing about a person', async () => {
  const world = theWorld();
  const village: Village = await prepareVillage(world, () => Promise.resolve());
  const dispatch = definitionOf('casual-labour', 'labour-dispatch');
  const clerk = await world.as(applicantOf(dispatch));
  const last = async (query: { matter: string; sub: string; place?: string }) =>
    (await clerk.get('catalogue', { query })).matters[0]?.subModules[0]?.last;
  const asked = { matter: dispatch.matter.id, sub: dispatch.sub.id };

  expect(await last({ ...asked, place: VILLAGE })).toBeUndefined();
  const { detail } = await begin(world, village, dispatch, {});
  await world.system.idle();
  const { wageBasis, fundingSource, insurance } = detail.values;
  expect(detail.values.dispatcher).toBeDefined();
  // Who dispatches is about a person, and so is asked for again.
  expect(await last({ ...asked, place: VILLAGE })).toEqual({ wageBasis, fundingSource, insurance });
  expect(await last(asked)).toBeUndefined();
  expect(await last({ ...asked, place: '20102' })).toBeUndefined();
  expect(await last({ matter: 'casual-labour', sub: 'labour-pay', place: VILLAGE })).toBeUndefined();
});

it('what somebody else wrote is not offered', async () => {
  const dispatch = definitionOf('casual-labour', 'labour-dispatch');
  const other = await theWorld().as('qs-director');
  const { matters } = await other.get('catalogue', {
    query: { matter: dispatch.matter.id, sub: dispatch.sub.id, place: VILLAGE },
  });
  expect(matters[0]?.subModules[0]?.last).toBeUndefined();
});

it('people are found by part of their name, those of the village first, villagers never', async () => {
  const clerk = await theWorld().as('qs-clerk');
  const { items } = await clerk.get('findPeople', { body: { place: VILLAGE } });
  const levels = items.map(({ posts }) => posts.map(({ label }) => label.zh));
  expect(levels.flat()).not.toContain('村民');
  expect(items.map(({ id }) => id)).toContain('qs-secretary');
  const village = items.findIndex(({ id }) => id === 'qs-secretary');
  const town = items.findIndex(({ id }) => id.startsWith('sf-'));
  expect(village).toBeLessThan(town);
  const [someone] = items;
  const found = await clerk.get('findPeople', { body: { place: VILLAGE, words: someone?.name.slice(1) } });
  expect(found.items.map(({ id }) => id)).toContain(someone?.id);
  expect(found.items.length).toBeLessThan(items.length);
  expect((await clerk.get('findPeople', { body: { place: VILLAGE, words: '查无此人' } })).items).toEqual([]);
});
