import type { FileValue } from '@dingban/shared/form/value';
import { ask } from '../api/client.ts';
import type { Picked } from '../bridge/bridge.ts';
import { bridge } from '../bridge/index.ts';
import { say, t } from '../i18n/t.ts';

type Sent =
  | { readonly ok: true; readonly file: FileValue; readonly path: string }
  | { readonly ok: false; readonly words: string };

/** Sends a file straight to the file store; the form keeps only the reference and the hash. */
export const sendFile = async (picked: Picked, progress: (share: number) => void): Promise<Sent> => {
  const { name, type, size, sha256, takenAt, location, path } = picked;
  if (sha256 === undefined) return { ok: false, words: t('photo.unreadable') };
  const permission = await ask('files', { body: { name, type, size, sha256 } });
  if (!permission.ok)
    return { ok: false, words: `${say(permission.error.message)}。${say(permission.error.hint)}` };
  const sent = await bridge.upload(picked, permission.data.upload, progress);
  if (!sent.ok) return { ok: false, words: t('photo.notSent') };
  const place = location === undefined ? {} : { latitude: location.latitude, longitude: location.longitude };
  // The picture itself stays as it was taken: a stamp drawn into it would change its hash, by which the same photo
  // in two projects is found. Time and place are kept beside the hash and shown below the picture.
  return { ok: true, path, file: { key: permission.data.key, sha256, size, type, name, takenAt, ...place } };
};
