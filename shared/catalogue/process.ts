import type { Condition } from '../form/condition.ts';
import type { Text } from '../i18n/text.ts';
import type { Role } from '../org/role.ts';

/**
 * apply: the applicant fills the form; approve: people decide; implement: somebody does the approved thing and
 * records evidence; feedback: the applicant reports the result, which is then disclosed.
 */
export type NodeKind = 'apply' | 'approve' | 'implement' | 'feedback';

export interface ProcessNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: Text;
  /** Posts that may act here, at the case's village or the place above it on the post's level. */
  readonly roles: readonly Role[];
  /** any: one of them decides; all: every one must sign (联审联签). */
  readonly sign: 'any' | 'all';
  /** Working days from entering the node, or the local date in a field at whose end it is due. */
  readonly limit: { readonly workingDays: number } | { readonly untilField: string };
  /** The node is passed over unless this holds when it would be entered. */
  readonly when?: Condition;
  /** Asked when recusal leaves nobody of `roles`. */
  readonly substitutes?: readonly Role[];
  /** Nobody who approved this case may act here (人印分离, mechanism 5). */
  readonly apart?: true;
}

export interface Copy {
  readonly roles: readonly Role[];
  readonly when?: Condition;
}

export interface Process {
  readonly version: number;
  /** In order. The first is the only one of kind apply. */
  readonly nodes: readonly ProcessNode[];
  /** Who must know, told when the case is approved. */
  readonly copies: readonly Copy[];
}
