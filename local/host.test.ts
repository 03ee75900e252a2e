import { mkdirSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { ROUTES } from '@dingban/shared/api/routes';
import type { APIGatewayProxyEventV2, ScheduledEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { staticFiles } from './h5.ts';
import type { LambdaHandler } from './host/lambda.ts';
import { readService } from './host/routes.ts';
import { type Host, startHost } from './host.ts';
import { temporaryFolder } from './store/testStore.ts';

const SERVICE = `
provider: { timeout: 1 }
functions:
  cases:
    handler: functions/http/cases.handler
    role: !GetAtt Some.Arn
    events:
      - httpApi: POST /api/cases
      - httpApi: GET /api/cases/{id}
      - httpApi: POST /api/cases/{id}/actions
      - httpApi: GET /api/cases/newest
  project:
    handler: functions/stream/project.handler
    events: [{ stream: { type: dynamodb, arn: !GetAtt T.StreamArn } }]
  deadlines:
    handler: functions/schedule/deadlines.handler
    events: [{ schedule: rate(5 minutes) }]
`;

const NOW = Date.UTC(2026, 10, 24, 1, 2, 3);

describe('the local host', () => {
  const { folder, remove } = temporaryFolder();
  let host: Host;
  let answer: LambdaHandler;
  let events: APIGatewayProxyEventV2[] = [];
  let sweeps: ScheduledEvent[] = [];
  let tick: () => void = () => {};
  let rate = 0;

  beforeAll(async () => {
    writeFileSync(join(folder, 'serverless.yml'), SERVICE);
    mkdirSync(join(folder, 'h5'));
    writeFileSync(join(folder, 'h5', 'index.html'), '<h1>鼎办</h1>');
    writeFileSync(join(folder, 'h5', 'app.0123abcd.js'), 'let a;');
    writeFileSync(join(folder, 'secret'), 'secret');
    host = await startHost({
      serviceFile: join(folder, 'serverless.yml'),
      clock: () => NOW,
      load: async (path) =>
        path.includes('schedule')
          ? (event) => {
              sweeps.push(event as ScheduledEvent);
            }
          : (event, context) => {
              events.push(event as APIGatewayProxyEventV2);
              return answer(event, context);
            },
      mounts: {
        '/': staticFiles(join(folder, 'h5')),
        '/sandbox': (request: IncomingMessage & { baseUrl?: string }, response) =>
          response.end(`${request.baseUrl} ${request.url}`),
      },
      health: async () => ({ deadLetters: 0 }),
      timer: (every, run) => {
        rate = every;
        tick = run;
        return () => {};
      },
    });
  });
  beforeEach(() => {
    events = [];
    sweeps = [];
    answer = () => ({ statusCode: 200, body: 'ok' });
  });
  afterAll(async () => {
    await host.stop();
    remove();
  });

  const raw = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(host.port, '127.0.0.1', () => socket.end(text));
      let said = '';
      socket.on('data', (chunk) => {
        said += chunk;
      });
      socket.on('close', () => resolve(said)).on('error', reject);
    });

  it('hands over a request as an HTTP API does', async () => {
    await fetch(`${host.url}/api/cases/case%23%E6%9D%91/actions?a=1&a=2&b=%20x&c`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Trace': 'T',
        cookie: 'a=1; b=2',
        'user-agent': 'test',
      },
      body: '{"签":1}',
    });
    const [event] = events;
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'POST /api/cases/{id}/actions',
      rawPath: '/api/cases/case#村/actions',
      rawQueryString: 'a=1&a=2&b=%20x&c',
      cookies: ['a=1', 'b=2'],
      queryStringParameters: { a: '1,2', b: ' x', c: '' },
      pathParameters: { id: 'case#村' },
      body: '{"签":1}',
      isBase64Encoded: false,
      requestContext: {
        stage: '$default',
        time: '24/Nov/2026:01:02:03 +0000',
        timeEpoch: NOW,
        http: { method: 'POST', path: '/api/cases/case#村/actions', protocol: 'HTTP/1.1', userAgent: 'test' },
      },
    });
    expect(event?.headers).toMatchObject({ 'content-type': 'application/json', 'x-trace': 'T' });
    expect(event?.headers.cookie).toBeUndefined();
  });

  it('hands over bytes and forms as base64, and leaves out what is not there', async () => {
    await fetch(`${host.url}/api/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'a=1',
    });
    await fetch(`${host.url}/api/cases/7`);
    expect(events[0]).toMatchObject({ isBase64Encoded: true, body: Buffer.from('a=1').toString('base64') });
    expect(events[1]).not.toHaveProperty('body');
    expect(events[1]).not.toHaveProperty('cookies');
    expect(events[1]).not.toHaveProperty('queryStringParameters');
  });

  it('prefers a literal segment to a parameter', async () => {
    await fetch(`${host.url}/api/cases/newest`);
    await fetch(`${host.url}/api/cases/oldest`);
    expect(events.map((event) => event.routeKey)).toEqual(['GET /api/cases/newest', 'GET /api/cases/{id}']);
  });

  it('writes status, headers, cookies and bytes', async () => {
    answer = () => ({
      statusCode: 201,
      headers: { 'Content-Type': 'image/png', 'x-count': 3 },
      cookies: ['a=1; HttpOnly', 'b=2'],
      body: Buffer.of(0, 255).toString('base64'),
      isBase64Encoded: true,
    });
    const response = await fetch(`${host.url}/api/cases/7`);
    expect(response.status).toBe(201);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('x-count')).toBe('3');
    expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2']);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.of(0, 255));
  });

  it('takes a result without a status as JSON', async () => {
    answer = async () => ({ ok: true });
    const response = await fetch(`${host.url}/api/cases/7`);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({ ok: true });
  });

  it('answers faults as API Gateway does and stays up', async () => {
    answer = () => {
      throw new Error('planted: not for the client');
    };
    const faulty = await fetch(`${host.url}/api/cases/7`);
    expect([faulty.status, await faulty.text()]).toEqual([500, '{"message":"Internal Server Error"}']);
    answer = () => ({ statusCode: 9999 });
    expect((await fetch(`${host.url}/api/cases/7`)).status).toBe(500);
    answer = () => new Promise(() => {});
    expect((await fetch(`${host.url}/api/cases/7`)).status).toBe(503);
    expect((await fetch(`${host.url}/api/nothing`)).status).toBe(404);
    expect((await fetch(`${host.url}/api/cases`, { method: 'DELETE' })).status).toBe(404);
  });

  it('refuses a body of more than one megabyte, announced or not', async () => {
    const announced = await fetch(`${host.url}/api/cases`, {
      method: 'POST',
      body: Buffer.alloc(1024 * 1024 + 1),
    });
    expect(announced.status).toBe(413);
    const streamed = await new Promise<number | undefined>((resolve) => {
      const request = httpRequest(`${host.url}/api/cases`, { method: 'POST' }, (r) => resolve(r.statusCode));
      request.on('error', () => {});
      for (let i = 0; i < 20; i += 1) request.write(Buffer.alloc(64 * 1024));
      request.end();
    });
    expect(streamed).toBe(413);
    expect(
      (await fetch(`${host.url}/api/cases`, { method: 'POST', body: Buffer.alloc(1024 * 1024) })).status,
    ).toBe(200);
  });

  it('answers what is no request', async () => {
    expect(await raw('nonsense\r\n\r\n')).toContain('400 Bad Request');
    expect(await raw('GET /api/cases/%ZZ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')).toContain('400');
    expect(await raw(`GET / HTTP/1.1\r\nhost: x\r\nlong: ${'x'.repeat(40_000)}\r\n\r\n`)).toContain('431');
    expect((await fetch(`${host.url}/healthz`)).status).toBe(200);
  });

  it('serves the pages, and nothing beside them', async () => {
    expect(await (await fetch(`${host.url}/`)).text()).toBe('<h1>鼎办</h1>');
    expect(await (await fetch(`${host.url}/pages/inbox?x=1`)).text()).toBe('<h1>鼎办</h1>');
    const script = await fetch(`${host.url}/app.0123abcd.js`);
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(await script.text()).toBe('let a;');
    const again = { headers: { 'if-none-match': script.headers.get('etag') ?? '' } };
    expect((await fetch(`${host.url}/app.0123abcd.js`, again)).status).toBe(304);
    expect((await fetch(`${host.url}/missing.js`)).status).toBe(404);
    for (const path of ['/../secret', '/%2e%2e/secret', '/..%2fsecret', '/%00', '/..%5csecret'])
      expect(await raw(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)).not.toContain(
        'secret',
      );
  });

  it('hands other prefixes to their listeners, without the prefix', async () => {
    expect(await (await fetch(`${host.url}/sandbox/oapi/gettoken?a=1`)).text()).toBe(
      '/sandbox /oapi/gettoken?a=1',
    );
    expect(await (await fetch(`${host.url}/sandbox`)).text()).toBe('/sandbox /');
    expect(await (await fetch(`${host.url}/sandboxed`)).text()).toBe('<h1>鼎办</h1>');
    expect(await (await fetch(`${host.url}/healthz`)).json()).toEqual({ ok: true, deadLetters: 0 });
  });

  it('runs schedules at their rate on the clock that it was given', async () => {
    expect(rate).toBe(5 * 60_000);
    tick();
    await host.runSchedule('deadlines');
    expect(sweeps.length).toBeGreaterThanOrEqual(1);
    expect(sweeps[0]).toMatchObject({ source: 'aws.events', time: '2026-11-24T01:02:03Z' });
    await expect(host.runSchedule('nothing')).rejects.toThrow('no schedule');
  });

  it('lets requests under way end before it stops', async () => {
    const second = await startHost({
      serviceFile: join(folder, 'serverless.yml'),
      clock: () => NOW,
      scheduled: false,
      load: async () => async () => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        return { statusCode: 200, body: 'done' };
      },
    });
    const slow = fetch(`${second.url}/api/cases/7`).then((response) => response.text());
    await new Promise((resolve) => setTimeout(resolve, 30));
    await second.stop();
    expect(await slow).toBe('done');
    await expect(fetch(`${second.url}/api/cases/7`)).rejects.toThrow();
  });

  it('knows every event of the real serverless.yml', () => {
    const service = readService('serverless.yml');
    const named = (routes: readonly { method: string; path: string }[]) =>
      routes.map(({ method, path }) => `${method} ${path}`).sort();
    // What is no API is a page for a browser.
    const api = service.routes.filter(({ path }) => path.startsWith('/api/'));
    expect(named(api)).toEqual(named(Object.values(ROUTES)));
    expect(service.schedules.map(({ every }) => every)).toEqual([5 * 60_000, 60 * 60_000, 60_000]);
    expect(service.streams.map(({ functionName }) => functionName)).toEqual(['project', 'react']);
  });
});
