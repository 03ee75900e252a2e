import type { MatterEntry } from '../catalogue.ts';
import { casualLabour } from '../matters/casualLabour.ts';
import { staffHiring } from '../matters/staffHiring.ts';

/** In the order in which people see them. */
export const labour: readonly MatterEntry[] = [
  { id: 'casual-labour', load: casualLabour },
  { id: 'staff-hiring', load: staffHiring },
];
