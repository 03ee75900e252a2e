import type { MatterEntry } from '../catalogue.ts';
import { majorDecision } from '../matters/majorDecision.ts';

/** In the order in which people see them. */
export const decisions: readonly MatterEntry[] = [{ id: 'major-decision', load: majorDecision }];
