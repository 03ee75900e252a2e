import { randomUUID } from 'node:crypto';
import { addDays, DAY, HOUR, localDate } from '@dingban/shared/time/clock';
import { describe, expect, it } from 'vitest';
import { plantCase } from './planted.ts';
import { QS } from './sealLoop.ts';
import { approve, at, type CaseDetail, stampValues, submit } from './sealUse.ts';
import { useWorld } from './world.ts';

const theWorld = useWorld();

const act = async (who: string, id: string, command: object) =>
  (await theWorld().as(who)).ask('actOnCase', {
    id,
    body: { actionId: randomUUID(), command: command as never },
  });

const done = async (who: string, id: string, command: object): Promise<CaseDetail> => {
  const answer = await act(who, id, command);
  if (!answer.ok) throw new Error(`${who}: ${JSON.stringify(answer.error)}`);
  return answer.data.case;
};

const read = async (who: string, id: string): Promise<CaseDetail> =>
  (await theWorld().as(who)).get('readCase', { id });

const begin = async (): Promise<CaseDetail> =>
  submit(theWorld(), await theWorld().as('qs-clerk'), 'committee-seal', QS);

const todo = async (who: string): Promise<readonly string[]> => {
  await theWorld().system.idle();
  const { items } = await (await theWorld().as(who)).get('inbox', { query: { list: 'todo' } });
  return items.map(({ caseId }) => caseId);
};

describe('handing a step over', () => {
  it('moves it from one person’s list to the other’s, who decides it', async () => {
    const { id } = await begin();
    const seen = await read('qs-director', id);
    const to = seen.handTo[0]?.id ?? '';
    expect(to).toMatch(/^qs-/);
    expect(await todo('qs-director')).toContain(id);
    const after = await done('qs-director', id, { type: 'transfer', ...at(seen), to, reason: '外出培训' });
    expect(after.standing?.people.map((person) => person.id)).toEqual([to]);
    expect(await todo('qs-director')).not.toContain(id);
    expect(await todo(to)).toContain(id);
    expect(
      await act('qs-director', id, { type: 'approve', ...at(seen), values: {}, comment: '' }),
    ).toMatchObject({
      error: { code: 'not-your-turn' },
    });
    const decided = await approve(theWorld(), await theWorld().as(to), id);
    expect(decided.standing?.node).toBe('secretary');
    // Whoever handed it over may still look.
    expect((await read('qs-director', id)).id).toBe(id);
  });
});

describe('asking one more to sign', () => {
  it('asks them first, takes no field of theirs, and comes back', async () => {
    const { id } = await begin();
    const seen = await read('qs-director', id);
    const person = 'sf-assets';
    expect(seen.mayJoin.map((one) => one.id)).toContain(person);
    const after = await done('qs-director', id, {
      type: 'addSigner',
      ...at(seen),
      where: 'before',
      person,
      reason: '涉及集体资产，请先看',
    });
    expect(after.standing?.people).toEqual([
      expect.objectContaining({ id: person, asked: true, added: true }),
      expect.objectContaining({ id: 'qs-director', asked: false }),
    ]);
    expect(await todo('qs-director')).not.toContain(id);
    expect(
      await act('qs-director', id, { type: 'approve', ...at(seen), values: {}, comment: '' }),
    ).toMatchObject({
      error: { code: 'others-first' },
    });
    expect((await read(person, id)).standing?.writes).toBe(false);
    const signed = await approve(theWorld(), await theWorld().as(person), id, {}, '没有意见');
    expect(signed.standing).toMatchObject({ node: 'director' });
    expect(await todo('qs-director')).toContain(id);
    expect((await approve(theWorld(), await theWorld().as('qs-director'), id)).standing?.node).toBe(
      'secretary',
    );
  });
});

describe('talking about a case', () => {
  it('calls somebody in, who may read it from then on', async () => {
    const { id } = await begin();
    const outsider = 'qs-rep01';
    const stranger = await theWorld().as(outsider);
    expect(await stranger.ask('readCase', { id })).toMatchObject({ error: { code: 'not-found' } });
    const after = await done('qs-clerk', id, { type: 'comment', text: '请核对签名', mentions: [outsider] });
    expect(after.steps.at(-1)).toMatchObject({ type: 'comment', comment: '请核对签名' });
    expect((await read(outsider, id)).commands).toEqual(['comment']);
    await theWorld().system.idle();
    const { items } = await stranger.get('inbox', { query: { list: 'received' } });
    expect(items.map(({ caseId }) => caseId)).toContain(id);
    expect(await act('qs-clerk', id, { type: 'comment', text: '看看', mentions: ['qs-v11'] })).toMatchObject({
      error: { code: 'not-eligible' },
    });
  });

  it('asks for hurry once in four hours', async () => {
    const { id } = await begin();
    await done('qs-clerk', id, { type: 'urge', reason: '' });
    expect(await act('qs-clerk', id, { type: 'urge', reason: '' })).toMatchObject({
      error: { code: 'urged-already' },
    });
    await theWorld().advance(4 * HOUR);
    await done('qs-clerk', id, { type: 'urge', reason: '' });
  });
});

