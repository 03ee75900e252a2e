import type { Text } from '../i18n/text.ts';
import type { Condition } from './condition.ts';

/** none: about no person; personal: names, phones; sensitive: ID number, bank account, health (PIPL art. 28). */
export type PersonalClass = 'none' | 'personal' | 'sensitive';

/** public: shown as it is; masked: shown with the middle hidden; internal: never leaves the office. */
export type DisclosureClass = 'public' | 'masked' | 'internal';

export interface Option {
  readonly id: string;
  readonly label: Text;
}

interface FieldBase {
  readonly id: string;
  readonly label: Text;
  /** One sentence where a clerk could hesitate. */
  readonly help?: Text;
  readonly personal: PersonalClass;
  readonly disclosure: DisclosureClass;
  readonly required: boolean | Condition;
  /** Shown and accepted only while this holds; always when absent. */
  readonly visible?: Condition;
}

export type Field = FieldBase &
  (
    | { readonly kind: 'text' | 'longText'; readonly min?: number; readonly max: number }
    | { readonly kind: 'phone' | 'idNumber' | 'creditCode' }
    | {
        readonly kind: 'number';
        readonly unit: Text;
        readonly min: number;
        readonly max: number;
        readonly decimals: number;
      }
    /** Integer fen. */
    | { readonly kind: 'money'; readonly min: number; readonly max: number }
    /** ISO local date; `from` and `to` are days counted from the day of writing. */
    | { readonly kind: 'date'; readonly from?: number; readonly to?: number }
    | { readonly kind: 'choice'; readonly options: readonly Option[] }
    | { readonly kind: 'choices'; readonly options: readonly Option[]; readonly max: number }
    | { readonly kind: 'yesNo' }
    | { readonly kind: 'photos' | 'files'; readonly min: number; readonly max: number }
  );

export type FieldKind = Field['kind'];

/** Fields that are filled together, by the people of one node. */
export interface FieldGroup {
  readonly id: string;
  readonly label: Text;
  /** The node at which these fields are written: `apply` or a node of the process. Nobody else may write them. */
  readonly node: string;
  readonly fields: readonly Field[];
}

/** A rule between two fields. */
export interface Check {
  readonly kind: 'notBefore' | 'notMoreThan';
  readonly field: string;
  readonly other: string;
  readonly message: Text;
}

export interface Form {
  readonly groups: readonly FieldGroup[];
  readonly checks: readonly Check[];
}

export const fieldsOfNode = (form: Form, node: string): readonly Field[] =>
  form.groups.filter((group) => group.node === node).flatMap((group) => group.fields);

export const allFields = (form: Form): readonly Field[] => form.groups.flatMap((group) => group.fields);
