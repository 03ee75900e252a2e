import type { Form } from '../form/field.ts';
import type { Text } from '../i18n/text.ts';
import type { Role } from '../org/role.ts';
import type { Process } from './process.ts';

export interface Disclosure {
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
  readonly subModules: readonly SubModule[];
}
