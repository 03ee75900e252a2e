import { DEMO_CITY } from '@dingban/local/demo/city';
import type { DemoCity } from '@dingban/local/demo/cityShape';

/** The city offices and the first town of the demonstration city: everything that a test needs, read in a second. */
export const smallCity = (): DemoCity => {
  const towns = DEMO_CITY.departments.filter(
    ({ parent, name }) => parent === 1 && /[镇乡]$|街道$/.test(name),
  );
  const dropped = new Set(towns.slice(1).map(({ id }) => id));
  for (let grown = true; grown; ) {
    const before = dropped.size;
    for (const { id, parent } of DEMO_CITY.departments)
      if (parent !== undefined && dropped.has(parent)) dropped.add(id);
    grown = dropped.size > before;
  }
  const people = DEMO_CITY.people.filter(({ departments }) => departments.some((id) => !dropped.has(id)));
  const kept = new Set(people.map(({ userid }) => userid));
  return {
    ...DEMO_CITY,
    departments: DEMO_CITY.departments.filter(({ id }) => !dropped.has(id)),
    people: people.map((person) => ({
      ...person,
      departments: person.departments.filter((id) => !dropped.has(id)),
    })),
    roles: DEMO_CITY.roles.filter(({ userid }) => kept.has(userid)),
    groups: DEMO_CITY.groups.filter(({ village }) => !dropped.has(village)),
    visible: DEMO_CITY.visible.filter((id) => !dropped.has(id)),
  };
};
