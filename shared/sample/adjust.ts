import { rounded } from '../form/arithmetic.ts';
import type { Calculated, Field } from '../form/field.ts';
import { operandsOf } from '../form/formula.ts';
import type { RowValue, Value, Values } from '../form/value.ts';
import type { LocalDate } from '../time/clock.ts';
import { goodRow } from './goodValue.ts';

/** Fields filled in together, of a form or of a row, some of whose values may still be changed. */
export interface Scope {
  readonly fields: ReadonlyMap<string, Field>;
  readonly values: Values;
  readonly today: LocalDate;
  /** False for what somebody asked for, what is calculated and what was written at another node. */
  readonly isFree: (id: string) => boolean;
  readonly set: (id: string, value: Value) => void;
}

const numberAt = (values: Values, id: string): number => {
  const value = values[id];
  return typeof value === 'number' ? value : 0;
};

/** Changes one cell, calculated or not, so that it becomes this number. */
const adjustCell = (scope: Scope, rows: string, index: number, column: string, target: number): boolean => {
  const table = scope.fields.get(rows);
  const given = scope.values[rows];
  if (table?.kind !== 'rows' || !Array.isArray(given) || !scope.isFree(rows)) return false;
  const before = given as readonly RowValue[];
  const row = before[index];
  if (row === undefined) return false;
  const columns = new Map<string, Field>(table.columns.map((one) => [one.id, one]));
  return adjust(
    {
      fields: columns,
      values: row,
      today: scope.today,
      isFree: (id) => columns.get(id)?.kind !== 'calculated',
      set: (id, value) =>
        scope.set(
          rows,
          before.map((one, at) =>
            goodRow(table, scope.today, at, at === index ? ({ ...one, [id]: value } as RowValue) : one),
          ),
        ),
    },
    column,
    target,
  );
};

const cellsOf = (values: Values, rows: string, column: string): readonly number[] => {
  const given = values[rows];
  return Array.isArray(given) ? (given as readonly RowValue[]).map((row) => numberAt(row, column)) : [];
};

/** Makes a calculated field become this number by changing one of the fields that it is calculated from. */
const adjustOperand = (scope: Scope, { id, formula }: Calculated, target: number): boolean => {
  const { values } = scope;
  const delta = target - numberAt(values, id);
  const by = (operand: string, difference: number): boolean =>
    adjust(scope, operand, numberAt(values, operand) + difference);
  switch (formula.kind) {
    case 'sum':
      return formula.of.some((one) => by(one, delta));
    case 'difference':
      return by(formula.of, delta) || formula.minus.some((one) => by(one, -delta));
    case 'product': {
      // A factor of nothing hides what the others are; with one of it the next round can tell.
      const nothing = formula.of.find((one) => numberAt(values, one) === 0);
      if (target !== 0 && nothing !== undefined) return adjust(scope, nothing, 1);
      return operandsOf(formula).some((one) => {
        const others = formula.of.filter((other) => other !== one);
        const factor = others.reduce((product, other) => product * numberAt(values, other), 1);
        return factor !== 0 && adjust(scope, one, target / factor);
      });
    }
    case 'total':
      return cellsOf(values, formula.rows, formula.column).some((cell, index) =>
        adjustCell(scope, formula.rows, index, formula.column, cell + delta),
      );
    case 'lowest':
    case 'highest': {
      const cells = cellsOf(values, formula.rows, formula.column);
      const extreme = formula.kind === 'lowest' ? Math.min(...cells) : Math.max(...cells);
      return adjustCell(scope, formula.rows, cells.indexOf(extreme), formula.column, target);
    }
    case 'percent':
      return adjust(scope, formula.of, (target * numberAt(values, formula.whole)) / 100);
    case 'quotient':
      return adjust(scope, formula.of, target * numberAt(values, formula.by));
    case 'count':
    case 'days':
    case 'inWords':
      return false;
    default:
      return false;
  }
};

/** Makes a field become this number, or what can be had closest above it. False when it cannot. */
export const adjust = (scope: Scope, id: string, target: number): boolean => {
  const field = scope.fields.get(id);
  if (field?.kind === 'calculated') return adjustOperand(scope, field, target);
  if ((field?.kind !== 'number' && field?.kind !== 'money') || !scope.isFree(id)) return false;
  const decimals = field.kind === 'money' ? 0 : field.decimals;
  const step = 10 ** -decimals;
  const near = rounded(target, decimals);
  const value = near < target - 1e-9 ? rounded(near + step, decimals) : near;
  if (value < field.min || value > field.max || value === scope.values[id]) return false;
  scope.set(id, value);
  return true;
};
