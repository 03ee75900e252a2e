import type { RegistryId } from './registryId.ts';
import { REGISTRY_IDS } from './registryId.ts';

/** Where an entry stands. `mark` is made from its key with a secret, so that the same key is always the same entry. */
export interface EntryRef {
  readonly registry: RegistryId;
  readonly place: string;
  readonly mark: string;
}

/** `suppliers:1:9f86…`: how forms and addresses name an entry. It tells nothing about whom it is. */
export const entryId = ({ registry, place, mark }: EntryRef): string => `${registry}:${place}:${mark}`;

export const entryAggregate = ({ registry, place, mark }: EntryRef): string =>
  `entry#${registry}#${place}#${mark}`;

const refOf = (parts: readonly string[]): EntryRef | undefined => {
  const [name, place, mark, more] = parts;
  const registry = REGISTRY_IDS.find((one) => one === name);
  return registry === undefined || !place || !mark || more !== undefined
    ? undefined
    : { registry, place, mark };
};

/** Undefined when it names no entry. */
export const parseEntryId = (id: string): EntryRef | undefined => refOf(id.split(':'));

export const entryOfAggregate = (aggregate: string): EntryRef | undefined => {
  const [kind, ...parts] = aggregate.split('#');
  return kind === 'entry' ? refOf(parts) : undefined;
};
