import type { Values } from '@dingban/shared/form/value';
import type { Moment } from '@dingban/shared/supervision/overYear';
import { addDays, type Instant, type LocalDate, localDate } from '@dingban/shared/time/clock';
import { makersIn } from './makers.ts';
import { type Village, villagesOf } from './place.ts';
import type { Conduct, Notes, Plan } from './plan.ts';
import { type Random, randomFrom } from './random.ts';
import { type Registers, registersOf } from './registers.ts';
import { dayInSeason } from './season.ts';
import { duringWork } from './working.ts';

/** An irregularity that was planted. No rule sees it. */
export interface Truth {
  readonly rule: string;
  /** The case, or one of those that are irregular together. */
  readonly caseId: string;
  readonly what: string;
  /** Where several together are the irregularity: the finding may stand on any of them. */
  readonly group?: readonly string[];
  /** How the window of its finding begins, where the rule looks for several things. */
  readonly window?: string;
}

export interface Wanted {
  readonly at?: Instant;
  readonly notes?: Notes;
  readonly conduct?: Conduct;
  readonly applicant?: string;
  /** Instead of the next in turn. */
  readonly turn?: number;
}

/** The year that is being laid out: nothing is told before all of it stands. */
export interface Planner {
  readonly seed: number;
  readonly random: Random;
  readonly villages: readonly Village[];
  readonly registers: Registers;
  readonly plans: Plan[];
  readonly truth: Truth[];
  /** Moments of what is no case: petitions. */
  readonly beside: Moment[];
  readonly plan: (kind: string, village: Village, wanted?: Wanted) => Plan;
  /** A contract in the register; its entry. */
  readonly contract: (village: Village, values: Values) => string;
  /** Some moment in working hours of the n-th day of the year, from 0. */
  readonly day: (n: number) => Instant;
  readonly nextPetition: () => string;
  /** What can only be said of the truth once every case is planned. */
  readonly whenLaidOut: (() => void)[];
}

export const YEAR_BEGINS: LocalDate = '2026-01-01';

const six = (number: number): string => String(number).padStart(6, '0');

export const plannerOf = (count: number, cases: number, seed: number): Planner => {
  const random = randomFrom(seed, 'year');
  const villages = villagesOf(count, cases, seed);
  const registers = registersOf(villages);
  const plans: Plan[] = [];
  const turns = new Map<string, number>();
  let contracts = 0;
  let petitions = 0;
  const day = (n: number): Instant => duringWork(random, addDays(YEAR_BEGINS, n));
  return {
    seed,
    random,
    villages,
    registers,
    plans,
    truth: [],
    beside: [],
    whenLaidOut: [],
    day,
    plan: (kind, village, wanted = {}) => {
      const key = `${village.index} ${makersIn(kind)}`;
      const turn = wanted.turn ?? turns.get(key) ?? village.index;
      if (wanted.turn === undefined) turns.set(key, turn + 1);
      // Lists of welfare go through the months in turn; everything else comes in its season.
      const usual =
        kind === 'collective-welfare'
          ? 30 * (turn % 12) + random.whole(0, 26)
          : dayInSeason(kind, random, YEAR_BEGINS.slice(0, 4));
      const at = wanted.at ?? day(usual);
      const number = plans.length + 1;
      const plan: Plan = {
        caseId: `case-${six(number)}`,
        number: `YW-${localDate(at).replaceAll('-', '')}-${six(number)}`,
        kind,
        village,
        at,
        applicant: wanted.applicant ?? (random.chance(0.75) ? 'clerk' : 'member-2'),
        turn,
        notes: wanted.notes ?? {},
        conduct: wanted.conduct ?? {},
      };
      plans.push(plan);
      return plan;
    },
    contract: (village, values) => {
      contracts += 1;
      const entry = `contracts:${village.places.village}:k${contracts}`;
      registers.entries[entry] = values;
      return entry;
    },
    nextPetition: () => {
      petitions += 1;
      return `petition-${six(petitions)}`;
    },
  };
};
