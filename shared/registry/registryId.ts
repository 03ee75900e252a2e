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

/** What an entry may be chosen from: a registry, or the earlier cases of the village (一项目一档, mechanism 12). */
export type EntrySource = RegistryId | 'cases';
