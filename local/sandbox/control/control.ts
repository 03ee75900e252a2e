import type { IncomingMessage } from 'node:http';
import { match } from '../match.ts';
import type { Asked } from '../request.ts';
import { ACCESS_CALLS } from './access.ts';
import type { ControlCall, ControlContext } from './controlCall.ts';
import { EVENT_CALLS } from './events.ts';
import { MESSAGE_CALLS } from './messages.ts';
import { ORG_CALLS } from './org.ts';
import { STATE_CALLS } from './state.ts';

const CALLS: readonly ControlCall[] = [
  ...STATE_CALLS,
  ...ACCESS_CALLS,
  ...MESSAGE_CALLS,
  ...ORG_CALLS,
  ...EVENT_CALLS,
];

/** The body of the answer, or undefined where there is no such thing. */
export const control = async (
  asked: Asked,
  context: Omit<ControlContext, 'params' | 'query' | 'body'>,
): Promise<unknown> => {
  for (const call of CALLS) {
    const params = call.method === asked.method ? match(call.path, asked.path) : undefined;
    if (params !== undefined) return call.run({ ...context, params, query: asked.query, body: asked.fields });
  }
  return undefined;
};

/**
 * Whoever holds the control API is everybody in the city. So only this machine may ask: not through a proxy,
 * not under a foreign name (DNS rebinding), not from a foreign page.
 */
export const mayControl = (req: IncomingMessage, bases: readonly string[]): boolean => {
  const address = (req.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  if (!(address === '::1' || address.startsWith('127.'))) return false;
  if (req.headers['x-forwarded-for'] !== undefined || req.headers.forwarded !== undefined) return false;
  const hosts = bases.flatMap((base) => (URL.canParse(base) ? [new URL(base).hostname] : []));
  const isOurs = (host: string): boolean => [...LOOPBACK, ...hosts].includes(host);
  const { origin, host } = req.headers;
  if (host !== undefined && !isOurs(hostname(`http://${host}`))) return false;
  return origin === undefined || isOurs(hostname(origin));
};

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

const hostname = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');
