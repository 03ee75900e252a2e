import type { NodeKind } from '../catalogue/process.ts';
import type { Where } from './caseAction.ts';

/** Values as they come from outside: nothing about them is known yet. */
export type Given = Readonly<Record<string, unknown>>;

/** The step that a person saw. `entered` is the sequence at which the phone saw the node entered. */
interface Seen {
  readonly node: string;
  readonly entered: number;
}

interface Commands {
  submit: { readonly matter: string; readonly sub: string; readonly place: string; readonly values: Given };
  resubmit: { readonly values: Given };
  approve: Seen & { readonly values: Given; readonly comment: string; readonly batch?: true };
  return: Seen & { readonly to: string; readonly reason: string };
  reject: Seen & { readonly reason: string };
  withdraw: { readonly reason: string };
  recuse: Seen & { readonly reason: string };
  conclude: Seen & { readonly values: Given };
  object: { readonly words: string };
  answer: Seen & { readonly objection: number; readonly words: string };
  implement: Seen & { readonly values: Given };
  report: { readonly values: Given; readonly reason: string };
  feedback: Seen & { readonly values: Given };
  transfer: Seen & { readonly to: string; readonly reason: string };
  addSigner: Seen & { readonly where: Where; readonly person: string; readonly reason: string };
  countersign: Seen & { readonly people: readonly string[]; readonly reason: string };
  urge: { readonly reason: string };
  comment: { readonly text: string; readonly mentions: readonly string[] };
  suspend: { readonly reason: string };
  resume: { readonly reason: string };
  correct: { readonly node: string; readonly values: Given; readonly reason: string };
  terminate: { readonly reason: string };
}

export type CaseCommandType = keyof Commands;

/** What a person may ask of a case. */
export type CaseCommand = {
  [Type in CaseCommandType]: { readonly type: Type } & Commands[Type];
}[CaseCommandType];

export type CommandOf<Type extends CaseCommandType> = Extract<CaseCommand, { type: Type }>;

/** What whoever is asked does at a node to take the case onwards. */
export const ONWARD = {
  apply: 'resubmit',
  approve: 'approve',
  publicity: 'conclude',
  implement: 'implement',
  feedback: 'feedback',
} as const satisfies Readonly<Record<NodeKind, CaseCommandType>>;
