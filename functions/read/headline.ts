import type { Answer } from '@dingban/shared/api/contracts';
import { findMatter, MATTER_IDS } from '@dingban/shared/catalogue/catalogue';
import { scoreOfPlace } from '@dingban/shared/score/dutyScore';
import { overdueOf, type Tally, totalOf } from '@dingban/shared/score/tally';
import { shareIn } from '@dingban/shared/score/traced';
import { daysBetween, type LocalDate } from '@dingban/shared/time/clock';
import { ruleLabel } from './warningDetail.ts';

type Cockpit = Answer<'cockpit'>;

const NOTHING = { kept: 0, due: 0 };

/** Days after which an open warning stands in the next class of age. */
const AGES = [7, 30, 90];

const countOf = (tally: Tally, what: 'cases' | 'running' | 'disclosed', today: LocalDate): number =>
  shareIn(tally, what, today)?.due ?? 0;

/** `rule|colour|day` of the open ones. */
const openOf = (tally: Tally): readonly { rule: string; colour: string; day: LocalDate; count: number }[] =>
  Object.entries(tally.open ?? {}).map(([name, count]) => {
    const [rule = '', colour = '', day = ''] = name.split('|');
    return { rule, colour, day, count };
  });

const sum = (counts: readonly number[]): number => counts.reduce((one, other) => one + other, 0);

/** The figures that stand first. */
export const headlineOf = (tally: Tally, today: LocalDate): Cockpit['total'] => {
  const { stars, petitions } = tally;
  const { points } = scoreOfPlace(tally, today);
  const open = openOf(tally);
  const ofColour = (colour: string): number =>
    sum(open.filter((one) => one.colour === colour).map(({ count }) => count));
  return {
    cases: countOf(tally, 'cases', today),
    running: countOf(tally, 'running', today),
    late: tally.late ?? 0,
    disclosed: countOf(tally, 'disclosed', today),
    amount: totalOf(tally.amounts),
    open: { yellow: ofColour('yellow'), orange: ofColour('orange'), red: ofColour('red') },
    overdue: overdueOf(tally.waiting, today),
    steps: tally.steps ?? NOTHING,
    loops: tally.loops ?? NOTHING,
    disclosure: tally.disclosure ?? NOTHING,
    ...(petitions === undefined ? {} : { petitions }),
    stars: {
      count: stars?.count ?? 0,
      ...(stars === undefined ? {} : { average: Math.round((10 * stars.sum) / stars.count) / 10 }),
    },
    ...(points === undefined ? {} : { points }),
  };
};

const ageClass = (day: LocalDate, today: LocalDate): number => {
  const found = AGES.findIndex((days) => daysBetween(day, today) <= days);
  return found < 0 ? AGES.length : found;
};

/** Warnings by rule, those with the most open ones first. */
export const rulesOf = (tally: Tally, today: LocalDate): Cockpit['rules'] => {
  const open = openOf(tally);
  const closed = Object.entries(tally.closed ?? {}).map(([name, count]) => {
    const [rule = '', outcome = ''] = name.split('|');
    return { rule, outcome, count };
  });
  return Object.entries(tally.raised ?? {})
    .map(([id, raised]) => {
      const mine = open.filter(({ rule }) => rule === id);
      const done = closed.filter(({ rule }) => rule === id);
      return {
        id,
        label: ruleLabel(id),
        raised,
        open: sum(mine.map(({ count }) => count)),
        ages: [...AGES, 0].map((_, n) =>
          sum(mine.filter(({ day }) => ageClass(day, today) === n).map(({ count }) => count)),
        ),
        closed: sum(done.map(({ count }) => count)),
        falseAlarms: sum(done.filter(({ outcome }) => outcome === 'false-alarm').map(({ count }) => count)),
      };
    })
    .sort((one, other) => other.open - one.open || other.raised - one.raised || (one.id < other.id ? -1 : 1));
};

/** Cases by matter, in the order of the catalogue. */
export const mattersOf = (tally: Tally): Cockpit['matters'] =>
  MATTER_IDS.flatMap((id) => {
    const phases = tally.cases?.[id];
    return phases === undefined ? [] : [{ id, phases }];
  }).map(({ id, phases }) => {
    const { zh = id, en = id } = findMatter(id)?.label ?? {};
    return {
      id,
      label: { zh, en },
      cases: totalOf(phases as Readonly<Record<string, number>>),
      running: phases.running ?? 0,
      disclosed: phases.disclosed ?? 0,
      amount: tally.amounts?.[id] ?? 0,
    };
  });
