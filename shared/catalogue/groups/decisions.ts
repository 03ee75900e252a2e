import type { MatterEntry } from '../catalogue.ts';

/** In the order in which people see them. */
export const decisions: readonly MatterEntry[] = [];
