import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { Fake } from '../endpoint.ts';
import { match } from '../match.ts';
import type { Asked } from '../request.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';
import { panel, requestLog } from './panel.ts';
import { peopleList } from './people.ts';
import { phone } from './phone.ts';

export interface PageWorld {
  readonly fake: Fake;
  readonly publicBase: string;
  readonly appBase: string;
  /** Asked from this machine, so that time may be turned. */
  readonly isLocal: boolean;
}

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#0b6e4f"/><path d="M4 8l3 3 5-6" stroke="#fff" stroke-width="2" fill="none"/></svg>';

const FILES: Readonly<Record<string, { readonly type: string; readonly text: () => string }>> = {
  '/style.css': { type: 'text/css', text: () => file('style.css') },
  '/icon.svg': { type: 'image/svg+xml', text: () => ICON },
  '/refresh.js': { type: 'text/javascript', text: () => file('refresh.js') },
};

/** The demonstration pages: everybody, one phone, the log of requests. */
export const page = (res: ServerResponse, { path, method }: Asked, world: PageWorld): void => {
  const answer = answerTo(path, method, world);
  // Nothing runs but our own script, whatever a message may hold.
  res.writeHead(answer.status, {
    'content-type': `${answer.type}; charset=utf-8`,
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  res.end(answer.text);
};

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const answerTo = (path: string, method: string, world: PageWorld): Answer => {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, type: 'text/plain', text: '' };
  const found = FILES[path];
  if (found !== undefined) return { status: 200, type: found.type, text: found.text() };
  const text = pageAt(path.replace(/\/$/, ''), world);
  return text === undefined
    ? { status: 404, type: 'text/html', text: notFound(world) }
    : { status: 200, type: 'text/html', text };
};

const pageAt = (path: string, { fake, publicBase, appBase, isLocal }: PageWorld): string | undefined => {
  const base = mountPath(publicBase);
  const home = { href: base, title: '人员' };
  if (path === '') {
    const live = html`${panel(fake, base, isLocal)}${peopleList(fake, base)}`;
    return frame({ title: fake.world.cityName, base, live });
  }
  if (path === '/requests') return frame({ title: '请求记录', base, back: home, live: requestLog(fake) });
  const userid = match('/people/{userid}', path)?.userid;
  const shown = userid === undefined ? undefined : phone(fake, userid, appBase);
  return shown === undefined
    ? undefined
    : frame({ title: `${shown.name}的钉钉`, base, back: home, live: shown.body });
};

const notFound = ({ publicBase }: PageWorld): string => {
  const base = mountPath(publicBase);
  const live = html`<p class="card empty">这里没有内容。可以回到人员列表，重新选一个人。</p>`;
  return frame({ title: '没有这一页', base, back: { href: base, title: '人员' }, live });
};

const mountPath = (publicBase: string): string => new URL(publicBase).pathname.replace(/\/$/, '');
