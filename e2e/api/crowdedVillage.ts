import type { DemoCity, DemoPerson, DemoRoleMember } from '@dingban/local/demo/cityShape';
import { villageDepartments } from '@dingban/local/demo/places';
import { demoPerson } from '@dingban/local/demo/village';

/** A village where many hold the same post, so that many may decide the same step. */
export const crowdedVillage = (directors: number, members: number): DemoCity => {
  const village = { id: 20101, key: 'cr', name: '众人村' };
  const people: DemoPerson[] = [];
  const roles: DemoRoleMember[] = [];
  const add = (role: DemoRoleMember['role'], userid: string, place: number, department: number): void => {
    people.push(demoPerson(userid, people.length, [department], [30, 60]));
    roles.push({ role, userid, scopes: [place] });
  };
  const committee = village.id * 10 + 1;
  for (let number = 1; number <= directors; number += 1)
    add('director', `dir${number}`, village.id, committee);
  for (let number = 1; number <= members; number += 1)
    add('committee-member', `mem${number}`, village.id, committee);
  for (const role of ['secretary', 'clerk', 'custodian'] as const) add(role, role, village.id, committee);
  add('supervision-head', 'supervision', village.id, village.id * 10 + 2);
  add('town-discipline', 'discipline', 201, 201);
  return {
    name: '众人市（演示）',
    departments: [
      { id: 1, name: '众人市（演示）' },
      { id: 201, name: '众人镇', parent: 1 },
      ...villageDepartments(village, 201),
    ],
    people,
    roles,
    groups: [],
    visible: [201],
  };
};
