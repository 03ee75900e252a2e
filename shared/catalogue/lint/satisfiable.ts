import { isRequired, isVisible } from '../../form/asked.ts';
import { type Condition, fieldsOf, holds } from '../../form/condition.ts';
import type { Field } from '../../form/field.ts';
import type { Value, Values } from '../../form/value.ts';
import { never } from '../../result.ts';

/*
 * Whether a condition can be met at all, by trying every combination of values that could matter for it: a field
 * that nobody will ever see is a mistake, and so is a step that no case ever takes.
 */

/** More combinations than this are not tried; the condition then passes. */
const MOST = 50_000;

/** What a condition compares a field with. */
const constantsOf = (condition: Condition, id: string): readonly (string | number | boolean)[] => {
  switch (condition.kind) {
    case 'is':
    case 'atLeast':
    case 'above':
      return condition.field === id ? [condition.value] : [];
    case 'in':
      return condition.field === id ? condition.values : [];
    case 'all':
    case 'any':
      return condition.of.flatMap((one) => constantsOf(one, id));
    case 'not':
      return constantsOf(condition.of, id);
    default:
      return never(condition);
  }
};

const numbersAround = (constants: readonly unknown[], step: number, min: number, max: number) => {
  const around = constants.flatMap((one) => (typeof one === 'number' ? [one - step, one, one + step] : []));
  return [min, max, ...around].filter((one) => one >= min && one <= max);
};

/** Some value of a kind that no condition can tell from another of its kind. */
const SOMETHING = 'something';

/** Values of a field that conditions can tell from each other. */
const candidates = (field: Field, constants: readonly (string | number | boolean)[]): readonly Value[] => {
  switch (field.kind) {
    case 'choice':
      return field.options.map(({ id }) => id);
    case 'yesNo':
      return [true, false];
    case 'number':
      return numbersAround(constants, 10 ** -field.decimals, field.min, field.max);
    case 'money':
      return numbersAround(constants, 1, field.min, field.max);
    case 'calculated':
      return field.as === 'text'
        ? [SOMETHING]
        : numbersAround(constants, 1, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    case 'text':
    case 'longText':
      return [SOMETHING, ...constants.filter((one): one is string => typeof one === 'string')];
    case 'choices':
      return [[SOMETHING]];
    case 'phone':
    case 'idNumber':
    case 'creditCode':
    case 'bankAccount':
    case 'date':
    case 'period':
    case 'person':
    case 'entry':
    case 'location':
    case 'signature':
    case 'photos':
    case 'videos':
    case 'files':
    case 'rows':
      return [SOMETHING];
    default:
      return never(field);
  }
};

/** The fields that a condition looks at, and those that these depend on, in the order in which they are written. */
const involved = (condition: Condition, fields: readonly Field[]): readonly Field[] => {
  const wanted = new Set<string>(fieldsOf(condition));
  for (const field of [...fields].reverse()) {
    if (!wanted.has(field.id)) continue;
    for (const other of [field.visible, field.required])
      if (typeof other === 'object') for (const id of fieldsOf(other)) wanted.add(id);
  }
  return fields.filter(({ id }) => wanted.has(id));
};

/** `fields` in the order in which they are written. Fields that it does not know have no value. */
export const isSatisfiable = (condition: Condition, fields: readonly Field[]): boolean => {
  const open = involved(condition, fields);
  const conditions = [condition, ...open.flatMap(({ visible, required }) => [visible, required])].filter(
    (one): one is Condition => typeof one === 'object',
  );
  const choices = open.map((field) => {
    const constants = conditions.flatMap((one) => constantsOf(one, field.id));
    return [...new Set(candidates(field, constants))];
  });
  if (choices.reduce((product, list) => product * (list.length + 1), 1) > MOST) return true;

  const isMetFrom = (index: number, values: Values): boolean => {
    const field = open[index];
    if (field === undefined) return holds(condition, values);
    if (!isVisible(field, values)) return isMetFrom(index + 1, values);
    if (!isRequired(field, values) && isMetFrom(index + 1, values)) return true;
    return (choices[index] ?? []).some((value) => isMetFrom(index + 1, { ...values, [field.id]: value }));
  };
  return isMetFrom(0, {});
};
