import type { LocalDate } from '../time/clock.ts';
import type { Share } from './share.ts';

/** Where a case is, as coarse as a figure needs it: finer states change with every step and belong to lists. */
export const PHASES = ['running', 'disclosed', 'rejected', 'withdrawn', 'terminated'] as const;
export type Phase = (typeof PHASES)[number];

type Counts = { readonly [name: string]: number };

/** What is counted of one person: steps, results shown, ratings, warnings that this person was asked to handle. */
export type PersonTally = {
  readonly steps?: Share;
  readonly disclosure?: Share;
  readonly petitions?: Share;
  readonly stars?: { readonly count: number; readonly sum: number };
  readonly handled?: Share;
  /** Warnings that wait to be handled, by the last day for it. */
  readonly waiting?: Counts;
};

/**
 * What is counted of one case, warning or rating; of a village in a month; of a town; of a city: always the same
 * shape, nothing but numbers, so that the whole is the sum of its parts whatever their order. What is absent was
 * not counted, which is not the same as zero.
 */
export type Tally = Omit<PersonTally, 'waiting'> & {
  /** Cases by matter and phase. */
  readonly cases?: { readonly [matter: string]: { readonly [phase in Phase]?: number } };
  /** Fen, of cases that are running or were carried out. */
  readonly amounts?: Counts;
  /** Running cases of which a step is past its limit. */
  readonly late?: number;
  /** Loops that were closed with every step in time, of those closed or late. */
  readonly loops?: Share;
  /** Warnings raised, by rule. */
  readonly raised?: Counts;
  /** Warnings not closed, by `rule|colour|day raised`; their age depends on the day on which one looks. */
  readonly open?: Counts;
  /** Warnings closed, by `rule|outcome`. */
  readonly closed?: Counts;
  readonly waiting?: Counts;
  /** By userid; only as far up as the village. */
  readonly people?: { readonly [person: string]: PersonTally };
};

type Tree = { [name: string]: number | Tree };

const addTo = (sum: Tree, part: Tree): void => {
  for (const [name, value] of Object.entries(part)) {
    const there = sum[name];
    if (typeof value === 'number') sum[name] = (typeof there === 'number' ? there : 0) + value;
    else {
      const below: Tree = typeof there === 'object' ? there : {};
      addTo(below, value);
      sum[name] = below;
    }
  }
};

/** The sum of all parts, name by name. The order of the parts does not matter. */
export const sumOf = (parts: Iterable<Tally>): Tally => {
  const sum: Tree = {};
  // A tally is a tree of numbers by its type; the type of a tree cannot say which names it has.
  for (const part of parts) addTo(sum, part as unknown as Tree);
  return sum as Tally;
};

/** A sum for everybody above the village: who did what is nobody's business there. */
export const withoutPeople = ({ people: _, ...rest }: Tally): Tally => rest;

export const totalOf = (counts: Counts | undefined): number =>
  Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);

/** Those whose last day is over. */
export const overdueOf = (waiting: Counts | undefined, today: LocalDate): number =>
  Object.entries(waiting ?? {}).reduce((sum, [day, count]) => (day < today ? sum + count : sum), 0);
