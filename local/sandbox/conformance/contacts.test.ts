import type { Organisation } from '@dingban/shared/org/place';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { largeVillage } from '../../demo/largeVillage.ts';
import { createRig, faultClass, type Rig, value } from './rig.ts';

let rig: Rig;
let organisation: Organisation;
beforeAll(async () => {
  rig = await createRig();
  organisation = value(await rig.dingtalk.readOrganisation());
});
afterEach(() => rig.control('POST', 'reset'));
afterAll(() => rig.close());

const person = (id: string) => organisation.people.find((one) => one.id === id);
const rolesOf = (id: string) => (person(id)?.posts ?? []).map((post) => `${post.role}@${post.place}`).sort();

describe('the organisation as read from DingTalk', () => {
  it('has one city, fourteen towns and their villages, and no office or committee as a place', () => {
    const count = (level: string) => organisation.places.filter((place) => place.level === level).length;
    expect([count('city'), count('town'), count('village')]).toEqual([1, 14, 40]);
    expect(organisation.places.some((place) => /委员会|市纪委监委|村两委/.test(place.name))).toBe(false);
    const village = organisation.places.find((place) => place.name === '青石村');
    expect(organisation.places.find((place) => place.id === village?.parent)?.name).toBe('示范镇');
  });

  it('gives posts at the departments managed, and makes everybody of a village a villager', () => {
    expect(rolesOf('qs-clerk')).toEqual(['clerk@20101', 'villager@20101']);
    expect(rolesOf('tx-secretary')).toEqual([
      'committee-member@20102',
      'director@20102',
      'secretary@20102',
      'villager@20102',
    ]);
    expect(rolesOf('sf-cadre1')).toEqual(['resident-cadre@20101', 'resident-cadre@20102']);
    expect(rolesOf('sf-discipline')).toEqual(['town-discipline@201']);
    expect(rolesOf('city-supervisor')).toEqual(['city-supervisor@1']);
    expect(rolesOf('city-agriculture')).toEqual(['city-agriculture@1']);
    expect(rolesOf('city-archive')).toEqual([]);
  });

  it('knows somebody of two villages in both, nobody inactive as a villager, and nobody who has left', () => {
    expect(rolesOf('qs-v07')).toEqual(['villager@20101', 'villager@20102']);
    expect(person('qs-v29')).toMatchObject({ active: false, posts: [] });
    expect(person('yl-v30')).toBeUndefined();
    expect(new Set(organisation.people.map(({ id }) => id)).size).toBe(organisation.people.length);
  });

  it('gives no post wider than its role, should somebody set it so', async () => {
    await rig.control('POST', 'org/roles/村文书/members', { userid: 'qs-clerk', scopes: [201] });
    const posts = value(await rig.dingtalk.readPerson('qs-clerk')).posts.map((post) => post.role);
    expect(posts).toEqual(['villager']);
  });

  it('is the same when one person is read again', async () => {
    for (const id of ['qs-clerk', 'tx-secretary', 'sf-cadre1', 'qs-v07', 'qs-v29', 'city-supervisor']) {
      expect(value(await rig.dingtalk.readPerson(id))).toEqual(person(id));
    }
    expect(faultClass(await rig.dingtalk.readPerson('yl-v30'))).toBe('not-found');
  });

  it('is the same when DingTalk prints every value as a string', async () => {
    await rig.control('POST', 'switches', { docSampleTypes: true });
    // The samples print a list of ids as one string, so even two villages survive.
    expect(value(await rig.dingtalk.readPerson('qs-v07'))).toEqual(person('qs-v07'));
    expect(value(await rig.dingtalk.readPerson('qs-v29')).active).toBe(false);
  });

  it('costs nothing of the quota', () => {
    expect(rig.counted).toEqual([]);
  });
});

describe('a large village', () => {
  it('is read over many pages of people and of role members', async () => {
    const large = await createRig(largeVillage(420, 5, 250));
    const read = value(await large.dingtalk.readOrganisation());
    const has = (role: string) =>
      read.people.filter((one) => one.posts.some((post) => post.role === role)).length;
    expect([has('representative'), has('committee-member')]).toEqual([250, 7]);
    expect(has('villager')).toBe(largeVillage(420, 5, 250).people.length);
    expect((await large.requests('/topapi/v2/user/list')).length).toBeGreaterThan(6);
    await large.close();
  });
});
