import { createHash } from 'node:crypto';
import type { Place, Post } from '@dingban/shared/org/place';
import { refuse } from '@dingban/shared/refusal/refusal';
import { keeperPost } from '@dingban/shared/registry/access';
import { findRegistry } from '@dingban/shared/registry/registries';
import type { Registry } from '@dingban/shared/registry/registry';
import { MAX_SHEET_BYTES } from '@dingban/shared/registry/sheetFile';
import { done, type Result } from '@dingban/shared/result';
import { type Card, viewerOf } from '../read/people.ts';
import { keeper } from '../registry/changeEntry.ts';
import { describeRegistry } from '../registry/describeEntry.ts';
import { readLines } from '../registry/placeLine.ts';
import { exportSheet } from '../registry/sheet/exportSheet.ts';
import { importSheet } from '../registry/sheet/importSheet.ts';
import { isUploadedBy } from '../registry/sheet/sheetFile.ts';
import type { App } from '../wiring/app.ts';
import { serve } from './serve.ts';

interface Kept {
  readonly registry: Registry;
  readonly place: Place;
  readonly post: Post;
}

/** Only keepers take a register out of the house or bring one in: a sheet holds everything in clear. */
const keptBy = async (app: App, id: string, at: string, card: Card): Promise<Result<Kept>> => {
  const registry = findRegistry(id);
  const lines = await readLines(app);
  const place = registry === undefined ? undefined : lines.placeFor(registry, at);
  if (registry === undefined || place === undefined) return refuse('not-found');
  const viewer = viewerOf(card);
  if (describeRegistry(registry, place.id, viewer, lines) === undefined) return refuse('not-found');
  const post = keeperPost(registry, viewer, place.id, lines.lineOf);
  return post === undefined ? refuse('not-allowed') : done({ registry, place, post });
};

/** Registers out to Excel and in again. */
export const handler = serve({
  exportRegistry: async ({ app, id, card, query }) => {
    const kept = await keptBy(app, id, query.place, card);
    return kept.ok ? done(await exportSheet(app, kept.data.registry, kept.data.place)) : kept;
  },

  importRegistry: async ({ app, id, card, body }) => {
    const kept = await keptBy(app, id, body.place, card);
    if (!kept.ok) return kept;
    const { file, actionId } = body;
    if (file.size > MAX_SHEET_BYTES) return refuse('sheet-refused');
    const bytes = isUploadedBy(file.key, card.id)
      ? await app.files.read(file.key, MAX_SHEET_BYTES)
      : undefined;
    if (bytes === undefined) return refuse('file-missing');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 !== file.sha256 || bytes.length !== file.size) return refuse('file-changed');
    const { registry, place, post } = kept.data;
    return importSheet(app, {
      registry,
      place: place.id,
      id: actionId,
      by: keeper(card.id, post),
      bytes: Buffer.from(bytes),
      sha256,
    });
  },
});
