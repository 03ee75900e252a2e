import type { Calculated, Field, RowsField } from '../form/field.ts';
import type { RowValue, Value, Values } from '../form/value.ts';
import { addDays, type LocalDate } from '../time/clock.ts';
import { goodRow, goodValue } from './goodValue.ts';

/* Which input makes a calculated field what a test wishes it to be: an amount at its tier, and one fen above. */

type Reached = Readonly<Record<string, Value>> | undefined;

const find = (fields: readonly Field[], id: string): Field | undefined =>
  fields.find((field) => field.id === id);

/** What the field has when nobody wishes anything; calculated ones count as nothing. */
const usual = (field: Field | undefined, today: LocalDate): number => {
  if (field === undefined) return 0;
  // A period that nobody wishes longer is one day.
  if (field.kind === 'calculated') return field.formula.kind === 'days' ? 1 : 0;
  const value = goodValue(field, today);
  return typeof value === 'number' ? value : 0;
};

/** The first that can be reached when the others stay as they usually are. */
const firstOf = (
  fields: readonly Field[],
  ids: readonly string[],
  targetOf: (others: readonly number[]) => number,
  today: LocalDate,
): Reached => {
  for (const id of ids) {
    const others = ids.filter((one) => one !== id);
    const values = others.map((one) => usual(find(fields, one), today));
    const reached = reach(fields, id, targetOf(values), today);
    if (reached !== undefined) return reached;
  }
  return undefined;
};

const FACTORS = [1, 2, 3, 4, 5, 7, 10, 13, 20, 30, 50, 100, 200, 365, 1000];

/** Two or more factors: all but one small, so that the last divides evenly. */
const productOf = (
  fields: readonly Field[],
  ids: readonly string[],
  target: number,
  today: LocalDate,
): Reached => {
  const [first, ...rest] = ids;
  if (first === undefined) return undefined;
  if (rest.length === 0) return reach(fields, first, target, today);
  for (const factor of FACTORS) {
    if (target % factor !== 0) continue;
    const one = reach(fields, first, factor, today);
    const others = one === undefined ? undefined : productOf(fields, rest, target / factor, today);
    if (one !== undefined && others !== undefined) return { ...one, ...others };
  }
  return undefined;
};

/** Rows whose cells add up: as few as can be. */
const rowsOf = (field: RowsField, column: string, target: number, today: LocalDate): Reached => {
  for (let count = Math.max(field.min, 1); count <= Math.min(field.max, 60); count += 1) {
    const share = Math.floor(target / count);
    const rows: RowValue[] = [];
    for (let index = 0; index < count; index += 1) {
      const wish = index === count - 1 ? target - share * (count - 1) : share;
      const cells = reach(field.columns, column, wish, today);
      if (cells === undefined) break;
      rows.push(goodRow(field, today, index, cells as RowValue));
    }
    if (rows.length === count) return { [field.id]: rows };
  }
  return undefined;
};

const calculatedAs = (
  fields: readonly Field[],
  { formula }: Calculated,
  target: number,
  today: LocalDate,
): Reached => {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  switch (formula.kind) {
    case 'sum':
      return firstOf(fields, formula.of, (others) => target - sum(others), today);
    case 'product':
      return (
        productOf(fields, formula.of, target, today) ??
        productOf(fields, [...formula.of].reverse(), target, today)
      );
    case 'difference':
      return reach(
        fields,
        formula.of,
        target + sum(formula.minus.map((id) => usual(find(fields, id), today))),
        today,
      );
    case 'total': {
      const rows = find(fields, formula.rows);
      return rows?.kind === 'rows' ? rowsOf(rows, formula.column, target, today) : undefined;
    }
    case 'days':
      return target >= 1 ? { [formula.of]: { from: addDays(today, 1 - target), to: today } } : undefined;
    default:
      return undefined;
  }
};

/** Input under which this field has this value; undefined when none was found. */
export const reach = (fields: readonly Field[], id: string, target: number, today: LocalDate): Reached => {
  const field = find(fields, id);
  if (field === undefined || target < 0) return undefined;
  if (field.kind === 'calculated') return calculatedAs(fields, field, target, today);
  if (field.kind !== 'money' && field.kind !== 'number') return undefined;
  const fits = target >= field.min && target <= field.max;
  const whole = field.kind === 'money' || field.decimals === 0 ? Number.isInteger(target) : true;
  return fits && whole ? { [id]: target } : undefined;
};

/** The wishes with those on calculated fields turned into wishes on what they are calculated from. */
export const reached = (fields: readonly Field[], wishes: Values, today: LocalDate): Values => {
  const inputs: Record<string, Value | undefined> = {};
  for (const [id, value] of Object.entries(wishes)) {
    const calculated = find(fields, id)?.kind === 'calculated';
    Object.assign(
      inputs,
      calculated && typeof value === 'number' ? reach(fields, id, value, today) : { [id]: value },
    );
  }
  return inputs;
};
