import type { Check, Column, Field, FieldGroup } from '../form/field.ts';
import { type Text, text } from '../i18n/text.ts';
import type { Role } from '../org/role.ts';
import { type Words, wordsOf } from './fields.ts';
import type { Collective, Disclosure, Matter, Source, SubModule } from './matter.ts';
import type { Copy, ProcessNode } from './process.ts';

/** Fields that the people of one node fill in together. */
export const group = (
  id: string,
  label: Words,
  node: string,
  fields: readonly (Field | Column)[],
): FieldGroup => ({ id, label: wordsOf(label), node, fields });

export const source = (kind: Source['kind'], name: Words, says: Words): Source => ({
  kind,
  name: wordsOf(name),
  says: wordsOf(says),
});

interface Shared {
  readonly applicants?: readonly Role[];
  readonly disclosure?: Disclosure;
  readonly collective?: Collective;
  readonly evaluationDays?: number;
  readonly retention?: SubModule['retention'];
}

export interface SubDraft extends Shared {
  readonly id: string;
  readonly label: Words;
  readonly purpose: Words;
  /** Default: subject. */
  readonly titleField?: string;
  readonly groups: readonly FieldGroup[];
  readonly checks?: readonly Check[];
  /** Who must know of this variant, besides those who must know of the matter. */
  readonly copies?: readonly Copy[];
}

export interface MatterDraft extends Omit<Shared, 'applicants' | 'disclosure' | 'retention'> {
  readonly applicants: readonly Role[];
  readonly disclosure: Disclosure;
  readonly retention: SubModule['retention'];
  readonly id: string;
  readonly group: Text;
  readonly label: Words;
  readonly sign: string;
  readonly code: string;
  readonly version: number;
  readonly batch?: true;
  readonly sources: readonly Source[];
  readonly nodes: readonly ProcessNode[];
  readonly copies: readonly Copy[];
  readonly subModules: readonly SubDraft[];
}

/** Days in which villagers may rate a result: a default of ours. */
const EVALUATION_DAYS = 30;

/** A matter from its draft: every sub-module gets the nodes that are its own and what the matter says for all. */
export const defineMatter = (draft: MatterDraft): Matter => ({
  id: draft.id,
  group: draft.group,
  label: wordsOf(draft.label),
  sign: draft.sign,
  code: draft.code,
  sources: draft.sources,
  ...(draft.batch === undefined ? {} : { batch: draft.batch }),
  process: { version: draft.version, nodes: draft.nodes, copies: draft.copies },
  subModules: draft.subModules.map((sub) => {
    const collective = sub.collective ?? draft.collective;
    return {
      id: sub.id,
      label: wordsOf(sub.label),
      purpose: wordsOf(sub.purpose),
      applicants: sub.applicants ?? draft.applicants,
      titleField: sub.titleField ?? 'subject',
      form: { groups: sub.groups, checks: sub.checks ?? [] },
      process: {
        version: draft.version,
        nodes: draft.nodes.filter(({ only }) => only === undefined || only.includes(sub.id)),
        copies: [...draft.copies, ...(sub.copies ?? [])],
      },
      disclosure: sub.disclosure ?? draft.disclosure,
      ...(collective === undefined ? {} : { collective }),
      evaluationDays: sub.evaluationDays ?? draft.evaluationDays ?? EVALUATION_DAYS,
      retention: sub.retention ?? draft.retention,
    };
  }),
});

/** The groups under which people look for a matter. */
export const GROUPS = {
  projects: text('村级工程', 'Village projects'),
  procurement: text('采购', 'Procurement'),
  finance: text('财务', 'Finance'),
  labour: text('劳动用工', 'Labour'),
  seals: text('印章证明', 'Seals and certificates'),
  assets: text('资产资源', 'Assets and resources'),
  decisions: text('民主决策', 'Collective decisions'),
  livelihood: text('民生服务', 'Livelihood'),
} as const;
