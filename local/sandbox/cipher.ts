import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

/** DingTalk's side of the callback envelope, written apart from the client's so that each proves the other. */
const key = (aesKey: string): Buffer => Buffer.from(`${aesKey}=`, 'base64');

export const signature = (parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');

export const seal = (aesKey: string, owner: string, message: string, head: Uint8Array): string => {
  const body = Buffer.from(message, 'utf8');
  const size = Buffer.from([body.length >>> 24, body.length >>> 16, body.length >>> 8, body.length]);
  const open = Buffer.concat([head, size, body, Buffer.from(owner, 'utf8')]);
  const fill = 32 - (open.length % 32);
  const cipher = createCipheriv('aes-256-cbc', key(aesKey), key(aesKey).subarray(0, 16));
  cipher.setAutoPadding(false);
  const sealed = Buffer.concat([
    cipher.update(open),
    cipher.update(Buffer.alloc(fill, fill)),
    cipher.final(),
  ]);
  return sealed.toString('base64');
};

/** The message and its owner, or undefined where the envelope does not open. */
export const unseal = (aesKey: string, sealed: string): { message: string; owner: string } | undefined => {
  try {
    const cipher = createDecipheriv('aes-256-cbc', key(aesKey), key(aesKey).subarray(0, 16));
    cipher.setAutoPadding(false);
    const padded = Buffer.concat([cipher.update(Buffer.from(sealed, 'base64')), cipher.final()]);
    const open = padded.subarray(0, padded.length - (padded.at(-1) ?? 0));
    const end = 20 + open.readUInt32BE(16);
    return { message: open.subarray(20, end).toString('utf8'), owner: open.subarray(end).toString('utf8') };
  } catch {
    return undefined;
  }
};
