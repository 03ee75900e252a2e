import { lineAbove } from './org.ts';
import type { User, World } from './world.ts';

/** Somebody as the lists of the sandbox show them. */
export interface Listed {
  readonly userid: string;
  readonly name: string;
  readonly age: number;
  readonly posts: readonly string[];
  /** Town and village, or the office. */
  readonly place: string;
  readonly town: string;
  readonly village: string;
  /** Not activated, so DingTalk does not open. */
  readonly active: boolean;
}

/** Everybody who has not left, in the order of the departments. */
export const directory = (world: World): readonly Listed[] => {
  const roles = new Map<string, string[]>();
  for (const role of world.roles.filter(({ group }) => group.name === '清廉钉办')) {
    for (const { userid } of role.members) roles.set(userid, [...(roles.get(userid) ?? []), role.name]);
  }
  return Object.values(world.users)
    .filter((user) => !user.left)
    .map((user) => listed(world, user, roles.get(user.userid) ?? []));
};

const listed = (world: World, user: User, roles: readonly string[]): Listed => {
  const homes = user.departments.map((id) => lineAbove(world, id).toReversed());
  const [first = []] = homes;
  const places = homes.map((line) => [line[1]?.name, line[2]?.name].filter((name) => name !== undefined));
  return {
    userid: user.userid,
    name: user.name,
    age: user.age,
    posts: roles.length > 0 ? roles : first[2] === undefined ? ['工作人员'] : ['村民'],
    place: [...new Set(places.map((place) => place.join(' ')))].join('、'),
    town: first[1]?.name ?? world.cityName,
    village: first[2]?.name ?? '',
    active: user.active,
  };
};
