import { type Text, text } from '../i18n/text.ts';
import type { LocalDate } from '../time/clock.ts';
import { bad } from './checked.ts';
import type { FieldFault } from './fault.ts';
import type { RowsField } from './field.ts';
import { checkField } from './fieldCheck.ts';
import { compileJudge, type Verdict } from './judge.ts';
import type { RowValue, SimpleValue } from './value.ts';

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
    const refuseRow = (index: number, message: Text): void => {
      faults.push({ field: rowPlace(index), message: inRow(index, message) });
    };
    for (let index = 0; index < given.length && faults.length < MOST_FAULTS; index += 1) {
      const row: unknown = given[index];
      if (typeof row !== 'object' || row === null || Array.isArray(row)) {
        refuseRow(index, noRow);
        continue;
      }
      if (!Object.keys(row).every((id) => labels.has(id) || isMissing(row, id))) {
        refuseRow(index, unknownColumn);
        continue;
      }
      const before = faults.length;
      const written = judge(row as Record<string, unknown>, {}, today, (id, message) => {
        faults.push({ field: rowPlace(index, id), message: inRow(index, message, labels.get(id)) });
      });
      if (faults.length > before) continue;
      if (Object.keys(written).length === 0) refuseRow(index, emptyRow);
      // Columns are simple by their type, so the values of a row are.
      else rows.push(written as Readonly<Record<string, SimpleValue>>);
    }
    return faults.length === 0 ? { ok: true, value: rows } : { ok: false, inside: faults };
  };
};

const isMissing = (row: object, id: string): boolean =>
  (row as Readonly<Record<string, unknown>>)[id] === undefined;

const noRow = text('没有传完，请重新填写', 'It did not arrive whole, please fill it in again');
const unknownColumn = text('有表格中没有的列', 'It has a column that the table does not have');
const emptyRow = text('没有填写，请填写或删除', 'Nothing is filled in: fill it in or remove it');
