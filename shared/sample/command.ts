import { type Definition, nodeRecording } from '../catalogue/definition.ts';
import type { Values } from '../form/value.ts';
import { type Instant, localDate } from '../time/clock.ts';
import type { Where } from '../workflow/caseAction.ts';
import type { CaseCommand, CaseCommandType } from '../workflow/caseCommand.ts';
import type { CaseState } from '../workflow/caseState.ts';
import { openObjections } from '../workflow/objections.ts';
import { goodInput } from './given.ts';

export interface Wishes {
  readonly values?: Values;
  readonly to?: string;
  readonly reason?: string;
  readonly comment?: string;
  readonly people?: readonly string[];
  readonly where?: Where;
  readonly node?: string;
  /** Who sends it: whoever was asked in addition writes no fields. */
  readonly by?: string;
}

/** A well-formed command of this type on the case as it stands, with good input. */
export const goodCommand = (
  type: CaseCommandType,
  state: CaseState | undefined,
  { matter, sub }: Definition,
  now: Instant,
  wishes: Wishes = {},
): CaseCommand => {
  const seen = {
    node: state?.standing?.node ?? sub.process.nodes[1]?.id ?? '',
    entered: state?.standing?.entered ?? 1,
  };
  const input = (node: string, earlier?: Values): Values =>
    goodInput(sub.form, node, localDate(now), wishes.values, earlier);
  const reason = wishes.reason ?? '材料不全';
  const [person = ''] = wishes.people ?? [];
  switch (type) {
    case 'submit':
      return { type, matter: matter.id, sub: sub.id, place: 'v1', values: input('apply') };
    case 'resubmit':
      return { type, values: input('apply') };
    case 'approve':
      return {
        type,
        ...seen,
        values: state?.standing?.added?.includes(wishes.by ?? '') ? {} : input(seen.node, state?.values),
        comment: wishes.comment ?? '',
      };
    case 'conclude':
    case 'implement':
    case 'feedback':
      return { type, ...seen, values: input(seen.node, state?.values) };
    case 'return':
      return { type, ...seen, to: wishes.to ?? 'apply', reason };
    case 'reject':
    case 'recuse':
      return { type, ...seen, reason };
    case 'withdraw':
    case 'urge':
    case 'suspend':
    case 'resume':
    case 'terminate':
      return { type, reason };
    case 'report':
      return { type, values: input(nodeRecording(sub, 'stamping')?.id ?? seen.node, state?.values), reason };
    case 'object':
      return { type, words: '公示的金额与会议决定不一致' };
    case 'answer':
      return {
        type,
        ...seen,
        objection: (state === undefined ? undefined : openObjections(state)[0]?.seq) ?? 1,
        words: '已核对会议记录，金额一致',
      };
    case 'transfer':
      return { type, ...seen, to: wishes.to ?? person, reason };
    case 'addSigner':
      return { type, ...seen, where: wishes.where ?? 'before', person, reason };
    case 'countersign':
      return { type, ...seen, people: wishes.people ?? [], reason };
    case 'comment':
      return { type, text: wishes.comment ?? '请看一下附件', mentions: wishes.people ?? [] };
    case 'correct':
      return { type, node: wishes.node ?? 'apply', values: wishes.values ?? {}, reason };
  }
};
