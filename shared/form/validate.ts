import { text } from '../i18n/text.ts';
import type { LocalDate } from '../time/clock.ts';
import { holds } from './condition.ts';
import type { FieldFault } from './fault.ts';
import { allFields, type Check, type Field, type Form, fieldsOfNode } from './field.ts';
import { checkField, type FieldCheck } from './fieldCheck.ts';
import type { Value, Values } from './value.ts';

/** Values of one node against its fields. `earlier` are the values of the nodes before, for conditions and checks. */
export type Validate = (
  input: Readonly<Record<string, unknown>>,
  earlier: Values,
  today: LocalDate,
) => Validated;

export type Validated =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether a field is to be shown, given the values so far. */
export const isVisible = (field: Field, values: Values): boolean =>
  field.visible === undefined || holds(field.visible, values);

export const isRequired = (field: Field, values: Values): boolean =>
  typeof field.required === 'boolean' ? field.required : holds(field.required, values);

const compare = (check: Check, values: Values): boolean => {
  const one = values[check.field];
  const other = values[check.other];
  if (one === undefined || other === undefined) return true;
  if (check.kind === 'notBefore') return String(one) >= String(other);
  return typeof one === 'number' && typeof other === 'number' && one <= other;
};

interface Compiled {
  readonly field: Field;
  readonly check: FieldCheck;
}

/**
 * Compiles the fields of one node to closures, without eval, so that the phone may run it too.
 * Refuses: unknown fields (they belong to another node or to nobody), missing required ones, wrong types,
 * values out of bounds. A value given for a field that is not shown is refused too, never dropped in silence.
 */
export const compileForm = (form: Form, node: string): Validate => {
  const compiled: readonly Compiled[] = fieldsOfNode(form, node).map((field) => ({
    field,
    check: checkField(field),
  }));
  const known = new Set(compiled.map(({ field }) => field.id));
  const elsewhere = new Set(allFields(form).map((field) => field.id));
  const checks = form.checks.filter((check) => known.has(check.field) || known.has(check.other));

  return (input, earlier, today) => {
    const faults: FieldFault[] = [];
    // Written a second time (after a return), the fields of this node stand for themselves: nothing of the first
    // time may meet a condition or a check.
    const values: Record<string, Value | undefined> = {};
    for (const id of Object.keys(earlier)) if (!known.has(id)) values[id] = earlier[id];
    const written: Record<string, Value> = {};
    for (const id of Object.keys(input)) {
      if (known.has(id) || input[id] === undefined) continue;
      faults.push({ field: id, message: elsewhere.has(id) ? notYours : unknownField });
    }
    for (const { field, check } of compiled) {
      const given = Object.hasOwn(input, field.id) ? input[field.id] : undefined;
      if (!isVisible(field, values)) {
        if (!isEmpty(given)) faults.push({ field: field.id, message: notShown });
        continue;
      }
      if (isEmpty(given)) {
        if (isRequired(field, values)) faults.push({ field: field.id, message: missing(field) });
        continue;
      }
      const checked = check(given, today);
      if (checked.ok) {
        values[field.id] = checked.value;
        written[field.id] = checked.value;
      } else faults.push({ field: field.id, message: checked.message });
    }
    for (const check of checks)
      if (!compare(check, values) && !faults.some(({ field }) => field === check.field))
        faults.push({ field: check.field, message: check.message });
    return faults.length === 0 ? { ok: true, values: written } : { ok: false, faults };
  };
};

const notYours = text('这一项不由当前环节填写', 'This field is not filled in at this step');
const unknownField = text('表单中没有这一项', 'The form has no such field');
const notShown = text('按前面的选择，这一项不用填写', 'This field is not asked for with the choices above');
const missing = (field: Field) => text(`请填写${field.label.zh}`, `Please fill in: ${field.label.en}`);
