import type { Answer, Body } from '@dingban/shared/api/contracts';
import type { Outcome } from '../api/client.ts';
import { type About, act } from '../api/outbox.ts';
import { t } from '../i18n/t.ts';
import type { CaseCommandType } from './caseActs.ts';

export type CaseDetail = Answer<'readCase'>;
type Command = Body<'actOnCase'>['command'];

/** What a person decided on the case page, before it is tied to the step that they saw. */
export interface Decision {
  readonly command: CaseCommandType;
  readonly remark: string;
  /** The step to which it goes back. */
  readonly to?: string | undefined;
  /** Where somebody signs in addition. */
  readonly where?: 'before' | 'beside' | 'after' | undefined;
  /** Whom it is handed to, who signs in addition, who is mentioned. */
  readonly people?: readonly string[] | undefined;
  /** The step of which something is set right. */
  readonly node?: string | undefined;
  readonly values?: Readonly<Record<string, unknown>> | undefined;
}

/** Ties a decision to the node and the visit that the person saw, so that a change in between is a conflict. */
export const commandOf = (
  detail: CaseDetail,
  { command, remark, to, where = 'before', people = [], node = '', values = {} }: Decision,
): Command | undefined => {
  const seen = { node: detail.standing?.node ?? '', entered: detail.standing?.entered ?? 1 };
  switch (command) {
    case 'approve':
      return { type: command, ...seen, values, comment: remark };
    case 'conclude':
    case 'implement':
    case 'feedback':
      return { type: command, ...seen, values };
    case 'reject':
    case 'recuse':
      return { type: command, ...seen, reason: remark };
    case 'return':
      return { type: command, ...seen, to: to ?? '', reason: remark };
    case 'answer': {
      const open = detail.objections.find(({ answer }) => answer === undefined);
      return { type: command, ...seen, objection: open?.id ?? 1, words: remark };
    }
    case 'comment':
      return { type: command, text: remark, mentions: [...people] };
    case 'transfer':
      return { type: command, ...seen, to: people[0] ?? '', reason: remark };
    case 'addSigner':
      return { type: command, ...seen, where, person: people[0] ?? '', reason: remark };
    case 'countersign':
      return { type: command, ...seen, people: [...people], reason: remark };
    case 'correct':
      return { type: command, node, values, reason: remark };
    case 'withdraw':
    case 'urge':
    case 'suspend':
    case 'resume':
    case 'terminate':
      return { type: command, reason: remark };
    case 'resubmit':
      return { type: command, values };
    case 'report':
      return { type: command, values, reason: remark };
    // By other ways: a new case, and the page on which villagers read.
    case 'object':
    case 'submit':
      return undefined;
  }
};

export const sendCommand = async (
  detail: CaseDetail,
  decision: Decision,
  actionId: string,
  draft?: About['draft'],
): Promise<Outcome<CaseDetail>> => {
  const command = commandOf(detail, decision);
  if (command === undefined) return { ok: true, data: detail };
  const outcome = await act(
    'actOnCase',
    { id: detail.id, body: { actionId, command } },
    { words: `${t(`act.${decision.command}`)} · ${detail.title}`, ...(draft === undefined ? {} : { draft }) },
  );
  return outcome.ok ? { ok: true, data: outcome.data.case } : outcome;
};
