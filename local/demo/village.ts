import type { DemoGroup, DemoPerson, DemoRoleMember } from './cityShape.ts';
import { inventedName, inventedNumber, inventedSecret, inventedToken, inventedUnionid } from './invent.ts';
import { committeesOf, type DemoVillage } from './places.ts';

export interface VillagePeople {
  readonly people: readonly DemoPerson[];
  readonly roles: readonly DemoRoleMember[];
}

export interface VillageSize {
  /** One person is secretary and director (一肩挑). */
  readonly oneShoulder?: boolean;
  /** Members of the two committees beyond secretary and director. */
  readonly members: number;
  readonly representatives: number;
  readonly villagers: number;
  /** Without cooperative head and custodian, as where nobody has set them up yet. */
  readonly small?: boolean;
}

/** Everybody of one village. Names go on from `from`, so that no two people of a city share one. */
export const villagePeople = (village: DemoVillage, size: VillageSize, from: number): VillagePeople => {
  const people: DemoPerson[] = [];
  const roles: DemoRoleMember[] = [];
  const { committee, supervision } = committeesOf(village.id);

  const add = (suffix: string, department: number, ages: readonly [number, number]): string => {
    const userid = `${village.key}-${suffix}`;
    people.push(demoPerson(userid, from + people.length, [department], ages));
    return userid;
  };
  const give = (userid: string, ...given: readonly DemoRoleMember['role'][]): void => {
    for (const role of given) roles.push({ role, userid, scopes: [village.id] });
  };

  const secretary = add('secretary', committee, [45, 58]);
  give(secretary, 'secretary', 'committee-member');
  if (size.oneShoulder) give(secretary, 'director');
  else give(add('director', committee, [40, 55]), 'director', 'committee-member');
  const clerk = add('clerk', committee, [26, 40]);
  give(clerk, 'clerk');
  give(add('supervision', supervision, [50, 66]), 'supervision-head');
  if (!size.small) {
    give(add('cooperative', committee, [42, 60]), 'cooperative-head');
    give(add('custodian', committee, [30, 50]), 'custodian');
  }
  for (const number of upTo(size.members))
    give(add(`member${number}`, committee, [32, 60]), 'committee-member');
  for (const number of upTo(size.representatives)) {
    give(add(`rep${two(number)}`, village.id, [35, 72]), 'representative');
  }
  for (const number of upTo(size.villagers)) add(`v${two(number)}`, village.id, [18, 88]);
  // Where few people do everything the clerk keeps the accounts too.
  give(size.small ? clerk : add('accountant', committee, [28, 55]), 'accountant');
  return { people, roles };
};

export const demoPerson = (
  userid: string,
  number: number,
  departments: readonly number[],
  [young, old]: readonly [number, number],
): DemoPerson => ({
  userid,
  unionid: inventedUnionid(userid),
  name: inventedName(number),
  age: young + inventedNumber(`age ${userid}`, old - young + 1),
  departments,
  active: true,
});

/** An internal group of those who hold a post, and an ordinary group of the whole village with two outsiders. */
export const villageGroups = (
  village: DemoVillage,
  { people, roles }: VillagePeople,
): readonly DemoGroup[] => {
  const posts = new Set(roles.map(({ userid }) => userid));
  const members = people.map(({ userid }) => userid);
  return [
    {
      key: `${village.key}-internal`,
      title: `${village.name}村务工作群`,
      kind: 'internal',
      village: village.id,
      members: members.filter((userid) => posts.has(userid)),
      outsiders: [],
    },
    {
      key: `${village.key}-ordinary`,
      title: `${village.name}村民群`,
      kind: 'ordinary',
      village: village.id,
      members,
      outsiders: ['在外务工的乡亲', '村口小店'],
      webhook: { accessToken: inventedToken(village.key), secret: inventedSecret(village.key) },
    },
  ];
};

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

const two = (number: number): string => String(number).padStart(2, '0');
