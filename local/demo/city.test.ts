import { ROLE_IDS } from '@dingban/shared/org/role';
import { describe, expect, it } from 'vitest';
import { DEMO_CITY } from './city.ts';
import { largeVillage } from './largeVillage.ts';

const { departments, people, roles, groups } = DEMO_CITY;

describe('the demonstration city', () => {
  it('has eight streets and six towns with two to four villages each', () => {
    const towns = departments.filter(({ parent, name }) => parent === 1 && /(镇|街道)$/.test(name));
    expect(towns.filter(({ name }) => name.endsWith('街道'))).toHaveLength(8);
    expect(towns.filter(({ name }) => name.endsWith('镇'))).toHaveLength(6);
    for (const town of towns) {
      const villages = departments.filter(({ parent }) => parent === town.id).length;
      expect(villages).toBeGreaterThanOrEqual(2);
      expect(villages).toBeLessThanOrEqual(4);
    }
  });

  it('gives every person, name, unionid and department once', () => {
    for (const list of [
      people.map((person) => person.userid),
      people.map((person) => person.unionid),
      people.map((person) => person.name),
      departments.map((department) => String(department.id)),
      groups.map((group) => group.key),
    ]) {
      expect(list.length - new Set(list).size).toBe(0);
    }
  });

  it('fills every role that DingTalk knows', () => {
    const filled = new Set<string>(roles.map(({ role }) => role));
    expect(ROLE_IDS.filter((role) => role !== 'villager' && !filled.has(role))).toEqual([]);
  });

  it.each([
    ['qs', 5],
    ['tx', 5],
    ['yl', 5],
  ])('peoples the village %s fully', (key, members) => {
    const of = (role: string) =>
      roles.filter((one) => one.role === role && one.userid.startsWith(`${key}-`)).length;
    expect(of('committee-member')).toBe(members);
    expect(of('representative')).toBe(10);
    for (const role of [
      'secretary',
      'director',
      'cooperative-head',
      'supervision-head',
      'clerk',
      'custodian',
      'accountant',
    ]) {
      expect([role, of(role)]).toEqual([role, 1]);
    }
    const ages = people.filter(({ userid }) => userid.startsWith(`${key}-v`)).map(({ age }) => age);
    expect(ages.length).toBe(30);
    expect(ages.filter((age) => age >= 70).length).toBeGreaterThan(2);
  });

  it('holds the people who make trouble for software', () => {
    const find = (userid: string) => people.find((person) => person.userid === userid);
    expect(find('qs-v07')?.departments).toHaveLength(2);
    expect(find('qs-v29')?.active).toBe(false);
    expect(find('yl-v30')?.left).toBe(true);
    expect(roles.filter(({ userid }) => userid === 'tx-secretary').map(({ role }) => role)).toContain(
      'director',
    );
    expect(find('city-archive')?.departments.some((id) => DEMO_CITY.visible.includes(id))).toBe(false);
  });

  it('makes a village as large as wanted, always the same', () => {
    expect(largeVillage(1200)).toEqual(largeVillage(1200));
    expect(largeVillage(1200).people.length).toBeGreaterThan(1200);
  });
});
