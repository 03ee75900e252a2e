import type { RegistryId } from '@dingban/shared/registry/registryId';
import { lists } from '../views/lists.ts';
import type { App } from '../wiring/app.ts';
import { cardOf, type EntryCard } from './entryView.ts';

/** All entries of a register at a place, in the order of their names. */
export async function* listedEntries(
  app: App,
  registry: RegistryId,
  place: string,
  state: 'active' | 'retired',
): AsyncIterable<EntryCard> {
  let cursor: string | undefined;
  do {
    const page = await app.store.views.query({
      list: lists.entries(registry, place, state),
      limit: 1000,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const view of page.views) {
      const card = cardOf(view);
      if (card !== undefined) yield card;
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
}
