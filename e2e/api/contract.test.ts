import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CONTRACTS, type Contract, type ContractName } from '@dingban/shared/api/contracts';
import { openApi } from '@dingban/shared/api/openapi';
import { addDays, localDate } from '@dingban/shared/time/clock';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_FILE, documentText } from '../../scripts/openapi.ts';
import { contractOf, watchContracts } from './contractWatch.ts';
import { plantCase } from './planted.ts';
import { exportSheet, household, importSheet, put, sheetOf } from './registryWorld.ts';
import { QS, warnedCase } from './sealLoop.ts';
import { documentValues, submit, uploadPhoto } from './sealUse.ts';
import { useWorld } from './world.ts';

const theWorld = useWorld();
const NAMES = Object.keys(CONTRACTS) as ContractName[];

describe('the published document', () => {
  it('is what the contracts say today', () => {
    expect(readFileSync(DOCUMENT_FILE, 'utf8'), 'run npm run openapi').toBe(documentText());
  });

  it('is what the running system serves', async () => {
    const { body } = await theWorld().request({ method: 'GET', path: '/api/openapi.json' });
    expect(body).toEqual(JSON.parse(documentText()));
  });

  it('refers to nothing that is not there, and nothing to itself alone', () => {
    const document = openApi() as unknown as { components: { schemas: Record<string, { $ref?: string }> } };
    const { schemas } = document.components;
    for (const [, name = ''] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(Object.keys(schemas)).toContain(name);
    for (const [name, schema] of Object.entries(schemas))
      expect(schema.$ref).not.toBe(`#/components/schemas/${name}`);
  });

  it('has an example for every body, and the body takes it', () => {
    for (const name of NAMES) {
      const contract: Contract = CONTRACTS[name];
      if (contract.body === undefined) continue;
      expect([name, contract.body.safeParse(contract.example).success]).toEqual([name, true]);
    }
  });
});

describe('every endpoint', () => {
  it('answers as its contract says, both when it does what was asked and when it refuses', async () => {
    const world = theWorld();
    const { detail, warning } = await warnedCase(world);
    const clerk = await world.as('qs-clerk');
    const town = await world.as('sf-discipline');
    const villager = await world.as('qs-v11');
    const id = detail.id;
    const standing = await submit(world, clerk, 'committee-seal', QS);
    const unknown = { id: randomUUID() };
    const actionId = randomUUID();
    const withdraw = { actionId: randomUUID(), command: { type: 'withdraw' as const, reason: '不需要了' } };
    const handle = {
      actionId: randomUUID(),
      command: { type: 'verify' as const, note: '已核实', files: [] },
    };
    const admin = await world.as('city-admin');
    const city = await world.as('city-supervisor');
    const notice = await plantCase(
      world,
      QS,
      'membership-dividend/member-recognition',
      'recognition-publicity',
      { applicant: clerk.id },
    );
    const today = localDate(world.system.app.clock());
    const away = {
      actionId: randomUUID(),
      to: 'qs-member2',
      from: today,
      until: today,
      reason: '外出培训',
    };
    const migration = {
      actionId: randomUUID(),
      matter: 'seal-use',
      sub: 'committee-seal',
      from: 1,
      defaults: {},
      villages: {},
      reason: '统一登记所用印章',
    };
    const exported = randomUUID();
    const change = {
      actionId: randomUUID(),
      base: 1,
      values: { percent: 130 },
      from: addDays(today, 7),
      reason: '参考价目已更新',
    };
    const opinion = { actionId, stars: 5, words: '' };
    const photo = { name: 'a.png', type: 'image/png', size: 10, sha256: 'ab'.repeat(32) };

    /** What is asked of each endpoint: first what it does, then what it refuses. The type makes it complete. */
    const asked: Readonly<Record<ContractName, readonly (() => Promise<unknown>)[]>> = {
      session: [() => world.signIn('qs-v11'), () => world.stranger.ask('session', { body: { code: 'x' } })],
      me: [() => clerk.get('me'), () => world.stranger.ask('me')],
      catalogue: [
        () => clerk.get('catalogue'),
        () => clerk.get('catalogue', { query: { matter: 'seal-use', sub: 'finance-seal' } }),
        () => clerk.ask('catalogue', { query: { matter: 'no', sub: 'such' } }),
      ],
      submitCase: [
        () => submit(world, clerk, 'finance-seal', QS),
        async () =>
          clerk.ask('submitCase', {
            body: {
              actionId,
              matter: 'seal-use',
              sub: 'committee-seal',
              place: QS,
              values: { ...(await documentValues(world, clerk)), copies: -1 },
            },
          }),
      ],
      readCase: [() => clerk.get('readCase', { id }), () => clerk.ask('readCase', unknown)],
      proveCase: [() => clerk.get('proveCase', { id }), () => clerk.ask('proveCase', unknown)],
      actOnCase: [
        () => clerk.get('actOnCase', { id: standing.id, body: withdraw }),
        () => clerk.ask('actOnCase', { id: standing.id, body: { ...withdraw, actionId: randomUUID() } }),
      ],
      object: [
        () => villager.get('object', { id: notice.id, body: { actionId: randomUUID(), words: '人数不对' } }),
        () => villager.ask('object', { ...unknown, body: { actionId: randomUUID(), words: '人数不对' } }),
      ],
      approveTogether: [
        () =>
          clerk.get('approveTogether', {
            body: {
              approvals: [{ actionId: randomUUID(), caseId: standing.id, node: 'director', entered: 1 }],
              comment: '同意',
            },
          }),
      ],
      delegations: [() => clerk.get('delegations'), () => villager.get('delegations')],
      delegate: [
        () => clerk.get('delegate', { body: away }),
        () => clerk.ask('delegate', { body: { ...away, actionId: randomUUID() } }),
      ],
      revokeDelegation: [
        () => clerk.get('revokeDelegation', { id: away.actionId, body: { actionId: randomUUID() } }),
        () => clerk.ask('revokeDelegation', { ...unknown, body: { actionId: randomUUID() } }),
      ],
      migrations: [() => admin.get('migrations'), () => clerk.ask('migrations')],
      proposeMigration: [
        () => admin.get('proposeMigration', { body: migration }),
        () => admin.ask('proposeMigration', { body: { ...migration, actionId: randomUUID(), from: 9 } }),
      ],
      approveMigration: [
        () => city.get('approveMigration', { id: migration.actionId, body: { actionId: randomUUID() } }),
        () => admin.ask('approveMigration', { id: migration.actionId, body: { actionId: randomUUID() } }),
      ],
      evaluate: [
        () => villager.get('evaluate', { id, body: opinion }),
        () => villager.ask('evaluate', { ...unknown, body: opinion }),
      ],
      inbox: (['todo', 'done', 'started', 'received'] as const).map(
        (list) => () => clerk.get('inbox', { query: { list } }),
      ),
      findPeople: [
        () => clerk.get('findPeople', { body: { place: QS, words: '' } }),
        () => clerk.ask('findPeople', { body: { place: '999' } }),
        () => villager.ask('findPeople', { body: { place: QS } }),
      ],
      files: [() => uploadPhoto(clerk), () => clerk.ask('files', { body: { ...photo, type: 'text/html' } })],
      places: [() => world.stranger.get('places')],
      disclosures: [
        () => world.stranger.get('disclosures', { id: QS }),
        () => world.stranger.ask('disclosures', { id: '1' }),
      ],
      disclosedCase: [
        () => world.stranger.get('disclosedCase', { id }),
        () => villager.get('disclosedCase', { id }),
        () => world.stranger.ask('disclosedCase', { id: standing.id }),
      ],
      warnings: [
        () => town.get('warnings', { query: { state: 'open' } }),
        () => clerk.ask('warnings', { query: { state: 'open' } }),
      ],
      readWarning: [
        () => town.get('readWarning', { id: warning.id }),
        () => clerk.ask('readWarning', { id: warning.id }),
      ],
      actOnWarning: [
        () => town.get('actOnWarning', { id: warning.id, body: handle }),
        () => clerk.ask('actOnWarning', { id: warning.id, body: handle }),
      ],
      deskCases: [
        () => town.get('deskCases', { body: { filter: {}, order: 'newest' } }),
        () => town.get('deskCases', { body: { filter: { state: 'warned' }, order: 'oldest' } }),
        () => town.ask('deskCases', { body: { filter: { place: '999' }, order: 'newest' } }),
        () => town.ask('deskCases', { body: { filter: { sub: 'x' }, order: 'newest' } }),
        () => clerk.ask('deskCases', { body: { filter: {}, order: 'newest' } }),
      ],
      traceCase: [() => town.get('traceCase', { id }), () => town.ask('traceCase', unknown)],
      exportCases: [
        () =>
          town.get('exportCases', {
            body: { actionId: exported, filter: { words: '合同' }, order: 'newest' },
          }),
        () => town.ask('exportCases', { body: { actionId: exported, filter: {}, order: 'newest' } }),
      ],
      deskExports: [
        async () => {
          await world.system.idle();
          return city.get('deskExports', { query: {} });
        },
        () => town.ask('deskExports', { query: {} }),
      ],
      rules: [() => city.get('rules'), () => clerk.ask('rules')],
      readRule: [
        () => city.get('readRule', { id: 'price-outlier' }),
        () => city.ask('readRule', { id: 'no-such-rule' }),
      ],
      proposeParameters: [
        () => city.get('proposeParameters', { id: 'price-outlier', body: change }),
        () =>
          city.ask('proposeParameters', { id: 'price-outlier', body: { ...change, actionId: randomUUID() } }),
      ],
      approveParameters: [
        () =>
          city.ask('approveParameters', {
            id: 'price-outlier',
            body: { actionId: randomUUID(), proposal: 1, backTest: 'ab'.repeat(32) },
          }),
      ],
      retryBackTest: [
        () =>
          city.ask('retryBackTest', { id: 'price-outlier', body: { actionId: randomUUID(), proposal: 1 } }),
      ],
      withdrawParameters: [
        () =>
          city.get('withdrawParameters', {
            id: 'price-outlier',
            body: { actionId: randomUUID(), proposal: 1, reason: '再看一个季度' },
          }),
        () =>
          city.ask('withdrawParameters', {
            id: 'price-outlier',
            body: { actionId: randomUUID(), proposal: 1, reason: '再看一个季度' },
          }),
      ],
      cockpit: [
        () => town.get('cockpit'),
        () => clerk.ask('cockpit'),
        () => town.ask('cockpit', { query: { place: '999' } }),
      ],
      score: [
        () => town.get('score'),
        () => clerk.ask('score'),
        () => city.get('score', { query: { place: QS } }),
      ],
      traceFigures: [
        () => town.get('traceFigures', { body: { place: QS, what: 'cases' } }),
        () => clerk.ask('traceFigures', { body: { place: QS, what: 'cases' } }),
      ],
      registries: [() => clerk.get('registries'), () => villager.ask('registries')],
      registry: [
        () => clerk.get('registry', { id: 'households', query: { place: QS } }),
        () => villager.ask('registry', { id: 'households', query: { place: QS } }),
      ],
      findEntries: [
        () => clerk.get('findEntries', { id: 'seals', body: { place: QS, words: '公章' } }),
        () => clerk.get('findEntries', { id: 'cases', body: { place: QS, matters: ['seal-use'] } }),
        () => clerk.ask('findEntries', { id: 'relatives', body: { place: QS } }),
      ],
      changeEntry: [
        () => put(clerk, 'households', household('70')),
        () => put(clerk, 'households', household('70'), { version: 9 }),
        () => put(clerk, 'households', {}),
      ],
      readEntry: [
        async () => {
          await world.system.idle();
          const { items } = await clerk.get('findEntries', { id: 'households', body: { place: QS } });
          return clerk.get('readEntry', { id: items[0]?.entry ?? '' });
        },
        () => clerk.ask('readEntry', { id: 'households:1:none' }),
      ],
      exportRegistry: [
        () => clerk.get('exportRegistry', { id: 'households', query: { place: QS } }),
        () => clerk.ask('exportRegistry', { id: 'suppliers', query: { place: QS } }),
      ],
      importRegistry: [
        async () => importSheet(clerk, 'households', (await exportSheet(clerk, 'households')).bytes),
        async () => importSheet(clerk, 'households', await sheetOf(['户号'], [['1']])),
        () =>
          clerk.ask('importRegistry', {
            id: 'households',
            body: { actionId, place: QS, file: { key: 'sheets/x/y.xlsx', size: 1, sha256: 'ab'.repeat(32) } },
          }),
      ],
      // DingTalk's side is played by the sandbox, which checks the answer more strictly than a schema could.
      callback: [
        () => world.control('org/users/qs-v08', { name: '演示甲' }, 'PATCH'),
        () => world.request({ method: 'POST', path: '/api/dingtalk/callback', body: { encrypt: 'AAAA' } }),
      ],
      openapi: [() => world.request({ method: 'GET', path: '/api/openapi.json' })],
    };
    for (const [name, calls] of Object.entries(asked)) {
      const before = world.logged.length;
      for (const call of calls) await call();
      const seen = new Set(world.logged.slice(before).map(({ route }) => route));
      expect(seen, `${name} was asked`).toContain(name);
    }
    await world.system.idle();
    expect(await world.control<{ state: string }[]>('events')).toContainEqual(
      expect.objectContaining({ state: 'delivered' }),
    );
  });

  it('is found by its method and path alone', () => {
    for (const name of NAMES) {
      const { method, path } = CONTRACTS[name];
      expect(contractOf(method, path.replace('{id}', 'x'))).toBe(name);
    }
  });
});

describe('the watch that holds all tests to the contracts', () => {
  const seen = (method: string, path: string, status: number, body: unknown): readonly string[] => {
    const watch = watchContracts();
    watch.see({ method, path, status, body });
    return watch.breaches;
  };
  const words = { zh: '', en: '' };
  const refused = (code: string) => ({ ok: false, error: { code, message: words, hint: words } });

  it('sees a missing and an undeclared field, a foreign refusal, and a wrong status', () => {
    const place = { id: '1', name: '', level: 'city' };
    expect(seen('GET', '/api/public/places', 200, { ok: true, data: { places: [place] } })).toEqual([]);
    expect(seen('GET', '/api/public/places', 200, { ok: true, data: {} })).toHaveLength(1);
    expect(
      seen('GET', '/api/public/places', 200, { ok: true, data: { places: [{ ...place, phone: '1' }] } }),
    ).toHaveLength(1);
    expect(seen('GET', '/api/cases/1', 200, refused('not-found'))).toEqual([]);
    expect(seen('GET', '/api/cases/1', 200, refused('evaluation-closed'))).toHaveLength(1);
    expect(seen('GET', '/api/cases/1', 200, refused('no-session'))).toHaveLength(1);
    expect(seen('GET', '/api/cases/1', 500, refused('internal'))).toHaveLength(1);
  });
});
