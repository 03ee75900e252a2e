import type { CaseAction, CaseActionType } from './caseAction.ts';
import type { CaseState } from './caseState.ts';
import { begin, resubmitted } from './evolve/apply.ts';
import { lapsed, resumed, suspended, urged, watched } from './evolve/clock.ts';
import { corrected, migrated } from './evolve/correct.ts';
import { approved, recused, rejected, returned, withdrawn } from './evolve/decisions.ts';
import { answered, objected } from './evolve/objections.ts';
import { closed, concluded, implemented, reported, terminated, toldResult } from './evolve/outcome.ts';
import { countersigned, signerAdded, transferred } from './evolve/signers.ts';
import type { Evolver } from './evolve/step.ts';
import { commented, opened } from './evolve/talk.ts';

const EVOLVERS: { readonly [Type in Exclude<CaseActionType, 'submit'>]: Evolver<Type> } = {
  resubmit: resubmitted,
  open: opened,
  approve: approved,
  return: returned,
  reject: rejected,
  withdraw: withdrawn,
  recuse: recused,
  conclude: concluded,
  object: objected,
  answer: answered,
  implement: implemented,
  report: reported,
  feedback: toldResult,
  transfer: transferred,
  addSigner: signerAdded,
  countersign: countersigned,
  urge: urged,
  comment: commented,
  suspend: suspended,
  resume: resumed,
  correct: corrected,
  terminate: terminated,
  migrate: migrated,
  lapse: lapsed,
  watch: watched,
  close: closed,
};

/** The state after one more action. Never refuses: what stands in the ledger has happened. */
export const evolve = (before: CaseState | undefined, action: CaseAction): CaseState => {
  if (action.type === 'submit') return begin(action);
  if (before === undefined) throw new Error(`a case that begins with ${action.type}`);
  // The table ties each kind of action to its own evolver; TypeScript cannot follow that through an index.
  const evolver = EVOLVERS[action.type] as Evolver<CaseActionType>;
  return evolver({ ...before, seq: action.seq }, action);
};

/** The state that a whole history leads to, or undefined when there is none. */
export const replay = (actions: readonly CaseAction[]): CaseState | undefined =>
  actions.reduce<CaseState | undefined>(evolve, undefined);
