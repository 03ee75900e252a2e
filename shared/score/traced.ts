import type { LocalDate } from '../time/clock.ts';
import type { Share } from './share.ts';
import { overdueOf, type Tally, totalOf } from './tally.ts';

/** The figures that can be traced to what they are made of. */
export const TRACED = [
  'cases',
  'running',
  'late',
  'disclosed',
  'raised',
  'open',
  'overdue',
  'loops',
  'steps',
  'disclosure',
  'petitions',
  'warnings',
  'evaluations',
] as const;
export type Traced = (typeof TRACED)[number];

const counted = (count: number): Share | undefined => (count === 0 ? undefined : { kept: count, due: count });

const inPhase = ({ cases }: Tally, phase?: 'running' | 'disclosed'): number =>
  Object.values(cases ?? {})
    .flatMap((phases) => Object.entries(phases))
    .reduce((sum, [name, count]) => (phase === undefined || name === phase ? sum + (count ?? 0) : sum), 0);

/**
 * What a tally has to do with a figure; undefined when it is no part of it. Every figure on a page is the sum of this
 * over what `traceFigures` lists for it. A person's figures are those of the person's own tally.
 */
export const shareIn = (tally: Tally, what: Traced, today: LocalDate): Share | undefined => {
  switch (what) {
    case 'cases':
      return counted(inPhase(tally));
    case 'running':
    case 'disclosed':
      return counted(inPhase(tally, what));
    case 'late':
      return counted(tally.late ?? 0);
    case 'raised':
      return counted(totalOf(tally.raised));
    case 'open':
      return counted(totalOf(tally.open));
    case 'overdue':
      return counted(overdueOf(tally.waiting, today));
    case 'loops':
    case 'steps':
    case 'disclosure':
    case 'petitions':
      return tally[what];
    case 'warnings': {
      const overdue = overdueOf(tally.waiting, today);
      const { kept, due } = tally.handled ?? { kept: 0, due: 0 };
      return due + overdue === 0 ? undefined : { kept, due: due + overdue };
    }
    case 'evaluations':
      return tally.stars === undefined ? undefined : { kept: tally.stars.sum, due: 5 * tally.stars.count };
  }
};
