import { sweep } from '@dingban/functions/schedule/deadlines';
import { parseEntryId } from '@dingban/shared/registry/entryId';
import { addDays, DAY, localDate, MINUTE } from '@dingban/shared/time/clock';
import { describe, expect, it } from 'vitest';
import { put, QS } from './registryWorld.ts';
import { useWorld } from './world.ts';

const theWorld = useWorld();

const PARTY = '竺禾苗';

interface Notice {
  readonly msg: { readonly oa: { readonly body: { readonly title: string } } };
}

/** The titles of what somebody was told about contracts. */
const told = async (userid: string): Promise<readonly string[]> => {
  await theWorld().system.idle();
  // DingTalk takes a moment to deliver.
  await theWorld().advance(MINUTE);
  const inbox = await theWorld().control<readonly Notice[]>(`users/${userid}/inbox`);
  const ofContracts = inbox.filter(({ msg }) => msg.oa.body.title.startsWith('合同'));
  for (const one of ofContracts) expect(JSON.stringify(one)).not.toContain(PARTY);
  return ofContracts.map(({ msg }) => msg.oa.body.title);
};

const look = async (): Promise<void> => {
  await sweep(theWorld().system.app);
  await sweep(theWorld().system.app);
};

describe('the reminder before a contract ends', () => {
  it('reaches the village once, in its inbox, and nobody who writes in the register is refused for it', async () => {
    const world = theWorld();
    const today = localDate(world.system.app.clock());
    const clerk = await world.as('qs-clerk');
    const values = {
      number: 'HT-2026-077',
      title: '山塘承包合同',
      kind: 'service',
      signedOn: today,
      start: today,
      end: addDays(today, 45),
      partyKind: 'person',
      party: PARTY,
      amount: 1_200_000,
      state: 'running',
    };
    const entered = await put(clerk, 'contracts', values);
    if (!entered.ok) throw new Error(JSON.stringify(entered.error));
    const { entry, version } = entered.data.entry;
    await world.system.idle();
    await look();
    for (const userid of ['qs-clerk', 'qs-director', 'qs-supervision'])
      expect(await told(userid)).toEqual(['合同还有 45 天到期']);
    expect(await told('tx-clerk')).toEqual([]);
    // The notice opens the entry, and whoever is told may read it.
    for (const userid of ['qs-clerk', 'qs-director', 'qs-supervision', 'qs-cooperative'])
      expect((await world.as(userid).then((one) => one.get('readEntry', { id: entry }))).label).toContain(
        'HT-2026-077',
      );

    await world.advance(20 * DAY);
    await look();
    expect(await told('qs-director')).toHaveLength(2);

    // What the clerk saw before the reminders is still what stands there.
    const prolonged = await put(
      await world.signIn('qs-clerk'),
      'contracts',
      { ...values, end: addDays(today, 400) },
      { entry, version, place: QS },
    );
    expect(prolonged).toMatchObject({ ok: true });
    await world.system.idle();
    await world.advance(30 * DAY);
    await look();
    expect(await told('qs-director')).toHaveLength(2);

    const seen = await (await world.signIn('qs-clerk')).get('readEntry', { id: entry });
    expect(seen.steps.map(({ type }) => type)).toEqual(['put', 'remind', 'remind', 'put']);
    expect(parseEntryId(entry)?.registry).toBe('contracts');
  });
});
