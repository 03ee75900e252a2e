import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** Other listeners by path prefix. They see the address without the prefix, which stands in `baseUrl`, as Express has it. */
export type Mounts = Readonly<Record<string, RequestListener>>;

type Mounted = IncomingMessage & { baseUrl?: string; originalUrl?: string };

/** Hands the request to the mount with the longest fitting prefix. False when there is none. */
export const handToMount = (mounts: Mounts, request: Mounted, response: ServerResponse): boolean => {
  const url = request.url ?? '/';
  const path = url.split('?', 1)[0] ?? '/';
  const prefix = Object.keys(mounts)
    .filter((candidate) => candidate === '/' || path === candidate || path.startsWith(`${candidate}/`))
    .sort((a, b) => b.length - a.length)[0];
  const listener = prefix === undefined ? undefined : mounts[prefix];
  if (prefix === undefined || listener === undefined) return false;
  request.originalUrl = url;
  request.baseUrl = prefix === '/' ? '' : prefix;
  const rest = prefix === '/' ? url : url.slice(prefix.length);
  request.url = rest.startsWith('/') ? rest : `/${rest}`;
  listener(request, response);
  return true;
};
