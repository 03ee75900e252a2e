import type { Planner } from '../planner.ts';
import { assets } from './assets.ts';
import { benefits } from './benefits.ts';
import { deals } from './deals.ts';
import { roundAmounts } from './digits.ts';
import { integrity } from './integrity.ts';
import { invoices } from './invoices.ts';
import { labour } from './labour.ts';
import { pace } from './pace.ts';
import { people } from './people.ts';
import type { Planting } from './planting.ts';
import { procedure } from './procedure.ts';
import { projects } from './projects.ts';
import { seals } from './seals.ts';

/** Every kind of irregularity, at least one for each of the 23 rules. */
export const PLANTINGS: readonly Planting[] = [
  ...pace,
  ...people,
  ...seals,
  ...procedure,
  ...deals,
  ...invoices,
  ...labour,
  ...projects,
  ...assets,
  ...benefits,
  ...integrity,
];

/** Cases of a year for each of which every irregularity is planted once. */
const CASES_A_ROUND = 4000;

/** A village whose amounts are invented takes a hundred cases, so there are fewer of them. */
const ROUNDS_A_VILLAGE = 8;

/**
 * Plants every irregularity at least once, each in a village by chance. No village gets the same one twice, or two of
 * a kind could be told as one.
 */
export const plant = (planner: Planner, cases: number): void => {
  const rounds = Math.max(1, Math.round(cases / CASES_A_ROUND));
  const { random, villages } = planner;
  for (const planting of PLANTINGS) {
    const first = random.whole(0, villages.length - 1);
    for (let round = 0; round < Math.min(rounds, villages.length); round += 1) {
      const village = villages[(first + round) % villages.length];
      if (village !== undefined) planting(planner, village);
    }
  }
  const first = random.whole(0, villages.length - 1);
  for (let round = 0; round < Math.ceil(Math.min(rounds, villages.length) / ROUNDS_A_VILLAGE); round += 1) {
    const village = villages[(first + round) % villages.length];
    if (village !== undefined) roundAmounts(planner, village);
  }
};
