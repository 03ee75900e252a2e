import type { Village } from '../place.ts';
import type { Planner } from '../planner.ts';

/** Plants one irregularity in a village and says so in the truth. */
export type Planting = (planner: Planner, village: Village) => void;