describe('a case that is suspended', () => {
  it('has no time, is not late, and goes on with the days that were left', async () => {
    const world = theWorld();
    const { id, standing } = await begin();
    const left = standing?.remaining;
    await done('qs-director', id, { type: 'suspend', reason: '等待镇里答复' });
    expect(
      await act('qs-director', id, {
        type: 'approve',
        ...at(await read('qs-director', id)),
        values: {},
        comment: '',
      }),
    ).toMatchObject({
      error: { code: 'suspended' },
    });
    await world.advance(30 * DAY);
    await world.system.tick();
    const waiting = await read('qs-supervision', id);
    expect(waiting.suspended).toMatchObject({ reason: '等待镇里答复' });
    expect(waiting.steps.map(({ type }) => type)).not.toContain('lapse');
    const resumed = await done('qs-supervision', id, { type: 'resume', reason: '镇里已答复' });
    expect(resumed.standing?.remaining).toBe(left);
    await world.advance(10 * DAY);
    await world.system.tick();
    const late = (await read('qs-clerk', id)).steps.filter(({ type }) => type === 'lapse');
    expect(late.length).toBeGreaterThan(0);
  });
});

describe('after the approval', () => {
  const approved = async (): Promise<CaseDetail> => {
    const world = theWorld();
    const { id } = await begin();
    await approve(world, await world.as('qs-director'), id);
    await approve(world, await world.as('qs-secretary'), id);
    return approve(world, await world.as('qs-supervision'), id, { supervisionChecked: ['content'] });
  };

  it('whoever wrote something wrong corrects it on the record, and nobody else', async () => {
    const world = theWorld();
    const { id } = await approved();
    const custodian = await world.as('qs-custodian');
    const seen = await read('qs-custodian', id);
    await done('qs-custodian', id, {
      type: 'implement',
      ...at(seen),
      values: await stampValues(world, custodian, 3),
    });
    const wrong = { type: 'correct', node: 'stamp', values: { stampedCopies: 2 }, reason: '多记了一份' };
    expect(await act('qs-clerk', id, wrong)).toMatchObject({ error: { code: 'not-your-turn' } });
    const after = await done('qs-custodian', id, wrong);
    expect(after.values.stampedCopies).toBe(2);
    expect(after.corrections).toMatchObject([
      { reason: '多记了一份', fields: [{ id: 'stampedCopies', before: 3, after: 2 }] },
    ]);
    const name = { type: 'correct', node: 'apply', values: { requester: '王晓明' }, reason: '名字写错' };
    const renamed = await done('qs-clerk', id, name);
    expect(renamed.values.requester).toBe('王晓明');
    expect(renamed.corrections[1]?.fields[0]).toMatchObject({ before: '王小明', after: '王晓明' });
    const { records } = await (await world.as('qs-clerk')).get('proveCase', { id });
    expect(JSON.stringify(records)).not.toContain('王晓明');
    expect(await act('qs-clerk', id, name)).toMatchObject({ error: { code: 'nothing-changed' } });
    expect(await act('qs-clerk', id, { ...name, values: { copies: 0 } })).toMatchObject({
      error: { code: 'invalid-form', fields: [{ field: 'copies' }] },
    });
  });

  it('the secretary ends what cannot be carried out', async () => {
    const { id } = await approved();
    expect(await act('qs-clerk', id, { type: 'terminate', reason: '对方取消了合同' })).toMatchObject({
      error: { code: 'wrong-stage' },
    });
    const over = await done('qs-secretary', id, { type: 'terminate', reason: '对方取消了合同' });
    expect(over).toMatchObject({ status: 'terminated' });
    expect(over.standing).toBeUndefined();
    expect(await act('qs-custodian', id, { type: 'comment', text: '好的', mentions: [] })).toMatchObject({
      error: { code: 'case-ended' },
    });
  });
});

