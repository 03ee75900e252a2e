import type { Condition } from '../../form/condition.ts';
import { allFields, type Field, type Form, type RowsField } from '../../form/field.ts';
import { conditionFaults, type Setting } from './conditionFaults.ts';
import { entryFaults } from './entryFaults.ts';
import { type Faults, fault, twice } from './fault.ts';
import { formulaFaults } from './formulaFaults.ts';
import { kindFaults } from './kindFaults.ts';
import { privacyFaults } from './privacyFaults.ts';
import { labelFaults } from './textFaults.ts';

/** What a node of the process says of itself to the fields that are written at it. */
export interface Stage {
  readonly id: string;
  readonly when?: Condition | undefined;
}

/** Nobody writes it again, and a picture of last time would be a picture of last time (rule data-integrity). */
const NEVER_CARRIED: ReadonlySet<Field['kind']> = new Set([
  'calculated',
  'photos',
  'videos',
  'files',
  'signature',
]);

const conditionOf = (value: boolean | Condition | undefined): Condition | undefined =>
  typeof value === 'object' ? value : undefined;

/** `asked`: what must hold before the field is reached at all. */
const oneFieldFaults = (field: Field, setting: Setting, asked: Condition | undefined): Faults => {
  const required = conditionOf(field.required);
  const single = [
    ...conditionFaults(field.visible, setting, field.id, field.personal),
    ...conditionFaults(required, setting, field.id, field.personal),
  ];
  // Each can be met; together they may still contradict each other or the step that they stand at.
  const all = [asked, field.visible, required].filter((one) => one !== undefined);
  const together =
    single.length > 0 || all.length < 2
      ? []
      : conditionFaults({ kind: 'all', of: all }, setting, field.id, 'sensitive');
  return [
    ...single,
    ...together,
    ...kindFaults(field),
    ...privacyFaults(field),
    ...(field.kind === 'calculated' ? formulaFaults(field, setting) : []),
    ...(field.kind === 'entry' ? entryFaults(field, besideOf(field, setting)) : []),
    ...(field.kind === 'rows' ? tableFaults(field) : []),
    ...(field.carry === true && NEVER_CARRIED.has(field.kind)
      ? [fault(field.id, `is offered again, and is a ${field.kind}`)]
      : []),
  ];
};

const besideOf = (field: Field, { all, together }: Setting): ReadonlyMap<string, Field> =>
  new Map([...all].filter(([id]) => together.has(id) && id !== field.id));

/** A row is a small form of its own: its columns look at each other and at nothing else. */
const tableFaults = (table: RowsField): Faults => {
  const all = new Map<string, Field>(table.columns.map((column) => [column.id, column]));
  const within = (faults: Faults): Faults =>
    faults.map(({ at, fault: words }) => fault(`${table.id}.${at}`, words));
  const known = new Map<string, Field>();
  const found = table.columns.flatMap((column) => {
    const faults = oneFieldFaults(
      column,
      { all, known: new Map(known), together: new Set(all.keys()) },
      undefined,
    );
    known.set(column.id, column);
    return faults;
  });
  return [
    ...twice(table.columns.map(({ id }) => id)).map((id) => fault(table.id, `has the column ${id} twice`)),
    ...labelFaults(table.columns, table.id),
    ...within(found),
  ];
};

/** Every field of a form, whose nodes come in this order. */
export const fieldFaults = (form: Form, stages: readonly Stage[]): Faults => {
  const fields = allFields(form);
  const order = stages.map(({ id }) => id);
  const all = new Map(fields.map((field) => [field.id, field]));
  const known = new Map<string, Field>();
  const groups = [...form.groups].sort((one, other) => order.indexOf(one.node) - order.indexOf(other.node));
  const found = groups.flatMap((group) => {
    const stage = stages.find(({ id }) => id === group.node);
    const together = new Set(
      form.groups.filter(({ node }) => node === group.node).flatMap((one) => one.fields.map(({ id }) => id)),
    );
    const lost = stage === undefined ? [fault(group.id, `stands at ${group.node}, which is no node`)] : [];
    const own = group.fields.flatMap((field) => {
      const faults = oneFieldFaults(field, { all, known: new Map(known), together }, stage?.when);
      known.set(field.id, field);
      return faults;
    });
    return [...lost, ...own];
  });
  return [
    ...twice(fields.map(({ id }) => id)).map((id) => fault(id, 'is a field twice')),
    ...twice(form.groups.map(({ id }) => id)).map((id) => fault(id, 'is a group twice')),
    ...labelFaults(fields, 'form'),
    ...found,
  ];
};
