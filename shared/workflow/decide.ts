import { refuse } from '../refusal/refusal.ts';
import { failed, type Result } from '../result.ts';
import { availableCommands } from './available.ts';
import type { CaseDraft } from './caseAction.ts';
import type { CaseCommand, CaseCommandType } from './caseCommand.ts';
import type { CaseState } from './caseState.ts';
import { resubmit, submit } from './decide/apply.ts';
import { recuse } from './decide/aside.ts';
import { resume, suspend, urge } from './decide/clock.ts';
import { comment } from './decide/comment.ts';
import type { Context, Decider } from './decide/context.ts';
import { correct } from './decide/correct.ts';
import { approve, reject, sendBack, terminate, withdraw } from './decide/decisions.ts';
import { feedback, implement, report } from './decide/outcome.ts';
import { answer, conclude, object } from './decide/publicity.ts';
import { addSigner, countersign, transfer } from './decide/signers.ts';
import { whyNot } from './whyNot.ts';

const DECIDERS: { readonly [Type in Exclude<CaseCommandType, 'submit'>]: Decider<Type> } = {
  resubmit,
  approve,
  return: sendBack,
  reject,
  withdraw,
  recuse,
  conclude,
  object,
  answer,
  implement,
  report,
  feedback,
  transfer,
  addSigner,
  countersign,
  urge,
  comment,
  suspend,
  resume,
  correct,
  terminate,
};

/**
 * Decides a person's command on a case: the action to append, or a refusal that says what to do next.
 * Pure: the same state, command and context always give the same answer.
 */
export const decide = (
  state: CaseState | undefined,
  command: CaseCommand,
  context: Context,
): Result<CaseDraft> => {
  if (command.type === 'submit')
    return state === undefined ? submit(command, context) : refuse('action-id-reused');
  if (state === undefined) return refuse('not-found');
  const { sub } = context.definition;
  const seen = 'entered' in command ? { node: command.node, entered: command.entered } : undefined;
  const open = availableCommands(state, sub, context.actor).includes(command.type);
  const current =
    seen === undefined || (state.standing?.node === seen.node && state.standing.entered === seen.entered);
  if (!open || !current) {
    const why = whyNot(state, sub, context.actor, command.type, seen);
    return failed(open && why.code === 'not-your-turn' ? { code: 'already-decided' } : why);
  }
  // The table ties each kind of command to its own decider; TypeScript cannot follow that through an index.
  const decider = DECIDERS[command.type] as Decider<CaseCommandType>;
  return decider(state, command, context);
};

export type { Context };
