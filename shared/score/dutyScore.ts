import { type Text, text } from '../i18n/text.ts';
import type { LocalDate } from '../time/clock.ts';
import type { Share } from './share.ts';
import type { PersonTally, Tally } from './tally.ts';
import { shareIn } from './traced.ts';

export const COMPONENTS = ['loops', 'disclosure', 'petitions', 'warnings', 'evaluations'] as const;
export type ComponentId = (typeof COMPONENTS)[number];

/**
 * What each part of the duty score (闭环考核, mechanism 20) weighs. The paper names the aim and no numbers, so these
 * are the platform's own defaults [ours]; together 100.
 */
export const WEIGHTS: Readonly<Record<ComponentId, number>> = {
  loops: 30,
  disclosure: 20,
  petitions: 20,
  warnings: 20,
  evaluations: 10,
};

export const COMPONENT_LABELS: Readonly<Record<ComponentId, Text>> = {
  loops: text('按时闭环', 'Loops closed in time'),
  disclosure: text('按时公开', 'Shown in time'),
  petitions: text('诉求答复', 'Petitions answered'),
  warnings: text('预警处置', 'Warnings handled'),
  evaluations: text('群众评价', "Villagers' ratings"),
};

export interface Component extends Share {
  readonly id: ComponentId;
  readonly weight: number;
}

export interface DutyScore {
  readonly components: readonly Component[];
  /** 0 to 100; absent where nothing was due yet. */
  readonly points?: number;
}

const NOTHING: Share = { kept: 0, due: 0 };

const scoreOf = (shareOf: (id: ComponentId) => Share | undefined): DutyScore => {
  const components = COMPONENTS.map((id) => ({ id, weight: WEIGHTS[id], ...(shareOf(id) ?? NOTHING) }));
  const counted = components.filter(({ due }) => due > 0);
  const weight = counted.reduce((sum, one) => sum + one.weight, 0);
  if (weight === 0) return { components };
  const reached = counted.reduce((sum, one) => sum + (one.weight * one.kept) / one.due, 0);
  return { components, points: Math.round((1000 * reached) / weight) / 10 };
};

/**
 * The score of a place: the weighted mean of its shares, times 100. A component of which nothing was due is left out
 * and the weights of the others make up for it, so that a village without petitions is neither punished nor
 * rewarded. `today` decides which warnings wait beyond their time.
 */
export const scoreOfPlace = (tally: Tally, today: LocalDate): DutyScore =>
  scoreOf((id) => shareIn(tally, id, today));

/** The score of a cadre: the same, where a loop counts by the steps that this person was to do. */
export const scoreOfPerson = (tally: PersonTally, today: LocalDate): DutyScore =>
  scoreOf((id) => shareIn(tally, id === 'loops' ? 'steps' : id, today));
