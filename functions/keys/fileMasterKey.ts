import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { decrypt, encrypt, NONCE_BYTES } from './aesGcm.ts';
import type { MasterKey, Random } from './masterKey.ts';

const KEY_BYTES = 32;

/** Reads the secret of a file, making one on the first run. Readable by its owner only. */
export const secretFile = (file: string, random: Random): Uint8Array => {
  try {
    return readFileSync(file);
  } catch {
    mkdirSync(dirname(file), { recursive: true });
    // Exclusive: of two processes that start at once, one makes the key and the other reads it.
    try {
      writeFileSync(file, random(KEY_BYTES), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return readFileSync(file);
  }
};

/** The master key of an installation on one machine. Whoever loses the file loses the personal fields. */
export const fileMasterKey = (file: string, random: Random): MasterKey => {
  const key = secretFile(file, random);
  return {
    wrap: async (plain, context) => encrypt(key, plain, context, random(NONCE_BYTES)),
    unwrap: async (wrapped, context) => decrypt(key, wrapped, context),
  };
};
