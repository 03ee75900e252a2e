import { allFields, type Form, fieldsOfNode } from '../form/field.ts';
import type { Value, Values } from '../form/value.ts';
import type { LocalDate } from '../time/clock.ts';
import { filledIn, goodValue } from './goodValue.ts';
import { repair } from './repair.ts';

/**
 * What will be written later and may not be more than what is written here has at least its least value: who is
 * granted nothing cannot be paid.
 */
const toCome = (form: Form, here: (id: string) => boolean, earlier: Values): Values =>
  Object.fromEntries(
    form.checks.flatMap((check) => {
      if (check.kind !== 'notMoreThan' || here(check.field) || earlier[check.field] !== undefined) return [];
      const field = allFields(form).find(({ id }) => id === check.field);
      return field?.kind === 'money' || field?.kind === 'number' ? [[field.id, field.min] as const] : [];
    }),
  );

/** Each round mends one check; a form that is not mended after so many has checks that contradict each other. */
const ROUNDS = 200;

/**
 * Good input for one node: every field that is shown, in order, each with what is asked for or with a good value,
 * so that the checks between fields hold too. What is asked for is not touched, even where it breaks one.
 */
export const goodInput = (
  form: Form,
  node: string,
  today: LocalDate,
  wanted: Values = {},
  earlier: Values = {},
): Values => {
  const fields = fieldsOfNode(form, node);
  const byId = new Map(fields.map((field) => [field.id, field]));
  const later = toCome(form, (id) => byId.has(id), earlier);
  const mended: Record<string, Value> = {};
  const fill = (): Values =>
    filledIn(fields, (field) => wanted[field.id] ?? mended[field.id] ?? goodValue(field, today), earlier);
  for (let round = 0; round < ROUNDS; round += 1) {
    const input = fill();
    const before = Object.fromEntries(Object.entries(earlier).filter(([id]) => !byId.has(id)));
    const changed = repair(form.checks, {
      fields: byId,
      values: { ...before, ...later, ...input },
      today,
      isFree: (id) => byId.has(id) && wanted[id] === undefined && byId.get(id)?.kind !== 'calculated',
      set: (id, value) => {
        mended[id] = value;
      },
    });
    if (!changed) return input;
  }
  return fill();
};
