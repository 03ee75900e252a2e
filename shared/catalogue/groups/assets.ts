import type { MatterEntry } from '../catalogue.ts';
import { assetDisposal } from '../matters/assetDisposal.ts';
import { assetLease } from '../matters/assetLease.ts';
import { contractManagement } from '../matters/contractManagement.ts';
import { resourceContracting } from '../matters/resourceContracting.ts';

/** In the order in which people see them. */
export const assets: readonly MatterEntry[] = [
  { id: 'asset-lease', load: assetLease },
  { id: 'resource-contracting', load: resourceContracting },
  { id: 'asset-disposal', load: assetDisposal },
  { id: 'contract-management', load: contractManagement },
];
