import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { CONTRACTS, type Contract, type ContractName } from '@dingban/shared/api/contracts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { QS } from './sealLoop.ts';
import { submit } from './sealUse.ts';
import { useWorld } from './world.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 60);
const theWorld = useWorld();
const NAMES = Object.keys(CONTRACTS) as ContractName[];
const contractOf = (name: ContractName): Contract => CONTRACTS[name];

let caseId = '';
const tokens: string[] = [];

beforeAll(async () => {
  const world = theWorld();
  const clerk = await world.as('qs-clerk');
  caseId = (await submit(world, clerk, 'committee-seal', QS)).id;
  tokens.push(
    clerk.token,
    (await world.as('qs-director')).token,
    (await world.as('sf-discipline')).token,
    '',
  );
}, 60_000);

/** What nobody outside needs to see: places in our files, frames of a stack, names of our parts. */
const INSIDES =
  /\bat (?:[^\s"]+ )?\(?(?:file:|node:|\/)[^"]*:\d+:\d+|node_modules|\/work\/|\/functions\/|\.ts\b|Error:|ConditionalCheck|DynamoDB/;

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Sends it as it is and expects a refusal or an answer, never a fault. */
const expectCalm = async ({ method, path, token = '', headers, body }: Sent): Promise<void> => {
  let response: Response;
  try {
    response = await fetch(`${theWorld().system.url}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined || method === 'GET'
        ? {}
        : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
    });
  } catch (error) {
    // fetch itself refuses some headers and addresses; a connection that is closed on a giant is a refusal too.
    if (/Invalid|Failed to parse|header|fetch failed/i.test(String(error))) return;
    throw error;
  }
  const text = await response.text();
  if (response.status >= 500 || INSIDES.test(text))
    throw new Error(
      `${method} ${path} ${String(body).slice(0, 300)} -> ${response.status} ${text.slice(0, 500)}`,
    );
};

const NASTY = fc.constantFrom<unknown>(
  null,
  true,
  0,
  -1,
  1e308,
  '',
  '\u0000',
  '\ud800',
  '../../etc/passwd',
  "'; drop table",
  '{{7*7}}',
  '=cmd()',
  '张'.repeat(5000),
  [],
  {},
  [[[[[[]]]]]],
  '__proto__',
  'constructor',
);

const nastyJson = fc.oneof(
  { weight: 2, arbitrary: fc.json({ maxDepth: 4 }) },
  { weight: 1, arbitrary: NASTY.map((value) => JSON.stringify(value)) },
  fc.constantFrom(
    '{"__proto__":{"admin":true}}',
    '{"constructor":{"prototype":{"x":1}}}',
    '{"actionId":1e999}',
    '{"a":1,"a":2}',
    '{',
    'null',
    '\ufeff{}',
    '[]',
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    `{"words":"${'x'.repeat(300_000)}"}`,
  ),
);

const bytes = fc.uint8Array({ maxLength: 400 });

/** A good request in which some leaves are replaced: this comes further than rubbish does. */
const spoiled = (example: unknown): fc.Arbitrary<string> => {
  const paths: (readonly string[])[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    paths.push(path);
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
  };
  walk(example, []);
  const put = (value: unknown, [key, ...rest]: readonly string[], wanted: unknown): unknown => {
    if (key === undefined) return wanted;
    const inner = (value ?? {}) as Record<string, unknown>;
    return { ...inner, [key]: put(inner[key], rest, wanted) };
  };
  return fc
    .array(fc.tuple(fc.constantFrom(...paths.slice(1)), NASTY), { minLength: 0, maxLength: 3 })
    .map((changes) =>
      JSON.stringify(
        changes.reduce<unknown>((body, [path, value]) => put(body, path, value), {
          ...(example as object),
          actionId: randomUUID(),
        }),
      ),
    );
};

const exampleOf = (name: ContractName): unknown =>
  name === 'submitCase'
    ? {
        actionId: '',
        matter: 'seal-use',
        sub: 'committee-seal',
        place: QS,
        values: {
          requester: '甲',
          requesterKind: 'household',
          requesterPhone: '13800138000',
          documentTitle: '合同',
          documentKind: 'contract',
          amount: 100,
          purpose: '报送镇街备案',
          copies: 3,
          validUntil: '2026-12-01',
          contractStart: '2026-01-01',
          draft: [
            {
              key: 'evidence/qs-clerk/x.png',
              sha256: 'ab'.repeat(32),
              size: 1,
              type: 'image/png',
              name: 'a',
            },
          ],
        },
      }
    : (contractOf(name).example ?? { encrypt: 'AAAA' });

const pathPart = fc.oneof(
  fc.constantFrom(
    '.',
    '..',
    '%00',
    '%2e%2e',
    '%ff',
    'case%23x',
    'a'.repeat(3000),
    '%F0%9F%98%80',
    '__proto__',
  ),
  fc.string({ maxLength: 30 }).map((text) => {
    try {
      return encodeURIComponent(text);
    } catch {
      return 'x';
    }
  }),
);

const cursor = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.base64String({ maxLength: 200 }),
  fc
    .array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxLength: 5 })
    .map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url')),
  fc.constantFrom('20101~', '~', '201~garbage', `${QS}~${'A'.repeat(500)}`),
);

const queryOf = (names: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.oneof(
          fc.constantFrom('list', 'state', 'cursor', 'matter', 'sub', ...names),
          fc.string({ maxLength: 8 }),
        ),
        fc.oneof(cursor, fc.constantFrom('todo', 'open', 'closed', 'received', 'seal-use', '')),
      ),
      { maxLength: 4 },
    )
    .map((pairs) => new URLSearchParams(pairs).toString());

describe('nothing that is sent breaks', () => {
  it.each(NAMES)('%s', async (name) => {
    const contract = contractOf(name);
    const body: fc.Arbitrary<string | Uint8Array> =
      contract.body === undefined
        ? nastyJson
        : fc.oneof({ weight: 3, arbitrary: spoiled(exampleOf(name)) }, nastyJson, bytes);
    const id = fc.oneof({ weight: 3, arbitrary: fc.constant(caseId) }, pathPart);
    await fc.assert(
      fc.asyncProperty(
        body,
        id,
        queryOf(Object.keys(contract.query?.shape ?? {})),
        fc.nat(tokens.length - 1),
        async (sent, place, query, who) => {
          const path = contract.path.replace('{id}', place);
          await expectCalm({
            method: contract.method,
            path: query === '' ? path : `${path}?${query}`,
            token: tokens[who] ?? '',
            body: sent,
          });
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('with strange headers', async () => {
    const header = fc.tuple(
      fc.constantFrom(
        'authorization',
        'content-type',
        'cookie',
        'x-forwarded-for',
        'accept',
        '__proto__',
        'host',
      ),
      fc.oneof(
        fc.string({ maxLength: 100 }),
        fc.constantFrom('Bearer ', 'Bearer a.b.c', 'multipart/form-data', '\u00ff'),
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(header, { maxLength: 4 }),
        fc.constantFrom(...NAMES),
        async (headers, name) => {
          const { method, path } = contractOf(name);
          await expectCalm({
            method,
            path: path.replace('{id}', caseId),
            headers: Object.fromEntries(headers),
            body: '{}',
          });
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('at addresses that do not exist, and with other methods', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(pathPart, { maxLength: 4 }),
        fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'),
        async (parts, method) => {
          const path = `/api/${parts.join('/')}`;
          await expectCalm({ method: method === 'HEAD' ? 'GET' : method, path });
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('as raw bytes instead of HTTP', async () => {
    const { port } = theWorld().system.host;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(bytes, fc.constant(Buffer.from('GET /api/me HTTP/1.1\r\nhost: x\r\n\r\n'))),
        async (sent) => {
          await new Promise<void>((settle) => {
            const socket = connect(port, '127.0.0.1', () => socket.end(sent));
            socket.once('close', () => settle());
            socket.once('error', () => settle());
            socket.setTimeout(1000, () => socket.destroy());
            socket.resume();
          });
        },
      ),
      { numRuns: 20 },
    );
  });

  it('so that the process lives, the case is untouched, and no fault stands in the log', async () => {
    const world = theWorld();
    const { standing } = await (await world.as('qs-clerk')).get('readCase', { id: caseId });
    expect(['director', 'secretary', undefined]).toContain(standing?.node);
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
    expect(world.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('a cursor', () => {
  it('of one list opens no other', async () => {
    const world = theWorld();
    const clerk = await world.as('qs-clerk');
    for (let count = 0; count < 21; count += 1) await submit(world, clerk, 'committee-seal', QS);
    await world.system.idle();
    const started = await clerk.get('inbox', { query: { list: 'started' } });
    expect(started.cursor).toBeDefined();
    const { cursor: foreign = '' } = started;
    const director = await world.as('qs-director');
    for (const list of ['started', 'todo', 'done', 'received'] as const)
      expect((await director.get('inbox', { query: { list, cursor: foreign } })).items).toEqual([]);
    const second = await clerk.get('inbox', { query: { list: 'started', cursor: foreign } });
    expect(second.items.length).toBeGreaterThan(0);
  });
});
