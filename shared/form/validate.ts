import { text } from '../i18n/text.ts';
import type { LocalDate } from '../time/clock.ts';
import { breaches, othersOf } from './compare.ts';
import type { FieldFault } from './fault.ts';
import { allFields, type Form, fieldsOfNode } from './field.ts';
import { checkField } from './fieldCheck.ts';
import { compileJudge } from './judge.ts';
import { checkRows } from './rowsCheck.ts';
import type { Value, Values } from './value.ts';
import { overweight } from './weight.ts';

export { isRequired, isVisible } from './asked.ts';

/** Values of one node against its fields. `earlier` are the values of the nodes before, for conditions and checks. */
export type Validate = (
  input: Readonly<Record<string, unknown>>,
  earlier: Values,
  today: LocalDate,
) => Validated;

export type Validated =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/**
 * Compiles the fields of one node to closures, without eval, so that the phone may run it too.
 * Refuses: unknown fields (they belong to another node or to nobody), missing required ones, wrong types,
 * values out of bounds. A value given for a field that is not shown is refused too, never dropped in silence; so is
 * one for a calculated field that differs from the result. What is calculated is among the values given back.
 */
export const compileForm = (form: Form, node: string): Validate => {
  const fields = fieldsOfNode(form, node);
  const judge = compileJudge(fields, (field) =>
    field.kind === 'rows' ? checkRows(field) : checkField(field),
  );
  const known = new Set(fields.map(({ id }) => id));
  const elsewhere = new Set(allFields(form).map((field) => field.id));
  const tables = fields.filter(({ kind }) => kind === 'rows').map(({ id }) => id);
  const checks = form.checks.filter((check) => [check.field, ...othersOf(check)].some((id) => known.has(id)));

  return (input, earlier, today) => {
    const faults: FieldFault[] = [];
    // Written a second time (after a return), the fields of this node stand for themselves: nothing of the first
    // time may meet a condition or a check.
    const values: Record<string, Value | undefined> = {};
    for (const id of Object.keys(earlier)) if (!known.has(id)) values[id] = earlier[id];
    for (const id of Object.keys(input)) {
      if (known.has(id) || input[id] === undefined) continue;
      faults.push({ field: id, message: elsewhere.has(id) ? notYours : unknownField });
    }
    const written: Record<string, Value> = {};
    judge(input, values, written, today, (field, message) => faults.push({ field, message }));
    const heaviest = overweight(tables, written);
    if (heaviest !== undefined) faults.push({ field: heaviest, message: tooMuch });
    for (const check of checks)
      if (!faults.some(({ field }) => field === check.field)) faults.push(...breaches(check, values));
    return faults.length === 0 ? { ok: true, values: written } : { ok: false, faults };
  };
};

const notYours = text('这一项不由当前环节填写', 'This field is not filled in at this step');
const tooMuch = text('表格内容太多，请分成几次办理', 'The tables hold too much: please split them up');
const unknownField = text('表单中没有这一项', 'The form has no such field');
