import { DEMO_CITY } from '@dingban/local/demo/city';
import type { DemoCity } from '@dingban/local/demo/cityShape';

/** Villagers whom tests know by name: neighbours, one with two villages, one who never activated DingTalk. */
const KEPT_VILLAGERS = ['qs-v07', 'qs-v08', 'qs-v11', 'qs-v29', 'tx-v01'];

const withBelow = (roots: Iterable<number>): ReadonlySet<number> => {
  const found = new Set(roots);
  for (let grown = true; grown; ) {
    const before = found.size;
    for (const { id, parent } of DEMO_CITY.departments)
      if (parent !== undefined && found.has(parent)) found.add(id);
    grown = found.size > before;
  }
  return found;
};

/** The city offices and two villages of the first town, with few villagers: everything that a test needs, read in a second. */
export const smallCity = (): DemoCity => {
  const towns = DEMO_CITY.departments.filter(
    ({ parent, name }) => parent === 1 && /[镇乡]$|街道$/.test(name),
  );
  const [first] = towns;
  const villages = DEMO_CITY.departments.filter(({ parent }) => parent === first?.id);
  const dropped = withBelow([...towns.slice(1), ...villages.slice(2)].map(({ id }) => id));
  const isWanted = (userid: string): boolean =>
    !/-(v|rep)\d+$/.test(userid) || KEPT_VILLAGERS.includes(userid) || userid.endsWith('-rep01');
  const people = DEMO_CITY.people.filter(
    ({ departments, userid }) => isWanted(userid) && departments.some((id) => !dropped.has(id)),
  );
  const kept = new Set(people.map(({ userid }) => userid));
  return {
    ...DEMO_CITY,
    departments: DEMO_CITY.departments.filter(({ id }) => !dropped.has(id)),
    people: people.map((person) => ({
      ...person,
      departments: person.departments.filter((id) => !dropped.has(id)),
    })),
    roles: DEMO_CITY.roles.flatMap((role) => {
      const scopes = role.scopes.filter((id) => !dropped.has(id));
      return kept.has(role.userid) && scopes.length > 0 ? [{ ...role, scopes }] : [];
    }),
    groups: DEMO_CITY.groups
      .filter(({ village }) => !dropped.has(village))
      .map((group) => ({ ...group, members: group.members.filter((userid) => kept.has(userid)) })),
    visible: DEMO_CITY.visible.filter((id) => !dropped.has(id)),
  };
};
