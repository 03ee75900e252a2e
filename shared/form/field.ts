import type { Text } from '../i18n/text.ts';
import type { EntrySource } from '../registry/registryId.ts';
import type { Condition } from './condition.ts';
import type { Formula } from './formula.ts';

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
  /** The value of the applicant's last case of this kind is offered again. */
  readonly carry?: true;
}

export type Field = FieldBase &
  (
    | SimpleKind
    /** As many rows as are needed, all with the same columns: a labour sheet, quotations, a distribution list. */
    | {
        readonly kind: 'rows';
        readonly columns: readonly Column[];
        readonly min: number;
        readonly max: number;
      }
  );

/** A field of a row. Its conditions and formulas look at the other fields of its own row. */
export type Column = FieldBase & SimpleKind;

type SimpleKind =
  | { readonly kind: 'text' | 'longText'; readonly min?: number; readonly max: number }
  | { readonly kind: 'phone' | 'idNumber' | 'creditCode' | 'bankAccount' }
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
  | { readonly kind: 'files'; readonly min: number; readonly max: number }
  /** `onSite`: every one must carry the time and the place at which it was taken. */
  | { readonly kind: 'photos' | 'videos'; readonly min: number; readonly max: number; readonly onSite?: true }
  /** Two ISO local dates, both included; `maxDays` is the longest. */
  | { readonly kind: 'period'; readonly maxDays?: number }
  /** Somebody of the organisation, chosen from the contacts. */
  | { readonly kind: 'person' }
  /** An entry of a registry; choosing it fills other fields, by the registry's column. */
  | {
      readonly kind: 'entry';
      readonly registry: EntrySource;
      /** For cases: the matters that they may be of. */
      readonly matters?: readonly string[];
      readonly fills?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'location' }
  /** Drawn with the finger, kept as a picture. */
  | { readonly kind: 'signature' }
  /** Computed from other fields by phone and server alike; nobody writes it. */
  | {
      readonly kind: 'calculated';
      readonly as: 'money' | 'number' | 'text';
      readonly unit?: Text;
      readonly formula: Formula;
    };

export type FieldKind = Field['kind'];

/** A calculated field or column; nobody writes it. */
export type Calculated = Extract<Column, { readonly kind: 'calculated' }>;

/** What people write, one value each: everything but tables and what is calculated. */
export type WrittenColumn = Exclude<Column, Calculated>;

export type RowsField = Extract<Field, { readonly kind: 'rows' }>;

/** Fields that are filled together, by the people of one node. */
export interface FieldGroup {
  readonly id: string;
  readonly label: Text;
  /** The node at which these fields are written: `apply` or a node of the process. Nobody else may write them. */
  readonly node: string;
  readonly fields: readonly Field[];
}

/** A rule between fields. `field` is the one that a fault is shown at. */
export type Check = { readonly field: string; readonly message: Text } & (
  | { readonly kind: 'notBefore' | 'notMoreThan' | 'equal' | 'different'; readonly other: string }
  /** At least this share (0 to 1) of the other: a quorum, votes. `more`: above it. */
  | { readonly kind: 'shareOf'; readonly other: string; readonly share: number; readonly more?: true }
  /** The sum of a column of rows. */
  | { readonly kind: 'totalOf'; readonly rows: string; readonly column: string }
  /** No two rows are equal in these columns together. `field` is the rows. */
  | { readonly kind: 'distinctRows'; readonly columns: readonly string[] }
);

export interface Form {
  readonly groups: readonly FieldGroup[];
  readonly checks: readonly Check[];
}

export const fieldsOfNode = (form: Form, node: string): readonly Field[] =>
  form.groups.filter((group) => group.node === node).flatMap((group) => group.fields);

export const allFields = (form: Form): readonly Field[] => form.groups.flatMap((group) => group.fields);

/** The smallest inputs of a form (最小字段): each field is one, rows count by their columns. */
export const countFields = (form: Form): number =>
  allFields(form).reduce((sum, field) => sum + (field.kind === 'rows' ? field.columns.length : 1), 0);
