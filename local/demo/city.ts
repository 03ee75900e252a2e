import type { DemoCity, DemoPerson, DemoRoleMember } from './cityShape.ts';
import { CITY_NAME, DEPARTMENTS, OFFICES, TOWNS } from './places.ts';
import { demoPerson, type VillageSize, villageGroups, villagePeople } from './village.ts';

const FULL: VillageSize = { members: 3, representatives: 10, villagers: 30 };
const SMALL: VillageSize = { members: 1, representatives: 2, villagers: 3, small: true };

/** The villages of the first town are fully peopled. In 桃溪村 one person is secretary and director. */
const sizeOf = (key: string): VillageSize =>
  key === 'qs' || key === 'yl' ? FULL : key === 'tx' ? { ...FULL, members: 4, oneShoulder: true } : SMALL;

const VILLAGES = TOWNS.flatMap((town) => town.villages);

/** Names are numbered: 100 for each fully peopled village, 10 for each small one. */
const PEOPLED = VILLAGES.map((village, index) => ({
  village,
  ...villagePeople(village, sizeOf(village.key), index < 3 ? 200 + index * 100 : 600 + index * 10),
}));

/** What makes single people special. */
const SPECIAL: Readonly<Record<string, (person: DemoPerson) => DemoPerson>> = {
  // Lives in one village, has land in the other.
  'qs-v07': (person) => ({ ...person, departments: [...person.departments, villageId('tx')] }),
  'qs-v29': (person) => ({ ...person, active: false }),
  'yl-v30': (person) => ({ ...person, left: true }),
  'qs-v11': (person) => ({ ...person, age: 79 }),
  'tx-v12': (person) => ({ ...person, age: 86 }),
  'yl-v13': (person) => ({ ...person, age: 82 }),
};

const villageId = (key: string): number => VILLAGES.find((village) => village.key === key)?.id ?? 0;

const AGES = [28, 58] as const;

const CITY_PEOPLE: readonly DemoPerson[] = [
  demoPerson('city-supervisor', 1, [OFFICES.discipline], AGES),
  demoPerson('city-supervisor2', 2, [OFFICES.discipline], AGES),
  { ...demoPerson('city-admin', 3, [OFFICES.discipline], AGES), adminLevel: 1 },
  demoPerson('city-agriculture', 4, [OFFICES.agriculture], AGES),
  demoPerson('city-civil-affairs', 6, [OFFICES.civilAffairs], AGES),
  demoPerson('city-planning', 7, [OFFICES.planning], AGES),
  demoPerson('city-trading', 8, [OFFICES.trading], AGES),
  demoPerson('city-organisation', 9, [OFFICES.organisation], AGES),
  demoPerson('city-political-legal', 10, [OFFICES.politicalLegal], AGES),
  // Not in the visible range of the app.
  demoPerson('city-archive', 5, [OFFICES.archive], AGES),
];

const CITY_ROLES: readonly DemoRoleMember[] = [
  { role: 'city-supervisor', userid: 'city-supervisor', scopes: [1] },
  { role: 'city-supervisor', userid: 'city-supervisor2', scopes: [1] },
  { role: 'city-admin', userid: 'city-admin', scopes: [1] },
  { role: 'city-agriculture', userid: 'city-agriculture', scopes: [1] },
  { role: 'city-civil-affairs', userid: 'city-civil-affairs', scopes: [1] },
  { role: 'city-planning', userid: 'city-planning', scopes: [1] },
  { role: 'city-trading', userid: 'city-trading', scopes: [1] },
  { role: 'city-organisation', userid: 'city-organisation', scopes: [1] },
  { role: 'city-political-legal', userid: 'city-political-legal', scopes: [1] },
];

const LEADERS = { discipline: 'town-discipline', assets: 'town-assets', leader: 'town-leader' } as const;

const TOWN_OFFICES = {
  civil: 'town-civil-affairs',
  agriculture: 'town-agriculture',
  construction: 'town-construction',
  trading: 'town-trading',
} as const;

/** The first names of a town's people are counted from `first`, so that no two people of the city share one. */
const townPeople = (posts: Readonly<Record<string, DemoRoleMember['role']>>, first: number) =>
  TOWNS.flatMap((town, index) =>
    Object.entries(posts).map(([suffix, role], post) => ({
      person: demoPerson(
        `${town.key}-${suffix}`,
        first + index * Object.keys(posts).length + post,
        [town.id],
        AGES,
      ),
      role: { role, userid: `${town.key}-${suffix}`, scopes: [town.id] },
    })),
  );

const TOWN_PEOPLE = [...townPeople(LEADERS, 20), ...townPeople(TOWN_OFFICES, 90)];

/** Two cadres of the first town: one looks after two villages, the other after one. */
const CADRES = [
  { userid: 'sf-cadre1', number: 80, villages: ['qs', 'tx'] },
  { userid: 'sf-cadre2', number: 81, villages: ['yl'] },
].map(({ userid, number, villages }) => ({
  person: demoPerson(userid, number, [TOWNS[0]?.id ?? 0], AGES),
  role: { role: 'resident-cadre' as const, userid, scopes: villages.map(villageId) },
}));

/** The demonstration city. Every person and place in it is invented. */
export const DEMO_CITY: DemoCity = {
  name: CITY_NAME,
  departments: DEPARTMENTS,
  people: [
    ...CITY_PEOPLE,
    ...[...TOWN_PEOPLE, ...CADRES].map(({ person }) => person),
    ...PEOPLED.flatMap(({ people }) => people).map((person) => SPECIAL[person.userid]?.(person) ?? person),
  ],
  roles: [
    ...CITY_ROLES,
    ...[...TOWN_PEOPLE, ...CADRES].map(({ role }) => role),
    ...PEOPLED.flatMap(({ roles }) => roles),
  ],
  groups: PEOPLED.flatMap(({ village, ...peopled }) => villageGroups(village, peopled)),
  visible: [
    OFFICES.discipline,
    OFFICES.agriculture,
    OFFICES.civilAffairs,
    OFFICES.planning,
    OFFICES.trading,
    OFFICES.organisation,
    OFFICES.politicalLegal,
    ...TOWNS.map((town) => town.id),
  ],
};
