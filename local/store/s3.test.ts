import { hash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FileStore, Upload } from '@dingban/functions/store/files';
import { createS3Files } from '@dingban/functions/store/s3Files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handToMount } from '../host/mounts.ts';
import { type EmbeddedS3, startS3 } from './s3.ts';
import { temporaryFolder } from './testStore.ts';

const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0, 13, 10, 45, 45]);
const file = { key: 'case/7/现场 1.jpg', type: 'image/jpeg', size: photo.length };

describe('evidence files', () => {
  const { folder, remove } = temporaryFolder();
  let s3: EmbeddedS3;
  let files: FileStore;
  let front: Server;
  let base: string;
  let ahead = 0;

  beforeAll(async () => {
    s3 = await startS3({ folder, wallClock: () => Date.now() + ahead });
    front = createServer((request, response) => {
      handToMount({ '/s3': s3.listener }, request, response);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => front.once('listening', resolve));
    base = `http://localhost:${(front.address() as AddressInfo).port}`;
    files = createS3Files({ ...s3.options, publicBase: `${base}/s3` });
  });
  afterAll(async () => {
    front.close();
    front.closeAllConnections();
    await s3.stop();
    remove();
  });

  const post = ({ url, fields }: Upload, bytes: Buffer, change: Record<string, string> = {}) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, ...change })) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg');
    return fetch(url, { method: 'POST', body: form });
  };

  it('go up by a form post through the one port, and come down again', async () => {
    const upload = await files.allowUpload(file);
    expect(upload.url).toBe(`${base}/s3/evidence`);
    expect((await post(upload, photo)).status).toBe(200);
    expect(await files.inspect(file.key)).toEqual({
      size: photo.length,
      sha256: hash('sha256', photo, 'hex'),
      type: 'image/jpeg',
    });
    const address = await files.allowDownload(file.key);
    expect(address.startsWith(`${base}/s3/evidence/`)).toBe(true);
    const answer = await fetch(address);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(photo);
  });

  it('that are not there are told so', async () => {
    expect(await files.inspect('case/7/nothing')).toBeUndefined();
    expect((await fetch(await files.allowDownload('case/7/nothing'))).status).toBe(404);
  });

  it('are taken only in the size, type and place that were permitted', async () => {
    const upload = await files.allowUpload({ ...file, key: 'case/8/a.jpg' });
    const outcomes = [
      await post(upload, photo.subarray(1)),
      await post(upload, Buffer.concat([photo, photo])),
      await post(upload, photo, { 'Content-Type': 'text/html' }),
      await post(upload, photo, { key: 'case/9/other.jpg' }),
      await post(upload, photo, { key: '../../outside' }),
      await post(upload, photo, { 'x-amz-meta-more': '1' }),
      await post(upload, photo, { 'X-Amz-Signature': '0'.repeat(64) }),
      await post(upload, photo, { Policy: Buffer.from('{"conditions":[]}').toString('base64') }),
    ];
    expect(outcomes.map((outcome) => outcome.status)).toEqual([403, 403, 403, 403, 403, 403, 403, 403]);
    expect(await files.inspect('case/8/a.jpg')).toBeUndefined();
    expect((await fetch(upload.url, { method: 'POST', body: 'nonsense' })).status).toBe(400);
  });

  it('are read by nobody without a permission', async () => {
    await post(await files.allowUpload(file), photo);
    const address = await files.allowDownload(file.key);
    const bare = address.split('?')[0] ?? '';
    expect((await fetch(bare)).status).toBe(403);
    expect((await fetch(address.replace(/Signature=./, 'Signature=x'))).status).toBe(403);
    expect((await fetch(address.replace('/case/7/', '/case/8/'))).status).toBe(403);
    expect((await fetch(`${base}/s3/evidence`)).status).toBe(403);
    expect((await fetch(bare, { method: 'PUT', body: 'x' })).status).toBe(405);
    expect((await fetch(bare, { method: 'DELETE' })).status).toBe(405);
  });

  it('lose their permissions after ten minutes', async () => {
    const upload = await files.allowUpload(file);
    const address = await files.allowDownload(file.key);
    ahead = 11 * 60_000;
    expect((await post(upload, photo)).status).toBe(403);
    expect((await fetch(address)).status).toBe(403);
    ahead = 0;
    expect((await fetch(address)).status).toBe(200);
  });
});
