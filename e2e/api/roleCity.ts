import type { DemoCity, DemoPerson, DemoRoleMember } from '@dingban/local/demo/cityShape';
import { villageDepartments } from '@dingban/local/demo/places';
import { demoPerson } from '@dingban/local/demo/village';
import { ROLE_IDS, ROLES, type Role } from '@dingban/shared/org/role';

/** The village under test and one of another town. */
export const HERE = { village: 20101, town: 201 } as const;
export const THERE = { village: 20201, town: 202 } as const;

export const personIn = (side: 'here' | 'there', role: Role): string => `${side}-${role}`;

/** A city in which everybody holds exactly one post, and every post is held by one person on each of two sides. */
export const roleCity = (): DemoCity => {
  const people: DemoPerson[] = [];
  const roles: DemoRoleMember[] = [];
  const add = (userid: string, department: number, role?: DemoRoleMember['role'], scope?: number): void => {
    people.push(demoPerson(userid, people.length, [department], [30, 60]));
    if (role !== undefined && scope !== undefined) roles.push({ role, userid, scopes: [scope] });
  };
  for (const [side, { village, town }] of Object.entries({ here: HERE, there: THERE }))
    for (const role of ROLE_IDS) {
      const { level } = ROLES[role];
      if (level === 'city' && side === 'there') continue;
      const userid = personIn(side === 'here' ? 'here' : 'there', role);
      if (role === 'villager') add(userid, village);
      else if (level === 'village') add(userid, village, role, village);
      else if (level === 'town') add(userid, town, role, town);
      else add(userid, 1, role, 1);
    }
  return {
    name: '各岗市（演示）',
    departments: [
      { id: 1, name: '各岗市（演示）' },
      { id: HERE.town, name: '这边镇', parent: 1 },
      { id: THERE.town, name: '那边镇', parent: 1 },
      ...villageDepartments({ id: HERE.village, key: 'here', name: '这边村' }, HERE.town),
      ...villageDepartments({ id: THERE.village, key: 'there', name: '那边村' }, THERE.town),
    ],
    people,
    roles,
    groups: [],
    visible: [1],
  };
};
