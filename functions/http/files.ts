import { MAX_FILE_BYTES } from '@dingban/shared/form/fileCheck';
import { mayAnywhere } from '@dingban/shared/org/policy';
import { refuse } from '@dingban/shared/refusal/refusal';
import { done } from '@dingban/shared/result';
import { EXTENSIONS, fileKey } from '../command/evidence.ts';
import { viewerOf } from '../read/people.ts';
import { serve } from './serve.ts';

/** POST /api/files: a permission to upload one file of exactly this size and type. */
export const handler = serve({
  files: async ({ app, card, body }) => {
    if (!mayAnywhere(viewerOf(card), 'file.upload')) return refuse('not-allowed');
    const extension = EXTENSIONS[body.type];
    if (extension === undefined || body.size > MAX_FILE_BYTES) return refuse('file-refused');
    const key = fileKey(card.id, app.newId(), extension);
    const { url, fields } = await app.files.allowUpload({ key, type: body.type, size: body.size });
    return done({ key, upload: { url, fields: { ...fields } } });
  },
});
