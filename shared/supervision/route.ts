import { type Directory, holders } from '../org/directory.ts';
import { peopleWho } from '../org/policy.ts';
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
  offices: readonly Role[] = [],
): readonly string[] => {
  const without = (people: readonly string[]): readonly string[] =>
    people.filter((person) => !about.includes(person));
  const asked = LADDER[severity]
    .map((roles) => without(holders(directory, roles)))
    .find((people) => people.length > 0);
  // A department that owns the field is told beside them; it does not stand in for whoever has to handle it.
  return [...new Set([...(asked ?? []), ...without(holders(directory, offices))])];
};

/** Who watches a warning that is put under supervision (督办). */
export const routeSupervision = (about: readonly string[], directory: Directory): readonly string[] =>
  holders(directory, ['town-discipline', 'town-leader']).filter((person) => !about.includes(person));

/** Who can be named to check a warning: whoever may handle warnings there and is not in question. */
export const assignable = (about: readonly string[], directory: Directory): readonly string[] =>
  peopleWho(directory, 'warning.handle').filter((person) => !about.includes(person));

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
