import { createHash, randomUUID } from 'node:crypto';
import { type Call, createClient } from '@dingban/shared/api/client';
import type { Answer, ContractName } from '@dingban/shared/api/contracts';

/** Somebody of the demonstration city who uses the system over HTTP, as a phone does. */
export interface Visitor {
  readonly id: string;
  readonly ask: ReturnType<typeof createClient>;
  /** Asks and expects to get it. */
  readonly get: <Name extends ContractName>(name: Name, call?: Call<Name>) => Promise<Answer<Name>>;
}

/** A caller with this session, or with none when the token is empty. */
export const visitor = (url: string, id: string, token: string): Visitor => {
  const ask = createClient(async ({ method, path, body }) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  });
  return {
    id,
    ask,
    get: async (name, call) => {
      const answer = await ask(name, call);
      if (!answer.ok) throw new Error(`${id} ${name}: ${JSON.stringify(answer.error).slice(0, 600)}`);
      return answer.data;
    },
  };
};

/** Calls the control API of the sandbox. */
export const control = async <T>(url: string, path: string, body?: unknown): Promise<T> => {
  const response = await fetch(`${url}/sandbox/__fake/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (await response.json()) as T;
};

/** Signs in as DingTalk does: a one-time code, exchanged for a session. */
export const signIn = async (url: string, userid: string): Promise<Visitor> => {
  const { authCode } = await control<{ authCode: string }>(url, 'authcode', { userid });
  const { token } = await visitor(url, '', '').get('session', { body: { code: authCode } });
  return visitor(url, userid, token);
};

/** Uploads bytes as the phone does, and gives the reference that a form holds. */
export const upload = async (
  person: Visitor,
  bytes: Uint8Array,
  name: string,
  type: string,
  takenAt?: number,
) => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { name, type, size: bytes.length, sha256 };
  const permission = await person.get('files', { body: file });
  const form = new FormData();
  for (const [key, value] of Object.entries(permission.upload.fields)) form.append(key, value);
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), name);
  const sent = await fetch(permission.upload.url, { method: 'POST', body: form });
  if (!sent.ok) throw new Error(`upload refused: ${sent.status}`);
  return { key: permission.key, ...file, ...(takenAt === undefined ? {} : { takenAt }) };
};

export const actionId = (): string => randomUUID();
