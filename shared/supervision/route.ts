import { type Directory, holders } from '../org/directory.ts';
import type { Role } from '../org/role.ts';
import type { Severity } from './finding.ts';

/**
 * Who is asked to handle a warning of each colour: yellow the village's head of supervision, orange the town's
 * discipline officer, red the town and the city. The people whose acts are in question are never asked, and when
 * that leaves nobody the next level is.
 */
const LADDER: Readonly<Record<Severity, readonly (readonly Role[])[]>> = {
  yellow: [['supervision-head'], ['town-discipline'], ['city-supervisor']],
  orange: [['town-discipline'], ['city-supervisor']],
  red: [['town-discipline', 'city-supervisor'], ['city-supervisor']],
};

export const routeWarning = (
  severity: Severity,
  about: readonly string[],
  directory: Directory,
): readonly string[] => {
  for (const roles of LADDER[severity]) {
    const people = holders(directory, roles).filter((person) => !about.includes(person));
    if (people.length > 0) return people;
  }
  return [];
};

/** Who is asked in addition when nobody handled it in time: the town leader for orange, the city for red. */
export const routeEscalation = (
  to: Severity,
  about: readonly string[],
  directory: Directory,
): readonly string[] => {
  const roles: readonly Role[] =
    to === 'orange'
      ? ['town-discipline', 'town-leader']
      : ['town-discipline', 'town-leader', 'city-supervisor'];
  return holders(directory, roles).filter((person) => !about.includes(person));
};
