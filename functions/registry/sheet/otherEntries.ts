import { entryId } from '@dingban/shared/registry/entryId';
import { REGISTRIES } from '@dingban/shared/registry/registries';
import type { Registry } from '@dingban/shared/registry/registry';
import type { EntrySource } from '@dingban/shared/registry/registryId';
import type { App } from '../../wiring/app.ts';
import type { EntryCard } from '../entryView.ts';
import { listedEntries } from '../listedEntries.ts';
import { readLines } from '../placeLine.ts';

/** How an entry of another register is written into a cell, and found again by what somebody wrote there. */
export interface OtherEntries {
  readonly written: (id: string, label: string) => string;
  /** The entries that a text may mean: none, one, or several of the same name. */
  readonly meant: (words: string) => readonly { readonly entry: string; readonly label: string }[];
}

/** The number by which an entry is known, where it may be seen. */
const numberOf = (registry: Registry, { values }: EntryCard): string | undefined => {
  const [key, more] = registry.key;
  const value = key === undefined || more !== undefined ? undefined : values[key];
  return typeof value === 'string' ? value : undefined;
};

const plain = (words: string): string => words.replaceAll(/\s+/g, '').replace('(', '（').replace(')', '）');

export const NO_OTHERS: OtherEntries = { written: (_, label) => label, meant: () => [] };

/** The entries of a register that serves at a place, by name and by number. */
export const otherEntries = async (app: App, source: EntrySource, place: string): Promise<OtherEntries> => {
  if (source === 'cases') return NO_OTHERS;
  const registry = REGISTRIES[source];
  const owner = (await readLines(app)).placeFor(registry, place);
  if (owner === undefined) return NO_OTHERS;
  const byWords = new Map<string, Map<string, { readonly entry: string; readonly label: string }>>();
  const written = new Map<string, string>();
  for await (const card of listedEntries(app, source, owner.id, 'active')) {
    const entry = entryId(card.ref);
    const { label } = card;
    const number = numberOf(registry, card);
    // A name that holds the number already needs it no second time.
    const full = number === undefined || label.includes(number) ? label : `${label}（${number}）`;
    written.set(entry, full);
    for (const words of [label, full, ...(number === undefined ? [] : [number])]) {
      const found = byWords.get(plain(words)) ?? new Map();
      byWords.set(plain(words), found.set(entry, { entry, label }));
    }
  }
  return {
    written: (id, label) => written.get(id) ?? label,
    meant: (words) => [...(byWords.get(plain(words))?.values() ?? [])],
  };
};
