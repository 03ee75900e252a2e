import type { Answer, Body } from '@dingban/shared/api/contracts';
import type { Outcome } from '../api/client.ts';
import { type About, act } from '../api/outbox.ts';
import { t } from '../i18n/t.ts';
import type { CaseCommandType } from './case.ts';

export type CaseDetail = Answer<'readCase'>;
type Command = Body<'actOnCase'>['command'];

/** What a person decided on the case page, before it is tied to the step that they saw. */
export interface Decision {
  readonly command: CaseCommandType;
  readonly remark: string;
  readonly to?: string | undefined;
  readonly values?: Readonly<Record<string, unknown>> | undefined;
}

/** Ties a decision to the node and the visit that the person saw, so that a change in between is a conflict. */
export const commandOf = (
  detail: CaseDetail,
  { command, remark, to, values = {} }: Decision,
): Command | undefined => {
  const seen = { node: detail.standing?.node ?? '', entered: detail.standing?.entered ?? 1 };
  switch (command) {
    case 'approve':
      return { type: command, ...seen, values, comment: remark };
    case 'implement':
    case 'feedback':
      return { type: command, ...seen, values };
    case 'reject':
    case 'recuse':
      return { type: command, ...seen, reason: remark };
    case 'return':
      return { type: command, ...seen, to: to ?? '', reason: remark };
    case 'withdraw':
      return { type: command, reason: remark };
    case 'resubmit':
      return { type: command, values };
    case 'report':
      return { type: command, values, reason: remark };
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
