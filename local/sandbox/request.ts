import type { IncomingMessage } from 'node:http';

/** One request as the sandbox reads it. */
export interface Asked {
  readonly method: string;
  /** Below the prefix of the host, such as /topapi/v2/user/get. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly contentType: string;
  readonly raw: string;
  /** Where it comes from, IPv4 written as such. */
  readonly address: string;
  /** Body (JSON or form) or, for GET, the query. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** More than the largest snapshot of a large city. */
const MOST_BYTES = 64_000_000;

export const readRequest = async (req: IncomingMessage, pathWithQuery: string): Promise<Asked> => {
  const url = new URL(pathWithQuery, 'http://sandbox');
  const raw = await readBody(req);
  const contentType = req.headers['content-type'] ?? '';
  const query = Object.fromEntries(url.searchParams);
  const method = req.method ?? 'GET';
  return {
    method,
    path: url.pathname,
    query,
    headers: Object.fromEntries(
      Object.entries(req.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
    ),
    contentType,
    raw,
    address: (req.socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
    fields: method === 'GET' ? query : fieldsOf(raw, contentType),
  };
};

const readBody = async (req: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of req) {
    const chunk = Buffer.from(part);
    bytes += chunk.length;
    if (bytes <= MOST_BYTES) parts.push(chunk);
  }
  return Buffer.concat(parts).toString('utf8');
};

const fieldsOf = (raw: string, contentType: string): Readonly<Record<string, unknown>> => {
  if (contentType.includes('x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(raw));
  try {
    const body: unknown = JSON.parse(raw);
    return typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : {};
  } catch {
    return {};
  }
};
