import { type Text, text } from '../i18n/text.ts';
import type { LocalDate } from '../time/clock.ts';
import { isEmpty, isRequired, isVisible } from './asked.ts';
import type { Checked } from './checked.ts';
import { compute } from './compute.ts';
import { type Condition, fieldsOf } from './condition.ts';
import type { FieldFault } from './fault.ts';
import type { Calculated, Field } from './field.ts';
import { operandsOf } from './formula.ts';
import type { Value } from './value.ts';

/** What is wrong within a table; `field` begins after the table's own id: `[3].days`. */
export interface FaultsInside {
  readonly ok: false;
  readonly inside: readonly FieldFault[];
}

export type Verdict = Checked | { readonly ok: true; readonly value: Value } | FaultsInside;

type Written = Exclude<Field, Calculated>;

/**
 * Judges the inputs of a node or of one row, field after field. What is good is put into `written` and into
 * `values`, which conditions and formulas look at (of a row both are the same); every fault is told to `fault`.
 */
export type Judge = (
  input: Readonly<Record<string, unknown>>,
  values: Record<string, Value | undefined>,
  written: Record<string, Value | undefined>,
  today: LocalDate,
  fault: (field: string, message: Text) => void,
) => void;

/** `verdictOf` gives the closure that checks a field which somebody writes. */
export const compileJudge = <F extends Field>(
  fields: readonly F[],
  verdictOf: (field: Exclude<F, Calculated>) => (given: unknown, today: LocalDate) => Verdict,
): Judge => {
  const compiled = fields.map((field) => ({
    field: field as Field,
    check: field.kind === 'calculated' ? undefined : verdictOf(field as Exclude<F, Calculated>),
  }));
  return (input, values, written, today, fault) => {
    const faulty = new Set<string>();
    const refuse = (field: Field, message: Text): void => {
      faulty.add(field.id);
      fault(field.id, message);
    };
    /** What hangs on a value that is wrong cannot be judged before that is put right. */
    const isOpen = (condition: Condition | boolean | undefined): boolean =>
      faulty.size > 0 && typeof condition === 'object' && fieldsOf(condition).some((id) => faulty.has(id));
    for (const { field, check } of compiled) {
      const given = Object.hasOwn(input, field.id) ? input[field.id] : undefined;
      const isCertain = !isOpen(field.visible);
      if (!isVisible(field, values)) {
        if (!isCertain) faulty.add(field.id);
        else if (!isEmpty(given)) refuse(field, notShown);
        continue;
      }
      if (field.kind === 'calculated') {
        // A fault in what it is calculated from is told there, not a second time here.
        if (operandsOf(field.formula).some((id) => faulty.has(id))) {
          faulty.add(field.id);
          continue;
        }
        const value = compute(field, values);
        // Whoever sends a calculated value must have come to the same one: what people saw is what is kept.
        if (!isEmpty(given) && given !== value) refuse(field, notWritten);
        else if (value !== undefined) values[field.id] = written[field.id] = value;
        continue;
      }
      if (isEmpty(given)) {
        if (!isCertain || isOpen(field.required)) faulty.add(field.id);
        else if (isRequired(field, values)) refuse(field, missing(field));
        continue;
      }
      const verdict = check?.(given, today);
      if (verdict === undefined) continue;
      if (verdict.ok) values[field.id] = written[field.id] = verdict.value;
      else if ('message' in verdict) refuse(field, verdict.message);
      else {
        faulty.add(field.id);
        for (const { field: place, message } of verdict.inside) fault(`${field.id}${place}`, message);
      }
    }
  };
};

const notShown = text('按前面的选择，这一项不用填写', 'This field is not asked for with the choices above');
const notWritten = text(
  '这一项自动计算，与计算结果不一致，请刷新后重试',
  'This field is calculated, and what was sent differs from the result',
);
const missing = (field: Written): Text =>
  text(`请填写${field.label.zh}`, `Please fill in: ${field.label.en}`);
