import type { SubModule } from '../catalogue/matter.ts';
import type { Condition } from '../form/condition.ts';
import type { Values } from '../form/value.ts';
import { never } from '../result.ts';

/** Values of one field that make a condition on it hold, and such that do not. */
const sides = (
  condition: Condition,
): readonly (readonly [field: string, value: string | number | boolean])[] => {
  switch (condition.kind) {
    case 'above':
      return [
        [condition.field, condition.value],
        [condition.field, condition.value + 1],
      ];
    case 'atLeast':
      return [
        [condition.field, condition.value - 1],
        [condition.field, condition.value],
      ];
    case 'is':
      return typeof condition.value === 'boolean'
        ? [
            [condition.field, true],
            [condition.field, false],
          ]
        : [[condition.field, condition.value]];
    case 'in':
      return condition.values.map((value) => [condition.field, value] as const);
    case 'all':
    case 'any':
      return condition.of.flatMap(sides);
    case 'not':
      return sides(condition.of);
    default:
      return never(condition);
  }
};

/** Every option of the choices that a condition looks at: the other side of `is` and `in` is one of them. */
const optionsOf = (sub: SubModule, id: string): readonly (string | boolean)[] => {
  const field = sub.form.groups.flatMap(({ fields }) => fields).find((one) => one.id === id);
  return field?.kind === 'choice' ? field.options.map((option) => option.id) : [];
};

/**
 * Wishes for the values of an application under which its process takes every way it can: each amount at its tier and
 * one fen above, each option of each choice that a step or a copy depends on. At most `most` of them.
 */
export const waysThrough = (sub: SubModule, most = 64): readonly Values[] => {
  const conditions = [...sub.process.nodes, ...sub.process.copies].flatMap(({ when }) =>
    when === undefined ? [] : [when],
  );
  const byField = new Map<string, Set<string | number | boolean>>();
  for (const [field, value] of conditions.flatMap(sides)) {
    const known = byField.get(field) ?? new Set(optionsOf(sub, field));
    byField.set(field, known.add(value));
  }
  return [...byField]
    .reduce<readonly Values[]>(
      (ways, [field, values]) =>
        ways.flatMap((way) => [...values].map((value) => ({ ...way, [field]: value }))),
      [{}],
    )
    .slice(0, most);
};
