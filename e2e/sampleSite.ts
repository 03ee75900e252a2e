import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Server as Answers } from '../miniapp/host/dd.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** The built H5 app with prepared answers behind it: enough to look at screens without the whole system. */
export const serveSample = async (
  folder: string,
  answers: Answers,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const file = path.join(
      folder,
      url === '/' || url.startsWith('/?') ? 'index.html' : (url.split('?')[0] ?? ''),
    );
    if (
      !url.startsWith('/api/') &&
      !url.startsWith('/sandbox/') &&
      file.startsWith(folder) &&
      existsSync(file)
    ) {
      response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
      response.end(readFileSync(file));
      return;
    }
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', async () => {
      const authorization = request.headers.authorization;
      const { status, body } = await answers({
        url,
        method: request.method ?? 'GET',
        headers: authorization === undefined ? {} : { Authorization: authorization },
        data: Buffer.concat(parts).toString(),
      });
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
