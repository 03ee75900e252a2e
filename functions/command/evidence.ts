import { type PlacedFile, placedFiles } from '@dingban/shared/form/filesIn';
import type { Values } from '@dingban/shared/form/value';
import { text } from '@dingban/shared/i18n/text';
import { type Refusal, refuse } from '@dingban/shared/refusal/refusal';
import { done, failed, type Result } from '@dingban/shared/result';
import { inParallel } from '../dingtalk/parallel.ts';
import type { App } from '../wiring/app.ts';

/** Files are kept under the person who uploaded them, so that nobody can claim another's. */
export const fileKey = (person: string, id: string, extension: string): string =>
  `evidence/${person}/${id}.${extension}`;

interface Inspected extends PlacedFile {
  /** What the store really holds, or undefined when there is nothing of this person. */
  readonly stored: Awaited<ReturnType<App['files']['inspect']>>;
}

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
  const fresh = placedFiles(values).filter(({ file }) => !held.has(file.key));
  const inspect = async ({ place, file }: PlacedFile): Promise<Result<Inspected>> => {
    const mine = file.key.startsWith(`evidence/${person}/`);
    const stored = mine ? await app.files.inspect(file.key) : undefined;
    return done({ place, file, stored });
  };
  const inspected = await inParallel(fresh, inspect);
  if (!inspected.ok) return inspected;
  const missing = inspected.data
    .filter(({ stored }) => stored === undefined)
    .map(({ place }) => ({ field: place, message: notThere }));
  if (missing.length > 0) return failed<Refusal>({ code: 'file-missing', fields: missing });
  const changed = inspected.data
    .filter(({ file, stored }) => stored?.sha256 !== file.sha256 || stored.size !== file.size)
    .map(({ place }) => ({ field: place, message: notTheSame }));
  if (changed.length > 0) return failed<Refusal>({ code: 'file-changed', fields: changed });
  return done(undefined);
};

const notThere = text('有文件没有传到，请重新上传', 'A file has not arrived');
const notTheSame = text('文件与手机上的不一致，请重新上传', 'The file differs from the one on the phone');

/** What may be uploaded is decided before a permission is given. */
export const EXTENSIONS: Readonly<Record<string, string>> = {
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

export const refuseFile = () => refuse('file-refused');
