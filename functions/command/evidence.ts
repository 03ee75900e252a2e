import type { FieldFault } from '@dingban/shared/form/fault';
import type { Values } from '@dingban/shared/form/value';
import { text } from '@dingban/shared/i18n/text';
import { type Refusal, refuse } from '@dingban/shared/refusal/refusal';
import { done, failed, type Result } from '@dingban/shared/result';
import type { App } from '../wiring/app.ts';

/** Files are kept under the person who uploaded them, so that nobody can claim another's. */
export const fileKey = (person: string, id: string, extension: string): string =>
  `evidence/${person}/${id}.${extension}`;

/**
 * Checks every file that the values name against what is really stored: there, uploaded by this person, and byte
 * for byte what the phone hashed. Files that an earlier action already holds were checked then.
 */
export const checkFiles = async (
  app: App,
  values: Values,
  person: string,
  held: ReadonlySet<string>,
): Promise<Result<undefined>> => {
  const missing: FieldFault[] = [];
  const changed: FieldFault[] = [];
  for (const [field, value] of Object.entries(values)) {
    if (!Array.isArray(value)) continue;
    for (const file of value) {
      if (typeof file !== 'object' || !('sha256' in file) || held.has(file.key)) continue;
      const stored = file.key.startsWith(`evidence/${person}/`)
        ? await app.files.inspect(file.key)
        : undefined;
      if (stored === undefined)
        missing.push({ field, message: text('有文件没有传到，请重新上传', 'A file has not arrived') });
      else if (stored.sha256 !== file.sha256 || stored.size !== file.size)
        changed.push({
          field,
          message: text('文件与手机上的不一致，请重新上传', 'The file differs from the one on the phone'),
        });
    }
  }
  if (missing.length > 0) return failed<Refusal>({ code: 'file-missing', fields: missing });
  if (changed.length > 0) return failed<Refusal>({ code: 'file-changed', fields: changed });
  return done(undefined);
};

/** What may be uploaded is decided before a permission is given. */
export const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

export const refuseFile = () => refuse('file-refused');
