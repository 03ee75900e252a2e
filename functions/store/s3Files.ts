import { createHash } from 'node:crypto';
import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { FileStore } from './files.ts';

export interface S3Options {
  readonly bucket: string;
  readonly region: string;
  /** Any S3-compatible store, as the server reaches it. Absent: the real one of the region. */
  readonly endpoint?: string;
  /** How the phone reaches the same endpoint, where that differs: `https://host/s3`. Permissions are signed for the endpoint. */
  readonly publicBase?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** Seconds. */
const VALID = 600;

/** Evidence files in S3. The phone uploads and downloads itself; this server only permits and inspects. */
export const createS3Files = (options: S3Options): FileStore => {
  const { bucket, endpoint, credentials } = options;
  const client = new S3Client({
    region: options.region,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(credentials === undefined ? {} : { credentials }),
  });
  const publicly = (url: string): string =>
    endpoint !== undefined && options.publicBase !== undefined && url.startsWith(endpoint)
      ? `${options.publicBase}${url.slice(endpoint.length)}`
      : url;

  return {
    async allowUpload({ key, type, size }) {
      const { url, fields } = await createPresignedPost(client, {
        Bucket: bucket,
        Key: key,
        // DingTalk's upload takes an answer without a body for a failure, so 200 instead of 204.
        Fields: { 'Content-Type': type, success_action_status: '200' },
        Conditions: [['content-length-range', size, size]],
        Expires: VALID,
      });
      return { url: publicly(url), fields };
    },

    async inspect(key) {
      try {
        const { Body, ContentType } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        const digest = createHash('sha256');
        let size = 0;
        // Counted and hashed as it is read: what the store says of the object is not evidence.
        for await (const chunk of Body as AsyncIterable<Uint8Array>) {
          digest.update(chunk);
          size += chunk.length;
        }
        return { size, sha256: digest.digest('hex'), type: ContentType ?? 'application/octet-stream' };
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },

    async read(key, most) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        const chunks: Uint8Array[] = [];
        let size = 0;
        for await (const chunk of Body as AsyncIterable<Uint8Array>) {
          size += chunk.length;
          if (size > most) return undefined;
          chunks.push(chunk);
        }
        return Buffer.concat(chunks);
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },

    async write({ key, type, bytes }) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, ContentType: type, Body: bytes }));
    },

    async allowDownload(key) {
      const command = new GetObjectCommand({ Bucket: bucket, Key: key });
      return publicly(await getSignedUrl(client, command, { expiresIn: VALID }));
    },
  };
};
