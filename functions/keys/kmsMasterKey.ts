import { DecryptCommand, EncryptCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { MasterKey } from './masterKey.ts';

/** The master key in AWS. The context stands in the audit trail of KMS with every use. */
export const kmsMasterKey = (client: KMSClient, keyId: string): MasterKey => ({
  wrap: async (key, context) => {
    const { CiphertextBlob } = await client.send(
      new EncryptCommand({ KeyId: keyId, Plaintext: key, EncryptionContext: { aggregate: context } }),
    );
    if (CiphertextBlob === undefined) throw new Error('KMS gave no cipher text');
    return CiphertextBlob;
  },
  unwrap: async (wrapped, context) => {
    const { Plaintext } = await client.send(
      new DecryptCommand({
        KeyId: keyId,
        CiphertextBlob: wrapped,
        EncryptionContext: { aggregate: context },
      }),
    );
    if (Plaintext === undefined) throw new Error('KMS gave no key');
    return Plaintext;
  },
});
