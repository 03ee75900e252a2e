import type { PlaceChain } from '../workflow/caseAction.ts';
import { type Directory, holders, placeOn, rolesAt, type Viewer } from './directory.ts';
import { ROLES, type Role } from './role.ts';

/**
 * The policy: what each role may do, within the places that its posts reach (a village post its village, a town
 * post the villages of its town, a city post all). What is not listed is denied. Whether it is somebody's turn is
 * decided by the process, on top of this.
 */
const CADRES: readonly Role[] = [
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
const TOWN: readonly Role[] = ['town-discipline', 'town-assets', 'town-leader'];
/** Offices of the town that decide within their own field. */
const TOWN_OFFICES: readonly Role[] = [
  'town-civil-affairs',
  'town-agriculture',
  'town-construction',
  'town-trading',
];
/** Bureaus of the city. They read what comes to them to decide (whoever is asked may read), and nothing else. */
const CITY_BUREAUS: readonly Role[] = [
  'city-trading',
  'city-civil-affairs',
  'city-agriculture',
  'city-planning',
];
const CITY: readonly Role[] = ['city-supervisor'];
/** Departments that own rules of their field beside the supervisors (domain.md section 3). */
const RULE_DEPARTMENTS: readonly Role[] = [
  'city-organisation',
  'city-political-legal',
  'city-civil-affairs',
  'city-agriculture',
];
const SUPERVISORS: readonly Role[] = ['supervision-head', 'town-discipline', 'town-leader', ...CITY];
const VILLAGE: readonly Role[] = [...CADRES, 'representative', 'villager'];

export const POLICY = {
  'session.open': [
    ...VILLAGE,
    ...TOWN,
    ...TOWN_OFFICES,
    ...CITY,
    ...CITY_BUREAUS,
    'city-organisation',
    'city-political-legal',
    'city-admin',
  ],
  'case.submit': ['clerk', 'committee-member', 'director', 'cooperative-head'],
  'case.read': [...CADRES, ...TOWN, ...TOWN_OFFICES, ...CITY],
  'case.evaluate': VILLAGE,
  /** Object to what is on public notice. */
  'case.object': VILLAGE,
  /** Be asked to sign in addition, or for somebody who is away. */
  'case.sign': [...CADRES, ...TOWN, ...TOWN_OFFICES],
  /** Be called into a case by a comment. */
  'case.join': [...CADRES, 'representative', ...TOWN, ...TOWN_OFFICES, ...CITY, ...CITY_BUREAUS],
  /** Let somebody else act for oneself while away. */
  'case.delegate': [...CADRES, ...TOWN, ...TOWN_OFFICES, ...CITY_BUREAUS],
  /** Say that an approved case cannot be carried out. */
  'case.terminate': ['secretary', 'director'],
  /** Ask for hurry in the name of the village. */
  'case.urge': ['clerk'],
  /** Let the clock of a case stand still, whoever is asked. */
  'case.suspend': ['supervision-head'],
  /** Bring running cases to a new version of their definition: one proposes, another one agrees. */
  'migration.propose': ['city-admin'],
  'migration.approve': ['city-admin', ...CITY],
  'warning.read': SUPERVISORS,
  'warning.handle': ['supervision-head', 'town-discipline', ...CITY],
  'warning.close': ['town-discipline', ...CITY],
  /** 催办 and 督办: ask for hurry, watch it until a day. 查办 is for who may close. */
  'warning.urge': ['town-discipline', 'town-leader', ...CITY],
  /** See the warnings of one's own field, wherever one is asked to know of them. */
  'warning.readField': [...TOWN_OFFICES, 'town-assets', ...RULE_DEPARTMENTS, 'city-trading'],
  /** See the rules, their numbers and how often they were right. */
  'rule.read': [...SUPERVISORS, ...RULE_DEPARTMENTS],
  /** Propose another number of a rule, and agree to the proposal of another department. */
  'rule.propose': [...CITY, ...RULE_DEPARTMENTS],
  'rule.approve': [...CITY, ...RULE_DEPARTMENTS],
  /** Look for any case of one's places, trace its whole path, take a list of them away. */
  'desk.read': SUPERVISORS,
  /** See who took which list of cases away. */
  'desk.exports': CITY,
  /** See the figures of one's places: the village its own, the town its villages, the city all. */
  'cockpit.read': ['secretary', 'director', ...SUPERVISORS],
  /** Look up, for a form or at the desk, who holds a post. */
  'people.find': [...CADRES, ...TOWN, ...TOWN_OFFICES, ...CITY, ...CITY_BUREAUS],
  /** Representatives sign and bring papers where a process asks them. */
  'file.upload': [...CADRES, 'representative', ...TOWN, ...TOWN_OFFICES, ...CITY, ...CITY_BUREAUS],
  // Which registers, says each register; a post that is not here sees none.
  'registry.read': [...CADRES, ...TOWN, ...TOWN_OFFICES, ...CITY, ...CITY_BUREAUS],
  'registry.write': [
    'clerk',
    'town-assets',
    'town-discipline',
    'town-construction',
    'town-trading',
    'city-trading',
    'city-agriculture',
  ],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof POLICY;

export const RIGHTS = Object.keys(POLICY) as Right[];

export const mayRole = (role: Role, right: Right): boolean =>
  (POLICY[right] as readonly Role[]).includes(role);

/** Whether the viewer may do this at these places. Denied unless the table says otherwise. */
export const may = (viewer: Viewer, right: Right, places: PlaceChain): boolean =>
  rolesAt(viewer, places).some((role) => mayRole(role, right));

/** Whether the viewer may do this anywhere at all, for what has no place yet. */
export const mayAnywhere = (viewer: Viewer, right: Right): boolean =>
  viewer.posts.some(({ role }) => mayRole(role, right));

/** The people of the directory who may do this at its places, in a fixed order. */
export const peopleWho = (directory: Directory, right: Right): readonly string[] =>
  holders(directory, POLICY[right]);

/** Whether somebody of the directory may do this at its places. */
export const mayPerson = (directory: Directory, person: string, right: Right): boolean =>
  directory.posts.some(
    (post) =>
      post.person === person &&
      mayRole(post.role, right) &&
      post.place === placeOn(ROLES[post.role].level, directory.places),
  );
