import type { Field } from '../../form/field.ts';
import { REGISTRIES } from '../../registry/registries.ts';
import { columnsOf } from '../../registry/registry.ts';
import { isAsPersonal } from './conditionFaults.ts';
import { type Faults, fault } from './fault.ts';

/** `beside`: the fields of the same node, or the columns of the same row, which alone a choice can fill. */
export const entryFaults = (
  field: Extract<Field, { readonly kind: 'entry' }>,
  beside: ReadonlyMap<string, Field>,
): Faults => {
  const fills = Object.entries(field.fills ?? {});
  if (field.registry === 'cases')
    return [
      ...(field.matters === undefined ? [fault(field.id, 'names no matters of the earlier case')] : []),
      ...(fills.length > 0 ? [fault(field.id, 'fills fields from a case, which has no columns')] : []),
    ];
  const registry = REGISTRIES[field.registry];
  const columns = new Map(columnsOf(registry).map((column) => [column.id, column]));
  return [
    ...(field.matters === undefined ? [] : [fault(field.id, 'names matters, and is no earlier case')]),
    ...fills.flatMap(([id, target]): Faults => {
      const column = columns.get(id);
      const filled = beside.get(target);
      if (column === undefined)
        return [fault(field.id, `fills from ${id}, which is no column of ${registry.id}`)];
      if (filled === undefined) return [fault(field.id, `fills ${target}, which does not stand beside it`)];
      if (filled.kind !== column.kind)
        return [fault(field.id, `fills ${target}, a ${filled.kind}, from ${id}, a ${column.kind}`)];
      if (!isAsPersonal(filled.personal, column.personal))
        return [fault(field.id, `fills ${target} from ${id}, which is more personal`)];
      if (column.personal === 'sensitive' && !registry.offered.includes(id))
        return [fault(field.id, `fills from ${id}, which ${registry.id} does not give to applicants`)];
      return [];
    }),
  ];
};
