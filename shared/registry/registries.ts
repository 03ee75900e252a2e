import { assets } from './assets.ts';
import { contracts } from './contracts.ts';
import { craftsmen } from './craftsmen.ts';
import { households } from './households.ts';
import { members } from './members.ts';
import { prices } from './prices.ts';
import type { Registry } from './registry.ts';
import type { RegistryId } from './registryId.ts';
import { relatives } from './relatives.ts';
import { seals } from './seals.ts';
import { suppliers } from './suppliers.ts';

/** All registers, in the order in which people see them. */
export const REGISTRIES: Readonly<Record<RegistryId, Registry>> = {
  seals,
  suppliers,
  craftsmen,
  prices,
  contracts,
  assets,
  members,
  households,
  relatives,
};

export const findRegistry = (id: string): Registry | undefined =>
  Object.values(REGISTRIES).find((registry) => registry.id === id);
