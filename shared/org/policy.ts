import type { PlaceChain } from '../workflow/caseAction.ts';
import { rolesAt, type Viewer } from './directory.ts';
import type { Role } from './role.ts';

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
  'custodian',
  'committee-member',
  'resident-cadre',
];
const TOWN: readonly Role[] = ['town-discipline', 'town-assets', 'town-leader'];
const CITY: readonly Role[] = ['city-supervisor'];
const VILLAGE: readonly Role[] = [...CADRES, 'representative', 'villager'];

export const POLICY = {
  'session.open': [...VILLAGE, ...TOWN, ...CITY, 'city-admin'],
  'case.submit': ['clerk', 'committee-member', 'director', 'cooperative-head'],
  'case.read': [...CADRES, ...TOWN, ...CITY],
  'case.evaluate': VILLAGE,
  'warning.read': ['supervision-head', 'town-discipline', 'town-leader', ...CITY],
  'warning.handle': ['supervision-head', 'town-discipline', ...CITY],
  'warning.close': ['town-discipline', ...CITY],
  'file.upload': [...CADRES, ...TOWN],
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
