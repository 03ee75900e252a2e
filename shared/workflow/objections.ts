import type { CaseState, Objection } from './caseState.ts';

type Publicity = Pick<CaseState, 'objections' | 'standing'>;

/** What was objected to the publicity that runs now. */
export const objectionsNow = ({ objections, standing }: Publicity): readonly Objection[] =>
  (objections ?? []).filter(({ entered }) => entered === standing?.entered);

/** Those that nobody has answered; while there is one, the countdown stands still. */
export const openObjections = (state: Publicity): readonly Objection[] =>
  objectionsNow(state).filter(({ answer }) => answer === undefined);
