import type { Transport } from '@dingban/shared/api/client';
import type { Incoming } from '../bridge/bridge.ts';
import { bridge } from '../bridge/index.ts';
import { denied } from './denied.ts';
import { token } from './session.ts';

const send = (method: 'GET' | 'POST', path: string, body: unknown): Promise<Incoming> => {
  const bearer = token();
  return bridge.request({
    method,
    url: API_BASE + path,
    headers: {
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** How a lost session is got back: true when there is a new one. Set by the sign-in, so that this file need not know it. */
let signInAgain: () => Promise<boolean> = () => Promise.resolve(false);

export const onLostSession = (again: () => Promise<boolean>): void => {
  signInAgain = again;
};

const lost = (answer: Incoming): boolean =>
  answer.kind === 'hidden' || (answer.kind === 'answer' && answer.status === 401);

/**
 * One request, and once more after a lost session was renewed without asking. DingTalk's mini-program hides whether
 * an answer was 401 or 500: with a fresh session and still no answer, it was not the session.
 */
export const transport: Transport = async ({ method, path, body }) => {
  const making = path === '/api/session' || path.startsWith('/sandbox/');
  // Whoever is nobody yet is signed in first, instead of being refused and asked again.
  const open = making || path.startsWith('/api/public/');
  if (!open && token() === undefined && !(await signInAgain()))
    return { status: 401, body: denied('no-session') };
  let answer = await send(method, path, body);
  if (lost(answer) && !open) {
    if (!(await signInAgain())) return { status: 401, body: denied('no-session') };
    answer = await send(method, path, body);
  }
  if (answer.kind === 'offline') throw new Error('no connection');
  return answer.kind === 'hidden'
    ? { status: 503, body: undefined }
    : { status: answer.status, body: parsed(answer.text) };
};
