import { describe, expect, it } from 'vitest';
import { createClient, type Transport } from './client.ts';

const answering = (body: unknown, status = 200) => {
  const asked: Parameters<Transport>[0][] = [];
  const client = createClient(async (request) => {
    asked.push(request);
    return { status, body };
  });
  return { client, asked };
};

describe('the client', () => {
  it('asks for the right address with what it was given', async () => {
    const { client, asked } = answering({ ok: true, data: { items: [] } });
    await client('inbox', { query: { list: 'todo' } });
    await client('readCase', { id: '7f3a/../x?y' });
    await client('session', { body: { code: '一次' } });
    expect(asked).toEqual([
      { method: 'GET', path: '/api/inbox?list=todo' },
      { method: 'GET', path: '/api/cases/7f3a%2F..%2Fx%3Fy' },
      { method: 'POST', path: '/api/session', body: { code: '一次' } },
    ]);
  });

  it('leaves out what is not given in a query and escapes the rest', async () => {
    const { client, asked } = answering({ ok: true, data: {} });
    await client('warnings', { query: { state: 'open', cursor: 'a&b=c d' } });
    await client('catalogue', { query: { matter: undefined, sub: undefined } });
    expect(asked.map(({ path }) => path)).toEqual([
      '/api/warnings?state=open&cursor=a%26b%3Dc%20d',
      '/api/catalogue',
    ]);
  });

  it('gives back the answer or the refusal', async () => {
    expect(await answering({ ok: true, data: { places: [] } }).client('places')).toEqual({
      ok: true,
      data: { places: [] },
    });
    const error = {
      code: 'not-found',
      message: { zh: '没有找到', en: 'Not found' },
      hint: { zh: '无', en: 'None' },
    };
    expect(await answering({ ok: false, error }).client('places')).toEqual({ ok: false, error });
    expect(await answering({ ok: false, error }, 401).client('me')).toEqual({ ok: false, error });
  });

  it('says in plain words when there is no answer or no network, and never throws', async () => {
    for (const body of [undefined, null, '', '<html>', 42, [], {}, { ok: false }, { ok: 'true' }])
      expect(await answering(body, 502).client('me')).toMatchObject({
        ok: false,
        error: { code: 'no-answer' },
      });
    const offline = createClient(() => Promise.reject(new Error('timeout')));
    expect(await offline('me')).toMatchObject({
      error: { code: 'offline', message: { zh: '现在连不上网络' } },
    });
    const broken = createClient(() => {
      throw new Error('no network module');
    });
    expect(await broken('me')).toMatchObject({ error: { code: 'offline' } });
  });
});
