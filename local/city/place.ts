import type { Directory } from '@dingban/shared/org/directory';
import type { Role } from '@dingban/shared/org/role';
import type { LocalDate } from '@dingban/shared/time/clock';
import type { PlaceChain } from '@dingban/shared/workflow/caseAction';
import { inventedIdNumber } from '../demo/inventNumbers.ts';
import { type Random, randomFrom } from './random.ts';
import { type Lease, leasesOf, type Maker, makersOf } from './trade.ts';
import { GIVEN, SURNAMES, TOWN_NAMES, VILLAGE_HEADS, VILLAGE_TAILS } from './words.ts';

/** A villager in the register. */
export interface Member {
  readonly entry: string;
  readonly name: string;
  readonly idNumber: string;
  readonly account: string;
  readonly presence: 'present' | 'deceased' | 'moved';
  /** Since when dead or gone. */
  readonly since?: LocalDate;
  readonly ownsAboveLine: boolean;
}

export interface Village {
  readonly name: string;
  readonly town: string;
  readonly places: PlaceChain;
  /** Running number in the city, from 0. */
  readonly index: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly directory: Directory;
  /** Names by userid. */
  readonly names: Readonly<Record<string, string>>;
  readonly members: readonly Member[];
  /** Firms and craftsmen who build, and shops that sell; most work for one village only. */
  readonly builders: readonly Maker[];
  readonly shops: readonly Maker[];
  readonly leases: readonly Lease[];
}

const VILLAGE_POSTS: readonly (readonly [post: string, role: Role])[] = [
  ['clerk', 'clerk'],
  ['director', 'director'],
  ['coop', 'cooperative-head'],
  ['secretary', 'secretary'],
  ['supervision', 'supervision-head'],
  ['accountant', 'accountant'],
  ['custodian', 'custodian'],
  ['member-1', 'committee-member'],
  ['member-2', 'committee-member'],
  ['resident', 'resident-cadre'],
  ['rep-1', 'representative'],
  ['rep-2', 'representative'],
];

const TOWN_POSTS: readonly Role[] = [
  'town-discipline',
  'town-assets',
  'town-leader',
  'town-civil-affairs',
  'town-agriculture',
  'town-construction',
  'town-trading',
];

const CITY_POSTS: readonly Role[] = [
  'city-supervisor',
  'city-trading',
  'city-civil-affairs',
  'city-agriculture',
  'city-planning',
];

const CITY = 'c1';

/** Villages of one town, as many as the paper's city has on average: 537 in 14. */
const VILLAGES_A_TOWN = 38;

/** Villagers in the register of one village; few, since only some of them ever stand in a case. */
const MEMBERS = 60;

export const nameOf = (random: Random): string =>
  random.pick(SURNAMES) + random.pick(GIVEN) + (random.chance(0.7) ? random.pick(GIVEN) : '');

/** Contracts of works go to firms, in turn. */
export const firmInTurn = ({ builders }: Pick<Village, 'builders'>, turn: number): Maker => {
  const firms = builders.filter(({ kind }) => kind === 'firm');
  const firm = firms[turn % firms.length];
  if (firm === undefined) throw new Error('a village without a firm that builds');
  return firm;
};

/** Userid of who holds a post of a village. */
export const postOf = ({ places }: Pick<Village, 'places'>, post: string): string =>
  `${places.village}-${post}`;

const memberOf = (random: Random, places: PlaceChain, number: number, n: number): Member => {
  // The last ones of each register have died, moved away or own too much; the year before, so that it is known.
  const presence = n >= MEMBERS - 2 ? 'deceased' : n >= MEMBERS - 4 ? 'moved' : 'present';
  return {
    entry: `members:${places.village}:${n}`,
    name: nameOf(random),
    idNumber: inventedIdNumber(number, 1945 + (number % 57)),
    account: `1989${String(number).padStart(15, '0')}`,
    presence,
    ...(presence === 'present' ? {} : { since: `2025-${n % 2 === 0 ? '06' : '09'}-1${n % 10}` }),
    ownsAboveLine: n >= MEMBERS - 7 && presence === 'present',
  };
};

const villageOf = (seed: number, index: number, towns: number, cases: number): Village => {
  const random = randomFrom(seed, 'village', index);
  const town = index % towns;
  const places: PlaceChain = { village: `v${index + 1}`, town: `t${town + 1}`, city: CITY };
  const posts = [
    ...VILLAGE_POSTS.map(([post, role]) => ({
      person: `${places.village}-${post}`,
      role,
      place: places.village,
    })),
    ...TOWN_POSTS.map((role) => ({ person: `${places.town}-${role}`, role, place: places.town })),
    ...CITY_POSTS.map((role) => ({ person: role, role, place: CITY })),
  ];
  return {
    name: `${random.pick(VILLAGE_HEADS)}${random.pick(VILLAGE_TAILS)}村`,
    town: `${TOWN_NAMES[town % TOWN_NAMES.length] ?? ''}镇`,
    places,
    index,
    latitude: 29.05 + random.next() * 0.5,
    longitude: 119.85 + random.next() * 0.4,
    directory: { places, posts },
    names: Object.fromEntries(posts.map(({ person }) => [person, nameOf(random)])),
    members: Array.from({ length: MEMBERS }, (_, n) => memberOf(random, places, index * MEMBERS + n, n)),
    ...makersOf(random, places, index, cases),
    leases: leasesOf(random, places, cases),
  };
};

/** As many towns as so many villages have. */
export const townsOf = (villages: number): number => Math.max(1, Math.round(villages / VILLAGES_A_TOWN));

/** The villages of a city, in towns of about 38. `cases` of the whole year: who has more work has more who do it. */
export const villagesOf = (villages: number, cases: number, seed: number): readonly Village[] => {
  const towns = townsOf(villages);
  return Array.from({ length: villages }, (_, index) => villageOf(seed, index, towns, cases / villages));
};
