import type { CaseAction, CaseActionType } from '../workflow/caseAction.ts';
import type { CaseState } from '../workflow/caseState.ts';
import { evolve } from '../workflow/evolve.ts';
import { plus, type Share, share } from './share.ts';
import type { PersonTally, Phase, Tally } from './tally.ts';

/** What was done within its limit or not, by whom. */
interface Deed {
  readonly person: string;
  readonly late: boolean;
}

/** A case with what its figures need beyond its state. */
export interface Counted {
  readonly state: CaseState;
  readonly deeds: readonly Deed[];
  /** Whether any step was ever past its limit. */
  readonly wasLate: boolean;
  /** Whether the time for showing the result ran out. */
  readonly shownLate: boolean;
  /** Who reported the result. */
  readonly shownBy?: string;
}

/** What somebody is asked for and does; whoever stands aside or talks has done no step. */
const DEEDS: readonly CaseActionType[] = [
  'resubmit',
  'approve',
  'return',
  'reject',
  'conclude',
  'implement',
  'feedback',
];

/** The limit is over from its instant on, whether the clock has noted it already or not. */
const isLate = ({ standing, suspended }: CaseState, at: number): boolean =>
  standing !== undefined &&
  (standing.lateness !== undefined || (suspended === undefined && at >= standing.due));

export const countCase = (before: Counted | undefined, action: CaseAction): Counted => {
  const state = evolve(before?.state, action);
  if (before === undefined) return { state, deeds: [], wasLate: false, shownLate: false };
  const lapsed = action.type === 'lapse';
  const shownLate = before.shownLate || (action.type === 'watch' && action.body.what === 'disclosure');
  if (action.by.kind !== 'person' || !DEEDS.includes(action.type))
    return { ...before, state, wasLate: before.wasLate || lapsed, shownLate };
  const late = isLate(before.state, action.at);
  return {
    ...before,
    state,
    shownLate,
    deeds: [...before.deeds, { person: action.by.id, late }],
    wasLate: before.wasLate || late,
    ...(action.type === 'feedback' ? { shownBy: action.by.id } : {}),
  };
};

export const phaseOf = ({ status, disclosedAt }: Pick<CaseState, 'status' | 'disclosedAt'>): Phase => {
  if (disclosedAt !== undefined) return 'disclosed';
  return status === 'rejected' || status === 'withdrawn' || status === 'terminated' ? status : 'running';
};

/** Whoever is asked at a step that is past its limit and has not done their part. */
const lateNow = ({ standing }: CaseState): readonly string[] =>
  standing?.lateness === undefined
    ? []
    : standing.people.filter((person) => !standing.signed.includes(person));

const amountOf = (phase: Phase, amount: unknown): number =>
  (phase === 'running' || phase === 'disclosed') && typeof amount === 'number' ? amount : 0;

const present = (share: Share | undefined, name: 'steps' | 'disclosure'): PersonTally =>
  share === undefined ? {} : { [name]: share };

/**
 * What one case counts, by the month in which it was submitted. Steps in time count when the loop is over, late ones
 * at once: so a case changes its figures twice in a good life, not with every step. A loop that was ever late
 * stays one that had to be closed in time, however it ended: rejecting it does not make it vanish.
 */
export const tallyOfCase = ({ state, deeds, wasLate, shownLate, shownBy }: Counted): Tally => {
  const phase = phaseOf(state);
  const counted = phase === 'running' ? deeds.filter(({ late }) => late) : deeds;
  const waits = lateNow(state);
  const done = counted.map(({ late }) => share(!late));
  const steps = [...done, ...(waits.length > 0 ? [share(false)] : [])].reduce(
    plus,
    undefined as Share | undefined,
  );
  const disclosure = shownLate ? share(false) : phase === 'disclosed' ? share(true) : undefined;
  const loops = wasLate ? share(false) : phase === 'disclosed' ? share(true) : undefined;
  const amount = amountOf(phase, state.values.amount);

  const people: { [person: string]: { steps?: Share; disclosure?: Share } } = {};
  const of = (person: string): { steps?: Share; disclosure?: Share } => {
    const found = people[person] ?? {};
    people[person] = found;
    return found;
  };
  for (const [person, late] of [
    ...counted.map((deed) => [deed.person, deed.late] as const),
    ...waits.map((person) => [person, true] as const),
  ])
    of(person).steps = plus(of(person).steps, share(!late)) ?? share(!late);
  const showing = shownBy === undefined ? (shownLate ? (state.standing?.people ?? []) : []) : [shownBy];
  if (disclosure !== undefined) for (const person of showing) of(person).disclosure = disclosure;

  return {
    cases: { [state.matter]: { [phase]: 1 } },
    ...(amount === 0 ? {} : { amounts: { [state.matter]: amount } }),
    ...(phase === 'running' && waits.length > 0 ? { late: 1 } : {}),
    ...(loops === undefined ? {} : { loops }),
    ...present(steps, 'steps'),
    ...present(disclosure, 'disclosure'),
    ...(Object.keys(people).length === 0 ? {} : { people }),
  };
};
