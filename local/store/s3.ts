import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import {
  request as forward,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { join } from 'node:path';
import type { S3Options } from '@dingban/functions/store/s3Files';
import type { Clock } from '@dingban/shared/time/clock';
import S3rver from 's3rver';
import { findPolicyFault, isPresigned } from './signature.ts';

export interface EmbeddedS3 {
  /** For `createS3Files`; add the public base. */
  readonly options: S3Options & { readonly endpoint: string };
  /** To be mounted under /s3: checks the permission and hands on to the store. */
  readonly listener: RequestListener;
  stop(): Promise<void>;
}

export interface EmbeddedS3Options {
  readonly folder: string;
  /** The real time: the AWS SDK signs with it, whatever time the demonstration has. */
  readonly wallClock: Clock;
  readonly bucket?: string;
}

/** Larger than any evidence file, smaller than the memory of a small machine. */
const LARGEST = 64 * 1024 * 1024;

/** An S3-compatible store on disk, reached by this process on its own port and by browsers through the listener. */
export const startS3 = async ({
  folder,
  wallClock,
  bucket = 'evidence',
}: EmbeddedS3Options): Promise<EmbeddedS3> => {
  const directory = join(folder, 's3');
  mkdirSync(directory, { recursive: true });
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    vhostBuckets: false,
    configureBuckets: [{ name: bucket }],
  });
  const { port } = await server.run();
  const host = `127.0.0.1:${port}`;
  // s3rver knows this one account and checks no version 4 signature, so the secret is only between us and the listener.
  const credentials = { accessKeyId: 'S3RVER', secretAccessKey: randomBytes(24).toString('base64url') };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = request.url ?? '/';
    if (request.method === 'GET') {
      const address = { method: 'GET', target, host };
      if (!isPresigned(address, credentials.secretAccessKey, wallClock()))
        return refuse(response, 403, 'AccessDenied');
      return passOn(request, response, { host, target });
    }
    if (request.method !== 'POST' || target.split('?')[0] !== `/${bucket}`)
      return refuse(response, 405, 'MethodNotAllowed');
    const body = await readAll(request);
    if (body === undefined) return refuse(response, 413, 'EntityTooLarge');
    const form = await formOf(request, body, bucket);
    const fault =
      form === undefined
        ? 'MalformedPOSTRequest'
        : findPolicyFault(form, credentials.secretAccessKey, wallClock());
    if (fault !== undefined) return refuse(response, fault.startsWith('Malformed') ? 400 : 403, fault);
    passOn(request, response, { host, target, body });
  };

  return {
    options: { bucket, region: 'cn-north-1', endpoint: `http://${host}`, credentials },
    listener: (request, response) => {
      answer(request, response).catch(() => refuse(response, 500, 'InternalError'));
    },
    stop: () => server.close(),
  };
};

const refuse = (response: ServerResponse, status: number, code: string): void => {
  if (response.headersSent) return;
  response.writeHead(status, { 'content-type': 'application/xml', connection: 'close' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`);
};

const readAll = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const formOf = async (request: IncomingMessage, body: Buffer, bucket: string) => {
  try {
    const type = request.headers['content-type'] ?? '';
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    const fields: Record<string, string> = {};
    let size: number | undefined;
    form.forEach((value, name) => {
      // Fields after the file are not read by S3, so they are not read here either.
      if (size !== undefined) return;
      if (typeof value !== 'string') size = value.size;
      else if (name === 'file') size = Buffer.byteLength(value);
      else fields[name] = value;
    });
    return size === undefined ? undefined : { bucket, fields, size };
  } catch {
    return undefined;
  }
};

interface Passed {
  readonly host: string;
  readonly target: string;
  readonly body?: Buffer;
}

const passOn = (request: IncomingMessage, response: ServerResponse, { host, target, body }: Passed): void => {
  const { hostname, port } = new URL(`http://${host}`);
  const { connection: _connection, ...headers } = request.headers;
  const upstream = forward(
    { hostname, port, path: target, method: request.method, headers: { ...headers, host } },
    (answer) => {
      const { connection: _hop, 'keep-alive': _alive, ...rest } = answer.headers;
      // What somebody uploaded must not run as a page of this origin.
      response.writeHead(answer.statusCode ?? 502, {
        ...rest,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
      });
      answer.pipe(response);
    },
  );
  upstream.on('error', () => refuse(response, 502, 'ServiceUnavailable'));
  response.on('close', () => upstream.destroy());
  upstream.end(body);
};
