/** The registries (台账) that forms draw on and rules compare with. */
export const REGISTRY_IDS = [
  'seals',
  'suppliers',
  'craftsmen',
  'prices',
  'contracts',
  'assets',
  'members',
  'households',
  'relatives',
] as const;

export type RegistryId = (typeof REGISTRY_IDS)[number];
