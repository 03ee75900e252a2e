import type { ProcessNode } from '../catalogue/process.ts';
import { never } from '../result.ts';
import type { CaseActionType } from '../workflow/caseAction.ts';

type NodeKind = ProcessNode['kind'];

/** The six stages of the loop (domain.md section 1). */
export const STAGES = ['apply', 'approve', 'copy', 'implement', 'feedback', 'evaluate'] as const;

export type Stage = (typeof STAGES)[number];

/** The stage that a step of a process belongs to. */
export const stageOfNode = (kind: NodeKind | undefined): Stage => {
  switch (kind) {
    case 'apply':
      return 'apply';
    case 'approve':
    case 'publicity':
      return 'approve';
    case 'implement':
      return 'implement';
    case 'feedback':
      return 'feedback';
    // Nobody is asked any more: villagers look at the result and rate it.
    case undefined:
      return 'evaluate';
    default:
      return never(kind);
  }
};

/** Where an action belongs: what it is says so for some, and where the case stood for the others. */
export const stageOf = (type: CaseActionType, kind: NodeKind | undefined, ofCopy: boolean): Stage => {
  if (type === 'submit' || type === 'resubmit') return 'apply';
  if (type === 'implement' || type === 'report') return 'implement';
  if (type === 'feedback') return 'feedback';
  return type === 'open' && ofCopy ? 'copy' : stageOfNode(kind);
};
