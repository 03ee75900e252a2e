import { maxBytesOf } from '@dingban/shared/form/fileCheck';
import { mayAnywhere } from '@dingban/shared/org/policy';
import { refuse } from '@dingban/shared/refusal/refusal';
import { MAX_SHEET_BYTES, XLSX } from '@dingban/shared/registry/sheetFile';
import { done } from '@dingban/shared/result';
import { EXTENSIONS, fileKey } from '../command/evidence.ts';
import { viewerOf } from '../read/people.ts';
import { uploadedSheetKey } from '../registry/sheet/sheetFile.ts';
import type { App } from '../wiring/app.ts';
import { serve } from './serve.ts';

const permit = async (
  app: App,
  key: string,
  { type, size }: { readonly type: string; readonly size: number },
) => {
  const { url, fields } = await app.files.allowUpload({ key, type, size });
  return done({ key, upload: { url, fields: { ...fields } } });
};

/** POST /api/files: a permission to upload one file of exactly this size and type. */
export const handler = serve({
  files: async ({ app, card, body }) => {
    const isSheet = body.type === XLSX;
    if (!mayAnywhere(viewerOf(card), isSheet ? 'registry.write' : 'file.upload'))
      return refuse('not-allowed');
    if (isSheet) {
      if (body.size > MAX_SHEET_BYTES) return refuse('sheet-refused');
      return permit(app, uploadedSheetKey(card.id, app.newId()), body);
    }
    const extension = EXTENSIONS[body.type];
    if (extension === undefined || body.size > maxBytesOf(body.type)) return refuse('file-refused');
    return permit(app, fileKey(card.id, app.newId(), extension), body);
  },
});
