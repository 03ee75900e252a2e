import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import dynalite from 'dynalite';
import type { Engine } from './engine.ts';

/** dynalite in this process, on disk, on a free port of 127.0.0.1. Pure npm, every platform, no Streams API. */
export const startDynalite = async (folder: string): Promise<Engine> => {
  mkdirSync(folder, { recursive: true });
  const server = dynalite({ path: folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    streams: false,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined || error === null ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
};
