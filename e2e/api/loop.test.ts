import { randomUUID } from 'node:crypto';
import { MINUTE } from '@dingban/shared/time/clock';
import { describe, expect, it } from 'vitest';
import { approve, at, stampValues, submit, uploadPhoto } from './sealUse.ts';
import { useWorld } from './world.ts';

const theWorld = useWorld();

describe('one seal use travels the whole loop', () => {
  it('from the application to the rating, with a warning to the town on the way', async () => {
    const world = theWorld();
    const clerk = await world.as('qs-clerk');
    const me = await clerk.get('me');
    const village = me.posts.find(({ role }) => role === 'clerk')?.place.id ?? '';
    const submitted = await submit(world, clerk, 'committee-seal', village);
    expect(submitted.standing?.node).toBe('director');
    await world.system.idle();

    const director = await world.as('qs-director');
    const todo = await director.get('inbox', { query: { list: 'todo' } });
    expect(todo.items.map(({ caseId }) => caseId)).toContain(submitted.id);
    expect((await approve(world, director, submitted.id)).standing?.node).toBe('secretary');

    const secretary = await world.as('qs-secretary');
    expect((await approve(world, secretary, submitted.id)).standing?.node).toBe('supervision');

    const supervisor = await world.as('qs-supervision');
    const approved = await approve(world, supervisor, submitted.id, {
      supervisionChecked: ['content', 'authority'],
    });
    expect(approved.standing?.node).toBe('stamp');
    expect(approved.copies.length).toBeGreaterThan(0);

    const custodian = await world.as('qs-custodian');
    const seen = await custodian.get('readCase', { id: submitted.id });
    const stamped = await custodian.get('actOnCase', {
      id: submitted.id,
      body: {
        actionId: randomUUID(),
        command: { type: 'implement', ...at(seen), values: await stampValues(world, custodian, 5) },
      },
    });
    expect(stamped.case.standing?.node).toBe('feedback');

    const told = await clerk.get('actOnCase', {
      id: submitted.id,
      body: {
        actionId: randomUUID(),
        command: {
          type: 'feedback',
          ...at(stamped.case),
          values: { result: 'delivered', resultNote: '合同已送镇政府备案', archived: true },
        },
      },
    });
    expect(told.case.status).toBe('disclosed');
    await world.system.idle();

    const shown = await world.stranger.get('disclosedCase', { id: submitted.id });
    expect(JSON.stringify(shown)).not.toContain('王小明');
    expect(JSON.stringify(shown)).not.toContain('13800138000');
    expect(shown.fields.find(({ id }) => id === 'requester')?.value.zh).toBe('王**');
    const listed = await world.stranger.get('disclosures', { id: village });
    expect(listed.items.map(({ id }) => id)).toContain(submitted.id);

    const villager = await world.as('qs-v11');
    const { rating } = await villager.get('evaluate', {
      id: submitted.id,
      body: { actionId: randomUUID(), stars: 5, words: '办得快' },
    });
    expect(rating).toMatchObject({ count: 1, average: 5, mine: { stars: 5 } });

    const town = await world.as('sf-discipline');
    const warnings = await town.get('warnings', { query: { state: 'open' } });
    const found = warnings.items.find(({ rule }) => rule === 'seal-without-approval');
    expect(found).toMatchObject({ severity: 'orange' });
    // Orange ones of ten minutes are told together.
    await world.advance(10 * MINUTE);
    await world.system.tick();
    // DingTalk delivers a moment after it has accepted.
    await expect
      .poll(async () => JSON.stringify(await world.control<unknown>('users/sf-discipline/inbox')), {
        timeout: 10_000,
      })
      .toContain('橙色预警');

    const handled = await town.get('actOnWarning', {
      id: found?.id ?? '',
      body: {
        actionId: randomUUID(),
        command: { type: 'rectify', note: '已现场核实，多盖两份已收回', files: [await uploadPhoto(town)] },
      },
    });
    expect(handled.warning.status).toBe('handled');
    const closed = await town.get('actOnWarning', {
      id: found?.id ?? '',
      body: { actionId: randomUUID(), command: { type: 'close', outcome: 'corrected', reason: '已整改' } },
    });
    expect(closed.warning).toMatchObject({ status: 'closed', outcome: 'corrected' });
  });
});
