import type { Column, Form } from '../form/field.ts';
import type { Text } from '../i18n/text.ts';
import type { Level, Role } from '../org/role.ts';
import type { RegistryId } from './registryId.ts';

/** What fits into one cell of a sheet: a registry goes out to Excel and comes back unchanged. */
export type RegistryColumn = Extract<
  Column,
  {
    readonly kind:
      | 'text'
      | 'longText'
      | 'phone'
      | 'idNumber'
      | 'creditCode'
      | 'bankAccount'
      | 'number'
      | 'money'
      | 'date'
      | 'choice'
      | 'choices'
      | 'yesNo'
      | 'person'
      | 'entry';
  }
>;

/** A register (台账) that forms draw on and rules compare with. */
export interface Registry {
  readonly id: RegistryId;
  readonly label: Text;
  /** What it is for, in one sentence. */
  readonly purpose: Text;
  /** Whose register it is: one for each village, one for each town, or one for the whole city. */
  readonly scope: Level;
  /** The columns that tell one entry from all others of its place. They never change: a wrong one is retired. */
  readonly key: readonly string[];
  /** The columns that make up the name under which an entry is looked for. */
  readonly name: readonly string[];
  /** The columns about no person that stand beside the name in a list. */
  readonly listed: readonly string[];
  /** Sensitive columns that whoever applies for a case may take over into its form. */
  readonly offered: readonly string[];
  readonly form: Form;
  readonly writers: readonly Role[];
  readonly readers: readonly Role[];
}

/** The one node of a registry's form. */
export const ENTRY = 'entry';

const IN_A_CELL: ReadonlySet<string> = new Set<RegistryColumn['kind']>([
  'text',
  'longText',
  'phone',
  'idNumber',
  'creditCode',
  'bankAccount',
  'number',
  'money',
  'date',
  'choice',
  'choices',
  'yesNo',
  'person',
  'entry',
]);

const isRegistryColumn = (column: { readonly kind: string }): column is RegistryColumn =>
  IN_A_CELL.has(column.kind);

/** The columns of a registry, in the order of its form. */
export const columnsOf = (registry: Registry): readonly RegistryColumn[] =>
  registry.form.groups.flatMap(({ fields }) =>
    fields.map((field) => {
      if (!isRegistryColumn(field)) throw new Error(`${registry.id}.${field.id} does not fit into a cell`);
      return field;
    }),
  );
