import type { Values } from '@dingban/shared/form/value';
import type { Moment } from '@dingban/shared/supervision/overYear';
import { merged, type ToCome } from './merged.ts';
import { planOrdinary } from './ordinary.ts';
import { townsOf } from './place.ts';
import { plannerOf, type Truth } from './planner.ts';
import { plant } from './planted/plant.ts';
import type { Recorded } from './recorded.ts';
import { tellCase } from './tell.ts';

export interface CityYear {
  /** The moments with the action that each of them came from. */
  readonly records: Iterable<Recorded>;
  /** In the order of time; can be gone through again, and is then told anew. */
  readonly moments: Iterable<Moment>;
  readonly entries: Readonly<Record<string, Values>>;
  /** Villagers by the mark of their ID number. */
  readonly citizens: Readonly<Record<string, Values>>;
  /** What was planted. Rules never see it. */
  readonly truth: readonly Truth[];
  /** Cases that the year really has: those asked for, and the rest of the last chain. */
  readonly cases: number;
}

/** With fewer, a town has paid too few wages for one of them to stand out. */
const CASES_A_TOWN = 1000;

function* momentsIn(records: Iterable<Recorded>): Generator<Moment> {
  for (const { moment } of records) yield moment;
}

/**
 * A year (2026) of village business with planted irregularities. The same villages, number of cases and seed give the
 * same moments. Refuses less than one village, and fewer cases than the irregularities need.
 */
export const cityYear = ({
  villages,
  cases,
  seed,
}: {
  readonly villages: number;
  readonly cases: number;
  readonly seed: number;
}): CityYear => {
  if (!Number.isInteger(villages) || villages < 2) throw new RangeError('a city has at least 2 villages');
  const least = CASES_A_TOWN * townsOf(villages);
  if (!Number.isInteger(cases) || cases < least)
    throw new RangeError(`a year of ${villages} villages has at least ${least} cases`);
  const planner = plannerOf(villages, cases, seed);
  plant(planner, cases);
  planOrdinary(planner, cases);
  for (const finish of planner.whenLaidOut) finish();
  const toCome: readonly ToCome<Recorded>[] = [
    ...planner.plans.map((plan) => ({ at: plan.at, tell: () => tellCase(plan, seed) })),
    ...planner.beside.map((moment) => ({ at: moment.at, tell: () => [{ at: moment.at, moment }] })),
  ];
  const records: Iterable<Recorded> = { [Symbol.iterator]: () => merged(toCome) };
  return {
    records,
    moments: { [Symbol.iterator]: () => momentsIn(records) },
    entries: planner.registers.entries,
    citizens: planner.registers.citizens,
    truth: planner.truth,
    cases: planner.plans.length,
  };
};
