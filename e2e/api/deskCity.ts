import { caseActions } from '@dingban/functions/read/caseHistory';
import { raise } from '@dingban/functions/supervise/raise';
import { definitionOf } from '@dingban/shared/catalogue/catalogue';
import type { ActionRecord } from '@dingban/shared/ledger/record';
import { titleOf } from '@dingban/shared/notice/plan';
import type { CaseState } from '@dingban/shared/workflow/caseState';
import { replay } from '@dingban/shared/workflow/evolve';
import { askedNow } from '@dingban/shared/workflow/signing';
import { plantCase } from './planted.ts';
import { HERE, personIn, THERE } from './roleCity.ts';
import type { World } from './world.ts';

/*
 * Many cases of two towns in several states, told by the code that decides, and what a plain look at all of them says:
 * every case folded from the ledger, without a list.
 */

/** A case of a matter as far as a step, on each of two sides. */
const LIVES = [
  ['committee-seal', 'director'],
  ['committee-seal', 'stamp'],
  ['committee-seal', 'feedback'],
  ['goods-procurement/office-supplies', 'secretary'],
  ['expense-payment/daily-office', 'supervision'],
  ['casual-labour/labour-dispatch', 'director'],
  ['membership-dividend/member-recognition', 'recognition-publicity'],
  ['venue-use/family-banquet', 'director'],
] as const;

const SIDES = { here: HERE, there: THERE } as const;

/** Plants `rounds` times every life on both sides, on different days, and warnings of every third case. */
export const plantDesk = async (world: World, rounds: number): Promise<void> => {
  let count = 0;
  for (let round = 0; round < rounds; round += 1)
    for (const side of ['here', 'there'] as const)
      for (const [name, node] of LIVES) {
        count += 1;
        const applicant = personIn(side, 'clerk');
        await plantCase(world, String(SIDES[side].village), name, node, {
          applicant,
          daysAgo: 3 + ((count * 7) % 40),
          ...(count % 5 === 0 ? { play: (story) => void story.try(applicant, 'withdraw') } : {}),
        });
      }
  for (const [index, state] of (await allCases(world)).entries())
    for (const window of index % 3 === 0 ? (index % 2 === 0 ? ['a', 'b'] : ['a']) : [])
      await raise(
        world.system.app,
        {
          rule: window === 'a' ? 'node-overdue' : 'rubber-stamp',
          ruleVersion: 1,
          caseId: state.id,
          window,
          severity: window === 'a' ? 'yellow' : 'orange',
          places: state.places,
          sentence: { zh: '疑点', en: 'finding' },
          compared: [],
          threshold: { zh: '', en: '' },
          basis: { zh: '', en: '' },
          about: [],
        },
        'planted',
      );
  await world.system.idle();
};

/** Every case of the ledger, folded. */
export const allCases = async (world: World): Promise<readonly CaseState[]> => {
  const histories = new Map<string, ActionRecord[]>();
  for await (const record of world.system.app.store.actions.all())
    if (record.aggregate.startsWith('case#'))
      histories.set(record.aggregate, [...(histories.get(record.aggregate) ?? []), record]);
  return [...histories.values()].flatMap((history) => replay(caseActions(history)) ?? []);
};

/** Cases of which a warning is open; none was closed here. */
export const warnedCases = async (world: World): Promise<ReadonlySet<string>> => {
  const warned = new Set<string>();
  for await (const { aggregate, body } of world.system.app.store.actions.all())
    if (aggregate.startsWith('warning#'))
      warned.add((body as unknown as { finding: { caseId: string } }).finding.caseId);
  return warned;
};

export const titleIn = (state: CaseState): string => {
  const definition = definitionOf(state);
  return definition === undefined ? state.number : titleOf(state, definition);
};

export const askedIn = (state: CaseState): readonly string[] => {
  const sub = definitionOf(state)?.sub;
  return sub === undefined || state.standing === undefined ? [] : askedNow(state.standing, sub);
};
