import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, resolve } from 'node:path';
import type { Clock } from '@dingban/shared/time/clock';
import { readBody } from './host/body.ts';
import { eventOf } from './host/event.ts';
import { invoke, type LoadHandler, loadFrom, TimedOut } from './host/lambda.ts';
import { handToMount, type Mounts } from './host/mounts.ts';
import { type Reply, refusal, replyOf, send } from './host/reply.ts';
import { findRoute, readService } from './host/routes.ts';
import { createSchedules, type Timer } from './host/schedules.ts';

export interface HostOptions {
  /** `serverless.yml`; handlers are found from its folder. */
  readonly serviceFile: string;
  readonly clock: Clock;
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default 127.0.0.1: this machine only. */
  readonly address?: string;
  /** Default: imports the handler's file. */
  readonly load?: LoadHandler;
  readonly mounts?: Mounts;
  /** What /healthz tells beside `ok`. */
  readonly health?: () => Promise<Readonly<Record<string, unknown>>>;
  readonly timer?: Timer;
  /** Whether schedule functions run by themselves. Default true. */
  readonly scheduled?: boolean;
}

export interface Host {
  readonly url: string;
  readonly port: number;
  /** Runs a schedule function now. */
  runSchedule(functionName: string): Promise<void>;
  /** Takes no new requests, lets those under way end (at most 5 s) and then stops. */
  stop(): Promise<void>;
}

const LARGEST_BODY = 1024 * 1024;

/** A small Lambda: one process, one port, the routes and rates of `serverless.yml`, events as AWS makes them. */
export const startHost = async (options: HostOptions): Promise<Host> => {
  const { serviceFile, clock, mounts = {}, health, timer } = options;
  const { routes, schedules: rates } = readService(serviceFile);
  const load = options.load ?? loadFrom(dirname(resolve(serviceFile)));
  const schedules = createSchedules(rates, { load, clock, timer });

  const call = async (request: IncomingMessage, url: URL): Promise<Reply | undefined> => {
    const found = findRoute(routes, request.method ?? 'GET', url.pathname);
    if (found === undefined) return undefined;
    const body = await readBody(request, LARGEST_BODY);
    if (body === 'too-large') return refusal(413, 'Request Entity Too Large');
    const { functionName: name, timeout, handler } = found.route;
    const requestId = randomUUID();
    try {
      const event = eventOf({ request, found, url, body, at: clock(), requestId });
      return replyOf(await invoke(await load(handler), event, { name, timeout, requestId }));
    } catch (error) {
      console.error(`${name} ${requestId}:`, error);
      return error instanceof TimedOut
        ? refusal(503, 'Service Unavailable')
        : refusal(500, 'Internal Server Error');
    }
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = urlOf(request);
    if (url === undefined) return send(response, refusal(400, 'Bad Request'));
    if (url.pathname === '/healthz') return send(response, replyOf({ ok: true, ...(await health?.()) }));
    const reply = await call(request, url);
    if (reply !== undefined) {
      // The rest of a body that was refused is not worth reading.
      if (!request.complete) response.setHeader('connection', 'close');
      return send(response, reply);
    }
    if (url.pathname.startsWith('/api/') || !handToMount(mounts, request, response))
      send(response, refusal(404, 'Not Found'));
  };

  const server = createServer({ requestTimeout: 120_000, headersTimeout: 10_000 }, (request, response) => {
    answer(request, response).catch((error) => {
      if (request.destroyed && !request.complete) return;
      console.error(error);
      send(response, refusal(500, 'Internal Server Error'));
    });
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const status =
      error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
  });
  server.listen(options.port ?? 0, options.address ?? '127.0.0.1');
  await once(server, 'listening');
  if (options.scheduled !== false) schedules.start();
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    runSchedule: schedules.run,
    async stop() {
      const closed = new Promise((settled) => server.close(settled));
      // Kept-alive connections become idle one by one as their last answers go out.
      const idle = setInterval(() => server.closeIdleConnections(), 20);
      const last = setTimeout(() => server.closeAllConnections(), 5_000);
      await schedules.stop();
      await closed;
      clearInterval(idle);
      clearTimeout(last);
    },
  };
};

/** Undefined when the address or one of its escapes is broken. */
const urlOf = (request: IncomingMessage): URL | undefined => {
  try {
    const target = request.url ?? '/';
    if (!target.startsWith('/')) return undefined;
    const url = new URL(`http://localhost${target}`);
    decodeURIComponent(url.pathname);
    return url;
  } catch {
    return undefined;
  }
};
