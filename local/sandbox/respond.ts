import type { ServerResponse } from 'node:http';
import type { Endpoint, Fake } from './endpoint.ts';
import type { Reply } from './reply.ts';

/** Puts the request id where the host has it: on every answer of the old, on refusals of the new, never on a ban. */
export const respond = (fake: Fake, res: ServerResponse, host: Endpoint['host'], reply: Reply): void => {
  if (reply.html !== undefined) {
    res.writeHead(reply.status, { 'content-type': 'text/html; charset=utf-8' }).end(reply.html);
    return;
  }
  const body = typeof reply.body === 'object' && reply.body !== null ? { ...reply.body } : {};
  json(res, reply.status, { ...body, ...traceOf(fake, host, reply, 'punish' in body) });
};

const traceOf = (fake: Fake, host: Endpoint['host'], reply: Reply, isBan: boolean) => {
  if (isBan) return {};
  if (host === 'oapi') return { request_id: fake.ids.requestId() };
  return reply.status >= 400 ? { requestid: fake.ids.traceId() } : {};
};

export const json = (res: ServerResponse, status: number, body: unknown): void => {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
};
