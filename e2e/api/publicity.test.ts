import { randomUUID } from 'node:crypto';
import { DAY, HOUR } from '@dingban/shared/time/clock';
import { describe, expect, it } from 'vitest';
import { plantCase } from './planted.ts';
import { QS } from './sealLoop.ts';
import { at } from './sealUse.ts';
import { type Person, useWorld } from './world.ts';

const theWorld = useWorld();

const MATTER = 'membership-dividend/member-recognition';
const NODE = 'recognition-publicity';

const plant = () => plantCase(theWorld(), QS, MATTER, NODE, { applicant: 'qs-clerk' });

const objection = () => ({ actionId: randomUUID(), words: '户口去年已经迁走，不符合条件' });

/** Whoever is asked at the step, with what they see. */
const asked = async (id: string) => {
  const clerk = await theWorld().as('qs-clerk');
  const { standing } = await clerk.get('readCase', { id });
  const person = await theWorld().as(standing?.people[0]?.id ?? '');
  return { person, seen: await person.get('readCase', { id }) };
};

const act = (person: Person, id: string, command: object) =>
  person.ask('actOnCase', { id, body: { actionId: randomUUID(), command: command as never } });

describe('a case on public notice', () => {
  it('stands on the village’s page until its last day, masked, with what was written so far', async () => {
    const { id, story } = await plant();
    const { stranger } = theWorld();
    const until = story.state().standing?.notBefore;
    const listed = await stranger.get('disclosures', { id: QS });
    expect(listed.items.find((item) => item.id === id)).toMatchObject({
      publicity: { since: story.state().standing?.since, until },
      rating: { count: 0 },
    });
    const shown = await stranger.get('disclosedCase', { id });
    expect(shown).toMatchObject({ status: 'publicity', publicity: { until } });
    expect(shown).not.toHaveProperty('rateableUntil');
    expect(shown.fields.length).toBeGreaterThan(3);
    const { form } = story.definition.sub;
    const open = form.groups.filter(({ node }) => node === 'apply').flatMap(({ fields }) => fields);
    const later = form.groups.filter(({ node }) => node !== 'apply').flatMap(({ fields }) => fields);
    for (const field of open.filter(({ disclosure }) => disclosure === 'internal'))
      expect(shown.fields.map((one) => one.id)).not.toContain(field.id);
    for (const field of later.filter(({ id: one }) => story.state().values[one] === undefined))
      expect(shown.fields.map((one) => one.id)).not.toContain(field.id);
    for (const field of open.filter(({ disclosure }) => disclosure === 'masked')) {
      const value = story.state().values[field.id];
      const found = shown.fields.find((one) => one.id === field.id);
      if (found !== undefined) expect(found.value.zh).not.toBe(value);
    }
  });

  it('waits while a villager’s objection is not answered, and goes on with the days that were left', async () => {
    const world = theWorld();
    const { id } = await plant();
    const villager = await world.as('qs-v11');
    const objected = await villager.get('object', { id, body: objection() });
    expect(objected.case.publicity).not.toHaveProperty('until');
    expect(objected.case.steps.at(-1)).toMatchObject({ by: { name: '村民' } });
    expect(JSON.stringify(objected.case)).not.toContain('户口去年');
    expect(await villager.ask('object', { id, body: objection() })).toMatchObject({
      error: { code: 'objected-already' },
    });
    await world.advance(9 * DAY);
    const { person, seen } = await asked(id);
    expect(seen.standing).toMatchObject({ stopped: true });
    expect(seen.commands).toContain('answer');
    expect(seen.commands).not.toContain('conclude');
    const [open] = seen.objections;
    expect(open).toMatchObject({ words: '户口去年已经迁走，不符合条件' });
    expect(open?.by).toMatch(/^.\*+$/);
    expect(seen.steps.at(-1)?.by.name).toMatch(/^.\*+$/);
    expect(await act(person, id, { type: 'conclude', ...at(seen), values: {} })).toMatchObject({
      error: { code: 'objection-open' },
    });
    const answer = { type: 'answer', ...at(seen), objection: open?.id, words: '已核对户籍，仍在本村' };
    expect(await act(person, id, answer)).toMatchObject({ ok: true });
    expect(await act(person, id, answer)).toMatchObject({ error: { code: 'wrong-stage' } });
    const shown = await world.stranger.get('disclosedCase', { id });
    expect(shown.publicity?.until).toBeGreaterThan(world.system.app.clock());
    await world.system.idle();
    await expect
      .poll(async () => JSON.stringify(await world.control<unknown>('users/qs-v11/inbox')), {
        timeout: 10_000,
      })
      .toContain('异议已答复');
  });

  it('is concluded after its last day and not a minute before', async () => {
    const world = theWorld();
    const { id, story } = await plant();
    const until = story.state().standing?.notBefore ?? 0;
    const first = await asked(id);
    const { node } = at(first.seen);
    const values = { ...first.seen.values };
    expect(values).not.toHaveProperty(node);
    const early = await act(first.person, id, { type: 'conclude', ...at(first.seen), values: {} });
    expect(early).toMatchObject({ error: { code: 'publicity-running' } });
    await world.advance(until - world.system.app.clock() + HOUR);
    const { person, seen } = await asked(id);
    const late = await act(person, id, { type: 'conclude', ...at(seen), values: {} });
    // The day is over; what is still missing is what the step writes down.
    expect(late.ok ? 'ok' : late.error.code).not.toBe('publicity-running');
    const villager = await world.as('qs-v11');
    expect(await villager.ask('object', { id, body: objection() })).toMatchObject({
      error: { code: 'publicity-over' },
    });
  });

  it('hears the villagers of its village and nobody else', async () => {
    const world = theWorld();
    const { id } = await plant();
    const ask = async (who: string) => (await world.as(who)).ask('object', { id, body: objection() });
    expect(await ask('tx-v01')).toMatchObject({ error: { code: 'not-allowed' } });
    expect(await ask('sf-discipline')).toMatchObject({ error: { code: 'not-allowed' } });
    expect(await ask('qs-clerk')).toMatchObject({ error: { code: 'not-allowed' } });
    const villager = await world.as('qs-v07');
    expect(await villager.ask('object', { id, body: { actionId: randomUUID(), words: '不' } })).toMatchObject(
      { error: { code: 'reason-missing' } },
    );
    const [, other] = [id, (await world.as('qs-clerk')).id];
    expect(await villager.ask('object', { id: other, body: objection() })).toMatchObject({
      error: { code: 'not-found' },
    });
    const retried = objection();
    const twice = [retried, retried].map((body) => villager.get('object', { id, body }));
    for (const { case: shown } of await Promise.all(twice))
      expect(shown.steps.filter(({ label }) => label.zh.includes('收到异议'))).toHaveLength(1);
  });
});
