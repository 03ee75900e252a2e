import type { CaseState } from './caseState.ts';

/** Whether somebody works on the case or has to know it: applicant, asked, copied, or called in by a comment. */
export const isInvolved = (
  state: Pick<CaseState, 'applicant' | 'standing' | 'asked' | 'copies' | 'mentioned'>,
  person: string,
): boolean =>
  state.applicant === person ||
  state.standing?.people.includes(person) === true ||
  state.asked.some(({ people }) => people.includes(person)) ||
  state.copies.some((copy) => copy.person === person) ||
  state.mentioned?.includes(person) === true;