describe('somebody who is away', () => {
  it('lets a cadre act beside them for some days, on the record, until it is taken back', async () => {
    const world = theWorld();
    const secretary = await world.as('qs-secretary');
    const today = localDate(world.system.app.clock());
    const { eligible } = await secretary.get('delegations');
    const to = eligible.find(({ id }) => id.startsWith('qs-member'))?.id ?? '';
    const actionId = randomUUID();
    const body = { actionId, to, from: today, until: addDays(today, 6), reason: '外出培训' };
    const given = await secretary.get('delegate', { body });
    expect(given.given[0]).toMatchObject({ id: actionId, person: { id: to }, standing: 'active' });
    await world.system.idle();
    expect((await (await world.as(to)).get('delegations')).received).toMatchObject([
      { person: { id: 'qs-secretary' }, standing: 'active' },
    ]);

    const { id } = await begin();
    const asked = await approve(world, await world.as('qs-director'), id);
    expect(asked.standing?.people.map((person) => person.id)).toEqual(['qs-secretary', to]);
    const decided = await approve(world, await world.as(to), id);
    expect(decided.standing?.node).toBe('supervision');
    expect(decided.steps.at(-1)).toMatchObject({ type: 'approve', for: expect.any(String) });
    expect(await todo('qs-secretary')).not.toContain(id);

    await secretary.get('revokeDelegation', { id: actionId, body: { actionId: randomUUID() } });
    await world.system.idle();
    const { id: next } = await begin();
    const alone = await approve(world, await world.as('qs-director'), next);
    expect(alone.standing?.people.map((person) => person.id)).toEqual(['qs-secretary']);
  });

  it('chooses among those who may, for at most 90 days and for one at a time', async () => {
    const world = theWorld();
    const director = await world.as('qs-director');
    const today = localDate(world.system.app.clock());
    const body = { to: 'qs-member2', from: today, until: addDays(today, 3), reason: '出差在外' };
    const ask = (more: object) =>
      director.ask('delegate', { body: { ...body, actionId: randomUUID(), ...more } });
    for (const to of ['qs-v11', 'qs-director', 'tx-secretary', 'city-supervisor', 'nobody'])
      expect(await ask({ to })).toMatchObject({ error: { code: 'delegate-not-eligible' } });
    for (const wrong of [
      { from: addDays(today, -1) },
      { until: addDays(today, -1) },
      { until: addDays(today, 90) },
      { from: '2026-02-31' },
    ])
      expect(await ask(wrong)).toMatchObject({ error: { code: 'delegation-period' } });
    expect(await ask({})).toMatchObject({ ok: true });
    expect(await ask({ to: 'qs-clerk', from: addDays(today, 3), until: addDays(today, 5) })).toMatchObject({
      error: { code: 'delegation-overlaps' },
    });
    const head = await world.as('qs-supervision');
    expect(await head.ask('delegate', { body: { ...body, actionId: randomUUID() } })).toMatchObject({
      error: { code: 'delegate-not-eligible' },
    });
    expect(
      await head.ask('delegate', { body: { ...body, to: 'sf-discipline', actionId: randomUUID() } }),
    ).toMatchObject({ ok: true });
  });
});

describe('many small cases approved together', () => {
  it('are decided one by one, and each that is not says why', async () => {
    const world = theWorld();
    const plant = () =>
      plantCase(world, QS, 'certificate-issuing/residence-certificate', 'director', {
        applicant: 'qs-clerk',
      });
    const [one, two] = [await plant(), await plant()];
    const who = one.story.state().standing?.people[0] ?? '';
    const decider = await world.as(who);
    const unread = async (id: string): Promise<number> =>
      (await read('sf-discipline', id)).warnings.filter(({ sentence }) => sentence.zh.includes('没有打开'))
        .length;
    const before = await unread(one.id);
    const seal = await begin();
    const of = (id: string, standing: CaseDetail['standing']) => ({
      actionId: randomUUID(),
      caseId: id,
      node: standing?.node ?? '',
      entered: standing?.entered ?? 0,
    });
    const approvals = [
      of(one.id, (await read(who, one.id)).standing),
      of(two.id, (await read(who, two.id)).standing),
      of(seal.id, seal.standing),
      { actionId: randomUUID(), caseId: randomUUID(), node: 'director', entered: 1 },
    ];
    const body = { approvals, comment: '材料齐全，同意' };
    const { results } = await decider.get('approveTogether', { body });
    expect(results.map(({ approved, refusal }) => (approved ? 'approved' : refusal?.code))).toEqual([
      'approved',
      'approved',
      'not-your-turn',
      'not-found',
    ]);
    expect((await decider.get('approveTogether', { body })).results.map(({ approved }) => approved)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const again = approvals.slice(0, 1).map((item) => ({ ...item, actionId: randomUUID() }));
    expect(
      (await decider.get('approveTogether', { body: { approvals: again, comment: '' } })).results,
    ).toMatchObject([{ approved: false, refusal: { code: 'already-decided' } }]);
    const { steps } = await read(who, one.id);
    expect(
      steps.find(({ type, comment }) => type === 'approve' && comment === '材料齐全，同意'),
    ).toBeDefined();
    // Nobody opened them one by one, which is what approving together is for: no rubber stamp is seen in it.
    await world.system.idle();
    expect(await unread(one.id)).toBe(before);
  });

  it('are not of a matter that does not say so', async () => {
    const director = await theWorld().as('qs-director');
    const { id, standing } = await begin();
    const approvals = [
      { actionId: randomUUID(), caseId: id, node: standing?.node ?? '', entered: standing?.entered ?? 0 },
    ];
    const { results } = await director.get('approveTogether', { body: { approvals, comment: '' } });
    expect(results).toMatchObject([{ approved: false, refusal: { code: 'batch-not-allowed' } }]);
    expect((await read('qs-director', id)).standing?.node).toBe('director');
  });
});
