import type { MatterEntry } from '../catalogue.ts';
import { goodsProcurement } from '../matters/goodsProcurement.ts';
import { serviceProcurement } from '../matters/serviceProcurement.ts';

/** In the order in which people see them. */
export const procurement: readonly MatterEntry[] = [
  { id: 'goods-procurement', load: goodsProcurement },
  { id: 'service-procurement', load: serviceProcurement },
];
