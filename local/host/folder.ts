import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
const SQUEEZED = new Set(['.html', '.js', '.css', '.json', '.map', '.svg', '.txt']);
/** A content hash in the name: the file never changes. */
const HASHED = /[.-][0-9a-f]{8,}\./;

/** Serves the files of a folder. A path without an extension that is not there gets `index.html`, for the router of the app. */
export const serveFolder =
  (folder: string): RequestListener =>
  (request, response) => {
    serve(folder, request, response).catch(() => end(response, 500));
  };

const end = (response: ServerResponse, status: number): void => {
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end();
};

const fileOf = async (path: string): Promise<{ path: string; tag: string; size: number } | undefined> => {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return await fileOf(join(path, 'index.html'));
    return { path, size: found.size, tag: `W/"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"` };
  } catch {
    return undefined;
  }
};

const serve = async (folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
  const asked = pathOf(request.url ?? '/');
  if (asked === undefined) return end(response, 400);
  const path = normalize(join(folder, asked));
  if (path !== normalize(folder) && !path.startsWith(`${normalize(folder)}${sep}`)) return end(response, 404);
  const file =
    (await fileOf(path)) ?? (extname(asked) === '' ? await fileOf(join(folder, 'index.html')) : undefined);
  if (file === undefined) return end(response, 404);
  const extension = extname(file.path);
  const zipped = SQUEEZED.has(extension) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  response.setHeader('content-type', TYPES[extension] ?? 'application/octet-stream');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('etag', file.tag);
  response.setHeader('vary', 'accept-encoding');
  response.setHeader(
    'cache-control',
    HASHED.test(file.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (request.headers['if-none-match'] === file.tag) return end(response.writeHead(304), 304);
  if (zipped) response.setHeader('content-encoding', 'gzip');
  else response.setHeader('content-length', file.size);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const source = createReadStream(file.path);
  if (zipped) pipeline(source, createGzip(), response, () => {});
  else pipeline(source, response, () => {});
};

const pathOf = (url: string): string | undefined => {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
};
