import type { MatterEntry } from '../catalogue.ts';
import { projectAcceptance } from '../matters/projectAcceptance.ts';
import { projectChange } from '../matters/projectChange.ts';
import { projectInitiation } from '../matters/projectInitiation.ts';
import { projectTender } from '../matters/projectTender.ts';

/** In the order in which people see them. */
export const projects: readonly MatterEntry[] = [
  { id: 'project-initiation', load: projectInitiation },
  { id: 'project-tender', load: projectTender },
  { id: 'project-change', load: projectChange },
  { id: 'project-acceptance', load: projectAcceptance },
];
