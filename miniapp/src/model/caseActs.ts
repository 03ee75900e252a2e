import type { Answer } from '@dingban/shared/api/contracts';
import { nodeRecording } from '@dingban/shared/catalogue/definition';
import { fieldsOfNode } from '@dingban/shared/form/field';
import { never } from '@dingban/shared/result';
import { t } from '../i18n/t.ts';

type CaseDetail = Answer<'readCase'>;
export type CaseCommandType = CaseDetail['commands'][number];

/** What else has to be chosen or written before it can be sent. */
type Asks = 'nothing' | 'step' | 'person' | 'signer' | 'people' | 'mentions';

/** Something that the viewer may do now. */
export interface Act {
  readonly command: CaseCommandType;
  readonly words: string;
  /** What it does, in a sentence, for what not everybody has done before. */
  readonly about?: string;
  readonly style: 'main' | 'plain' | 'danger';
  /** Something else than a sheet: the form of a step, or the page on which villagers read the case. */
  readonly leadsTo: 'sheet' | 'form' | 'public';
  readonly asks: Asks;
  readonly remark: 'none' | 'optional' | 'required';
}

const STYLES: Readonly<Record<CaseCommandType, Act['style']>> = {
  submit: 'main',
  resubmit: 'main',
  approve: 'main',
  conclude: 'main',
  implement: 'main',
  feedback: 'main',
  return: 'plain',
  recuse: 'plain',
  report: 'plain',
  answer: 'main',
  resume: 'main',
  comment: 'plain',
  urge: 'plain',
  transfer: 'plain',
  addSigner: 'plain',
  countersign: 'plain',
  suspend: 'plain',
  correct: 'plain',
  object: 'plain',
  reject: 'danger',
  withdraw: 'danger',
  terminate: 'danger',
};

/** The node whose fields a command writes, as far as one writes any. */
export const nodeWrittenBy = (
  { standing, definition, correctable }: CaseDetail,
  command: CaseCommandType,
): string | undefined => {
  switch (command) {
    case 'resubmit':
      return 'apply';
    case 'report':
      return nodeRecording(definition, 'stamping')?.id;
    case 'approve':
      return standing?.writes === false ? undefined : standing?.node;
    case 'conclude':
    case 'implement':
    case 'feedback':
      return standing?.node;
    case 'correct':
      return correctable[0];
    case 'submit':
    case 'return':
    case 'reject':
    case 'withdraw':
    case 'recuse':
    case 'object':
    case 'answer':
    case 'transfer':
    case 'addSigner':
    case 'countersign':
    case 'urge':
    case 'comment':
    case 'suspend':
    case 'resume':
    case 'terminate':
      return undefined;
    default:
      return never(command);
  }
};

const ASKS: Partial<Readonly<Record<CaseCommandType, Asks>>> = {
  return: 'step',
  transfer: 'person',
  addSigner: 'signer',
  countersign: 'people',
  comment: 'mentions',
};

const ABOUT = [
  'recuse',
  'report',
  'transfer',
  'addSigner',
  'countersign',
  'urge',
  'comment',
  'suspend',
  'resume',
  'correct',
  'terminate',
  'withdraw',
  'object',
] as const satisfies readonly CaseCommandType[];

const aboutOf = (command: CaseCommandType): string | undefined => {
  const found = ABOUT.find((one) => one === command);
  return found === undefined ? undefined : t(`about.${found}`);
};

const NO_REMARK: readonly CaseCommandType[] = ['submit', 'resubmit', 'conclude', 'implement', 'feedback'];
const MAY_REMARK: readonly CaseCommandType[] = ['approve', 'urge'];

/** Whom a command needs and cannot have: then it is not offered. */
const hasNobody = ({ handTo, mayJoin }: CaseDetail, command: CaseCommandType): boolean =>
  (command === 'transfer' && handTo.length === 0) ||
  ((command === 'addSigner' || command === 'countersign') && mayJoin.length === 0);

/** What the viewer may do, the main action first. */
export const caseActs = (detail: CaseDetail): readonly Act[] =>
  detail.commands
    .filter((command) => !hasNobody(detail, command))
    .map((command) => {
      const node = nodeWrittenBy(detail, command);
      const form = node !== undefined && fieldsOfNode(detail.definition.form, node).length > 0;
      const about = aboutOf(command);
      return {
        command,
        words: t(`act.${command}`),
        ...(about === undefined ? {} : { about }),
        style: STYLES[command],
        leadsTo: command === 'object' ? 'public' : form ? 'form' : 'sheet',
        asks: ASKS[command] ?? 'nothing',
        remark: MAY_REMARK.includes(command) ? 'optional' : NO_REMARK.includes(command) ? 'none' : 'required',
      };
    });
