import type { Role } from '../org/role.ts';

/* Who looks into which registers. Defaults of this project; a city changes them here. */

/** The posts of a village that prepare, decide or watch its business. */
export const VILLAGE_OFFICE: readonly Role[] = [
  'secretary',
  'director',
  'cooperative-head',
  'supervision-head',
  'clerk',
  'accountant',
  'custodian',
  'committee-member',
  'resident-cadre',
];

const TOWN_OFFICE: readonly Role[] = [
  'town-discipline',
  'town-assets',
  'town-leader',
  'town-civil-affairs',
  'town-agriculture',
  'town-construction',
  'town-trading',
];

const CITY_OFFICE: readonly Role[] = [
  'city-supervisor',
  'city-trading',
  'city-civil-affairs',
  'city-agriculture',
  'city-planning',
];

/** What is about things and firms: everybody who works with cases. */
export const ALL_OFFICES: readonly Role[] = [...VILLAGE_OFFICE, ...TOWN_OFFICE, ...CITY_OFFICE];

/** What is about villagers: the village, and the offices that decide on them (PIPL art. 6: no more than needed). */
export const PEOPLE_OFFICES: readonly Role[] = [
  'secretary',
  'director',
  'cooperative-head',
  'supervision-head',
  'clerk',
  'accountant',
  'committee-member',
  'resident-cadre',
  'town-discipline',
  'town-civil-affairs',
  'town-agriculture',
  'town-construction',
  'city-supervisor',
  'city-civil-affairs',
];
