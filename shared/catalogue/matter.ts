import type { Condition } from '../form/condition.ts';
import type { Form } from '../form/field.ts';
import type { Text } from '../i18n/text.ts';
import type { Role } from '../org/role.ts';
import type { Process } from './process.ts';

/** Where a duty or a figure comes from. A default is ours and a city may change it. */
export interface Source {
  readonly kind: 'law' | 'standard' | 'practice' | 'default';
  /** The law or paper, with the article where there is one. */
  readonly name: Text;
  /** What it demands here. */
  readonly says: Text;
}

/** A decision that the villagers or their representatives must have taken before approval goes on (五议两公开). */
export interface Collective {
  /** villagers: of the village (村民会议); members: of the cooperative, all or their representatives (成员大会). */
  readonly body: 'committees' | 'representatives' | 'villagers' | 'members';
  /** Needed always, or only while this holds. */
  readonly when?: Condition;
  /** The group of fields that holds the resolution. */
  readonly group: string;
  readonly basis: Text;
}

export interface Disclosure {
  /** at-once: as soon as there is a result; monthly: with the month's accounts; quarterly: with the ordinary items. */
  readonly timing: 'at-once' | 'monthly' | 'quarterly';
  /** Calendar days for which the result stands on the village's page before the case closes. */
  readonly days: number;
  /** Basis of the duty to disclose. */
  readonly basis: Text;
}

/** A variant of a matter with a form and a process of its own (子模块). */
export interface SubModule {
  readonly id: string;
  readonly label: Text;
  /** One sentence that tells a clerk whether this is the right one. */
  readonly purpose: Text;
  /** The posts that may apply. */
  readonly applicants: readonly Role[];
  /** The field whose value is the title of the case. Must be public and about no person. */
  readonly titleField: string;
  readonly form: Form;
  readonly process: Process;
  readonly disclosure: Disclosure;
  readonly collective?: Collective;
  /** Days in which a villager may rate the result, counted from its disclosure. */
  readonly evaluationDays: number;
  readonly retention: '10-years' | '30-years' | 'permanent';
}

/** One of the 24 kinds of village business (事项). */
export interface Matter {
  readonly id: string;
  readonly group: Text;
  readonly label: Text;
  /** One character that stands for the matter on its tile. */
  readonly sign: string;
  /** Begins the numbers of its cases: YZ-20261124-7F3A. */
  readonly code: string;
  readonly sources: readonly Source[];
  /** Several cases may be approved at once: only where every case is small and alike. */
  readonly batch?: true;
  /** The approval process that all of its sub-modules share; a sub-module passes the nodes that are its own. */
  readonly process: Process;
  readonly subModules: readonly SubModule[];
}
