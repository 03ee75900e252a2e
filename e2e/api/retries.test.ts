import { randomUUID } from 'node:crypto';
import type { ContractName } from '@dingban/shared/api/contracts';
import { ROUTES } from '@dingban/shared/api/routes';
import { beforeAll, describe, expect, it } from 'vitest';
import { approvedCase, disclosedCase, QS, warnedCase } from './sealLoop.ts';
import { at, documentValues, stampValues, submit } from './sealUse.ts';
import { useWorld } from './world.ts';

const theWorld = useWorld();

interface Repeated {
  readonly name: ContractName;
  readonly who: string;
  readonly id?: string;
  readonly body: object;
  /** The same action id with other content. */
  readonly changed: object;
  readonly aggregate: string;
  /** How many actions of this type there are when all is done. */
  readonly type: string;
}

/** Addresses of files are signed anew for each answer. */
const comparable = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value) => (key === 'files' ? undefined : value)));

const send = async ({ name, who, id }: Repeated, body: object): Promise<unknown> => {
  const world = theWorld();
  const { method, path } = ROUTES[name];
  const { token } = await world.as(who);
  const answer = await world.request({ method, path: path.replace('{id}', id ?? ''), token, body });
  return comparable(answer.body);
};

const countOf = async ({ aggregate, type }: Repeated): Promise<number> =>
  (await theWorld().system.app.store.actions.load(aggregate)).filter((action) => action.type === type).length;

const submission = async (): Promise<Repeated> => {
  const world = theWorld();
  const clerk = await world.as('qs-clerk');
  const actionId = randomUUID();
  const values = await documentValues(world, clerk);
  const body = { actionId, matter: 'seal-use', sub: 'committee-seal', place: QS, values };
  return {
    name: 'submitCase',
    who: 'qs-clerk',
    body,
    changed: { ...body, values: { ...values, copies: 4 } },
    aggregate: `case#${actionId}`,
    type: 'submit',
  };
};

const approval = async (): Promise<Repeated> => {
  const world = theWorld();
  const { id } = await submit(world, await world.as('qs-clerk'), 'committee-seal', QS);
  const seen = await (await world.as('qs-director')).get('readCase', { id });
  const body = {
    actionId: randomUUID(),
    command: { type: 'approve', ...at(seen), values: {}, comment: '同意' },
  };
  return {
    name: 'actOnCase',
    who: 'qs-director',
    id,
    body,
    changed: { ...body, command: { ...body.command, comment: '同意，请尽快' } },
    aggregate: `case#${id}`,
    type: 'approve',
  };
};

const stamping = async (): Promise<Repeated> => {
  const world = theWorld();
  const { id } = await approvedCase(world);
  const custodian = await world.as('qs-custodian');
  const seen = await custodian.get('readCase', { id });
  const body = {
    actionId: randomUUID(),
    command: { type: 'implement', ...at(seen), values: await stampValues(world, custodian) },
  };
  return {
    name: 'actOnCase',
    who: 'qs-custodian',
    id,
    body,
    changed: { ...body, command: { ...body.command, values: { ...body.command.values, stampedCopies: 2 } } },
    aggregate: `case#${id}`,
    type: 'implement',
  };
};

const rating = async (): Promise<Repeated> => {
  const { id } = await disclosedCase(theWorld());
  const body = { actionId: randomUUID(), stars: 4, words: '办得快' };
  return {
    name: 'evaluate',
    who: 'qs-v11',
    id,
    body,
    changed: { ...body, stars: 1 },
    aggregate: `evaluation#${id}#qs-v11`,
    type: 'evaluate',
  };
};

const handling = async (): Promise<Repeated> => {
  const { warning } = await warnedCase(theWorld());
  // So that the notice of the warning does not add its own step between two answers.
  await theWorld().advance(120_000);
  await theWorld().system.tick();
  const body = {
    actionId: randomUUID(),
    command: { type: 'verify', note: '已现场核实', files: [] },
  };
  return {
    name: 'actOnWarning',
    who: 'sf-discipline',
    id: warning.id,
    body,
    changed: { ...body, command: { ...body.command, note: '还没有核实' } },
    aggregate: `warning#${warning.id}`,
    type: 'verify',
  };
};

const KINDS: readonly (readonly [string, () => Promise<Repeated>])[] = [
  ['an application', submission],
  ['an approval', approval],
  ['a stamping', stamping],
  ['a rating', rating],
  ['the handling of a warning', handling],
];

describe.each(KINDS)('%s that is sent again', (_, prepare) => {
  let repeated: Repeated;
  beforeAll(async () => {
    repeated = await prepare();
  });

  it('three times at once is done once and answered alike', async () => {
    const answers = await Promise.all([0, 1, 2].map(() => send(repeated, repeated.body)));
    expect(answers[0]).toMatchObject({ ok: true });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(await countOf(repeated)).toBe(1);
  });

  it('three times more, one after the other and ten minutes later, changes nothing', async () => {
    const first = await send(repeated, repeated.body);
    expect(first).toMatchObject({ ok: true });
    expect(await send(repeated, repeated.body)).toEqual(first);
    await theWorld().advance(600_000);
    expect(await send(repeated, repeated.body)).toMatchObject({ ok: true });
    expect(await countOf(repeated)).toBe(1);
  });

  it('under the same action id but with other content is refused, and changes nothing', async () => {
    expect(await send(repeated, repeated.changed)).toMatchObject({
      ok: false,
      error: { code: 'action-id-reused' },
    });
    expect(await countOf(repeated)).toBe(1);
  });
});

describe('an action id', () => {
  it('of somebody else is no retry', async () => {
    const world = theWorld();
    const clerk = await world.as('qs-clerk');
    const actionId = randomUUID();
    const body = {
      actionId,
      matter: 'seal-use',
      sub: 'committee-seal',
      place: QS,
      values: await documentValues(world, clerk),
    };
    await clerk.get('submitCase', { body });
    const director = await world.as('qs-director');
    expect(await director.ask('submitCase', { body })).toMatchObject({
      ok: false,
      error: { code: 'action-id-reused' },
    });
  });

  it('counts within its case only', async () => {
    const world = theWorld();
    const clerk = await world.as('qs-clerk');
    const director = await world.as('qs-director');
    const [one, two] = [
      await submit(world, clerk, 'committee-seal', QS),
      await submit(world, clerk, 'committee-seal', QS),
    ];
    const actionId = randomUUID();
    const command = { type: 'approve' as const, ...at(one), values: {}, comment: '同意' };
    await director.get('actOnCase', { id: one.id, body: { actionId, command } });
    // Another aggregate has another history: there it is simply a new action.
    const other = await director.get('actOnCase', { id: two.id, body: { actionId, command } });
    expect(other.case.standing?.node).toBe('secretary');
  });
});
