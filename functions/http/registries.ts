import { mayAnywhere } from '@dingban/shared/org/policy';
import { refuse } from '@dingban/shared/refusal/refusal';
import { keeperPost } from '@dingban/shared/registry/access';
import { type EntryRef, parseEntryId } from '@dingban/shared/registry/entryId';
import { findRegistry, REGISTRIES } from '@dingban/shared/registry/registries';
import { done, failed } from '@dingban/shared/result';
import { type Card, viewerOf } from '../read/people.ts';
import { type EntryRefusal, keeper, putEntry, writeEntry } from '../registry/changeEntry.ts';
import { describeEntry, describeRegistry } from '../registry/describeEntry.ts';
import { findEntries } from '../registry/findEntries.ts';
import { loadEntry } from '../registry/openEntry.ts';
import { readLines } from '../registry/placeLine.ts';
import type { App } from '../wiring/app.ts';
import { type Denial, serve } from './serve.ts';

/** The refusal with the entry as it is now, so that nobody has to guess who was quicker with what. */
const withNewest = async (
  app: App,
  { newest, ...refusal }: EntryRefusal,
  ref: EntryRef,
  card: Card,
): Promise<Denial> => {
  const current = newest === undefined ? undefined : await describeEntry(app, ref, newest, viewerOf(card));
  return current === undefined ? refusal : { ...refusal, current };
};

/** The registers (台账): which there are, their entries, and what their keepers change. */
export const handler = serve({
  registries: async ({ app, card, query }) => {
    const viewer = viewerOf(card);
    if (!mayAnywhere(viewer, 'registry.read')) return refuse('not-allowed');
    const lines = await readLines(app);
    const at = query.place ?? card.posts.find(({ place }) => lines.places.has(place))?.place ?? '';
    const place = lines.places.get(at);
    if (place === undefined) return refuse('not-found');
    return done({
      place,
      registries: Object.values(REGISTRIES).flatMap((registry) => {
        const owner = lines.placeFor(registry, at);
        const described =
          owner === undefined ? undefined : describeRegistry(registry, owner.id, viewer, lines);
        if (described === undefined) return [];
        const { form: _form, key: _key, ...head } = described;
        return [head];
      }),
    });
  },

  registry: async ({ app, id, card, query }) => {
    const registry = findRegistry(id);
    const lines = await readLines(app);
    const place = registry === undefined ? undefined : lines.placeFor(registry, query.place);
    if (registry === undefined || place === undefined) return refuse('not-found');
    const described = describeRegistry(registry, place.id, viewerOf(card), lines);
    return described === undefined ? refuse('not-found') : done(described);
  },

  findEntries: ({ app, id, body, card }) => findEntries(app, id, body, viewerOf(card)),

  readEntry: async ({ app, id, card }) => {
    const ref = parseEntryId(id);
    const state = ref === undefined ? undefined : await loadEntry(app, ref);
    if (ref === undefined || state === undefined) return refuse('not-found');
    const described = await describeEntry(app, ref, state, viewerOf(card));
    return described === undefined ? refuse('not-found') : done(described);
  },

  changeEntry: async ({ app, id, body, card }) => {
    const registry = findRegistry(id);
    const lines = await readLines(app);
    const viewer = viewerOf(card);
    const place = registry === undefined ? undefined : lines.placeFor(registry, body.place);
    if (registry === undefined || place === undefined) return refuse('not-found');
    if (describeRegistry(registry, place.id, viewer, lines) === undefined) return refuse('not-found');
    const post = keeperPost(registry, viewer, place.id, lines.lineOf);
    if (post === undefined) return refuse('not-allowed');
    const { command, actionId } = body;
    const by = keeper(card.id, post);
    if (command.type === 'put') {
      const put = await putEntry(app, registry, place.id, { actionId, by, ...command });
      if (!put.ok) {
        const { ref, ...refusal } = put.error;
        return failed(ref === undefined ? refusal : await withNewest(app, refusal, ref, card));
      }
      const entry = await describeEntry(app, put.data.ref, put.data.state, viewer);
      return entry === undefined ? refuse('not-found') : done({ entry });
    }
    const ref = parseEntryId(command.entry);
    if (ref?.registry !== registry.id || ref.place !== place.id) return refuse('not-found');
    const retired = await writeEntry(app, { ref, registry, actionId, by, command });
    if (!retired.ok) return failed(await withNewest(app, retired.error, ref, card));
    const entry = await describeEntry(app, ref, retired.data.state, viewer);
    return entry === undefined ? refuse('not-found') : done({ entry });
  },
});
