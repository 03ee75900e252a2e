import { type Condition, fieldsOf } from '../../form/condition.ts';
import type { Field, PersonalClass } from '../../form/field.ts';
import { never } from '../../result.ts';
import { type Faults, fault } from './fault.ts';
import { isSatisfiable } from './satisfiable.ts';

/** Where a condition, formula or check stands: what it may look at. */
export interface Setting {
  /** Every field of the form, or every column of the table. */
  readonly all: ReadonlyMap<string, Field>;
  /** Those written by then, in their order. */
  readonly known: ReadonlyMap<string, Field>;
  /** Those written by the same people at the same time: not sealed yet. */
  readonly together: ReadonlySet<string>;
}

const RANK: Readonly<Record<PersonalClass, number>> = { none: 0, personal: 1, sensitive: 2 };

/** Whether what depends on a field keeps at least as much to itself as the field. */
export const isAsPersonal = (one: PersonalClass, other: PersonalClass): boolean => RANK[one] >= RANK[other];

const comparisonFaults = (
  condition: Exclude<Condition, { readonly kind: 'all' | 'any' | 'not' }>,
  field: Field,
  at: string,
): Faults => {
  switch (condition.kind) {
    case 'is':
    case 'in': {
      const wanted = condition.kind === 'is' ? [condition.value] : condition.values;
      if (wanted.length === 0) return [fault(at, `has an empty list for ${field.id}`)];
      if (field.kind === 'yesNo' && condition.kind === 'is')
        return typeof condition.value === 'boolean'
          ? []
          : [fault(at, `asks ${field.id} for “${condition.value}”, which is a yes or no`)];
      if (field.kind === 'text' || field.kind === 'longText') return [];
      if (field.kind !== 'choice') return [fault(at, `compares ${field.id}, which is a ${field.kind}`)];
      return wanted
        .filter((one) => !field.options.some(({ id }) => id === one))
        .map((one) => fault(at, `asks ${field.id} for “${one}”, which is no option`));
    }
    case 'atLeast':
    case 'above': {
      if (field.kind === 'calculated' && field.as !== 'text') return [];
      if (field.kind !== 'number' && field.kind !== 'money')
        return [fault(at, `measures ${field.id}, which is a ${field.kind}`)];
      const reached = condition.kind === 'above' ? field.max > condition.value : field.max >= condition.value;
      return reached
        ? []
        : [fault(at, `asks ${field.id} for more than ${condition.value}, and it ends at ${field.max}`)];
    }
    default:
      return never(condition);
  }
};

const leavesOf = (
  condition: Condition,
): readonly Exclude<Condition, { readonly kind: 'all' | 'any' | 'not' }>[] => {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(leavesOf);
    case 'not':
      return leavesOf(condition.of);
    case 'is':
    case 'in':
    case 'atLeast':
    case 'above':
      return [condition];
    default:
      return never(condition);
  }
};

/** Whether this field may be looked at here, by what is itself of this class. */
export const lookFaults = (
  id: string,
  { all, known, together }: Setting,
  personal: PersonalClass,
  at: string,
  what: string,
): Faults => {
  const field = all.get(id);
  if (field === undefined) return [fault(at, `has a ${what} on ${id}, which does not exist`)];
  // What is shown, or how much, tells about the answer that it depends on.
  if (field.personal !== 'none' && !(together.has(id) && isAsPersonal(personal, field.personal)))
    return [fault(at, `has a ${what} on ${id}, which is personal and therefore sealed`)];
  return known.has(id) ? [] : [fault(at, `has a ${what} on ${id}, which comes later`)];
};

/**
 * A condition may look only at fields that are written by then and are not sealed; it compares what can be
 * compared, and somebody must be able to meet it. `personal`: the class of the field that depends on it.
 */
export const conditionFaults = (
  condition: Condition | undefined,
  setting: Setting,
  at: string,
  personal: PersonalClass = 'none',
): Faults => {
  if (condition === undefined) return [];
  const looks = [...new Set(fieldsOf(condition))].flatMap((id) =>
    lookFaults(id, setting, personal, at, 'condition'),
  );
  if (looks.length > 0) return looks;
  const compared = leavesOf(condition).flatMap((leaf) => {
    const field = setting.all.get(leaf.field);
    return field === undefined ? [] : comparisonFaults(leaf, field, at);
  });
  if (compared.length > 0) return compared;
  return isSatisfiable(condition, [...setting.known.values()])
    ? []
    : [fault(at, 'has a condition that nobody can meet')];
};
