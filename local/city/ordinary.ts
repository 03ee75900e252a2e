import type { PetitionFact } from '@dingban/shared/supervision/fact';
import type { Moment } from '@dingban/shared/supervision/overYear';
import { petitionTraces } from '@dingban/shared/supervision/traces/dissatisfaction';
import { type Instant, MINUTE } from '@dingban/shared/time/clock';
import { workingDays } from '@dingban/shared/time/workingDays';
import { firmInTurn, postOf, type Village } from './place.ts';
import type { Conduct } from './plan.ts';
import type { Planner } from './planner.ts';
import type { Random } from './random.ts';
import type { Maker } from './trade.ts';

/* The business of a year in which nothing is wrong. */

/** Of a thousand beginnings, how many are of each kind. A chain is several cases that rest on each other. */
const MIX: readonly (readonly [kind: string, share: number])[] = [
  ['committee-seal', 210],
  ['finance-seal', 60],
  ['residence-certificate', 110],
  ['daily-office', 190],
  ['utilities', 90],
  ['purchase', 50],
  ['minor-works', 50],
  ['ordinary-works', 18],
  ['contract', 12],
  ['labour-pay', 60],
  ['shop-lease', 20],
  ['rent-collection', 70],
  ['temporary-relief', 30],
  ['collective-welfare', 30],
];

const TOTAL = MIX.reduce((sum, [, share]) => sum + share, 0);

const kindBy = (random: Random): string => {
  let left = random.next() * TOTAL;
  for (const [kind, share] of MIX) {
    left -= share;
    if (left < 0) return kind;
  }
  return 'committee-seal';
};

/** A case in twenty is rated, and few of the raters are displeased. */
const ratedBy = (random: Random): Conduct =>
  random.chance(0.05) ? { stars: [random.chance(0.06) ? random.whole(1, 2) : random.whole(3, 5)] } : {};

export interface Works {
  readonly contract: string;
  readonly contractAmount: number;
  readonly tender: string;
  /** Who was chosen, and is paid in the end. */
  readonly maker: Maker;
}

/** A contract of works from its award on; later steps are added by whoever needs them. Money in fen. */
export const awardedWorks = (
  planner: Planner,
  village: Village,
  at: Instant,
  given: { readonly amount?: number; readonly maker?: Maker } = {},
): Works => {
  const drawn = Math.round(planner.random.logNormal(3_200_000, 0.7));
  const contractAmount = given.amount ?? Math.min(9_000_000, Math.max(300_000, drawn));
  const contract = planner.contract(village, {
    kind: 'works',
    title: '小型工程施工合同',
    amount: contractAmount,
    start: '2026-01-01',
    end: '2027-06-30',
    state: 'running',
  });
  const inquiry = planner.plan('price-inquiry', village, {
    at,
    notes: {
      contract,
      contractAmount,
      initiation: `${contract}-initiation`,
      ...(given.maker === undefined ? {} : { maker: given.maker }),
    },
  });
  return {
    contract,
    contractAmount,
    tender: inquiry.caseId,
    maker: given.maker ?? firmInTurn(village, inquiry.turn),
  };
};

/** Award, perhaps more time, acceptance, settlement, payment: each begins long after the one before is carried out. */
const contractChain = (planner: Planner, village: Village): void => {
  const { random } = planner;
  const begins = random.whole(0, 140);
  const notes = awardedWorks(planner, village, planner.day(begins));
  if (random.chance(0.15)) planner.plan('time-extension', village, { at: planner.day(begins + 55), notes });
  const acceptance = planner.plan('completion-acceptance', village, { at: planner.day(begins + 95), notes });
  const settlement = planner.plan('settlement-audit', village, {
    at: planner.day(begins + 145),
    notes: { ...notes, acceptance: acceptance.caseId },
  });
  planner.plan('project-payment', village, {
    at: planner.day(begins + 215),
    notes: { ...notes, settlement: settlement.caseId },
  });
};

/** Ordered, delivered, and a month later paid. */
const purchase = (planner: Planner, village: Village): void => {
  const begins = planner.random.whole(0, 320);
  const order = planner.plan('office-supplies', village, { at: planner.day(begins) });
  planner.plan('daily-office', village, {
    at: planner.day(begins + 40),
    notes: { purchase: order.caseId },
    turn: order.turn,
  });
};

/** What villagers ask about, as the list of subjects has it. */
export const SUBJECTS = [
  'road',
  'water',
  'hygiene',
  'homestead',
  'welfare',
  'finance',
  'neighbours',
  'noise',
];

export const LIMITS: Readonly<Record<PetitionFact['petition'], number>> = {
  inquiry: 3,
  suggestion: 5,
  complaint: 7,
  report: 15,
};

/** A petition that comes in at this instant. */
export const petitionAt = (
  planner: Planner,
  village: Village,
  at: Instant,
  petition: PetitionFact['petition'],
  subject: string,
): PetitionFact => {
  const id = planner.nextPetition();
  const fact: PetitionFact = {
    kind: 'petition',
    caseId: id,
    number: `SQ-${id.slice(-6)}`,
    places: village.places,
    at,
    petition,
    subject,
    receivedAt: at,
    due: workingDays.deadline(at, LIMITS[petition]),
    people: [postOf(village, 'director')],
  };
  const moment: Moment = { at, caseId: id, facts: [fact], lasting: petitionTraces(fact) };
  planner.beside.push(moment);
  return fact;
};

/** Cases until the year has this many, and a petition for every eighty of them. */
export const planOrdinary = (planner: Planner, cases: number): void => {
  const { random, villages } = planner;
  while (planner.plans.length < cases) {
    const village = random.pick(villages);
    const kind = kindBy(random);
    if (kind === 'contract') contractChain(planner, village);
    else if (kind === 'purchase') purchase(planner, village);
    else planner.plan(kind, village, { conduct: ratedBy(random) });
    if (random.chance(1 / 80))
      petitionAt(
        planner,
        village,
        Math.floor(planner.day(random.whole(0, 350)) + random.next() * 30 * MINUTE),
        random.pick(['inquiry', 'suggestion', 'complaint'] as const),
        random.pick(SUBJECTS),
      );
  }
};
