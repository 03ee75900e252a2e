import { createCipheriv, createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import { done, failed, type Result } from '@dingban/shared/result';
import { type DingTalkFault, fault } from './fault.ts';

/** DingTalk pads to 32 bytes, not to the 16 of the cipher, so the padding is ours. */
const BLOCK = 32;
const HEAD = 16;
const LENGTH = 4;

/** The 43 characters leave two bits over, which Node's decoder forgives. */
const keyOf = (aesKey: string): Buffer => Buffer.from(`${aesKey}=`, 'base64');

/** sha1 over the four parts in order of code units. */
export const signCallback = (token: string, timestamp: string, nonce: string, encrypt: string): string =>
  createHash('sha1').update([token, timestamp, nonce, encrypt].sort().join('')).digest('hex');

export const sameSignature = (given: string, wanted: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** `head` is 16 random bytes. */
export const encryptCallback = (
  aesKey: string,
  ownerKey: string,
  message: string,
  head: Uint8Array,
): string => {
  const key = keyOf(aesKey);
  const text = Buffer.from(message);
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(text.length);
  const plain = Buffer.concat([head, length, text, Buffer.from(ownerKey)]);
  const pad = BLOCK - (plain.length % BLOCK);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, HEAD)).setAutoPadding(false);
  return Buffer.concat([
    cipher.update(Buffer.concat([plain, Buffer.alloc(pad, pad)])),
    cipher.final(),
  ]).toString('base64');
};

/** Refuses what was not made with this key for this owner. */
export const decryptCallback = (
  aesKey: string,
  ownerKey: string,
  encrypt: string,
): Result<string, DingTalkFault> => {
  const key = keyOf(aesKey);
  const bytes = Buffer.from(encrypt, 'base64');
  if (key.length !== 32) return failed(fault('crypto', 'bad-key'));
  if (bytes.length === 0 || bytes.length % 16 !== 0) return failed(fault('crypto', 'bad-length'));
  const cipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, HEAD)).setAutoPadding(false);
  const padded = Buffer.concat([cipher.update(bytes), cipher.final()]);
  const pad = padded[padded.length - 1] ?? 0;
  if (pad < 1 || pad > BLOCK || pad > padded.length) return failed(fault('crypto', 'bad-padding'));
  const plain = padded.subarray(0, padded.length - pad);
  if (plain.length < HEAD + LENGTH) return failed(fault('crypto', 'too-short'));
  const end = HEAD + LENGTH + plain.readUInt32BE(HEAD);
  if (end > plain.length) return failed(fault('crypto', 'too-short'));
  if (plain.subarray(end).toString() !== ownerKey) return failed(fault('crypto', 'wrong-owner'));
  return done(plain.subarray(HEAD + LENGTH, end).toString());
};
