import type { Condition } from '../form/condition.ts';
import type { Text } from '../i18n/text.ts';
import type { Role } from '../org/role.ts';

/**
 * apply: the applicant fills the form; approve: people decide; publicity: what was decided is shown to everybody for
 * some days, and somebody records at its end what was objected; implement: somebody does the approved thing and
 * records evidence; feedback: the applicant reports the result, which is then disclosed.
 */
export type NodeKind = 'apply' | 'approve' | 'publicity' | 'implement' | 'feedback';

/** What an implement node writes down, for the rules that compare it. */
export type RecordKind =
  | 'stamping'
  | 'sealReturn'
  | 'payment'
  | 'acceptance'
  | 'labour'
  | 'delivery'
  | 'handover'
  | 'work'
  | 'document';

export interface ProcessNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: Text;
  /** Posts that may act here, at the case's village or the place above it on the post's level. */
  readonly roles: readonly Role[];
  /** The sub-modules that pass here; all of the matter when absent. */
  readonly only?: readonly string[];
  /** any: one of them decides; all: every one must sign (联审联签); inOrder: one after the other, as the roles are listed. */
  readonly sign: 'any' | 'all' | 'inOrder';
  /** Working days from entering the node, or the local date in a field at whose end it is due. */
  readonly limit: { readonly workingDays: number } | { readonly untilField: string };
  /** The node is passed over unless this holds when it would be entered. */
  readonly when?: Condition;
  /** Asked when recusal leaves nobody of `roles`. */
  readonly substitutes?: readonly Role[];
  /** Nobody who approved this case may act here (人印分离, mechanism 5). */
  readonly apart?: true;
  /** Calendar days of a publicity node; it cannot be concluded before they are over. */
  readonly days?: number;
  /** What is written down at an implement node. A payment must come after the publicity (先公示后支付, mechanism 9). */
  readonly records?: RecordKind;
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
