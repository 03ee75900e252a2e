import { randomUUID } from 'node:crypto';
import { CONTRACTS, type Contract, type ContractName } from '@dingban/shared/api/contracts';
import { mayRole, type Right } from '@dingban/shared/org/policy';
import { ROLE_IDS, ROLES, type Role } from '@dingban/shared/org/role';
import { REGISTRIES } from '@dingban/shared/registry/registries';
import { DAY, localDate } from '@dingban/shared/time/clock';
import { SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { plantCase } from './planted.ts';
import { HERE, personIn, roleCity, THERE } from './roleCity.ts';
import { approve, at, documentValues, stampValues, submit } from './sealUse.ts';
import { type Person, useWorld } from './world.ts';

const theWorld = useWorld(() => ({ city: roleCity() }));
const NAMES = Object.keys(CONTRACTS) as ContractName[];
const contractOf = (name: ContractName): Contract => CONTRACTS[name];
const SIDES = ['here', 'there'] as const;

/** A disclosed case here with a warning, one that is under way, and what each endpoint can be asked about them. */
const scene = { disclosed: '', standing: '', warning: '', closed: '', entry: '', notice: '', migration: '' };

const person = (role: Role, side: (typeof SIDES)[number] = 'here'): Promise<Person> =>
  theWorld().as(personIn(ROLES[role].level === 'city' ? 'here' : side, role));

beforeAll(async () => {
  const world = theWorld();
  const clerk = await person('clerk');
  const village = String(HERE.village);
  const { id } = await submit(world, clerk, 'committee-seal', village);
  await approve(world, await person('director'), id);
  await approve(world, await person('secretary'), id);
  await approve(world, await person('supervision-head'), id, {
    supervisionChecked: ['content', 'authority'],
  });
  const custodian = await person('custodian');
  const seen = await custodian.get('readCase', { id });
  const stamped = await custodian.get('actOnCase', {
    id,
    body: {
      actionId: randomUUID(),
      command: { type: 'implement', ...at(seen), values: await stampValues(world, custodian, 5) },
    },
  });
  await clerk.get('actOnCase', {
    id,
    body: {
      actionId: randomUUID(),
      command: {
        type: 'feedback',
        ...at(stamped.case),
        values: { result: 'delivered', resultNote: '合同已送镇政府备案', archived: true },
      },
    },
  });
  scene.disclosed = id;
  scene.standing = (await submit(world, clerk, 'committee-seal', village)).id;
  scene.notice = (
    await plantCase(world, village, 'membership-dividend/member-recognition', 'recognition-publicity', {
      applicant: clerk.id,
    })
  ).id;
  const proposed = await (await person('city-admin')).get('proposeMigration', {
    body: {
      actionId: randomUUID(),
      matter: 'seal-use',
      sub: 'committee-seal',
      from: 1,
      defaults: {},
      villages: {},
      reason: '统一登记所用印章',
    },
  });
  scene.migration = proposed.migration.id;
  await world.system.idle();
  const { items } = await (await person('town-discipline')).get('warnings', { query: { state: 'open' } });
  scene.warning = items.find(({ rule }) => rule === 'seal-without-approval')?.id ?? '';
  expect(scene.warning).not.toBe('');
  const entered = await clerk.get('changeEntry', {
    id: 'seals',
    body: {
      actionId: randomUUID(),
      place: village,
      command: {
        type: 'put',
        version: 0,
        values: {
          name: '这边村村民委员会',
          kind: 'committee',
          madeOn: '2021-01-10',
          keeper: { person: personIn('here', 'custodian'), name: '保管员' },
          place: '保险柜',
          state: 'in-use',
        },
      },
    },
  });
  scene.entry = entered.entry.entry;
}, 60_000);

const command = { type: 'approve', node: 'director', entered: 1, values: {}, comment: '同意' };

/** A well-formed request for every endpoint: the type makes the table complete. */
const requests = (): Readonly<Record<ContractName, { readonly path: string; readonly body?: unknown }>> => ({
  session: { path: '/api/session', body: { code: 'nobody' } },
  me: { path: '/api/me' },
  catalogue: { path: '/api/catalogue' },
  submitCase: {
    path: '/api/cases',
    body: {
      actionId: randomUUID(),
      matter: 'seal-use',
      sub: 'committee-seal',
      place: String(HERE.village),
      values: {},
    },
  },
  readCase: { path: `/api/cases/${scene.standing}` },
  proveCase: { path: `/api/cases/${scene.standing}/proof` },
  actOnCase: { path: `/api/cases/${scene.standing}/actions`, body: { actionId: randomUUID(), command } },
  object: {
    path: `/api/cases/${scene.notice}/objections`,
    body: { actionId: randomUUID(), words: '公示的内容与会议决定不一致' },
  },
  approveTogether: {
    path: '/api/cases/approvals',
    body: {
      approvals: [{ actionId: randomUUID(), caseId: scene.standing, node: 'director', entered: 1 }],
      comment: '',
    },
  },
  delegations: { path: '/api/delegations' },
  delegate: {
    path: '/api/delegations',
    body: {
      actionId: randomUUID(),
      to: personIn('here', 'committee-member'),
      from: '2020-01-01',
      until: '2020-01-02',
      reason: '外出培训',
    },
  },
  revokeDelegation: {
    path: `/api/delegations/${randomUUID()}/revocation`,
    body: { actionId: randomUUID() },
  },
  migrations: { path: '/api/migrations' },
  proposeMigration: {
    path: '/api/migrations',
    body: {
      actionId: randomUUID(),
      matter: 'seal-use',
      sub: 'committee-seal',
      from: 1,
      defaults: {},
      villages: {},
      reason: '统一登记所用印章',
    },
  },
  approveMigration: {
    path: `/api/migrations/${scene.migration}/approval`,
    body: { actionId: randomUUID() },
  },
  evaluate: {
    path: `/api/cases/${scene.disclosed}/evaluation`,
    body: { actionId: randomUUID(), stars: 5, words: '' },
  },
  inbox: { path: '/api/inbox?list=todo' },
  findPeople: { path: '/api/people', body: { place: String(HERE.village) } },
  files: {
    path: '/api/files',
    body: { name: 'a.png', type: 'image/png', size: 100, sha256: 'ab'.repeat(32) },
  },
  places: { path: '/api/public/places' },
  disclosures: { path: `/api/public/villages/${HERE.village}` },
  disclosedCase: { path: `/api/public/cases/${scene.disclosed}` },
  warnings: { path: '/api/warnings?state=open' },
  readWarning: { path: `/api/warnings/${scene.warning}` },
  actOnWarning: {
    path: `/api/warnings/${scene.warning}/actions`,
    body: { actionId: randomUUID(), command: { type: 'close', outcome: 'corrected', reason: '' } },
  },
  deskCases: {
    path: '/api/desk/search',
    body: { filter: { place: String(HERE.village) }, order: 'newest' },
  },
  traceCase: { path: `/api/desk/cases/${scene.standing}` },
  exportCases: {
    path: '/api/desk/export',
    body: { actionId: randomUUID(), filter: { place: String(HERE.village) }, order: 'newest' },
  },
  deskExports: { path: '/api/desk/exports' },
  rules: { path: '/api/rules' },
  readRule: { path: '/api/rules/price-outlier' },
  proposeParameters: {
    path: '/api/rules/price-outlier/proposals',
    body: {
      actionId: randomUUID(),
      base: 1,
      values: { percent: 130 },
      from: localDate(theWorld().system.app.clock() + 7 * DAY),
      reason: '参考价目已更新',
    },
  },
  approveParameters: {
    path: '/api/rules/price-outlier/approval',
    body: { actionId: randomUUID(), proposal: 1, backTest: 'ab'.repeat(32) },
  },
  withdrawParameters: {
    path: '/api/rules/price-outlier/withdrawal',
    body: { actionId: randomUUID(), proposal: 1, reason: '' },
  },
  retryBackTest: {
    path: '/api/rules/price-outlier/backtests',
    body: { actionId: randomUUID(), proposal: 1 },
  },
  cockpit: { path: `/api/cockpit?place=${HERE.village}` },
  score: { path: `/api/score?place=${HERE.village}` },
  traceFigures: { path: '/api/figures', body: { place: String(HERE.village), what: 'cases' } },
  registries: { path: '/api/registries' },
  registry: { path: `/api/registries/seals?place=${HERE.village}` },
  findEntries: { path: '/api/registries/seals/search', body: { place: String(HERE.village) } },
  changeEntry: {
    path: '/api/registries/seals/entries',
    body: {
      actionId: randomUUID(),
      place: String(HERE.village),
      command: { type: 'put', version: 0, values: {} },
    },
  },
  readEntry: { path: `/api/entries/${scene.entry}` },
  exportRegistry: { path: `/api/registries/seals/export?place=${HERE.village}` },
  importRegistry: {
    path: '/api/registries/seals/import',
    body: {
      actionId: randomUUID(),
      place: String(HERE.village),
      file: { key: 'sheets/nobody/x.xlsx', size: 10, sha256: 'ab'.repeat(32) },
    },
  },
  callback: { path: '/api/dingtalk/callback', body: { encrypt: 'AAAA' } },
  openapi: { path: '/api/openapi.json' },
});

interface Told {
  readonly ok?: boolean;
  readonly error?: { readonly code: string };
}

const ask = async (name: ContractName, token?: string): Promise<{ status: number; code: string }> => {
  const { method } = contractOf(name);
  const { status, body } = await theWorld().request({
    method,
    ...requests()[name],
    ...(token === undefined ? {} : { token }),
  });
  const { ok, error } = body as Told;
  return { status, code: ok === false ? (error?.code ?? '') : 'ok' };
};

const forged = async (
  secret: Uint8Array,
  subject: string,
  issuer = 'dingban',
  until = 3600,
): Promise<string> => {
  const now = Math.floor(theWorld().system.app.clock() / 1000);
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(subject)
    .setIssuer(issuer)
    .setIssuedAt(now)
    .setExpirationTime(now + until)
    .sign(secret);
};

const withoutSignature = (subject: string): string => {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ sub: subject, iss: 'dingban', exp: 4e9 })}.`;
};

describe('without a session that is ours', () => {
  const closed = NAMES.filter((name) => contractOf(name).session);

  it.each(closed)('%s is refused, and the refusal stands in the log', async (name) => {
    const world = theWorld();
    const { sessionSecret } = world.system.app;
    const director = personIn('here', 'director');
    const [head = '', payload = ''] = (await person('director')).token.split('.');
    const tokens = {
      none: undefined,
      rubbish: 'abc.def.ghi',
      'of another secret': await forged(new Uint8Array(32), director),
      'of another issuer': await forged(sessionSecret, director, 'elsewhere'),
      expired: await forged(sessionSecret, director, 'dingban', -1),
      'of nobody': await forged(sessionSecret, 'no-such-person'),
      'without signature': withoutSignature(director),
      'with a cut signature': `${head}.${payload}.`,
    };
    for (const [kind, token] of Object.entries(tokens)) {
      const before = world.logged.length;
      expect({ kind, ...(await ask(name, token)) }).toEqual({ kind, status: 401, code: 'no-session' });
      expect(world.logged.slice(before)).toContainEqual(
        expect.objectContaining({ route: name, code: 'no-session', level: 'warn', status: 401 }),
      );
    }
  });

  it('the public pages are open, and a broken token does not close them', async () => {
    for (const name of ['places', 'disclosures', 'disclosedCase', 'openapi'] as const) {
      expect(await ask(name)).toEqual({ status: 200, code: 'ok' });
      expect(await ask(name, 'abc.def.ghi')).toEqual({ status: 200, code: 'ok' });
    }
  });

  it('a callback that DingTalk did not sign is refused', async () => {
    expect(await ask('callback')).toEqual({ status: 403, code: 'not-allowed' });
  });
});

/** Refusals that say: you may not. Everything else means that the door was open. */
const CLOSED_DOOR = ['not-allowed', 'not-found', 'recused'];

/** Rights that open an endpoint to a post. Somebody who takes part in a case may read it as well. */
const DOORS = {
  submitCase: { right: 'case.submit', scoped: true },
  readCase: { right: 'case.read', scoped: true },
  proveCase: { right: 'case.read', scoped: true },
  actOnCase: { right: 'case.read', scoped: true },
  object: { right: 'case.object', scoped: true },
  delegate: { right: 'case.delegate', scoped: false },
  migrations: { right: 'migration.approve', scoped: false },
  proposeMigration: { right: 'migration.propose', scoped: false },
  approveMigration: { right: 'migration.approve', scoped: false },
  evaluate: { right: 'case.evaluate', scoped: true },
  findPeople: { right: 'people.find', scoped: true },
  files: { right: 'file.upload', scoped: false },
  warnings: { right: 'warning.read', scoped: false },
  readWarning: { right: 'warning.read', scoped: true },
  deskCases: { right: 'desk.read', scoped: true },
  traceCase: { right: 'desk.read', scoped: true },
  exportCases: { right: 'desk.read', scoped: true },
  deskExports: { right: 'desk.exports', scoped: false },
  rules: { right: 'rule.read', scoped: false },
  readRule: { right: 'rule.read', scoped: false },
  proposeParameters: { right: 'rule.propose', scoped: false },
  approveParameters: { right: 'rule.approve', scoped: false },
  withdrawParameters: { right: 'rule.propose', scoped: false },
  retryBackTest: { right: 'rule.propose', scoped: false },
  cockpit: { right: 'cockpit.read', scoped: true },
  score: { right: 'cockpit.read', scoped: true },
  traceFigures: { right: 'cockpit.read', scoped: true },
  // The register of seals is read by every office, and kept by few of those who keep registers.
  registries: { right: 'registry.read', scoped: false },
  registry: { right: 'registry.read', scoped: true },
  findEntries: { right: 'registry.read', scoped: true },
  readEntry: { right: 'registry.read', scoped: true },
  changeEntry: { right: 'registry.write', scoped: true },
  exportRegistry: { right: 'registry.write', scoped: true },
  importRegistry: { right: 'registry.write', scoped: true },
  actOnWarning: { right: 'warning.handle', scoped: true },
} as const satisfies Partial<Record<ContractName, { readonly right: Right; readonly scoped: boolean }>>;

/** Whose acts are in question may look and explain, whatever their post. */
const ABOUT: readonly Role[] = ['custodian'];

/** The warning of the scene is orange: the village may look at it, the town handles it (domain.md 7). */
const isOpen = (name: keyof typeof DOORS, role: Role): boolean => {
  if (name === 'actOnWarning' && ROLES[role].level === 'village') return false;
  // Nobody objects to what they applied for.
  if (name === 'object' && role === 'clerk') return false;
  if (DOORS[name].right === 'registry.write') return REGISTRIES.seals.writers.includes(role);
  return mayRole(role, DOORS[name].right) || (name === 'readWarning' && ABOUT.includes(role));
};

/** An office has a list of its own field; the warning of the scene is of nobody's. */
const isField = (name: keyof typeof DOORS, role: Role): boolean =>
  name === 'warnings' && mayRole(role, 'warning.readField');

describe.each(SIDES)('the policy, for somebody of %s', (side) => {
  const roles = ROLE_IDS.filter((role) => side === 'here' || ROLES[role].level !== 'city');

  it.each(roles)('as %s opens exactly the doors of the table', async (role) => {
    const { token } = await person(role, side);
    for (const name of ['me', 'catalogue', 'inbox', 'delegations', 'approveTogether'] as const)
      expect({ name, ...(await ask(name, token)) }).toEqual({ name, status: 200, code: 'ok' });
    for (const name of Object.keys(DOORS) as (keyof typeof DOORS)[]) {
      const { right, scoped } = DOORS[name];
      const expected = scoped
        ? side === 'here' && isOpen(name, role)
        : mayRole(role, right) || isField(name, role);
      const { status, code } = await ask(name, token);
      expect({ name, open: !CLOSED_DOOR.includes(code), status }).toEqual({
        name,
        open: expected,
        status: 200,
      });
    }
  });
});

describe('a village keeps its cases to itself', () => {
  it('its own villagers and representatives see no case in the office, only what is disclosed', async () => {
    for (const role of ['villager', 'representative'] as const) {
      const villager = await person(role);
      for (const id of [scene.standing, scene.disclosed])
        expect(await villager.ask('readCase', { id })).toMatchObject({
          ok: false,
          error: { code: 'not-found' },
        });
      expect((await villager.get('inbox', { query: { list: 'todo' } })).items).toEqual([]);
      const shown = await villager.get('disclosedCase', { id: scene.disclosed });
      expect(JSON.stringify(shown)).not.toContain('王小明');
    }
    expect(await (await person('villager')).ask('disclosedCase', { id: scene.standing })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('a case of another village is answered like one that does not exist', async () => {
    const stranger = await person('secretary', 'there');
    for (const name of ['readCase', 'proveCase'] as const) {
      const real = await stranger.ask(name, { id: scene.standing });
      const unreal = await stranger.ask(name, { id: randomUUID() });
      expect(real).toEqual(unreal);
      expect(real).toMatchObject({ ok: false, error: { code: 'not-found' } });
    }
    const act = (id: string) =>
      stranger.ask('actOnCase', {
        id,
        body: { actionId: randomUUID(), command: { ...command, type: 'approve' } },
      });
    expect(await act(scene.standing)).toEqual(await act(randomUUID()));
    const official = await person('town-discipline', 'there');
    expect(await official.ask('readWarning', { id: scene.warning })).toEqual(
      await official.ask('readWarning', { id: '0'.repeat(32) }),
    );
  });

  it('nobody submits for a village where they hold no post', async () => {
    const clerk = await person('clerk', 'there');
    const body = {
      actionId: randomUUID(),
      matter: 'seal-use',
      sub: 'committee-seal',
      place: String(HERE.village),
      values: await documentValues(theWorld(), clerk),
    };
    expect(await clerk.ask('submitCase', { body })).toMatchObject({ error: { code: 'not-allowed' } });
    expect(await clerk.ask('submitCase', { body: { ...body, place: String(THERE.town) } })).toMatchObject({
      error: { code: 'unknown-matter' },
    });
    expect(await theWorld().system.app.store.actions.load(`case#${body.actionId}`)).toEqual([]);
  });

  it('supervisors see the warnings of their own places only', async () => {
    const there = await person('town-discipline', 'there');
    expect((await there.get('warnings', { query: { state: 'open' } })).items).toEqual([]);
    expect(await there.ask('warnings', { query: { state: 'open', cursor: `${HERE.town}~` } })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    const leader = await person('town-leader');
    expect((await leader.get('warnings', { query: { state: 'open' } })).items).not.toEqual([]);
  });

  it('a file that somebody else uploaded cannot be claimed', async () => {
    const world = theWorld();
    const clerk = await person('clerk');
    const values = await documentValues(world, await person('committee-member'));
    const body = {
      actionId: randomUUID(),
      matter: 'seal-use',
      sub: 'committee-seal',
      place: String(HERE.village),
      values,
    };
    expect(await clerk.ask('submitCase', { body })).toMatchObject({ error: { code: 'file-missing' } });
  });
});

describe('whoever leaves', () => {
  it('loses the session with the event, and one who is set inactive too', async () => {
    const world = theWorld();
    const leaving = await person('representative');
    const paused = await person('committee-member', 'there');
    await world.control(`org/users/${leaving.id}`, undefined, 'DELETE');
    await world.control(`org/users/${paused.id}`, { active: false }, 'PATCH');
    await world.system.idle();
    for (const { token } of [leaving, paused])
      expect(await ask('me', token)).toEqual({ status: 401, code: 'no-session' });
  });
});

describe('the log of all this', () => {
  it('names nobody', () => {
    const text = JSON.stringify(theWorld().logged);
    for (const { name, userid } of roleCity().people) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(userid);
    }
    for (const secret of ['王小明', '13800138000', '李大山', '办得快']) expect(text).not.toContain(secret);
  });
});
