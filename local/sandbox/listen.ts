import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSandbox, type Sandbox, type SandboxPorts } from './sandbox.ts';

const MOUNT = '/sandbox';

export interface ListeningSandbox {
  readonly sandbox: Sandbox;
  /** http://127.0.0.1:<port>/sandbox */
  readonly base: string;
  readonly close: () => Promise<void>;
}

/** A sandbox of its own on a free port of this machine, for tests. */
export const listen = async (
  ports: Omit<SandboxPorts, 'publicBase' | 'appBase'> & Partial<Pick<SandboxPorts, 'appBase'>>,
): Promise<ListeningSandbox> => {
  let sandbox: Sandbox | undefined;
  const server = createServer((req, res) => {
    const url = req.url ?? '/';
    if (sandbox !== undefined && url.startsWith(MOUNT))
      void sandbox.handle(req, res, url.slice(MOUNT.length) || '/');
    else res.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}${MOUNT}`;
  const mounted = createSandbox({ appBase: `http://127.0.0.1:${port}`, ...ports, publicBase: base });
  sandbox = mounted;
  return {
    sandbox: mounted,
    base,
    close: async () => {
      await mounted.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};
