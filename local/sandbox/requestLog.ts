import type { Fake } from './endpoint.ts';
import type { Answered } from './pipeline.ts';
import type { Asked } from './request.ts';

const KEPT = 500;
const SECRET = /token|secret|sign$/i;

/** Writes the request down with its secrets hidden. */
export const logRequest = (
  fake: Fake,
  host: string,
  asked: Asked,
  { reply, app, counted }: Answered,
): void => {
  const { world } = fake;
  world.requests.push({
    id: world.next.request,
    at: fake.now(),
    method: asked.method,
    host,
    path: asked.path,
    query: hidden(asked.query),
    body: asked.method === 'GET' ? undefined : hidden(asked.fields),
    ...(app === undefined ? {} : { app: app.appKey }),
    status: reply.status,
    code: reply.code ?? '',
    counted,
  });
  world.next.request += 1;
  if (world.requests.length > KEPT) world.requests.splice(0, world.requests.length - KEPT);
};

const hidden = <T>(fields: Readonly<Record<string, T>>): Record<string, T | string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, SECRET.test(name) ? '***' : value]),
  );
