import { type Text, text } from '../i18n/text.ts';
import type { LocalDate } from '../time/clock.ts';
import { bad } from './checked.ts';
import type { FieldFault } from './fault.ts';
import type { RowsField } from './field.ts';
import { checkField } from './fieldCheck.ts';
import { compileJudge, type Verdict } from './judge.ts';
import type { RowValue, SimpleValue, Value } from './value.ts';

/** Nobody corrects more at a time, and the answer must stay small. */
export const MOST_FAULTS = 100;

/** The place of a row as faults name it: an index from 0 for programs, a number from 1 for people. */
export const rowPlace = (index: number, column?: string): string =>
  column === undefined ? `[${index}]` : `[${index}].${column}`;

export const inRow = (index: number, message: Text, label?: Text): Text =>
  text(
    `第 ${index + 1} 行${label === undefined ? '' : `${label.zh}`}：${message.zh}`,
    `Row ${index + 1}${label === undefined ? '' : `, ${label.en}`}: ${message.en}`,
  );

type Given = Readonly<Record<string, unknown>>;

const isRow = (row: unknown): row is Given => typeof row === 'object' && row !== null && !Array.isArray(row);

const hasOnly = (row: Given, columns: ReadonlyMap<string, unknown>): boolean => {
  for (const id in row) if (!columns.has(id) && row[id] !== undefined && Object.hasOwn(row, id)) return false;
  return true;
};

const isBare = (row: Given): boolean => {
  for (const _ in row) return false;
  return true;
};

/** Checks a table in one pass: every row is a small form of its own, judged by its columns. */
export const checkRows = ({
  columns,
  min,
  max,
}: RowsField): ((given: unknown, today: LocalDate) => Verdict) => {
  const judge = compileJudge(columns, checkField);
  const labels = new Map(columns.map(({ id, label }) => [id, label]));

  return (given, today) => {
    if (!Array.isArray(given)) return bad('请逐行填写', 'Please fill in row by row');
    if (given.length < min) return bad(`至少 ${min} 行`, `At least ${min} rows`);
    if (given.length > max) return bad(`最多 ${max} 行，现在 ${given.length} 行`, `At most ${max} rows`);
    const faults: FieldFault[] = [];
    const rows: RowValue[] = [];
    let index = 0;
    const refuse = (message: Text): void => {
      faults.push({ field: rowPlace(index), message: inRow(index, message) });
    };
    const refuseCell = (column: string, message: Text): void => {
      faults.push({ field: rowPlace(index, column), message: inRow(index, message, labels.get(column)) });
    };
    for (; index < given.length && faults.length < MOST_FAULTS; index += 1) {
      const row: unknown = given[index];
      if (!isRow(row)) refuse(noRow);
      else if (!hasOnly(row, labels)) refuse(unknownColumn);
      else {
        const before = faults.length;
        const written: Record<string, Value | undefined> = {};
        judge(row, written, written, today, refuseCell);
        if (faults.length > before) continue;
        if (isBare(written)) refuse(emptyRow);
        // Columns are simple by their type, so the values of a row are.
        else rows.push(written as Readonly<Record<string, SimpleValue>>);
      }
    }
    return faults.length === 0 ? { ok: true, value: rows } : { ok: false, inside: faults };
  };
};

const noRow = text('没有传完，请重新填写', 'It did not arrive whole, please fill it in again');
const unknownColumn = text('有表格中没有的列', 'It has a column that the table does not have');
const emptyRow = text('没有填写，请填写或删除', 'Nothing is filled in: fill it in or remove it');
