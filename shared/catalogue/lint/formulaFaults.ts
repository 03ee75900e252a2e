import type { Calculated, Field, RowsField } from '../../form/field.ts';
import { type Formula, operandsOf } from '../../form/formula.ts';
import { never } from '../../result.ts';
import { lookFaults, type Setting } from './conditionFaults.ts';
import { type Faults, fault } from './fault.ts';

/** What a formula gives or takes: fen, another number, or something that is none. */
type Measure = 'money' | 'number' | 'other';

const measureOf = (field: Field | undefined): Measure => {
  if (field?.kind === 'money' || field?.kind === 'number') return field.kind;
  return field?.kind === 'calculated' && field.as !== 'text' ? field.as : 'other';
};

const alike = (measures: readonly Measure[]): Measure => {
  const [first = 'other'] = measures;
  return measures.every((one) => one === first) ? first : 'other';
};

/** Money times numbers is money; money times money is nothing. */
const product = (measures: readonly Measure[]): Measure => {
  const sums = measures.filter((one) => one === 'money').length;
  if (measures.includes('other') || sums > 1) return 'other';
  return sums === 1 ? 'money' : 'number';
};

/** What comes out of a formula; 'other' when it cannot be computed from such fields. */
const resultOf = (formula: Formula, fields: ReadonlyMap<string, Field>): Measure | 'text' => {
  const measure = (id: string): Measure => measureOf(fields.get(id));
  const table = (id: string): RowsField | undefined => {
    const field = fields.get(id);
    return field?.kind === 'rows' ? field : undefined;
  };
  switch (formula.kind) {
    case 'sum':
      return alike(formula.of.map(measure));
    case 'product':
      return product(formula.of.map(measure));
    case 'difference':
      return alike([formula.of, ...formula.minus].map(measure));
    case 'total':
    case 'lowest':
    case 'highest':
      return measureOf(table(formula.rows)?.columns.find(({ id }) => id === formula.column));
    case 'count':
      return table(formula.rows) === undefined ? 'other' : 'number';
    case 'days':
      return fields.get(formula.of)?.kind === 'period' ? 'number' : 'other';
    case 'percent':
      return alike([formula.of, formula.whole].map(measure)) === 'other' ? 'other' : 'number';
    case 'quotient': {
      const by = measure(formula.by);
      const of = measure(formula.of);
      if (of === 'other' || by === 'other' || (of === 'number' && by === 'money')) return 'other';
      return of === by ? 'number' : 'money';
    }
    case 'inWords':
      return measure(formula.of) === 'money' ? 'text' : 'other';
    default:
      return never(formula);
  }
};

/** Formulas that tell of all rows together and so of nobody. */
const TELLS_OF_ALL: ReadonlySet<Formula['kind']> = new Set(['total', 'lowest', 'highest', 'count']);

/** A formula computes from fields of the right kinds that are written by then and not sealed. */
export const formulaFaults = (field: Calculated, setting: Setting): Faults => {
  const personal = TELLS_OF_ALL.has(field.formula.kind) ? 'sensitive' : field.personal;
  const looks = operandsOf(field.formula).flatMap((id) =>
    lookFaults(id, setting, personal, field.id, 'formula'),
  );
  if (looks.length > 0) return looks;
  const result = resultOf(field.formula, setting.known);
  if (result !== field.as)
    return [
      fault(
        field.id,
        result === 'other'
          ? `cannot be calculated: ${field.formula.kind} of such fields`
          : `is calculated as ${field.as}, and comes out as ${result}`,
      ),
    ];
  return field.as === 'number' && field.unit === undefined ? [fault(field.id, 'has no unit')] : [];
};
